/** What a host may still change of a class that has been made, and until when. */
import * as z from 'zod'
import type { Rules } from '../make/rules.ts'
import { FEEDBACKS, NAMINGS, ORDERS } from '../play/terms.ts'
import { moment, title, zone } from '../wire.ts'
import type { Doors } from './wire.ts'

/** How far a round has come: nobody is in, somebody is, somebody has answered. */
const PROGRESS = ['empty', 'joined', 'answered'] as const
export type Progress = (typeof PROGRESS)[number]

/** A class as it is set, for whoever may change it; all of it is about its latest round and those to come. */
export const ClassSettings = z
  .object({
    title,
    progress: z.enum(PROGRESS).describe('of the latest round'),
    naming: z.enum(NAMINGS),
    feedback: z.enum(FEEDBACKS),
    order: z.enum(ORDERS),
    confidence: z.boolean(),
    minutes: z.number().int().nullable(),
    shared: z.boolean(),
    calm: z.boolean().describe('whether rounds to come are played without points'),
    short: z.boolean().describe('whether they have the short version of each article'),
    latest: z.object({ calm: z.boolean(), short: z.boolean() }).describe('the same of the latest round'),
    closesAt: moment.nullable(),
    keepUntil: moment,
    zone,
  })
  .meta({ id: 'ClassSettings' })
export type ClassSettings = z.infer<typeof ClassSettings>

/** The rules that may still be changed. */
export type RulesChange = Partial<
  Pick<Rules, 'naming' | 'feedback' | 'order' | 'confidence' | 'minutes' | 'shared' | 'calm' | 'short' | 'hooked'>
>

/** What a round is told of a change. Times in milliseconds since 1970. */
export interface RoundChange {
  title?: string | undefined
  rules?: RulesChange
  closesAt?: number | null | undefined
  keepUntil?: number | undefined
}

/** A round as far as its host may change it. */
export interface RoundSettings {
  progress: Progress
  rules: Rules
  doors: Doors
}

/** How far a round may have come for a rule to be changed; what is not here may be changed at any time. */
const UNTIL: Partial<Record<keyof RulesChange, Progress>> = {
  naming: 'empty',
  feedback: 'joined',
  order: 'joined',
  confidence: 'joined',
  minutes: 'joined',
  calm: 'empty',
  short: 'empty',
}

/** The rules of a change that come too late for a round, by how far it has come. */
export function tooLate(
  rules: Rules,
  change: RulesChange,
  progress: Progress,
): { field: keyof RulesChange; until: Progress }[] {
  return (Object.keys(change) as (keyof RulesChange)[]).flatMap((field) => {
    const until = UNTIL[field]
    const isLate = until !== undefined && PROGRESS.indexOf(progress) > PROGRESS.indexOf(until)
    return isLate && (change[field] ?? false) !== (rules[field] ?? false) ? { field, until } : []
  })
}

/** The doors with another date to close; null: none. Closed by hand for a while, they stay so. */
export function closeAt(doors: Doors, date: number | null): Doors {
  return doors.paused ? { ...doors, paused: { closesAt: date } } : { ...doors, closesAt: date }
}
