/** Words of the languages of Africa, Asia and the Caribbean that no board shows, in Latin letters as well. */
export const WORLDLY = {
  ar: `
لعن_الله_امك يلعن_امك
kos_omak kos_om kos_ommak kus_emek kos_emek koos_omak kes_emmak koso_mak
3ahera 5awal 5ra a7mar ka7ba 9a7ba sharmoota sharmota sharmoot sharameet teez teezy neek nikomak nikmok nik_omak
nik_mok kes_emmak kes_ommak koso5tak cosomak zakomak qlawi taboun tabonak tabon_mok m3arras khanzeer 5anzeer kol_khara
ya_kalb ya_7mar wlad_l9a7ba ابن_حرام ابن_زنا ابن_كلب يلعن_ابوك يا_كلب يا_حمار اخرس قذر اللعنة كس_اختك نيك_امك كس كسك
*كسمك* *كسخت* كسام* *كسامك* طيز *طيزك* زب زبك زبي *شرموط* شراميط *قحب* *عاهر* *منيوك* منيك نيك *نيك_امك انيك *انيكك*
ينيك *متناك* خول خولات عرص *معرص* لوطي شاذ *ديوث* كلب *ابنالكلب* حمار حيوان خرا خراء زق تفو *هتلر* غبي اغبياء زنجي
kos_om kus_emek kos_emek koos_omak *sharmout* *sharmuta* *charmout* kahba gahba *9ahba* qahba *kosomak* kosomk
*kosommak* kossomak *kusomak* kusumak kosomo* *kesemak* kesomak ksomak khara *khara_alik 5ara zebi zebb zebbi zamel
*zamel_bouk nayek *manyak* manyook *metnak* 3ars ars_ya *ibnelsharm* ibnelkalb yelaan* yl3n* *yl3an* tizak teezak
khawal khawalat a7a ahbal 3ahira 3ahra
`,
  fa: `
کس *کسکش* *کسخل* کیر *کیری* *کیرم* کون *کونی* *جنده* جندہ *حرامزاد* مادرقحبه *گاییدم* گاییدن *کونکش* کونده *پدرسگ*
دیوث بیشعور *کصکش* کص عوضی احمق خر گوساله *koskesh* kosskesh *koskhol* kiram *kiram_dahan kiri kiri_kos jende jakesh
*madarjend* haroomzade *haramzad* kooni kuni *koonkesh* bisharaf *pedarsag* dayus dayoos gaidam
`,
  hi: `
bc_mc mc_bc
*चूतिया* *चुतिय* चूत *चूत_मारी *मादरचोद* *बहनचोद* भेनचोद *भोसड़* *भोसडी* भोंसड़ी गांड *गांडू* गाण्डू लंड लण्ड *लौड़ा*
लौड़े लोड़ा *रंडी* रण्डी *हरामी* *हरामज* *हरामखोर* *कमीन* कुत्ता कुत्ते *कुतिया* झाट *झांट* झाटू साला साले सुअर
*छिनाल* टट्टी मूत पाद गधा उल्लू *chutiya* chutiye chutiyo *chutya* *chootiya* choot chut *madarchod* *maderchod*
motherchod *madarjaat* mc_bc *behenchod* *bhenchod* *bahenchod* behanchod *bhanchod* benchod *bhosdi* *bhosadi*
*bhosda* bsdk gand gaand *gaandu* gandu gandmar* *gaandmar* lund_choos lundchus* loda lode lauda lawda lawde laude
lavda lavde randi_ka randwa *randibaaz* *randikhana* rundi harami *haramzad* *haramkhor* kamina kamine *kamini_ya
kutta kuttia kutiya kutte jhaat *jhaatu* jhant *jhantu* jhatu tatte tatti chinaal *chhinal* suar sooar gadha ullu_ka
*ullukapat* *chodu* chod chodna *bakchod* saala
`,
  ur: `
کتا کتے کتیا *حرامی* *حرامزاد* گانڈ *گانڈو* *گشتی* *کنجر* *رنڈی* *چوتیا* *بہنچود* *مادرچود* لوڑا لن *پھدی* پھدو kanjar
*kanjari* kanjri gashti phudi *phuddi* phuddu lun_te tharki dalla dalle
`,
  bn: `
*চোদ* *চুদি* মাগি *মাগী* *খানকি* *হারামি* *হারামজাদ* বাল বালের শালা কুত্তা কুত্তার শুয়োর ধোন *ভোদা* গুদ *রেন্ডি*
*khanki* magi_r magir chudi *chudir* chodna *bokachoda* *banchod* *haramjada* haramzada bal_er baler voda bhoda dhon
shuyor *shuorer* *gudmar* *chudmar*
`,
  pa: `
*ਭੈਣਚੋਦ* *ਮਾਦਰਚੋਦ* ਕੁੱਤਾ ਕੁੱਤੀ *ਹਰਾਮੀ* ਗਾਂਡੂ *ਫੁੱਦੀ* ਲੰਨ *phenchod* *panchod* pencho *penchod* phuddi kutti kuttiye
kanjri lanat
`,
  ta: `
*தேவிடியா* *தேவடியா* *புண்ட* சுன்னி *ஓத்தா* ஒத்தா *கூதி* பூலு லூசு நாயே மயிரு மயிர் *தாயோளி* *thevdiya* *thevidiya*
*thevadiya* thevudiya devdiya *pundai* punda *pundamavan* pundek *oombu* oomb *koothi* kudhi_mavan otha ottha *ommala*
ongotha *thayoli* loosu *mayiru* baadu
`,
  te: `
*లంజ* *పూకు* *మొడ్డ* *దెంగు* *గుద్ద* నాకొడక lanja puku pooku modda *modda_gudu *dengey* dengu gudda guddalo *erripuk*
*nakodaka*
`,
  ml: `
*മൈര* *പൂറ* *കുണ്ണ* *തായോളി* പട്ടി തെണ്ടി myre myran *mayire* *poorimon* poori kunna *kunna_thala pooru patti *thendi*
`,
  kn: `
*ಸೂಳೆ* ಬೋಳಿಮಗ *ಬೋಳಿ_ಮಗ *ತುಲ್ಲು* sule *sulemaga* *sulemagne* *bolimaga* bolimagne tullu *thullu* tika_maga
`,
  id: `
anjing anjir anjay_bgst anjeng anjg *bangsat* bgst *kontol* kntl *memek* mmk *ngentot* ngewe entot *jancok* *jancuk*
*dancok* asu pepek perek lonte *pelacur* *puki_mak gago_ka goblok* *tolol* bego *bego_lu *bajingan* *keparat* tai taik
tahi *bencong* banci *jembut* peler colmek coli *ngaceng* puki kimak *lancau* *lanjiao* babi babi_lu sundal bodoh
bodo_lu sial sialan pantat *pantek* cibai celaka_lu monyet
`,
  fil: `
tang_ina putang_ina gago_ka
*tangina* puta_ka gago gaga_ka ulol tanga_mo bobo_ka *kantot* *kantut* iyot iyutan titi_mo *burat* tite *tarantado*
tarantada hayop_ka *pokpok* leche punyeta *hindot* inutil *pakshet* *pakyu* puke_mo *pekpek* jakol bayag bilat pisot
supot lintik
`,
  vi: `
dit_me dit_mẹ
đụ_má óc_chó thằng_chó đồ_chó ngu_như_chó *địt* du_ma_may con_đĩ đụ *đụ_má đụmá *lồn* *cặc* cặt buồi *đéo* đĩ conđĩ
điếm đmm đcm đkm đm đù vcl vkl cl clgt dcm dkm dmm *ditme* duma *duma_may dume *dumemay* *djtme* ccmm vailoz loz
chó_chết mẹ_mày cave_re
`,
  th: `
*ควาย
*เหี้ย* *ควย* *เย็ด* *สัส* *สัตว์นรก* *อีดอก* *แม่ง* *กะหรี่* *ชาติหมา* *ไอ้สัตว์* *อีสัตว์* *หน้าหี* *หีมึง* *พ่อมึง*
*แม่มึง* *ไอ้ควาย* *เงี่ยน* *ตอแหล* *กระหรี่* *เชี่ย* *จู๋* *จิ๋ม* *นมใหญ่* *ขี้เหร่* หี ขี้ kuay *heemung* *aihia*
aisat aisus yed *yedmae* *yetmae* yedped e_dok edok_thong idok maeng chatma
`,
  ko: `
si_bal shi_bal *씨발* *시발* *씨팔* *시팔* *씨bal* *씨빨* *ㅅㅂ* *ㅆㅂ* *병신* *ㅂㅅ* *븅신* *개새* *새끼* *쌔끼* *좆* *좃* *존나* *졸라* *지랄* *ㅈㄹ*
*미친놈* *미친년* *썅* *쌍년* *걸레년* *창녀* *보지* *자지* *엿먹* *느금마* *니애미* *니미럴* *한남충* *김치녀* *꺼져* *닥쳐* *섹스* *야동* *히틀러* *또라이* *등신*
*호로새* *ssibal* shibal sibal *sibal_nom *ssipal* shipal *gaesekki* gaeseki *saekki* *byungshin* byungsin *byeongsin*
jiral jonna jotna *michinnom* michinnyeon boji jaji
`,
  ja: `
ちんちん
*ちんこ* *ちんぽ* *チンコ* *チンポ* *まんこ* *マンコ* *きちがい* *キチガイ* *基地外* *死ね* *氏ね* *しねよ* *シネヨ* *殺す* *ころすぞ* *クソ野郎* *くそやろう* *くたばれ* *おっぱい*
*オッパイ* *うんこ* *ウンコ* *うんち* *きんたま* *キンタマ* *金玉* *セックス* *ヤリマン* *やりまん* ブス ぶす デブ *バカヤロウ* *ばかやろう* *馬鹿野郎* アホ *ヒトラー* *ナチス* 変態 エロ
*クソガキ* *ゴミクズ* *売春婦* *レイプ* しね シネ くそ クソ ばか バカ 馬鹿 あほ 阿呆 糞 クズ chinko chinpo *ochinchin* manko omanko *kintama* *kichigai*
kuso *kusoyaro* kusogaki *bakayaro* unko unchi oppai *yariman* hentai shineyo *kutabare*
`,
  zh: `
傻子 垃圾 废物 蠢货 狗娘养的 sha_bi gun_dan qu_si *操你* *操妳* *草你* *艹* *肏* *屌* *干你娘* *幹你娘* *你妈* *你媽* *尼玛* *泥马* *妈的* *媽的* *傻逼*
*傻屄* *傻b* *煞笔* *沙比* *傻叉* *逼样* *牛逼* *装逼* *鸡巴* *雞巴* *鸡八* *婊子* *妓女* *賤人* *贱人* *贱货* *王八* *混蛋* *滚蛋* *滚开* *去死* *白痴* *笨蛋*
*脑残* *智障* *弱智* *死全家* *仆街* *撲街* *冚家* *扑街* *杂种* *雜種* *狗日* *变态* *色情* *做爱* *强奸* *阴道* *阴茎* *陰莖* *希特勒* *纳粹* *納粹* *支那* *黑鬼*
*鬼子* *閪* *撚樣* *鳩* *屎* *屁眼* *caonima* caoni cnm nmsl wcnm *wocao* shabi sb_nm *tamade* nima_de nimade *nimabi*
*ganniniang* gannima jiba_lao *wangbadan* hundan_ni jianren_ni *diunei* *diulei* dllm dnlm *pokgai* pukgai *hamgacan*
sohai kanina kannina knn ccb *cheebye* chibai *tiunia*
`,
  sw: `
kuma_mako kuma_nina
kuma *kumamako* *kumanina* *msenge* wasenge *mkundu* mboro *mboro_yako mboo mavi_yako shenzi *mshenzi* malaya_wewe
mjinga punda_wewe *firwa* tomba *tombana* fala_wewe
`,
  af: `
poesf* poesg* poesk*
poes poese *poes_gesig jouma *joumase* doos *dooskop* kak *kakhuis* fok *fokken* *fokof* naai *naaier* *voetsek*
voertsek moer_jou bliksem_jou hoer teef *kaffir* *kaffer* *hotnot* boesman piel *msunu* nyoko marete *golimpondo*
ipipi igqwirha mpundu_zakho sfebe *isifebe* *magosha*
`,
  am: `
*ሸርሙጣ* *ሽርሙጣ* ውሻ ደደብ ቂጥ *እምስ* ቁላ *shermuta* sharmuta dedeb wusha_nesh
`,
  ht: `
*langet* manman_w bouda_w bounda_w zozo kaka_chen *masisi* *bouzen* oloshi *ashawo* olodo mumu *oponu* werey omoale
*anuofia* anuohia ekuke efulefu
`,
} as const
