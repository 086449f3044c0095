import type { PublicQuestion } from '../../questions/model/question.ts'
import * as m from '../messages/index.ts'

/** An ISO day, or the day that a moment in milliseconds falls on in a time zone, in the interface's language: 16 February 2023. */
export function formatDay(day: string | number, timeZone = 'UTC'): string {
  const date = new Intl.DateTimeFormat(m.intl_locale(), { dateStyle: 'long', timeZone }).format(new Date(day))
  return date.replace(' ', NBSP)
}

/** Between day and month, which stay on one line. */
const NBSP = '\u00a0'

/** A moment in milliseconds since 1970, as a clock in a time zone shows it: 30 November 2026 at 10:00 (Europe/Berlin). */
export function formatMoment(moment: number, zone: string): string {
  const style = { dateStyle: 'long', timeStyle: 'short', timeZone: zone } as const
  const shown = (at: number) => new Intl.DateTimeFormat(m.intl_locale(), style).format(at).replace(' ', NBSP)
  const when = `${shown(moment)} (${zone})`
  // On the night when clocks go back, they show an hour twice.
  if (shown(moment - HOUR_MS) === shown(moment)) return m.moment_second({ when })
  return shown(moment + HOUR_MS) === shown(moment) ? m.moment_first({ when }) : when
}

const HOUR_MS = 60 * 60 * 1_000

/** A number as the interface's language writes it, with a true minus. */
export function formatNumber(value: number, style?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(m.intl_locale(), style).format(value).replace('-', '−')
}

/** An interval of a share: 29–65%. */
export function formatInterval({ low, high }: { low: number; high: number }): string {
  return `${Math.round(low * 100)}–${formatShare(high)}`
}

/** A number of points to win or lose: +3, −6, 0. */
export function formatGain(value: number): string {
  return formatNumber(value, { signDisplay: 'exceptZero' })
}

/** "27 points". */
export function formatPoints(points: number): string {
  return m.points_count({ n: points, shown: formatNumber(points) })
}

/** The points of somebody whom others see, never fewer than none: right answers stand beside them. */
export function formatStanding(points: number): string {
  return formatNumber(Math.max(0, points))
}

/** To whom something was said, and when where the article says so. */
export function formatOccasion({ occasion, date }: Pick<PublicQuestion, 'occasion' | 'date'>): string {
  return date ? `${occasion}, ${formatDay(date)}` : occasion
}

/** Where an article is from, and whether it is real, unless somebody brought it; of a year alone, the year. */
export function formatSource({ kind, outlet, date }: PublicQuestion['source']): string {
  if (kind === 'own') return formatOccasion({ occasion: outlet, date })
  const facts = { outlet, date: date.length > 4 ? formatDay(date) : date }
  return kind === 'real' ? m.source_real(facts) : m.source_invented(facts)
}

/** Where an article is from, beside its title: of one whose title stands for its source, the day alone, or nothing. */
export function formatSourceBeside(title: string, source: PublicQuestion['source']): string {
  if (source.kind !== 'own' || source.outlet !== title) return formatSource(source)
  return source.date ? formatDay(source.date) : ''
}

/** A share from 0 to 1: 46%. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(m.intl_locale(), { style: 'percent' }).format(share)
}

/** A figure with a fixed number of digits after its point, one if none is said, and a true minus: −0.4. */
export function formatFigure(value: number, digits = 1): string {
  return formatNumber(value, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' })
}
