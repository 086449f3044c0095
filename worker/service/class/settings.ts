/** How a class's host changes it after it was made, and gives a pupil more time. */
import * as z from 'zod'
import * as m from '../../../web/messages/index.ts'
import type { ClassSettings, Progress, RoundChange, RoundSettings, RulesChange } from '../../game/class/settings.ts'
import type { ExtraSeconds } from '../../game/class/wire.ts'
import { eased, type Rules } from '../../game/make/rules.ts'
import { isRudeTitle } from '../../game/names/rude-title.ts'
import { KEEP_CLASS, keptFor } from '../../game/play/schedule.ts'
import { FEEDBACKS, ORDERS } from '../../game/play/terms.ts'
import { quizTitle, writtenMoment } from '../make/wishes.ts'
import { admitted, classroomObject, roundObject } from '../objects.ts'
import { Problem } from '../problem.ts'
import { type HostedClass, hostedRound, rewriteQuiz, roundOf } from './hosting.ts'
import { type ClassQuiz, momentOr422 } from './plan.ts'

/** What is changed of a class; whatever is left out stays as it is. */
export const SettingsChange = z
  .strictObject({
    title: quizTitle.optional(),
    shared: z.boolean().optional().describe('whether pupils share devices, one after another'),
    closesAt: writtenMoment
      .nullable()
      .optional()
      .describe('when the latest round closes; null: when its host closes it'),
    keepDays: z.number().int().min(1).max(KEEP_CLASS.most).optional().describe('from the day on that it was made'),
    feedback: z.enum(FEEDBACKS).optional().describe('until somebody has answered'),
    order: z.enum(ORDERS).optional().describe('until somebody has answered'),
    confidence: z.boolean().optional().describe('until somebody has answered'),
    minutes: z.number().int().min(1).max(600).nullable().optional().describe('until somebody has answered'),
    calm: z
      .boolean()
      .optional()
      .describe('without points: in rounds to come, and in the latest where nobody is in; not live'),
    short: z.boolean().optional().describe('with the short version of each article: likewise'),
    naming: z.enum(['generated', 'free']).optional().describe('until somebody is in; not where names are from a list'),
  })
  .meta({ id: 'SettingsChange' })
export type SettingsChange = z.infer<typeof SettingsChange>

/** What holds in a live round whatever is wished for. */
const NOT_LIVE = [
  'closesAt',
  'feedback',
  'order',
  'confidence',
  'minutes',
  'calm',
] as const satisfies (keyof SettingsChange)[]

/** How a class is set: its latest round, and those to come. */
export async function settingsOf(env: Env, hosted: HostedClass): Promise<ClassSettings> {
  return told(hosted.quiz, admitted(await hostedRound(env, hosted).settings()))
}

/**
 * Changes a class; tells how it is set then. Throws `invalid` for what does not go together or comes too late, and `ended` for
 * another date to close of a round that is over; nothing is changed then.
 */
export async function changeSettings(
  env: Env,
  hosted: HostedClass,
  change: SettingsChange,
  now: number,
): Promise<ClassSettings> {
  const { quiz, rounds } = hosted
  const { doors, rules: latest, progress } = admitted(await hostedRound(env, hosted).settings())
  refuseUnfit(latest, change)
  const { title, keepDays, closesAt: _, calm, short, ...rest } = change
  const keepUntil = keepDays === undefined ? undefined : keptFor(keepDays, quiz.createdAt)
  const easements = { ...(calm !== undefined && { calm }), ...(short !== undefined && { short }) }
  const rules = { ...withPoints(quiz.rules, latest, change), ...rest }
  const ofLatest = progress === 'empty' ? { ...rules, ...easements } : rest
  const closesAt = closingOr422(quiz, change, { now, opensAt: doors.opensAt })
  const kept = keepUntil ?? quiz.keepUntil
  const closing = closesAt === undefined ? (keepUntil === undefined ? null : doors.closesAt) : closesAt
  if (kept <= now || (closing ?? 0) > kept) throw refuse('keepDays', m.problem_keep_short())
  const round = { title, keepUntil, closesAt, rules: ofLatest }
  const changed = await changedOr422(env, roundOf(hosted).id, round)
  const before = rounds.slice(0, -1).map(({ id }) => changedOr422(env, id, { title, keepUntil }))
  await Promise.all(before)
  if (keepUntil !== undefined) await classroomObject(env, quiz.slug).keep(keepUntil)
  const after = {
    ...quiz,
    title: title ?? quiz.title,
    keepUntil: kept,
    rules: eased({ ...quiz.rules, ...rules, ...easements }),
  }
  await rewriteQuiz(env, after)
  return told(after, changed)
}

/** What comes back with points: how sure one is, and the minutes, as the latest round has them where it has points. */
function withPoints({ calm }: Rules, latest: Rules, change: SettingsChange): RulesChange {
  if (!calm || change.calm !== false) return {}
  return latest.calm ? { confidence: true } : { confidence: latest.confidence, minutes: latest.minutes }
}

/** Gives a pupil more time than their class. Throws `no-pupil`, `no-clock` where no time ends, and `ended` where verdicts are told. */
export async function giveTime(
  env: Env,
  hosted: HostedClass,
  { number, pupil, ...extra }: ExtraSeconds & { number: number; pupil: string },
): Promise<ExtraSeconds> {
  return admitted(await hostedRound(env, hosted, number).giveTime(pupil, extra))
}

/** What never goes, however early it comes. */
function refuseUnfit(rules: Rules, change: SettingsChange): void {
  if (change.title && isRudeTitle(change.title)) throw refuse('title', m.problem_title_rude())
  const live = rules.kind === 'live' ? NOT_LIVE.filter((field) => change[field] !== undefined) : []
  if (live.length > 0) throw Problem.fields(live.map((field) => ({ field, message: m.settings_fault_live() })))
  const isCalm = change.calm ?? rules.calm
  if (isCalm && change.confidence) throw refuse('confidence', m.settings_fault_calm())
  if (isCalm && change.minutes) throw refuse('minutes', m.problem_calm_minutes())
  if (change.naming !== undefined && rules.naming === 'roster') throw refuse('naming', m.settings_fault_roster())
}

function closingOr422(
  { zone = 'UTC' }: ClassQuiz,
  { closesAt }: SettingsChange,
  { now, opensAt }: { now: number; opensAt: number | null },
): number | null | undefined {
  if (closesAt === undefined) return undefined
  const moment = momentOr422('closesAt', closesAt ?? undefined, zone)
  if (moment !== null && moment <= now) throw refuse('closesAt', m.problem_closes_past())
  if (moment !== null && moment <= (opensAt ?? 0)) throw refuse('closesAt', m.problem_closes_first())
  return moment
}

async function changedOr422(env: Env, round: string, change: RoundChange): Promise<RoundSettings> {
  const changed = await roundObject(env, round).changeSettings(change)
  if (!('late' in changed)) return admitted(changed)
  throw Problem.fields(changed.late.map(({ field, until }) => ({ field, message: TOO_LATE[until]() })))
}

const TOO_LATE: Record<Progress, () => string> = {
  empty: m.settings_fault_joined,
  joined: m.settings_fault_answered,
  answered: m.settings_fault_answered,
}

function told(
  { title, keepUntil, zone = 'UTC', rules: next }: ClassQuiz,
  { progress, rules, doors }: RoundSettings,
): ClassSettings {
  const { naming, feedback, order, confidence, minutes, shared = false, calm = false, short = false } = rules
  const closesAt = doors.paused ? doors.paused.closesAt : doors.closesAt
  return {
    ...{ title, progress, naming, feedback, order, confidence, minutes, shared, closesAt, keepUntil, zone },
    ...{ calm: next.calm ?? false, short: next.short ?? false, latest: { calm, short } },
  }
}

function refuse(field: string, message: string): Problem {
  return Problem.fields([{ field, message }])
}
