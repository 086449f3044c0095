/** Words of other European languages that no board shows, in Latin letters as well. */
export const EUROPEAN = {
  de: `
hurre hurrensohn wichse wichst
scheise scheiser schieße_mich geil geile titte verdammt arschficker fette_sau fette_kuh du_opfer blöde_kuh
blöde_sau halts_maul verpiss_dich penisse hitlerjunge hakenkreuz ss_mann juden_raus ausländer_raus *scheiss* *scheiß*
scheis schei55e *arschloch* *arschgeige* *arschgesicht* arsch ärsche *hurensohn* *hurenkind* hure huren *wichser*
wixer *wixxer* wichs* *fotze* *schlampe* *schwuchtel* *schwanzlutsch* fick ficken ficker fickt gefickt *fickdich*
*fickfehler* verfickt *missgeburt* *mißgeburt* *drecksau* *dreckskerl* *drecksack* *kanake* kanacke neger *bimbos*
zigeuner *kackbratze* kacke kackwurst *kackhaufen* *vollidiot* *vollpfosten* depp deppen trottel blödmann blödian
*dummkopf* dumm muschi muschis *pimmel* *titten* möpse nutte nutten *nuttensohn* puff möse spasti spast spacko spack
mongo mongos behindert *behinderte* krüppel pisse pisser *pissnelke* pissen pinkel popel *popelfresser* furz furzen
schwul schwule *schwuli* tunte transe lesbe kampflesbe leck_mich leck_meinen leck_arsch leck_eier *bumsen* onanier*
schwanz schwänze dödel penner assi asozial* versager miststück luder flittchen wichtel_schwanz *heilhitler* *siegheil*
*judensau* *vergast* vergasung *negerkuss* führer drecksjude untermensch* *hackfresse* *halt_dein_maul maul fresse
*haltdiefresse* schnauze sau säue schweinehund wixa hdf
`,
  fr: `
baise baiser baiseur baisé chiant chiante chibre dugland ducon gros_con sale_con casse_toi sac_à_merde
nique_ta_mère nique_ta_mere ta_mère trou_du_cul enfant_de_pute sale_arabe gros_porc grosse_vache grosse_pute suce_ma
*putain* pute putes *fdp* *filsdepute* *fillede_pute ptn merde merdes *merdeux* *merdier* *merdique* *connard*
*connasse* conasse conard con cons conne connes *couillon* *couille* *encul* batard bâtard bâtards bâtarde *salope*
*salopard* salaud salauds *pétasse* *pouffiasse* poufiasse chier chié chieur chieuse *faischier* nique ntm *branleur*
branler *branlette* bite bites bitte teub teube zob chatte foufoune cul culs *troud_cul* *troudbal* *enfoiré* pédé
pédés pd pdale tapette tarlouze tafiole *gouine* nègre nègres négro *bougnoul* bicot bamboula youpin youtre chinetoque
salearabe *salejuif* saljuif *sale_juif *salenoir* caca pipi prout zizi débile débiles crétin crétine abruti abrutie
mongol gogol trisomique *tagueule* tg ftg gueule *vatefaire* *foutre* foutu bordel catin garce trainée traînée
*grognasse* boloss bouffon suce *sucemoi* *suce_ma* sucer chiotte chiottes *emmerd* crève *grosvache* *tabarnak*
câlice calice crisse osti ostie estie
`,
  es: `
capullo cabrona cabrones cabron cagado cipote culear culeado caraculo chucha cachapera concha_madre lameculos
gilipuertas hostia cabronazo chúpame chupame tu_madre hdtpm puta putas puto putos *putamadre* *hijodeputa*
*hijadeputa* *hijaputa* *joputa* hdp *putita* putón *mierda* otário otária concha_tu concha_de_tu la_concha_de coño
coños cono_delamadre joder *jodete* jodido jodida jodan *gilipollas* *gilipoya* gilipollez polla pollon *comepollas*
*chupapollas* *soplapollas* verga vergas vergón *vergudo* pija pijas pene penes pito chocho chichi follada follador
*follar* *follate* *maricon* marica maricas mariquita joto jotos bollera tortillera travelo *pendejo* *pendeja* culo
culos *culero* *culiao* *culiado* cagar cagada cagón *mecago* *cagaste* *cojones* weón wn *huevon* güevón *chinga*
pinche *pinchepu* mamón mamada *mamahuevo* *mamaguevo* mamawevo *mamabicho* *malparid* gonorrea hijueperra *jueputa*
*conchatumadre* *conchetumadre* *conchetumare* ctm *conchudo* boluda *boludo* *pelotud* forro forra zorra *zorras*
ramera guarra guarro perra perras idiota idiotas imbécil imbéciles imbecil estúpido estúpida estupido estupida tonto
tonta *subnormal* retrasado retrasada mongólico mongolo tarado tarada baboso cerdo cerda *negrata* *sudaca* caca pedo
pedos pis sexo porno *tetona* tetas violador asesino nazi teta *chupamel* *chupala* carajo *vetealac* panochas panocha
cabró gilipolles fillde_puta *collons* malparit
`,
  pt: `
bunda boquete fode fudendo fudida desgraçado desgraçada safada safado trouxa tesão tezão rabuda cachorra xavasca
broxa pentelho pilinha badalhoca cabrão fodendo vai_se_foder pau_no_cu puta putas puto putinha *filhodaputa*
*filhadaputa* fdp pqp *putaquepariu* merda *caralho* caralhinho krl porra foda foder *fodase* fodido fodida fodeu
fudido fuder *vaifoder* vsf *vaitomarnocu* tnc vtnc cu *cuzão* *olhodocu* cus *buceta* *boceta* bucetuda *xoxota*
xereca xota chota pica *piroca* rola rolas *punhet* *cacete* viado veado bicha bichas *bichona* *paneleiro* maricas
sapatão traveco *boiola* *baitola* *arrombad* otária otario idiota burro burra imbecil retardado retardada corno corna
*cornudo* vagabunda vagabundo vadia vadias piranha rapariga_puta escroto babaca bosta cagão cagar mijo mijar peido
peidar teta tetas gozar *gozada* siririca macaco_preto preto_fedido crioulo* nazista hitler cona *cona_damae conas
grelo grelho broche_puta rabeta rabudo *quenga*
`,
  it: `
cazzuto cazzate cazzata dio_bestia dio_maiale dio_boia cacare cacasotto ciccione leccaculo chiavare mortacci sticazzi
succhia succhiami figlio_di_puttana froscio *cazzo* cazzi *minchia* *minchione* merda merde *stronz* *fanculo* vaffa
culo culi *culone* incul puttan troia troie *troione* zoccola zoccole bagascia baldracca *mignotta* battona sgualdrina
*coglion* figa fighe fica fiche fottere *fottiti* *fottut* *frocio* froci frocetto finocchio *ricchione* recchione
*culattone* checca *pompino* pompini bocchino *sborra* sega seghe *segaiolo* scopare scopata cacca pipì scoreggia
scoreggione stupido stupida scemo scema idiota imbecille *deficiente* cretino cretina handicappato mongoloide
ritardato negro negri negra terrone terroni *porcod* *diocan* *porcamad* *dioporco* bastardo bastarda *bastardi* tette
*tettona* tettone pirla pirlone ammazzati cornuto cornuta
`,
  nl: `
krijg_de_tering vuile_hoer kut *kutwijf* *kuthoer* kutten kutkop lul lullen *lulhannes* lulletje eikel *klootzak*
kloot *kloothommel* klote hoer hoeren *hoerenjong* *hoerenkind* *hoerenzoon* slet sletten sletje neuk *neuken* neuker
*kanker* kkr *tyfus* tering gvd *godver* *flikker* homo mietje poot pik pikken *paardenlul* *paardelul* piemel piemels
*tieten* reet *reet_ridder aars poep poepen *poepchinees* scheet stront schijt *schijtluis* zeiker *zeikerd* *mongool*
mongolen debiel debielen sukkel trut trutten teef teven kutmarokkaan* *marokkaantje* neger negers zwartjoekel
spleetoog jodenster* kakker rukker rukkers afrukken aftrekken pijpen *pijpbeurt* wijf hufter hufters *lamzak* *rotzak*
ouwehoer* optiefen *mafkees*
`,
  sv: `
fitta fittor kuk kuken kukar *kukhuvud* *kuksug* hora horor *horunge* jävel *jävla* javel jävlig fan fanskap *helvete*
satan *knulla* knull röv *rövhål* arsle skit skita *skitstövel* skitunge bög bögar *bögjävel* blatte blattar neger
negrer *svartskalle* slyna *slampa* pitt pitten mutta bajs *bajskorv* prutt runka *runkare* cp mongo idiot kärring
satkärring äckel
`,
  no: `
fitte fitta kuk kuken pikk *pikk_hue hore *hore_unge horer jævel *jævla* *jævlig* faen fanden *helvete* satan *knulle*
pule puling ræv *ræv_hull *rasshøl* rasshull *drittsekk* dritt skitt homo soper neger *pakkis* tispe ludder
*morraknull* *morrapul* *kødd* mongo idiot tosk
`,
  da: `
fisse kusse pik *pikhoved* pikken knep *kneppe* røv *røvhul* lort lorte *lorte_hoved luder *bøsserøv* fanden satan
*perker* neger mokke tissemand tissekone bolle_mig sgu *helvede* idiot klaphat
`,
  fi: `
vittup* vittuj* vittus* perkeleen saatanan
vittu vitun vitut *perkele* *saatana* paska *paska_pää paskat paskaa *paskiai* perse perseet *persereikä* kusi
*kusipää* *kyrpä* *mulkku* *mulkvisti* *huora* lutka lutkat nussi pillu pimppi kulli kullit *runkk* runkata *neekeri*
hintti homo ryssä *helvetti* helvetin pieru pieree tissit hitto idiootti
`,
  is: `
fokk fokking *helvíti* andskot* *djöfull* tussa tík píka hóra skítur skíts *rassgat* fífl fáviti
`,
  pl: `
pizdo pizdą
dupę dupy kurestwo *opierdal* *ojeba* *zjeba* *najeba* skurvysyn gavno zjeb suka_blyat hwdp chwdp jp2gmd pedały
*kurwa* kurwo kurwy *kurew* *kurwi* kurde kurva *chuj* huj huja hujo pierdol* *pierdol* *spierdal* *wypierdal*
*zapierdal* *rozpierd* *jebać* jeban wyjeb *pojeb* *zajeb* jebaka *skurwysyn* *pizda* pizdy *pizdu* cipa *cipka* cipki
cipy *dziwka* dziwki dziwko suka suki suko szmata ciota cioty pedał pedal ciul ciulu dupa *dupek* dupku *gówno*
gówniarz sraka srać *kutas* kutafon fiut fiuty debil debile debilu kretyn idiota cwel żydek pieprz* *pieprzony* ruchać
ruchac ruchacz rucham burdel zasran* *zasrany* frajer pała
`,
  cs: `
kokote píčo píči kurvička
*kurva* kurvo kurvy kurev *zkurv* kokot kunda kundy píča piči *dopiče* *vypíčen* *pičus* *čurák* čuráci *prdel* prd
*hovno* hovna *sračka* srát srat jebat vyjeb* *zajeb* *mrdat* mrdka mrdky *zmrd* šukat šukej šoustat *buzerant*
*buzna* buzny teplouš teplous cikán* negr debil kretén kreten idiot *blbec* blbe děvka šlapka kripl kripel *hajzl*
svině *pizda* chuj piko_tina
`,
  sk: `
*kurva* kokot piča *pičus* *dopiče* *dopici* *jebať* *jebnut* *vyjeban* *zajeban* hovno riť sraľ sračka chuj
*buzerant* teplos debil kretén* cigáň* čuramed* čurák
`,
  hu: `
baszód* fasszop* faszkalap* faszfej
fasz *baszd* *baszki* *bazdmeg* *bazmeg* basz *megbasz* geci *geci_ke *gecilád* gecik *kurva* *kurafi* *picsa* punci
puncik pina segg *seggfej* seggbe buzi *buzi_gyer buzik *buzeráns* *köcsög* szar szaros szarok *szarházi* *csicska*
cigány_geci büdös_cigány *ribanc* ribi kúr kúrja *megkúr* pöcs hülye hulye idióta retardált fos fosadék
`,
  ro: `
curva curvă futut fututi pula *pulamea* *sugipula* pulă puli *pizda* pizde muie muist futu fute futa_te fmm *coaie*
coi curve târfă cur curu curul căcat căcănar bulangiu *poponar* bou vacă_proastă prost proasta proastă idiot țigan
jidan *cioroi* handicapat dracu
`,
  sl: `
*jebem* jebi *jebi_se *jebiga* jebo *jebo_te *jebote* *jebati* jeben *jebeni* jebac kurac kurčina kurcina kurca kurče
pička pičke *pizda* pizde *popizd* *kurva* kurve *kurvin* *drkadz* drkati *govno* govna *govnar* *sranje* srati šupak
dupe *guzica* peder sisa sise čmar kopile droljo *drolja* fufica *mamicu* *mater_ti majmune cigan šiptar ustaša*
četnik* debil budala idiot kreten retard glupan serem кучко *курац* *пичка* *јебем* јеби *јебо* говно *курва* педер
дупе сиса *путка* мамка_ти копеле задник лайно *ебати* шибан* гъз курво педал циганин
`,
  sq: `
kurvë *kurva* *pidhi* pidh byth bythë qij *qifsh* mut muti *motrenqi* *rrotkar* peder *bushtër* *lavire* derr
`,
  el: `
malakas μαλάκες
*μαλακ* *γαμώ* *γαμημ* *γαμησ* *γαμιέ* *πουτσ* *πουτάν* *πούστ* *μουνί* *μουνόπαν* *αρχίδ* αρχιδι* *καριόλ* *σκατά*
σκατό κωλο* *κωλόπαιδ* *ψωλή* βλάκα βλάκας ηλίθιε ηλίθιος τσόλι πορδή κλάνω χέσε *χέσου* χέστη* malaka malakes
*gamoto* *gamisou* gamiso *gamiso_u gamiese *poutana* *poutsa* poutsos pousti *poustis* mouni *mounopano* *arxidi*
karioli *kariola* skata *kolopaido* psoli
`,
  tr: `
*orospu* oruspu oç piç piçler *piçkurusu* *siktir* sik siki *sikik* *sikim* *sikerim* *sikeyim* *sikiyim* sikiş amk aq
amq amına *aminakoy* *amınısik* *amcık* *amcik* *yarrak* yarak *yarrağ* göt götü *götveren* götlek götoş taşak tassak
ibne ibine *pezevenk* pezeven *kahpe* kaltak kaltağ* fahişe *sürtük* *şerefsiz* gavat kavat *dalyarak* *dallama*
*yavşak* ananı *ananı_sik *ananısik* *anasını* *anasini* anan_ı bok *boktan* *bokyedi* salak *aptal* *gerizekalı*
*gerizekali* mal_değneği puşt meme memeler osuruk sıçmak sıçt
`,
  ru: `
еба* ебис* ебну* ебут ебет ебёт еби трахать трахал трахну* дрочун дрочка мразь падла гомик педрил* пидер пидерас*
пиндос засранец сволочь стерва придурки задница член анальный анус сперма выродок негр оргазм путана ипать ибать
сукин_сын курву дупу падлюка сволота йолоп виродок вилупок суко срацюга huy_tebe ebanaya ebanyy ebanutyi ueban
uebok yeban yeblan hujlo syka gomik paskuda shlukha suchenysh shmara idi_nahui poshel_nahui *хуй* *хуя* *хуе* хуё*
*хуё* хуи *хуил* хер *херня* *пизд* *ебан* *ёбан* *ебуч* ебуч* заеб *выеб* *уеб* *уёб* *долбоеб* *долбоёб* *поеба*
*наеб* *разъеб* ёб* *ёбтвою* *ебло* ебло* *еблан* бля *блять* *бляд* сука суки *сучара* *шлюх* *проститут* *шалав*
*мудак* *мудил* *мудозвон* *гандон* *гондон* *пидор* *пидар* пидр пидрила педик *педераст* *залуп* *членосос* *говно*
*говнюк* *гавно* *дерьм* *жопа* жопы жопу *жополиз* *срака* срать ссать ссанина пердун пердёж манда *мандавош* *дрочи*
дрочер *сиськи* сиська титьки *писька* вагина влагалище минет отсос* *отсоси* тварь *ублюдок* ублюдки урод уроды
*дебил* *идиот* даун* имбецил *придурок* чмо *чмошник* лох лохи *лошара* козёл козел *ниггер* нигер хач хачи чурка жид
жиды жидовка хохол кацап* *гитлер* *нацист* *фашист* зига *зигхайль* *порно* секс шмара йоб* *йобан* їба* *їбан*
*пізд* пизд* *курва* курви *гівно* *підор* підар* сраний срана лайно дупа *blyat* *blyad* bliat suka suki cyka *pidor*
pidar *pidaras* *pizda* *pizdec* pizdets pisdec hui_lo *huylo* huilo *khuilo* nahui *nahuy* *pohui* xuy xui *xuylo*
*yebat* yebal yoba ebat ebal *ebanyi* eblan *dolboeb* *dolboyob* *zaebal* *mudak* mudila *gandon* gondon *zalup*
*govno* *zhopa* jopa *shlyuh* *shluha* chmo debil loh_pidr urod
`,
  he: `
*זונה* זונות *שרמוט* כוסית כוס *כוסאמק* *כוסעמק* *כוסאמא* *כוסאומו* זין זיין *מזדיין* תחת בתחת *לךתזדיין* *להזדיין*
*מניאק* חרא חארה קקה פיפי *קוקסינל* הומו *מטומטם* מטומטמת *מפגר* *אידיוט* דביל דפוק *היטלר* *נאצי* *sharmut* zona_ben
*benzona* *kusemek* kusamak *kosamak* kusit lezayen maniak zayin
`,
} as const
