import type { Side } from './versus.ts'

/** How a challenge stands between its player and one other: whose it is, and by what. */
export interface Duel {
  other: string
  won: 'you' | 'other' | 'nobody'
  /** null where nobody won */
  by: { kind: 'right' | 'points'; n: number } | null
}

/**
 * How a challenge stands for whoever sees its sides: for one who took it up against the play to beat, for its maker against
 * each of the others. Right answers come first, then points.
 */
export function duelsOf(sides: readonly Side[]): Duel[] {
  const own = sides.find(({ you }) => you)
  if (!own) return []
  return sides.filter((side) => side !== own && (own.challenger || side.challenger)).map((side) => duelOf(own, side))
}

function duelOf(own: Side, other: Side): Duel {
  // Tables show nobody below nothing, and neither does what somebody has won by.
  const [right, points] = [own.right - other.right, Math.max(0, own.points) - Math.max(0, other.points)]
  const ahead = right || points
  const by = ahead === 0 ? null : ({ kind: right ? 'right' : 'points', n: Math.abs(ahead) } as const)
  return { other: other.nickname, won: ahead > 0 ? 'you' : ahead < 0 ? 'other' : 'nobody', by }
}
