import { grouped } from '../../../questions/model/grouped.ts'
import { drawnKey } from '../drawn/drawn.ts'
import type { Sitting } from '../make/sitting.ts'
import { answerAt } from './letters.ts'
import { endOf } from './player-step.ts'
import type { OwnAnswer, Podium, Stage, You } from './protocol.ts'
import { podiumPlaces, ranking, roomScore, scoreOf, teamScores } from './standing.ts'
import { type LiveState, voteOf } from './state.ts'
import { movementOf, splitOf } from './tally.ts'

type Questions = Pick<Sitting, 'questions'>

/** The question that the room sees, from 0: the one it looks back at, or the one it is at; −1 for none. */
export function shownAt({ looking, phase, at }: LiveState): number {
  return looking ?? (phase === 'ended' ? -1 : at)
}

/**
 * Where the room is. `whole` tells the question as well, for whoever does not have it yet. The key is taken from the
 * sitting at the reveal of its question and nowhere else.
 */
export function stageOf(state: LiveState, { questions }: Questions, now: number, whole: boolean): Stage {
  const { moment, phase, locked, looking } = state
  const at = shownAt(state)
  const asked = questions[at]
  return {
    type: 'stage',
    moment,
    phase,
    at,
    of: state.fates.length,
    back: looking !== null,
    locked,
    left: leftOf(state.deadline, now),
    ...talkedOf(state, now),
    ...(asked && whole && { question: asked.shown }),
    ...(asked && (phase === 'split' || phase === 'second') && { first: splitOf(state, at, 'first') }),
    ...(asked && isRevealed(state, at) && revealOf(state, at, asked.key)),
  }
}

function talkedOf({ phase, steps }: LiveState, now: number): Pick<Stage, 'talked'> {
  const last = steps.at(-1)
  return phase === 'split' && last ? { talked: now - last.takenAt } : {}
}

function isRevealed({ fates, phase, looking }: LiveState, at: number): boolean {
  return fates[at] === 'revealed' && (phase === 'reveal' || looking !== null)
}

function revealOf(state: LiveState, at: number, key: Sitting['questions'][number]['key']) {
  return {
    first: splitOf(state, at, 'first'),
    last: splitOf(state, at, 'second'),
    flow: movementOf(state, at),
    key: drawnKey(key),
  }
}

/** What a player is told about themselves. */
export function youOf(
  state: LiveState,
  { questions }: Questions,
  { id, name }: { id: string; name: string },
  now: number,
  place: You['place'] = null,
): You | null {
  const seat = state.seats[id]
  if (!seat || seat.removed) return null
  const at = shownAt(state)
  const verdicts = questions.map(({ key }) => key.verdict)
  return {
    type: 'you',
    name,
    team: seat.team === null ? null : (state.rules.teams[seat.team] ?? null),
    ...scoreOf(state, seat, verdicts),
    first: ownAnswer(seat.first, at),
    second: ownAnswer(seat.second, at),
    opened: at >= 0 && seat.opened === at,
    left: voteOf(state.phase) ? leftOf(endOf(state, id), now) : null,
    place,
  }
}

/** Each player's place, at the end; nobody's before. */
export function placesOf(state: LiveState, { questions }: Questions): Map<string, NonNullable<You['place']>> {
  if (state.phase !== 'ended') return new Map()
  const ranked = ranking(
    state,
    questions.map(({ key }) => key.verdict),
  )
  // Whoever has answered nothing has no place.
  const placed = ranked.filter(({ answered }) => answered > 0)
  const at = grouped(placed, ({ rank }) => rank)
  return new Map(
    placed.map(({ player, rank }) => [player, { rank, of: ranked.length, shared: at.get(rank)!.length > 1 }]),
  )
}

/** The end as the big screen shows it. */
export function podiumOf(state: LiveState, { questions }: Questions, nameOf: (player: string) => string): Podium {
  const verdicts = questions.map(({ key }) => key.verdict)
  const room = roomScore(state, verdicts)
  const { places, more } = podiumPlaces(room ? ranking(state, verdicts) : [])
  const top = places.map(({ player, right, points, rank }) => ({ rank, name: nameOf(player), right, points }))
  return { type: 'podium', room, top, more, teams: teamScores(state, verdicts) }
}

function leftOf(end: number | null, now: number): number | null {
  return end === null ? null : Math.max(0, end - now)
}

function ownAnswer(letters: string, at: number): OwnAnswer | null {
  const answer = answerAt(letters, at)
  return answer ? { verdict: answer.verdict, confidence: answer.confidence } : null
}
