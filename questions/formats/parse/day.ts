/** Days, as people and programs write them. */

const LANGUAGES = [
  'en',
  'es',
  'fr',
  'de',
  'pt',
  'it',
  'pl',
  'tr',
  'id',
  'hi',
  'ar',
  'nl',
  'sv',
  'da',
  'cs',
  'ru',
  'uk',
  'el',
]

/** An ISO day or a year of whatever a date is written as; undefined where it could be two days, or none. */
export function readDay(text: string): string | undefined {
  const date = text.trim().slice(0, 80)
  if (/^\d{4}$/.test(date)) return date
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(date) ?? /^(\d{4})(\d\d)(\d\d)(?:T|$)/.exec(date)
  if (iso) return day(iso[1]!, iso[2]!, iso[3]!)
  const figures = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(date)
  if (figures) return ofFigures(figures[1]!, figures[2]!, figures[3]!)
  return ofWords(date)
}

/** 3/4/2024 is in March or in April; 25/4/2024 and 4/4/2024 are one day. */
function ofFigures(first: string, second: string, year: string): string | undefined {
  const [one, other] = [Number(first), Number(second)]
  if (one > 12 || one === other) return day(year, second, first)
  return other > 12 ? day(year, first, second) : undefined
}

function ofWords(date: string): string | undefined {
  const year = /(?<!\d)(\d{4})(?!\d)/.exec(date)?.[1]
  const number = /(?<!\d)(\d{1,2})(?!\d)/.exec(date.replace(/\d{1,2}:\d\d.*/, ''))?.[1]
  const months = [...date.matchAll(/[\p{L}\p{M}]{3,}/gu)]
    .map(([word]) => monthOf(word))
    .filter((month) => month !== undefined)
  if (!year || months.length !== 1) return undefined
  return number ? day(year, String(months[0]), number) : undefined
}

function day(year: string, month: string, number: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${number.padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : undefined
}

/** Weekdays and zones are no months, and a month that two languages mean otherwise is none. */
function monthOf(word: string): number | undefined {
  months ??= monthNames()
  return months.get(word.toLowerCase().slice(0, 40)) || undefined
}
let months: Map<string, number> | undefined

function monthNames(): Map<string, number> {
  const names = new Map<string, number>()
  for (const language of LANGUAGES)
    for (const month of ['long', 'short'] as const) {
      const formats = [
        new Intl.DateTimeFormat(`${language}-u-nu-latn`, { month, timeZone: 'UTC' }),
        new Intl.DateTimeFormat(`${language}-u-nu-latn`, { month, day: 'numeric', timeZone: 'UTC' }),
      ]
      for (let number = 1; number <= 12; number++)
        for (const format of formats) {
          const part =
            format.formatToParts(Date.UTC(2024, number - 1, 15)).find(({ type }) => type === 'month')?.value ?? ''
          const name = part.toLowerCase().replace(/\.$/, '')
          if (!/^[\p{L}\p{M}]{3,}$/u.test(name)) continue
          names.set(name, names.has(name) && names.get(name) !== number ? 0 : number)
        }
    }
  return names
}
