import type { Pack, PublicQuestion } from '../questions/model.ts'
import * as m from './messages/index.ts'

/** An ISO day, or the day that a moment in milliseconds falls on in a time zone, in the interface's language: 16 February 2023. */
export function formatDay(day: string | number, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat(m.intl_locale(), { dateStyle: 'long', timeZone }).format(new Date(day))
}

/** A moment in milliseconds since 1970, as a clock in a time zone shows it: 30 November 2026 at 10:00 (Europe/Berlin). */
export function formatMoment(moment: number, zone: string): string {
  const style = { dateStyle: 'long', timeStyle: 'short', timeZone: zone } as const
  return `${new Intl.DateTimeFormat(m.intl_locale(), style).format(moment)} (${zone})`
}

/** A number as the interface's language writes it, with a true minus. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(m.intl_locale()).format(value).replace('-', '−')
}

/** A figure with two digits and a true minus: −0.45. */
export function formatDecimal(value: number): string {
  const style = { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' } as const
  return new Intl.NumberFormat(m.intl_locale(), style).format(value).replace('-', '−')
}

/** A share from 0 to 1: 46%. */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(m.intl_locale(), { style: 'percent' }).format(share)
}

/** An interval of a share: 29–65%. */
export function formatInterval({ low, high }: { low: number; high: number }): string {
  return `${Math.round(low * 100)}–${formatPercent(high)}`
}

/** A number of points to win or lose: +3, −6, 0. */
export function formatGain(value: number): string {
  return new Intl.NumberFormat(m.intl_locale(), { signDisplay: 'exceptZero' }).format(value).replace('-', '−')
}

/** "27 points". */
export function formatPoints(points: number): string {
  return m.points_count({ n: points, shown: formatNumber(points) })
}

/** To whom something was said, and when where the article says so. */
export function formatOccasion({ occasion, date }: Pick<PublicQuestion, 'occasion' | 'date'>): string {
  return date ? `${occasion}, ${formatDay(date)}` : occasion
}

/** Where an article is from, and whether it is real. */
export function formatSource({ kind, outlet, date }: Pack['source']): string {
  const facts = { outlet, date: formatDay(date) }
  return kind === 'real' ? m.source_real(facts) : m.source_invented(facts)
}

/** A share, from 0 to 1, in percent. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(m.intl_locale(), { style: 'percent' }).format(share)
}

/** A figure with one decimal place and a true minus. */
export function formatFigure(value: number): string {
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'negative' } as const
  return new Intl.NumberFormat(m.intl_locale(), one).format(value).replace('-', '−')
}
