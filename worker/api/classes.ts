import { TZDate } from '@date-fns/tz'
import type { z } from '@hono/zod-openapi'
import * as m from '../../web/messages/index.ts'
import { readRoster } from '../game/admission.ts'
import { readName } from '../game/nickname.ts'
import type { Quiz } from '../game/quiz.ts'
import { CLASS, type Doors, LIVE, type LiveWish, type Rules } from '../game/rules.ts'
import { KEEP_CLASS, keptFor } from '../game/schedule.ts'
import type { StoredQuiz } from '../store/quizzes.ts'
import { Problem } from './problem.ts'
import type { NewQuiz } from './schemas.ts'

type NewClass = NonNullable<z.infer<typeof NewQuiz>['class']>

/** How a class is played, when, and how long it is kept. */
export interface ClassPlan {
  rules: Rules
  doors: Doors
  zone: string
  keepUntil: number
}

/** Reads what a host wishes for a class; throws 422 for what does not go together. */
export function planClass(wish: NewClass, now: number): ClassPlan {
  const {
    opensAt,
    closesAt,
    zone = 'UTC',
    minutes = null,
    keepDays = KEEP_CLASS.usual,
    roster = [],
    live,
    ...rest
  } = wish
  const rules: Rules = {
    ...{ ...CLASS, ...rest, minutes, roster: rest.naming === 'roster' ? rosterOr422(roster) : [] },
    ...(live && liveRules(live)),
  }
  const doors = { opensAt: opensAt ? Date.parse(opensAt) : null, closesAt: closesAt ? Date.parse(closesAt) : null }
  const keepUntil = keptFor(keepDays, now)
  if (!isZone(zone)) throw refuse('zone', m.problem_zone())
  if (doors.closesAt !== null && doors.closesAt <= now) throw refuse('closesAt', m.problem_closes_past())
  if (doors.closesAt !== null && doors.closesAt <= (doors.opensAt ?? 0))
    throw refuse('closesAt', m.problem_closes_first())
  if (Math.max(doors.opensAt ?? 0, doors.closesAt ?? 0) > keepUntil) throw refuse('keepDays', m.problem_keep_short())
  return { rules, doors, zone, keepUntil }
}

/** What holds in a live round whatever was wished for: it is the host who sets the pace. */
function liveRules(wish: Partial<LiveWish>): Partial<Rules> {
  const teams = wish.teams?.map(teamOr422) ?? []
  if (new Set(teams).size < teams.length) throw refuse('teams', m.problem_teams_twice())
  return { kind: 'live', order: 'same', feedback: 'each', minutes: null, live: { ...LIVE, ...wish, teams } }
}

function teamOr422(name: string): string {
  const read = readName(name)
  if ('nickname' in read) return read.nickname
  throw refuse('teams', m.problem_team_name({ name: name.slice(0, 40) }))
}

/** A class's quiz as KV holds it. */
export type ClassQuiz = StoredQuiz & { rules: Rules; keepUntil: number }

/** Whether a quiz is played by a class, at their own pace or live: it has a host, rounds and a report. */
export function isClass(quiz: Quiz | StoredQuiz): quiz is ClassQuiz {
  return quiz.rules !== undefined && quiz.rules.kind !== 'solo'
}

function rosterOr422(pasted: string[]): string[] {
  const names = readRoster(pasted.join('\n'))
  if (names.length === 0) throw refuse('roster', m.problem_roster_empty())
  return names.map((name) => {
    const read = readName(name)
    if ('nickname' in read) return read.nickname
    throw refuse('roster', m.problem_roster_name({ name: name.slice(0, 40) }))
  })
}

function isZone(zone: string): boolean {
  return !Number.isNaN(new TZDate(0, zone).getTime())
}

function refuse(field: string, message: string): Problem {
  return Problem.fields([{ field, message }])
}
