import { TZDate } from '@date-fns/tz'
import * as m from '../../../web/messages/index.ts'
import type { Doors } from '../../game/class/wire.ts'
import type { Quiz } from '../../game/make/quiz.ts'
import { CLASS, LIVE, type LiveWish, type Rules } from '../../game/make/rules.ts'
import { namesOf } from '../../game/names/class-list.ts'
import { KEEP_CLASS, keptFor } from '../../game/play/schedule.ts'
import { HOUR_MS } from '../../game/time.ts'
import type { StoredQuiz } from '../../store/quizzes.ts'
import type { ClassWish } from '../make/wishes.ts'
import { rosterOr422, teamsOr422 } from '../names.ts'
import { Problem } from '../problem.ts'

/** How a class is played, when, and how long it is kept. */
export interface ClassPlan {
  rules: Rules
  doors: Doors
  zone: string
  keepUntil: number
}

/** Reads what a host wishes for a class; throws 422 for what does not go together. */
export function planClass(wish: ClassWish, now: number): ClassPlan {
  const { opensAt, closesAt, zone = 'UTC', minutes = null, keepDays = KEEP_CLASS.usual, roster = [], ...more } = wish
  const { live, ...rest } = more
  if (!isZone(zone)) throw refuse('zone', m.problem_zone())
  if (rest.calm && live) throw refuse('calm', m.problem_calm_live())
  if (rest.calm && minutes !== null) throw refuse('minutes', m.problem_calm_minutes())
  const names = rest.naming === 'roster' ? rosterOr422(namesOf(roster)) : []
  const rules: Rules = {
    ...CLASS,
    ...rest,
    minutes,
    roster: names,
    ...(rest.calm && { confidence: false }),
    ...(live && liveRules(live)),
  }
  const doors = { opensAt: momentOr422('opensAt', opensAt, zone), closesAt: momentOr422('closesAt', closesAt, zone) }
  const keepUntil = keptFor(keepDays, now)
  if (doors.closesAt !== null && doors.closesAt <= now) throw refuse('closesAt', m.problem_closes_past())
  if (doors.closesAt !== null && doors.closesAt <= (doors.opensAt ?? 0))
    throw refuse('closesAt', m.problem_closes_first())
  if (Math.max(doors.opensAt ?? 0, doors.closesAt ?? 0) > keepUntil) throw refuse('keepDays', m.problem_keep_short())
  return { rules, doors, zone, keepUntil }
}

/** What holds in a live round whatever was wished for: it is the host who sets the pace. */
function liveRules(wish: Partial<LiveWish>): Partial<Rules> {
  const teams = teamsOr422(wish.teams ?? [])
  return { kind: 'live', order: 'same', feedback: 'each', minutes: null, live: { ...LIVE, ...wish, teams } }
}

/** A class's quiz as KV holds it. */
export type ClassQuiz = StoredQuiz & { rules: Rules; keepUntil: number }

/** Whether a quiz is played by a class, at their own pace or live: it has a host, rounds and a report. */
export function isClass(quiz: Quiz | StoredQuiz): quiz is ClassQuiz {
  return quiz.rules !== undefined && quiz.rules.kind !== 'solo'
}

/** A moment in milliseconds since 1970; null where none was wished for. Throws `invalid` for what is none. */
export function momentOr422(field: string, text: string | undefined, zone: string): number | null {
  if (text === undefined) return null
  const isExact = /(Z|[+-]\d\d:?\d\d)$/.test(text)
  const moment = isExact ? Date.parse(text) : clockTime(text, zone)
  if (Number.isNaN(moment)) throw refuse(field, m.problem_moment({ text: text.slice(0, 40) }))
  if (!isExact && isShownTwice(moment, zone)) throw refuse(field, m.problem_moment_twice())
  return moment
}

/** When a clock in a zone shows "2026-11-30T10:00"; NaN where it never does, as on the night when clocks go forward. */
function clockTime(text: string, zone: string): number {
  const [year, month, day, hour, minute] = (text.match(CLOCK) ?? []).slice(1).map(Number)
  if (year === undefined) return Number.NaN
  const moment = new TZDate(year, month! - 1, day!, hour!, minute!, zone)
  const shown = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate(), moment.getHours(), moment.getMinutes()]
  return String(shown) === String([year, month, day, hour, minute]) ? moment.getTime() : Number.NaN
}

/** Whether clocks in a zone show the same again an hour later or earlier, as on the night when they go back. */
function isShownTwice(moment: number, zone: string): boolean {
  const shown = clockText(moment, zone)
  return [moment - HOUR_MS, moment + HOUR_MS].some((other) => clockText(other, zone) === shown)
}

/** A moment in milliseconds since 1970 as a clock in a zone shows it: "2026-11-30T10:00". */
export function clockText(moment: number, zone: string): string {
  const at = new TZDate(moment, zone)
  const digits = (value: number) => String(value).padStart(2, '0')
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(digits).join('-')
  return `${day}T${digits(at.getHours())}:${digits(at.getMinutes())}`
}

const CLOCK = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::00)?$/

/** Whether the pages will be able to show times in it. */
export function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

function refuse(field: string, message: string): Problem {
  return Problem.fields([{ field, message }])
}
