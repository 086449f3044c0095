import type { LiveEvent } from './events.ts'
import { isHosts } from './host-step.ts'
import { shownAt } from './stage.ts'
import type { LiveState } from './state.ts'

/** What has to be told after a step, and to whom. */
export interface News {
  /** everyone hears where the room is: with the question, where it is another one */
  stage: 'whole' | 'brief' | null
  /** who hears of themselves */
  you: 'everyone' | string[]
  /** the player whose answer was kept */
  kept: string | null
  /** hosts hear how many there are and have answered */
  count: boolean
  came: string[]
  left: string[]
}

const NOTHING: News = { stage: null, you: [], kept: null, count: false, came: [], left: [] }

/** What an event that was not refused makes news of. Of a question, a phone hears six times at most. */
export function newsOf(before: LiveState, after: LiveState, event: LiveEvent): News {
  if (isHosts(event)) return newsOfHost(before, after)
  switch (event.type) {
    case 'answer':
      return { ...NOTHING, kept: event.player, count: before !== after }
    case 'longer':
      return { ...NOTHING, you: [event.player], count: true }
    case 'allow':
      return { ...NOTHING, you: [event.player] }
    case 'join':
      return { ...NOTHING, came: [event.player], count: true }
    case 'remove':
      return newsOfRemoval(after, event.player)
    default:
      return NOTHING
  }
}

/** What someone answered to another question, and what their time is, only they themselves can be told. */
function newsOfHost(before: LiveState, after: LiveState): News {
  const other = shownAt(before) !== shownAt(after) || before.looking !== after.looking
  const over = after.phase === 'ended' && before.phase !== 'ended'
  const everyone = over || before.looking !== after.looking || after.at < before.at
  return {
    ...NOTHING,
    stage: other ? 'whole' : 'brief',
    you: everyone ? 'everyone' : [...new Set([...Object.keys(after.longer), ...Object.keys(after.allowed ?? {})])],
    count: true,
  }
}

/** Who was removed no longer counts: a split that is shown changes, and places move up at the end. */
function newsOfRemoval({ phase, looking }: LiveState, player: string): News {
  const counted = looking !== null || phase === 'split' || phase === 'second' || phase === 'reveal'
  return {
    ...NOTHING,
    left: [player],
    count: true,
    stage: counted ? 'brief' : null,
    you: phase === 'ended' ? 'everyone' : [],
  }
}
