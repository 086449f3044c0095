/** What stands beside a name in a list without a sign that parts them: a telephone number, a birthday, a mailbox. */
const MAILBOX = /[<(]?(?<![^\s<>(),;])[^\s<>(),;]+@[^\s<>(),;]+[>)]?/gu
const LABELS =
  'tel|telephone|phone|telefon|téléphone|teléfono|mobile|mobil|handy|whatsapp|born|geb|geboren|dob|birthday|bday|né|née|nacido|nacida|email|e-mail|mail|mum|mom|dad|mother|father'
const LABEL = new RegExp(`^(?:(?:${LABELS})[.:]*|[*:–-]|\\p{Extended_Pictographic}\\ufe0f?)$`, 'iu')
const NUMBERS = new RegExp(`^(?:(?:${LABELS})[.:]+|[*☎])?[(+]?[\\p{Nd}()/.+–-]+[,;]?$`, 'iu')
const MONTHS =
  'jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|févr?(?:ier)?|mar(?:ch|zo|s)?|märz?|apr(?:il)?|avr(?:il)?|abr(?:il)?|may|mayo|mai|june?|juni|juin|july?|juli|juillet|aug(?:ust)?|août|ago(?:sto)?|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|déc(?:embre)?|dic(?:iembre)?'
const MONTH = new RegExp(`^(?:${MONTHS})[.,]?$`, 'iu')
const DAY_OR_YEAR = /^\d{1,4}[.,]?(?:st|nd|rd|th)?$/u
const DATE = /\p{Nd}[./-]\p{Nd}{1,2}[./-]\p{Nd}/u
/** So many digits together are a number to call, a day or a pupil’s number; fewer may tell two of a name apart. */
const FEWEST_DIGITS = 6
const DIGITS = new RegExp(`(?:\\p{Nd}[\\s()./+-]{0,3}){${FEWEST_DIGITS}}`, 'u')
/** A note in brackets, of which a part may be in brackets as well: "(mum (0161) 496 0000)". */
const BRACKETS = /(?<!\s)\s*(?:\((?:[^()]|\([^()]{0,40}\)){0,200}\)|\[[^[\]]{0,200}\])/gu
/** What parts the cells and the pupils of a line. */
const BETWEEN = /([,;\t|]|\s{2,}| (?:[-–&]|and|und|et|y|e|og|och|en|ve) )/iu
/** Longer words are no numbers, and take long to try. */
const LONGEST = 40

/** A cell of a list without what stands beside the name: mailboxes, and numbers before and behind it. */
export function withoutContact(cell: string): string {
  const words = cell.replace(MAILBOX, ' ').split(/\s+/u).filter(Boolean)
  const behind = numbersAtStart([...words].reverse())
  const before = numbersAtStart(words)
  const name = words.slice(before < words.length ? before : 0, words.length - behind).join(' ')
  return name === cell ? name : name.replace(/(?<![\s,;:|(–-])[\s,;:|(–-]+$/u, '')
}

/** A line of a list without what stands beside its names, between whatever signs part them; a cell of nothing else stays. */
export function withoutContacts(line: string): string {
  const bare = line.replace(BRACKETS, (all) => (isContact(all.slice(1, -1)) ? '' : all))
  // An address in brackets may be all that there is of a pupil.
  const kept = line.includes('@') && !/\p{L}/u.test(bare) ? line : bare
  return kept.split(BETWEEN).map(cleared).join('')
}

function cleared(part: string): string {
  const cell = part.trim()
  const name = withoutContact(cell)
  return name === '' || name === cell ? part : part.slice(0, part.indexOf(cell)) + name
}

function isContact(note: string): boolean {
  const words = note.split(/\s+/u)
  const isDay = words.some((word) => MONTH.test(word)) && words.some((word) => DAY_OR_YEAR.test(word))
  return isDay || [DIGITS, DATE, /\S@\S/u].some((pattern) => pattern.test(note))
}

/** How many words make up a number that is nobody’s name, with what it is called. */
function numbersAtStart(words: readonly string[]): number {
  const isPart = (word: string, at: number) =>
    word.length <= LONGEST && (NUMBERS.test(word) || LABEL.test(word) || isMonth(word, words.slice(0, at)))
  const end = words.findIndex((word, at) => !isPart(word, at))
  const run = words.slice(0, end < 0 ? words.length : end)
  const digits = run.join('').match(/\p{Nd}/gu)?.length ?? 0
  const isDay =
    run.some((word) => DATE.test(word)) || (run.some((word) => MONTH.test(word)) && count(run, DAY_OR_YEAR) > 1)
  return digits >= FEWEST_DIGITS || isDay ? run.length : 0
}

/** "March" beside a day or a year; behind a whole date it is a name. */
function isMonth(word: string, beside: readonly string[]): boolean {
  return MONTH.test(word) && beside.length > 0 && beside.length < 3 && beside.every((each) => DAY_OR_YEAR.test(each))
}

function count(words: readonly string[], pattern: RegExp): number {
  return words.filter((word) => pattern.test(word)).length
}
