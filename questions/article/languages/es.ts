import { type Language, words } from './language.ts'

/** Spanish, with «…», “…” or straight marks. */
export const es: Language = {
  tag: 'es',
  says: words(
    'dice dicen dijo dijeron decía dicho afirma afirman afirmó afirmaron asegura aseguran aseguró aseguraron declara declaran',
    'declaró declararon explica explican explicó explicaron añade añaden añadió añadieron señala señalan señaló señalaron indica',
    'indicó indicaron sostiene sostuvo sostuvieron advierte advirtió advirtieron denuncia denunció denunciaron anuncia anunció',
    'anunciaron confirma confirmó confirmaron reconoce reconoció admite admitió insiste insistió insistieron recuerda recordó',
    'considera consideró cree creyó opina opinó estima estimó promete prometió niega negó subraya subrayó destaca destacó apunta',
    'apuntó agrega agregó matiza matizó cuenta contó contaron lamenta lamentó revela reveló asevera aseveró manifiesta manifestó',
  ),
  utters: words(
    'pregunta preguntó preguntaron responde respondió respondieron escribe escribió tuitea tuiteó bromea bromeó exclama exclamó',
    'califica calificó tacha tachó critica criticó pide pidió exige exigió concluye concluyó resume resumió comenta comentó llama',
    'llamó describe describió replica replicó contesta contestó grita gritó ironiza ironizó zanja zanjó relata relató habla habló',
  ),
  weak: words('llama llamó habla habló cuenta contó pide pidió cree'),
  nouns: words(''),
  acts: words(''),
  tells: words(''),
  participles: words('diciendo afirmando añadiendo asegurando explicando señalando declarando calificando'),
  auxiliaries: words('ha han había habían también además luego después ya se lo le les no ayer hoy este'),
  passives: words('sido fue'),
  sources: [['según'], ['de', 'acuerdo', 'con'], ['en', 'palabras', 'de'], ['para']],
  pronouns: { él: 'he', ella: 'she', ellos: 'they', ellas: 'they', este: 'he', esta: 'she' },
  determiners: words('el la los las un una unos unas este esta estos estas su sus varios dos tres al del'),
  prepositions: words('de en con por para sin sobre bajo entre hacia hasta desde contra tras ante a según durante'),
  subordinators: words('que cuando si como porque mientras donde aunque'),
  conjunctions: words('y e pero o u ni sino'),
  relatives: words('quien quienes cuyo cuya'),
  adverbs: words('ayer hoy aquí entonces finalmente no sin embargo'),
  dates: words(
    'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre',
    'noviembre diciembre',
  ),
  roles: words(
    'presidente presidenta ministro ministra alcalde alcaldesa portavoz director directora secretario secretaria gobernador',
    'gobernadora diputado diputada senador senadora juez jueza fiscal abogado abogada médico médica doctor doctora profesor',
    'profesora investigador investigadora experto experta economista entrenador entrenadora capitán capitana jugador jugadora',
    'jefe jefa líder vecino vecina vecinos testigo víctima policía gobierno ayuntamiento empresa asociación sindicato fuentes',
    'autoridades informe comunicado ministerio periodista escritor escritora autor autora agricultor agricultora activista dueño dueña',
  ),
  titles: words('sr sra srta dr dra don doña'),
  particles: words('de del la las los y e von van'),
  abbreviations: words('sr sra srta dr dra ud uds etc núm pág ee.uu'),
  bodies: words(
    'ministerio partido unión asociación federación grupo banco policía universidad agencia comisión radio gobierno',
  ),
  roleEnding: /(?:ista|ólogo|óloga|dor|dora)$/u,
  dropsSubject: true,
}
