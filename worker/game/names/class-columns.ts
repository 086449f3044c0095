import { withoutContact } from './beside-name.ts'

/** What a column of a pasted list holds. Only names, and their parts, are taken. */
export type ColumnKind = 'name' | 'first' | 'last' | 'number' | 'mail' | 'class' | 'other' | 'empty'

const HEADERS: Record<Exclude<ColumnKind, 'empty'>, string> = {
  name: `name|names|full name|fullname|student|students|student name|pupil|pupils|pupil name|learner|schüler|schülerin|schüler*in|schüler:in|schülername|name des schülers|nom complet|élève|élèves|
nombre completo|alumno|alumna|alumnos|estudiante|nome completo|aluno|aluna|alunni|alunno|studente|naam|leerling|leerlingen|namn|elev|elever|navn|nimi|oppilas|nafn|nemandi|imię i nazwisko|uczeń|žák|žiak|
jméno a příjmení|név|tanuló|diák|nume și prenume|elevi|ime i prezime|učenik|ученик|ученица|фио|учень|піб|ονοματεπώνυμο|μαθητής|ad soyad|adı soyadı|öğrenci|emër mbiemër|שם|שם מלא|תלמיד|الاسم|اسم|الاسم الكامل|الطالب|نام|नाम|
নাম|பெயர்|పేరు|nama|nama lengkap|siswa|pangalan|họ và tên|họ tên|ชื่อ-นามสกุล|ชื่อ - สกุล|姓名|名字|氏名|名前|お名前|生徒名|이름|성명|학생|jina`,
  first: `first|first name|firstname|first names|given name|given names|forename|forenames|preferred name|vorname|vornamen|rufname|prénom|prénoms|prenom|nombre|nombres|primer nombre|nome|nome próprio|voornaam|
roepnaam|förnamn|tilltalsnamn|fornavn|etunimi|kutsumanimi|eiginnafn|imię|jméno|křestní jméno|meno|keresztnév|utónév|prenume|prenumele|ime|имя|ім'я|ім’я|όνομα|ad|adı|isim|emri|nom de pila|שם פרטי|الاسم الأول|نام کوچک|प्रथम नाम|nama depan|tên|ชื่อ|名|이름(명)`,
  last: `last|last name|lastname|last names|surname|surnames|family name|nachname|familienname|zuname|nom|nom de famille|apellido|apellidos|primer apellido|sobrenome|apelido|cognome|cognom|cognoms|achternaam|
familienaam|efternamn|etternavn|efternavn|sukunimi|föðurnafn|nazwisko|příjmení|priezvisko|vezetéknév|családnév|nume|numele|nume de familie|prezime|фамилия|прізвище|презиме|επώνυμο|επίθετο|soyad|soyadı|soyisim|mbiemri|
שם משפחה|اسم العائلة|اللقب|نام خانوادگی|उपनाम|nama belakang|họ|นามสกุล|姓|성`,
  number: `no|no.|nr|nr.|n°|nº|№|#|num|number|nummer|numéro|número|numero|lp|lp.|roll|roll no|roll no.|roll number|id|student id|pupil id|pos|pos.|row|sıra|п/п|№ п/п|номер|序号|学号|座号|出席番号|학번|番号|번호|stt|ลำดับ|رقم|الرقم`,
  mail: `mail|e-mail|email|e-mail address|email address|mail address|correo|correo electrónico|courriel|e-post|sähköposti|почта|邮箱|メール|이메일`,
  class: `class|klasse|klassen|kl|kl.|form|year|year group|grade|group|set|section|tutor group|house|classe|groupe|clase|curso|grupo|turma|ano|série|klas|groep|klass|luokka|bekkur|klasa|třída|trieda|osztály|clasă|clasa|razred|класс|клас|τάξη|sınıf|klasa|כיתה|الصف|الفصل|कक्षा|kelas|lớp|ห้อง|班级|班|組|クラス|반|학급|stream`,
  other: `gender|sex|geschlecht|sexe|sexo|m/f|m/w|birthday|date of birth|dob|geburtstag|geburtsdatum|date de naissance|fecha de nacimiento|phone|telephone|telefon|téléphone|teléfono|address|adresse|anschrift|notes|bemerkung|comment|status|present|anwesend|absent|middle name|second name|mark|points|score|teacher|lehrer|username|user name|login|password|passwort`,
}

const ROLES = new Map(
  Object.entries(HEADERS).flatMap(([kind, words]) =>
    words.split(/\s*\|\s*/).map((word) => [word, kind as ColumnKind] as const),
  ),
)

const KINDS: [ColumnKind, RegExp][] = [
  ['empty', /^[\s.–-]*$/u],
  ['number', /^[(#№]?\s*\p{Nd}{1,9}\s*[.):°º]?$/u],
  ['mail', /^[<(]?\S+@\S+[>)]?$/u],
  [
    'class',
    /^(?:(?:class|klasse|kl\.?|form|year|grade|classe|clase|turma|klas|klass)\s*)?\d{1,2}(?:st|nd|rd|th|e|ème|º|ª|°)?\s*[./-]?\s*(?:\p{L}{1,2}|\d)?\d?\s*:?$/iu,
  ],
  ['class', /^(?:class|klasse|kl\.|form|year|grade|classe|clase|turma|klas|klass)\s+\S{1,3}\s*:?$/iu],
  ['class', /^(?:[IVX]{1,4}\s*[./-]?\s*[a-h]|Q[12]|EF|K[12]|[A-H]\d)$/u],
  ['other', /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/u],
  ['other', /^[+(\d][\d\s()/.-]{6,}$/u],
  ['other', /^(?:she|he|they|sie|er|ella|él|elle|il|lei|lui)(?:\s*\/\s*\p{L}{1,8})+$/iu],
  ['other', /^(?:m|f|w|d|x|h|male|female|männlich|weiblich|divers|boy|girl|yes|no|ja|nein|oui|non)$/iu],
  ['other', /^(?:total|sum|summe|gesamt|anzahl|totaal|somme|suma|totale|итого|всего)\b.*\d/iu],
  ['other', /^\d+ (?:pupils|students|learners|names|schüler|schülerinnen|élèves|alumnos|alunos|leerlingen)\b/iu],
  [
    'other',
    /^(?:class ?list|register|roster|klassenliste|schülerliste|namensliste|klassenlijst|klasslista|lista)(?![\p{L}])/iu,
  ],
  ['other', /^[^\p{L}]*$|^[a-z]{0,4}\d{3,}\S*$/iu],
]

/** What the cells of a first line say about their columns; null where it is no header. */
export function rolesOfHeader(cells: readonly string[]): (ColumnKind | undefined)[] | null {
  const roles = cells.map((cell) => ROLES.get(heading(cell)))
  const known = roles.filter((role) => role !== undefined)
  const filled = cells.filter(Boolean).length
  // A pupil may be called Ad, which is Turkish for a first name: one word alone must say more.
  if (filled === 1) {
    const says = (role?: ColumnKind) =>
      role === 'name' || role === 'class' || (role && heading(cells[0] ?? '').length > 4)
    return known.some(says) ? roles : null
  }
  const isPlain = known.some((role) => ['mail', 'class', 'number'].includes(role))
  return known.length * 2 > filled || (isPlain && known.length * 2 === filled) ? roles : null
}

function heading(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/(?<![\s:*])[\s:*]+$/u, '')
    .replace(/[_\s]+/gu, ' ')
    .trim()
}

/** A line of names without what it begins with: "Class 9b: Anna, Ben". */
export function withoutTitle(line: string): string {
  const [, title = '', names = ''] = /^([^,;:]{1,40}):\s*(.*[,;].*)$/u.exec(line) ?? []
  return title && (!isName(title) || rolesOfHeader([title.trim()])) ? names : line
}

/** Whether a cell holds a name, as far as one can tell. */
export function isName(cell: string): boolean {
  return kindOfCell(cell) === 'name'
}

/** What most cells of a column are. */
export function kindOfColumn(cells: readonly string[]): ColumnKind {
  const kinds = cells.filter((cell) => cell.trim()).map(kindOfCell)
  const most = [...new Set(kinds)].sort((a, b) => count(kinds, b) - count(kinds, a))[0]
  return most ?? 'empty'
}

function kindOfCell(cell: string): ColumnKind {
  const kind = KINDS.find(([, pattern]) => pattern.test(cell.trim()))?.[0] ?? 'name'
  return kind === 'name' && withoutContact(cell) === '' ? 'other' : kind
}

function count(kinds: readonly ColumnKind[], kind: ColumnKind): number {
  return kinds.filter((each) => each === kind).length
}
