/** What a fact-checker's label says in the terms of this game. A number is never asked: its scale is its publisher's own. */
import type { Verdict } from '../../model/terms.ts'
import { folded } from '../text.ts'
import { ANSWER_WORDS, LABEL_WORDS } from './label-words.ts'

/** What a label was understood as; of an open one, why. */
export type Labelled = { verdict: Verdict } | { verdict: 'open'; because: string }

/** The beginnings of words that say of part of a claim, or of how it is told, what is true of it. */
const BETWEEN =
  /(?<![\p{L}\p{M}])(?:half|mostly|mainly|largely|partly|partial|mix|misleading|lack|needs? context|missing context|out of context|without context|context|satir|parod|humou?r|unprove|unverif|unclear|outdated|exaggerat|overstat|understat|disputed|inconclusive|in progress|almost|barely|miscaption|not the whole|spins?|cherry|opinion|some|three pinocchios|two pinocchios|one pinocchio|legend|scam|enganos|medias? verdad|verdad a medias|parcial|impreci|sin context|sacado|discutible|exagera|insustentavel|contradi|distorci|sem context|fora de context|trompeu|plutot|partiel|manque|hors context|exager|a nuancer|invente? mais|teil|halb|irrefuhrend|gro(?:ss|ß)ten|uberwiegend|kontext|fehlend|unvollstand|aus dem|fuorvian|parzial|quasi|mezz|ingannev|contest|czesciow|manipulac|polprawd|kontekst|wprowadza|kism|yari|karma|yaniltici|eksik|baglam|sebagian|menyesat|kurang|belum|tidak lengkap|konteks|भ्रामक|आंशिक|अधूरा|आधा|مضلل|جزئي|نصف|مضللة|ناقص|deels|gedeelt|mislei|grotendeels|delvis|vilsed|villed|misvis|halvt|mycket|частич|полуправ|вводит|манипул|перебільш|zavadej|obmanj|delimic|djelimi|παραπλαν|μερικ|harhaan|osittain|felrevez|reszben)|部分|誤導|误导|ミスリード|절반|대체로|บางส่วน|বিভ্রান্তি/iu

const EXACT = new Map<string, Verdict>()
for (const { supported, baseless } of Object.values(LABEL_WORDS)) {
  for (const word of supported) EXACT.set(folded(word), 'supported')
  for (const word of baseless) EXACT.set(folded(word), 'baseless')
}

const ANSWERS = new Map<string, Verdict>([
  ...EXACT,
  ...ANSWER_WORDS.supported.map((word) => [folded(word), 'supported'] as const),
  ...ANSWER_WORDS.baseless.map((word) => [folded(word), 'baseless'] as const),
])

/** Words that turn another one round, wherever they stand before it. */
const NOT =
  /(?<![\p{L}\p{M}])(?:not|no|isn't|never|nothing|non|ne|n'est|pas|nicht|kein|keine|nao|sem|sin|nie|degil|yok|tidak|bukan|नहीं|غير|لا|niet|inte|ikke|не|nem|ei|δεν|hindi)(?![\p{L}\p{M}])/u

/** A label longer than this is a sentence, of which only its beginning is read. */
const FEW_WORDS = 8

/** No more of a label is read than this, in characters. */
const LONGEST = 300

/** What a label says: by all of it, then by how it begins, then by a word in it that nothing turns round. */
export function readLabel(written: string): Labelled {
  const label = written.slice(0, LONGEST)
  const whole = folded(label)
  const exact = EXACT.get(whole)
  if (exact) return { verdict: exact }
  if (!/[\p{L}]/u.test(whole)) return open('the rating has no label in words')
  if (BETWEEN.test(whole)) {
    const first = EXACT.get(beginningOf(label))
    // "False. The video is missing context": what follows the full stop tells why.
    if (first && /^[^.!:;–—\n]{1,40}[.!:;–—]/.test(label.trim())) return { verdict: first }
    return open(`its label, “${shortened(label)}”, stands between supported and baseless`)
  }
  const begins = EXACT.get(beginningOf(label))
  if (begins) return { verdict: begins }
  const found = whole.split(' ').length <= FEW_WORDS ? verdictIn(whole) : undefined
  return found ? { verdict: found } : open(`we do not know the label “${shortened(label)}”`)
}

/** What an answer to choose says, where it is a verdict by itself. */
export function readAnswer(text: string): Verdict | undefined {
  return ANSWERS.get(folded(text))
}

function open(because: string): Labelled {
  return { verdict: 'open', because }
}

/** A label up to its first mark. */
function beginningOf(label: string): string {
  return folded(label.split(/[.!:;,|()–—\n]|\s[-/]\s/, 1)[0] ?? '')
}

/** The one verdict of all that a few words name, one word or several in a row. */
function verdictIn(label: string): Verdict | undefined {
  const words = label.split(' ').map(folded)
  const phrases = words.flatMap((_, from) =>
    words.slice(from).map((_, more) => words.slice(from, from + more + 1).join(' ')),
  )
  const found = phrases.map((phrase) => ({ phrase, verdict: EXACT.get(phrase) })).filter(({ verdict }) => verdict)
  // "Not true" is a phrase by itself; what is turned round in another way is left to whoever reads it.
  if (NOT.test(label))
    return found.some(({ phrase, verdict }) => verdict === 'baseless' && NOT.test(phrase)) ? 'baseless' : undefined
  const verdicts = new Set(found.map(({ verdict }) => verdict))
  return verdicts.size === 1 ? found[0]?.verdict : undefined
}

function shortened(label: string): string {
  const text = label.replace(/\s+/g, ' ').trim()
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text
}
