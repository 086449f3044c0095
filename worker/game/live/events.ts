import type { Verdict } from '../../../questions/model/terms.ts'
import type { Confidence } from '../play/marking.ts'
import type { Vote } from '../play/terms.ts'

/** What a host does. `moment` is the one the host saw: a press that comes too late, or twice, changes nothing. */
export type HostEvent =
  | { type: 'next'; moment: number }
  | { type: 'reveal'; moment: number }
  | { type: 'skip'; moment: number }
  | { type: 'lock'; moment: number; locked: boolean }
  | { type: 'extend'; moment: number }
  | { type: 'look'; moment: number; at: number | null }
  | { type: 'back'; moment: number }
  | { type: 'end'; moment: number }

/** What a player does. `at` and `vote` say what it was meant for, so that a late message counts for nothing else. */
export type PlayerEvent =
  | { type: 'answer'; player: string; at: number; vote: Vote; verdict: Verdict; confidence: Confidence }
  | { type: 'open'; player: string; at: number }
  | { type: 'longer'; player: string; at: number; vote: Vote }

/** What happens at the door. */
type DoorEvent = { type: 'join'; player: string } | { type: 'remove'; player: string }

/** A player has so many milliseconds more than the room for each vote, from now on; their host says so. */
type AllowEvent = { type: 'allow'; player: string; extra: number }

/** Everything that changes a live round. */
export type LiveEvent = HostEvent | PlayerEvent | DoorEvent | AllowEvent

/** Why an event changed nothing. */
export const LIVE_REFUSALS = [
  'stale',
  'not-now',
  'ended',
  'no-seat',
  'removed',
  'full',
  'locked',
  'closed',
  'too-late',
  'already-answered',
  'no-confidence',
  'enough',
] as const
export type LiveRefusal = (typeof LIVE_REFUSALS)[number]
