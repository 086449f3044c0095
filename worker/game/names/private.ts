/** Seven digits and more with what stands between the digits of a telephone number. */
const TELEPHONE = /(?:\p{Nd}[\s()./+·-]*){7,}/u

const AT = /\S@\S+\.|(?<!\S)@\S|[([]\s*at\s*[)\]]|\bat\b.+\bdot\b/i
const DOMAIN =
  /[\p{L}\d-]{3,}\s?(?:\.|\bdot\b)\s?(?:com|net|org|edu|info|biz|app|xyz|io|tv|gg|co\.uk|de|fr|uk|ru|pl|it|es|nl|eu|ch|at)(?:$|\/)/iu
const SITES =
  /\b(?:www|https?|gmail|hotmail|outlook|yahoo|icloud|snapchat|insta|instagram|tik\s?tok|discord|whats\s?app|telegram)\b/i

const STREET_BEFORE =
  'street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|close|boulevard|blvd|terrace|square|gardens|crescent|way'
const STREET_AFTER =
  'rue|avenue|boulevard|allée|chemin|impasse|via|viale|corso|piazza|calle|avenida|paseo|plaza|rua|travessa|ulica|ul|aleja|osiedle|улица|ул|вулиця|вул|проспект|strada|jalan|jl|đường|οδός'
const STREET_END =
  'str|straße|strasse|weg|gasse|platz|allee|straat|laan|gata|gatan|vägen|veien|gade|vej|katu|tie|utca|sokak|caddesi'

/** A house's number with its street, in the orders that there are. */
const ADDRESSES = [
  new RegExp(`\\d+\\s?[a-z]?\\s+(?:\\p{L}+\\s+){1,3}(?:${STREET_BEFORE})\\b`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:${STREET_AFTER})\\.?\\s+\\p{L}.*\\d`, 'iu'),
  new RegExp(`\\d+\\s?[a-z]?,?\\s+(?:${STREET_AFTER})\\.?\\s+\\p{L}`, 'iu'),
  new RegExp(`\\p{L}(?:${STREET_END})\\.?\\s+\\d`, 'iu'),
  /\b[a-z]{1,2}\d[a-z\d]?\s\d[a-z]{2}\b/i,
]

/** Letters and a number in one, as schools call pupils: "S1234567". */
const PUPIL_NUMBER = /^\p{L}{1,4}\p{Nd}{1,9}$/u

/** Whether a name of a host's list has a telephone number or a mailbox in it; people may be called Lane, or Way. */
export function holdsContact(name: string): boolean {
  const plain = name.normalize('NFKC')
  return /\S@\S/u.test(plain) || (TELEPHONE.test(plain) && !PUPIL_NUMBER.test(plain))
}

/** Whether a name says how to find its bearer: a telephone number, an address of a house, a mailbox or a site. */
export function isPrivate(name: string): boolean {
  const plain = name.normalize('NFKC')
  return [TELEPHONE, AT, DOMAIN, SITES, ...ADDRESSES].some((pattern) => pattern.test(plain))
}
