/** Who wrote a plain text and when, where lines of their own at its top say so. */

/** What the top of a text tells; its `text` is without the lines that tell it. */
export interface Byline {
  /** empty where no line names somebody */
  author: string
  /** what stands behind the name and is no trade: "Sandholm Post"; mostly empty */
  outlet: string
  /** ISO day; empty where no line has a whole one */
  date: string
  text: string
}

/** So many lines at the top, blank ones not counted, are looked at. */
const TOP = 6
/** The most signs of such a line. */
const LONGEST = 140
/** What parts a name from a day, or from what somebody is. */
const PARTED = /\s*[|·•]\s*|\s+[–—-]\s+/
const BEHIND_NAME = /\s*,\s*|\s+(?:for|in|für|pour|para)\s+/
const TRADE = /editor|correspondent|reporter|writer|journalist|columnist|critic|staff|agenc|redakt|autor|freelance/i
const BY = /^(?:by|von|par|por)\s+/i
const NAME = /^\p{Lu}[\p{L}\p{M}]*(?:[’'.-]+[\p{L}\p{M}]+)*\.?$/u
const SMALL = /^(?:and|und|et|y|&|de|del|della|di|da|van|von|der|den|la|le|bin|al)$/
const SENTENCE = /[\p{L}\p{M}]{2}[.!?…:]["”’»]?$/u
const UPDATED = /^(?:last\s+)?(?:updated|modified)|^(?:aktualisiert|mis à jour|actualizado)/i
const PUBLISHED =
  /^(?:(?:first|last)\s+)?(?:published|posted|updated|modified)\b|^(?:veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado)(?!\p{L})/iu
/** What may stand beside a day, its month and its weekday. */
const BESIDE_DAY =
  /^(?:on|at|the|of|st|nd|rd|th|am|pm|a|m|h|z|gmt|utc|bst|cet|cest|est|edt|et|pt|pst|pdt|ist|um|uhr|le|à|er|el|de|del|las|ago|hours?|minutes?|mins?|days?|yesterday|today)$/
const LANGUAGES = ['en', 'de', 'fr', 'es']

/** What a part of a line is: whose the text is, its day ('' where that is not told wholly), or neither. */
type Part = Signature | Day | null
type Signature = { author: string; outlet: string; date: string }
type Day = { date: string; isUpdate: boolean }

/** Reads who wrote a text and when from lines of their own at its top: "By Jane Roe", "12 May 2025", "Published …". */
export function bylineIn(text: string): Byline {
  const lines = text.split('\n')
  const top = lines.flatMap((line, at) => (line.trim() ? [at] : [])).slice(0, TOP)
  const told = top.map((at) => ({ at, parts: partsOf(lines[at]!.trim()) })).filter(({ parts }) => parts.length > 0)
  const signed = told.filter(({ parts }) => parts.some((part) => part && 'author' in part))
  // "By Hook and Crook" above "By Jane Roe" is a headline.
  const own = signed.length > 1 && signed[0]!.at === top[0] ? told.filter((each) => each !== signed[0]) : told
  const all = own.flatMap(({ parts }) => parts)
  const names = all.flatMap((part) => (part && 'author' in part ? [part] : []))
  const days = all.flatMap((part) => (part?.date ? [part] : []))
  const gone = new Set(own.map(({ at }) => at))
  const rest = lines
    .filter((_, at) => !gone.has(at))
    .join('\n')
    .trim()
  if (rest === '') return { author: '', outlet: '', date: '', text }
  return {
    author: names.map(({ author }) => author).join(', '),
    outlet: names.find(({ outlet }) => outlet)?.outlet ?? '',
    date: (days.find((day) => !('isUpdate' in day && day.isUpdate)) ?? days[0])?.date ?? '',
    text: rest,
  }
}

/** The parts of a line that says whose the text is or when it came out; none of any other line. */
function partsOf(line: string): Part[] {
  if (line.length > LONGEST || SENTENCE.test(line)) return []
  const words = line.split(PARTED)
  const parts = words.map((part, at) => dayIn(part) ?? signature(part, at === 0 && words.some(isDay)))
  const isSigned = BY.test(words[0]!) && parts[0] !== null
  return isSigned || parts.every((part) => part !== null) ? parts : []
}

function isDay(part: string): boolean {
  return dayIn(part) !== null
}

/** "By Jane Roe and Tom Poe, Sandholm Post, 4 June 2025"; beside a day the name alone. */
function signature(part: string, isBesideDay: boolean): Part {
  if (!BY.test(part) && !isBesideDay) return null
  const [name = '', ...more] = part.replace(BY, '').split(BEHIND_NAME)
  const words = name.trim().split(/\s+/)
  const names = words.filter((word) => NAME.test(word))
  const isName = words.every((word) => NAME.test(word) || SMALL.test(word)) && !words.some((word) => isOfDay(word))
  const isWhole = names.length > 1 || (names.length === 1 && /^\p{Lu}{2,}$/u.test(names[0]!))
  if (!isName || !isWhole || words.length > 12) return null
  const date = more.map((_, at) => dayIn(more.slice(at).join(', '))?.date).find(Boolean) ?? ''
  const outlet = more.find(
    (each) => /^(?:the\s+)?\p{Lu}/iu.test(each) && !TRADE.test(each) && !/\d/.test(each) && !isOfDay(each),
  )
  return { author: words.join(' '), outlet: outlet ?? '', date }
}

/** A part that is a day and nothing else, or says that the text came out some time ago. */
function dayIn(part: string): Part {
  const isPublished = PUBLISHED.test(part)
  const rest = part.replace(PUBLISHED, '').replace(/^\s*:\s*/, '')
  const words: string[] = rest.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  if (!/\d/.test(rest) || !words.every((word) => BESIDE_DAY.test(word) || isOfDay(word))) return null
  const date = isoDay(rest, words)
  return date || isPublished ? { date, isUpdate: UPDATED.test(part) } : null
}

/** An ISO day; empty where the figures could mean two days, or are not all of one. */
function isoDay(text: string, words: readonly string[]): string {
  const iso = /(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text)
  if (iso) return valid(iso[1]!, iso[2]!, iso[3]!)
  const figures = /(\d{1,2})([./])(\d{1,2})[./](\d{4})(?!\d)/.exec(text)
  if (figures) {
    const [, one = '', mark, other = '', year = ''] = figures
    if (mark === '.' || Number(one) > 12 || one === other) return valid(year, other, one)
    return Number(other) > 12 ? valid(year, one, other) : ''
  }
  const found = words.flatMap((word) => monthNames().get(word) ?? [])
  const year = /(?:^|\D)(\d{4})(?!\d)/.exec(text)?.[1]
  const day = /(?:^|\D)(\d{1,2})(?![\d:])/.exec(text.replace(/\d{1,2}[:.]\d\d/g, ' '))?.[1]
  return found.length === 1 && year && day ? valid(year, String(found[0]), day) : ''
}

function valid(year: string, month: string, day: string): string {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : ''
}

/** Whether a word is a month or a weekday. */
function isOfDay(word: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/, '')
  return monthNames().has(lower) || weekdays.has(lower)
}

let months: Map<string, number> | undefined
const weekdays = new Set<string>()

/** Months by what they are called, short and long; with them the weekdays are known. */
function monthNames(): Map<string, number> {
  if (months) return months
  months = new Map([['sept', 9]])
  for (const language of LANGUAGES)
    for (const style of ['long', 'short'] as const) {
      const month = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' })
      const weekday = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' })
      for (let number = 1; number <= 12; number++)
        months.set(bare(month.format(Date.UTC(2024, number - 1, 15))), number)
      for (let day = 1; day <= 7; day++) weekdays.add(bare(weekday.format(Date.UTC(2024, 0, day))))
    }
  return months
}

function bare(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}
