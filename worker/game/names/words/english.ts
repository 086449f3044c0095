/** English words that no board shows. How they are written is told in `words.ts`. */
export const ENGLISH = `
pissflaps cockwomble* hobag ho_bag jew_hater seig_heil al_qaida al_qaeda white_supremacy white_supremacist drug_dealer i_hate die_bitch
*fuck* *phuck* *fukk* *fuxx* *fvck* fck fcuk fuk fuq fux fk fkn fuking fuker stfu gtfo wtf mofo *mothafu* *muthafu*
*motherf* milf dilf *cunt* cnt kunt quim minge twat twats *twatt* *pussy* *pussies* pusy fanny* clit clits *clitor*
*vagina* vag *vulva* labia shit shits shite shiting shited shat *shithead* *shitface* *shitbag* *shithol* *shitstain*
*shitlord* shitter shitters shitty shitting *bullshit* *horseshit* *dogshit* *batshit* *apeshit* *dipshit* *eatshit*
*holyshit* *gobshite* shyt shiit crap crappy poo poop pooper poopy *poophead* *poopface* turd turds fart farts farter
farting pee peepee piss pissed pisser pissing pissoff *asshole* *arsehole* ass asses arse arses azz *asswipe* assface
*jackass* *dumbass* fatass badass *smartass* asshat assclown asslick* assmunch* azzhole arsed bumhole butt butts
*butthole* *buttplug* *buttsex* buttface booty anus anal anally rectum dick dicks dik *dickhead* *dickwad* *dickface*
dickless *dicksuck* *suckdick* *bigdick* dickpic* cock cocks *cocksuck* *cockhead* cockblock* coochie cooch penis
dildo dildos boner boners schlong wiener knob knobs *knobhead* *knobend* *bellend* bollock *bollocks* bollox nutsack
*ballsack* scrotum testicle* *deeznut* ligma sugma bofa boob boobs booby *boobies* tit tits titty tities *titties*
nipple *nipples* nips cum cums cumming cummer *cumshot* *cumdump* *cumslut* cumlord *jizz* spunk semen sperm
*ejaculat* *orgasm* orgy wank wanks *wanker* wanking wankstain tosser tossers jerkoff fap fapping *masturbat*
*blowjob* *handjob* *rimjob* *footjob* bj *gangbang* *creampie* *bukkake* *hentai* threesome foursome bdsm fetish
kinky horny hornee sex sexy sexi sexual *sexting* *sexygirl* *sexyboy* *analsex* porn *porno* *pornhub* *pornstar*
pron pr0n xxx xxxx *xvideos* *onlyfans* nude nudes naked stripper strippers escort escorts hooker hookers prostitute*
*whore* thot thots slut sluts *slutty* slag slags slapper slappers skank skanks skanky pimp pimps bimbo incel incels
cuck cucks *cuckold* *bitch* biatch beotch biotch bich bych bytch *bastard* prick pricks *douche* dbag *scumbag*
*nigger* *nigga* niglet nigg nig negro negroes negroid coon coons darkie darky sambo golliwog wog wogs gook gooks
chink chinks chinky spic spics *wetback* beaner beaners paki pakis kike kikes kyke yid yids *raghead* *towelhead* jap
japs honky redskin squaw gyppo pikey pikeys *fudgepack* *faggot* fag fags faggy fgt dyke dykes lesbo lesbos homo homos
tranny trannies *shemale* *ladyboy* poof poofs poofter poofters batty *retard* spaz spastic spastics mong mongoloid
cripple cripples midget downie tard tards *tardface* libtard autist *hitler* himmler *goebbels* mengele fuhrer fuehrer
führer nazi nazis *neonazi* *sieg_heil* heil gestapo holocaust *auschwitz* kkk *kukluxklan* klan *whitepower* swastika
genocide taliban alqaeda *terrorist* jihadi bin_laden rape raped raper rapes raping rapist rapists molest* *paedo*
*pedophil* pedo pedos *pedobear* incest *zoophil* *bestialit* *necrophil* nonce nonces kys kms *killyourself*
*killurself* *suicid* hangurself selfharm murder murderer killer killers *schoolshoot* *cocaine* heroin meth
*methhead* *crackhead* junkie stoner marijuana ganja druggie idiot idiots idiotic moron morons imbecile stupid stupids
dumb dumbo dumdum loser losers looser ugly fatso fatty fatties fatboy lardass dimwit nitwit halfwit bonehead butthead
buttheads blockhead dipstick creep creepy pervert perverts perv pervs weirdo slob scum sucker sucks suckit suck
*suckmy* sukmy *lickmy* *eatmy* biteme numbnuts jackoff screwyou bugger buggers damn dammit goddamn satan lucifer skid
minger mingers munter chav chavs knacker pillock pillocks plonker acab ahole a55 a55hole b00bs d1ck p0rn dyck dicc
dickk cawk cok slvt sh1te bytches hoar nonse mike_hunt mike_hawk mike_oxlong mike_oxsmall mike_ox_long ben_dover
hugh_jass hugh_janus hugh_g_rection dixie_normous moe_lester phil_mccracken phil_mcrevis seymour_butts seymour_cox
jenna_tails jenny_talia tess_tickle tess_tickles heywood_jablome ivana_humpalot ivana_tinkle harry_balls harry_sack
harry_bawls barry_mccockiner anita_dick anita_hardcock craven_moorehead jack_mehoff jack_goff jack_kanoff jack_inoff
dick_hurtz dick_burns nick_gurr nick_gger nick_ger sum_ting_wong ho_lee_fuk wi_tu_lo wi_tu_low bang_ding_ow wayne_kerr
al_beback pat_mcgroin eric_shun yuri_tarded adolf_h big_black_cock go_die i_hate_you fat_cow fat_pig kill_you
hang_yourself gas_the jews_die heil_h candice_dick yo_mama_ass n_word kill_all i_kill shut_up screw_you up_yours
piss_off sod_off f_you f_off ballbag bollok cnut nobhead nob dickweed dickhole lmfao lezzie cunnie clunge
choad chode jism masterbate masterbation fagot fagots faggit faggs buggered buggery bullcrap chingchong ching_chong
chinaman chinamen camel_jockey curry_muncher coolie porch_monkey jungle_bunny zipperhead gypo muff twunt titwank
smegma pecker shag shagger shagging rent_boy bum_boy nutjob gaytard gaywad gayass hardcore_sex hot_sex phone_sex
rectal fisting felching fellatio cunnilingus piece_of_shit jerk_off jack_off fat_ass bad_ass big_boobs big_tits
big_ass small_dick tiny_dick my_dick my_cock my_ass
`

/** What a word for a part of the body is said with, in one word: "dickface", "buttmunch". */
export const ENGLISH_COMPOUND =
  /^(?:ass|arse|cock|dick|cum|butt|fag|tit|titty|shit|cunt|twat|wank|slut|piss|turd|knob|nob|poo|poop|fart|jizz|spunk|ball|douche|fuck)s?(?:face|head|bag|hole|wad|wit|lord|stain|brain|suck|sucker|lick|licker|lover|eater|boy|king|queen|munch|muncher|monger|mongler|load|dump|stick|weasel|nugget|bandit|banger|bite|cracker|goblin|hat|hopper|jacker|monkey|pirate|clown|blaster|cowboy|jockey|kisser|master|nose|burger|smoker|smith|rider|tease|fest|bubble|guzzler|tart|juice|milk|slap|weed|beater|bucket|whit|tard|burglar|wipe|packer|ranger)s?$/
