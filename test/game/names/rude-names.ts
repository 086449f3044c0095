/** What no board shows: words of many languages, and the ways in which they are dressed up. */
export const RUDE_NAMES = {
  'in English': `
fuck, Fucker, motherfucker, shit, shithead, bullshit, asshole, arsehole, bitch, son of a bitch, bastard, cunt, twat, wanker, Mr Wanker, bellend, bollocks, tosser, knobhead, dickhead,
big dick, Suck my dick, cock, cocksucker, pussy, penis, vagina, boobs, tits, nipples, cum, cumshot, slut, whore, thot, porn, pornhub, milf, dildo, blowjob, handjob, jizz, sex, sexy girl, nudes,
anal, anus, butthole, piss off, fart, poop, idiot, moron, retard, loser, fat cow ass, kys, kill yourself, go die bitch, rapist, pedo, paedophile, suicide, terrorist, cocaine
`,
  'of hate': `
Hitler, Adolf Hitler, Nazi, Nazis, neonazi, Heil Hitler, Sieg Heil, SiegHeil, Führer, Gestapo, Himmler, Goebbels, KKK, ku klux klan, white power, nigger, nigga, n1gga, faggot, fag, tranny, chink, gook, spic, wetback, kike, paki, raghead, negro, Taliban, Bin Laden, white supremacy, seig heil, Auschwitz, Holocaust
`,
  'in German': `
Scheiße, Scheisse, scheiss, Arschloch, Arsch, Hurensohn, Hure, Fotze, Wichser, Schlampe, Schwuchtel, ficken, Fick dich, Missgeburt, Drecksau, Kanake, Neger, Muschi, Pimmel, Titten, Nutte, Spast, Spasti, Vollidiot, Leck mich, Judensau
`,
  'in French': `putain, pute, merde, connard, connasse, salope, enculé, encule, bâtard, fils de pute, fdp, nique ta mère, ntm, ta gueule, pd, pédé, branleur, couilles, bite, chatte, trou du cul, pétasse, nègre, tapette`,
  'in Spanish': `puta, hijo de puta, mierda, coño, joder, gilipollas, cabrón, maricón, pendejo, chinga tu madre, verga, culo, polla, follar, mamaguevo, malparido, gonorrea, boludo, zorra, carajo, concha tu madre`,
  'in Portuguese': `caralho, porra, foda-se, merda, filho da puta, buceta, viado, cuzão, arrombado, puta que pariu, vai tomar no cu, otário, punheta, piroca, bosta`,
  'in Italian': `cazzo, stronzo, merda, vaffanculo, puttana, figlio di puttana, coglione, minchia, troia, frocio, porco dio, culo, pompino, ricchione, bastardo, zoccola`,
  'in Dutch and the languages of the North': `kut, klootzak, hoer, lul, godverdomme, kanker, kankerhoer, flikker, neuken, tyfus, fitta, kuk, hora i helvete, jävla, knulla, röv, bög, fitte, faen, pikk, fisse, luder, røvhul, vittu, perkele, saatana, huora, paska, kusipää, mulkku`,
  'in Polish, Czech, Slovak and Hungarian': `kurwa, chuj, pierdolić, jebać, skurwysyn, pizda, dupa, dziwka, spierdalaj, cipa, kutas, kurva, kokot, píča, čurák, zmrd, prdel, hovno, do piče, fasz, baszd meg, bazdmeg, geci, picsa, kurva anyád, buzi, segg, szar`,
  'in the Balkans, Greece and Turkey': `pula, muie, pizdă, curvă, futut, sugi pula, jebem ti, kurac, pička, govno, sranje, šupak, malaka, μαλάκα, γαμώ, πουτάνα, μουνί, πούστη, σκατά, gamoto, poutana, orospu, orospu çocuğu, siktir, amk, göt, piç, yarrak, amcık, ibne, kahpe, pezevenk, şerefsiz`,
  'in Russian and Ukrainian': `хуй, пизда, пиздец, ебать, блядь, блять, сука, мудак, пидор, пидорас, гандон, шлюха, жопа, говно, залупа, уёбок, долбоёб, курва, гівно, підор, хуйло, suka, blyat, cyka blyat, pizdec, nahui, pidor, mudak, zhopa`,
  'in Hebrew, Arabic and Persian': `זונה, בן זונה, שרמוטה, כוס אמק, מניאק, חרא, זין, كس, كس امك, شرموطة, قحبة, زب, طيز, منيوك, نيك, خرا, کیر, کون, جنده, کسکش, حرامزاده, sharmuta, kos omak, kosomak, zebi, manyak, khara, koskesh, jende`,
  'of South Asia': `चूतिया, मादरचोद, बहनचोद, भोसड़ी, गांडू, रंडी, हरामी, लंड, chutiya, madarchod, behenchod, bhenchod, bhosdike, gandu, harami, haramzada, randi ka, kutiya, খানকি, মাগী, চোদা, হারামজাদা, kanjri, phuddi, புண்டை, தேவடியா, thevdiya, punda, లంజ, lanja, മൈര്`,
  'of East Asia': `操你妈, 傻逼, 他妈的, 妈的, 鸡巴, 婊子, 王八蛋, 草泥马, 屌, 仆街, 去死, 滚蛋, caonima, shabi, tamade, 씨발, 시발, 병신, 개새끼, 좆, 지랄, 미친년, 엿먹어, ssibal, shibal, gaesaekki, byungshin, くそ, クソ野郎, ちんこ, ちんぽ, まんこ, 死ね, うんこ, バカ, きちがい, chinko, kuso`,
  'of Southeast Asia': `địt, địt mẹ, đụ má, lồn, cặc, buồi, đéo, đĩ, dm vcl, dit me, vkl, เหี้ย, ควย, เย็ดแม่, ไอ้สัตว์, สัส, อีดอก, แม่ง, anjing, bangsat, kontol, memek, ngentot, jancok, goblok, bajingan, pukimak, babi lu, putangina, putang ina mo, tangina, gago ka, kantot, ulol, burat, pokpok`,
  'of Africa and the Caribbean': `poes, voetsek, kaffir, jou ma se poes, doos, fokken, naai, msunu, kumamako, mkundu, msenge, nyoko, ashawo, oloshi, masisi, ሸርሙጣ, shermuta`,
  'with tricks': `
f.u.c.k, f u c k, F-U-C-K, f_u_c_k, fu.ck, fu-ck, fuuuuck, fuuuck you, ffuucckk, fück, fúck, ｆｕｃｋ, 𝓯𝓾𝓬𝓴, fuсk, ƒuck you, phuck, fck, fvck, fuk, FuCk, FUCK, xXfuckXx, fuck123, 123fuck, iFuckYou, 5h1t, sh1t, shiiiit, s h i t, s.h.i.t, b1tch, biatch,
b!tch, a55hole, assh0le, a s s h o l e, d1ck, d.i.c.k, DickHead, BigDick, p0rn, pr0n, n1gg3r, n.i.g.g.e.r, nígger, f4gg0t, h1tler, H i t l e r, Hit1er, нitler, Ηitler, Naz1, N4zi, k.y.s, c0ck, cnut cunt, pen1s, pu55y, wh0re, sl-ut whore, tw4t, w4nker, put4, p.u.t.a, sche1sse, Scheiẞe, merd3, kurw4, k u r w a, ku-rwa, s u k a
`,
  'that sound harmless': `Mike Hunt, Ben Dover, Hugh Jass, Mike Oxlong, Dixie Normous, Moe Lester, Phil McCracken, Seymour Butts, Ligma, Deez Nuts, Sum Ting Wong, Wayne Kerr`,
  'as numbers': `6969, Max69, 696969, HH 88, 1488, Anna 1488, 14/88, 14 88, 8814, HH88, 420, 42069, 80085, 5318008, 666, 1312, ACAB`,
} as const

/** Names with a telephone number, an address of a house or of the net behind them. */
export const PRIVATE_NAMES = `
Anna 0171 2345678, Ben +44 7700 900123, Lee 555-123-4567, Mia (030) 12345678, Ana 06 12 34 56 78, Tom 07700900123, لينا ٠١٢٣٤٥٦٧٨٩, anna@example.org, Anna lee@x.de, anna.lee@mail.com,
anna at gmail dot com, anna(at)web.de, example.com, www.anna.net, Anna Hauptstr. 12, Ben Lindenweg 5, Hauptstraße 12 Ben, 12 Main Street, Lee 221B Baker St, Rue de la Paix 5, 5 rue Hugo Ana, Calle Mayor 7 Ana, Via Roma 12 Lia, ul. Długa 5 Jan, SW1A 1AA Tom, insta anna.lee, Snapchat annalee, discord gg lee, ул. Ленина 5
`
