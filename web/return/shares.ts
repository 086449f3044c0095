import type { Measured } from '../../worker/game/measure/insight.ts'
import * as m from '../messages/index.ts'
import { formatNumber, formatShare } from '../ui/format.ts'

/** "55 % to 81 %": where a share may really be. */
export function between({ low, high }: Pick<Measured, 'low' | 'high'>): string {
  return m.you_interval({ low: formatShare(low), high: formatShare(high) })
}

/** "9 of 12". */
export function ofAll({ right, of }: Pick<Measured, 'right' | 'of'>): string {
  return m.of_all({ right: formatNumber(right), of: formatNumber(of) })
}
