import type { Accessor } from 'solid-js'
import type { Watch } from '../../worker/game/class/wire.ts'
import type { WatchOrder } from './watch-figures.ts'

/** What all parts of the host's page of a class are drawn from. */
export interface WatchTableProps {
  watch: Watch
  /** milliseconds since 1970 */
  now: number
  slug: string
  number: number
  namesHidden: boolean
  order: WatchOrder
  /** with script: what to count and to order anew after, so that an answer alone does neither */
  heard?: { figures: Accessor<number>; members: Accessor<number> }
  /** with script: turns names off and on, and orders, without a new page */
  onNames?: () => void
  onOrder?: (order: WatchOrder) => void
}
