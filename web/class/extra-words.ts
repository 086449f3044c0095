import type { Pupil } from '../../worker/game/class/wire.ts'
import * as m from '../messages/index.ts'

/** How much more time a pupil has than the class: in a live round in seconds, else in minutes. */
export function extraTime({ extra = 0 }: Pick<Pupil, 'extra'>, live: boolean): number {
  return live ? extra : Math.ceil(extra / 60)
}

/** The same in a sentence about `name`. */
export function extraWords(pupil: Pick<Pupil, 'extra'>, live: boolean, name: string): string {
  const n = extraTime(pupil, live)
  if (n === 0) return m.pupil_time_now_none({ name })
  return live ? m.pupil_time_now_vote({ name, n }) : m.pupil_time_now({ name, n })
}
