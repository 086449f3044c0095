import { type Language, words } from './language.ts'

/** German, with „…“, »…« or «…». */
export const de: Language = {
  tag: 'de',
  says: words(
    'sagt sagte sagten sagen gesagt erklärt erklärte erklärten erklären betont betonte betonten meint meinte meinten berichtet',
    'berichtete berichteten teilt teilte teilten behauptet behauptete behaupteten warnt warnte warnten versichert versicherte',
    'versicherten kündigt kündigte kündigten bestätigt bestätigte bestätigten fügt fügte fügten ergänzt ergänzte räumt räumte',
    'verspricht versprach weist wies wiesen sieht sah glaubt glaubte findet fand hofft hoffte dementiert dementierte verkündet',
    'verkündete erläutert erläuterte stellt stellte argumentiert argumentierte beklagt beklagte befürchtet fürchtet lässt ließ',
    'mitgeteilt angekündigt bekräftigt bekräftigte unterstreicht unterstrich vermutet vermutete spricht sprach sprachen',
  ),
  utters: words(
    'fragt fragte fragten antwortet antwortete antworteten ruft rief riefen schreibt schrieb schrieben twittert twitterte nennt',
    'nannte nannten bezeichnet bezeichnete bezeichneten kritisiert kritisierte kritisierten fordert forderte forderten erzählt',
    'erzählte erzählten erinnert erinnerte scherzt scherzte lacht lachte schimpft schimpfte klagt klagte freut freute lobt lobte',
    'kommentiert kommentierte entgegnet entgegnete erwidert erwiderte resümiert resümierte heißt hieß kontert konterte mahnt',
    'mahnte gibt gab zitiert zitierte urteilt urteilte appelliert appellierte empört empörte seufzt seufzte',
  ),
  weak: words(
    'sieht sah findet fand stellt stellte lässt ließ gibt gab heißt hieß weist wies teilt teilte räumt räumte freut freute',
  ),
  nouns: words(''),
  acts: words(''),
  tells: words(''),
  participles: words('erklärend betonend hinzufügend'),
  auxiliaries: words(
    'hat haben hatte hatten auch dann später wird würde noch sich bereits zudem außerdem jetzt heute gestern dazu darauf dagegen',
  ),
  passives: words('wurde wurden worden'),
  sources: [['laut'], ['nach', 'angaben', 'von'], ['nach', 'angaben'], ['nach', 'ansicht', 'von'], ['so']],
  pronouns: { er: 'he', sie: 'she', es: 'it', ich: 'narrator', wir: 'narrator' },
  determiners: words(
    'der die das den dem des ein eine einer eines einem einen sein seine ihr ihre dieser diese dieses mehrere zwei drei',
  ),
  prepositions: words(
    'in im am an auf aus bei beim mit nach von vom vor zu zum zur für gegen über unter zwischen durch ohne um seit während wegen trotz laut',
  ),
  subordinators: words('dass daß weil wenn als ob obwohl damit nachdem bevor während wie'),
  conjunctions: words('und aber oder denn sondern doch'),
  relatives: words('welcher welche welches'),
  adverbs: words('hier dort dennoch jedoch allerdings deshalb am anschließend schließlich'),
  dates: words(
    'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober',
    'november dezember montagabend dienstagabend mittwochabend donnerstagabend freitagabend',
  ),
  roles: words(
    'sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin bürgermeister bürgermeisterin chef chefin',
    'leiter leiterin direktor direktorin vorsitzende vorsitzender abgeordnete abgeordneter anwalt anwältin richter richterin',
    'trainer trainerin professor professorin forscher forscherin experte expertin arzt ärztin polizei behörde behörden regierung',
    'ministerium staatsanwaltschaft feuerwehr stadt verein verband gewerkschaft anwohner anwohnerin zeuge zeugin nachbar nachbarin',
    'schüler schülerin lehrer lehrerin opfer unternehmen konzern firma bericht studie partei politiker politikerin autor autorin',
  ),
  titles: words('herr frau dr prof'),
  particles: words('von van de zu der den'),
  abbreviations: words('dr prof hr fr st bzw usw etc nr z.b u.a d.h ca'),
  bodies: words('ministerium partei verband verein universität gericht polizei bank ag gmbh institut amt behörde'),
  capitalNouns: true,
  roleEnding:
    /(?:leiter|minister|sprecher|meister|chef|präsident|direktor|vorsitzende|anwalt|trainer|experte|forscher|bürger|abgeordnete|anwohner|richter|kanzler|händler|besitzer|politiker|führer|arbeiter|lehrer|ökonom|ologe|ologin|wirt|pfleger|rat|rätin)(?:in|r|n)?$/u,
}
