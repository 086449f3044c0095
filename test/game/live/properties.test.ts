import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerAt, letterAt } from '../../../worker/game/live/letters.ts'
import { newsOf } from '../../../worker/game/live/news.ts'
import { heardByPhone } from '../../../worker/game/live/phone.ts'
import { endOf, GRACE } from '../../../worker/game/live/player-step.ts'
import type { PhoneHears, PhoneView, Stage } from '../../../worker/game/live/protocol.ts'
import { placesOf, stageOf, youOf } from '../../../worker/game/live/stage.ts'
import { scoreOf } from '../../../worker/game/live/standing.ts'
import { type LiveState, newLive, VOTES, voteOf } from '../../../worker/game/live/state.ts'
import { replay } from '../../../worker/game/live/step.ts'
import { countedAnswer } from '../../../worker/game/live/tally.ts'
import { pointsFor } from '../../../worker/game/play/marking.ts'
import { happenings, PLAYERS, play, rules, type Scene, SITTING, VERDICTS_OF } from './samples.ts'

/** Holds for every scene of every room, whatever happens in whatever order. */
function always(holds: (scene: Scene, all: Scene[], index: number) => void) {
  fc.assert(
    fc.property(rules, happenings, (chosen, all) => {
      const scenes = play(chosen, all)
      for (const [index, scene] of scenes.entries()) holds(scene, scenes, index)
    }),
    { numRuns: 200 },
  )
}

const lettersOf = (state: LiveState, player: string) => VOTES.map((vote) => state.seats[player]?.[vote] ?? '')

test('a refused event changes nothing', () =>
  always(({ before, after, refused }) => {
    if (refused) expect(after).toBe(before)
  }))

test('an answer is kept only for the question and the vote that are held, open and in time, from someone in the room', () =>
  always(({ before, event, after, now }) => {
    for (const player of PLAYERS) {
      if (event.type === 'remove') continue
      if (String(lettersOf(before, player)) === String(lettersOf(after, player))) continue
      expect(event).toMatchObject({ type: 'answer', player, at: before.at, vote: voteOf(before.phase) })
      expect(before.locked).toBe(false)
      expect(before.seats[player]?.removed).toBe(false)
      expect(now).toBeLessThanOrEqual((endOf(before, player) ?? now) + GRACE)
    }
  }))

test('a player has one vote a question and phase, and it never changes until they are taken out', () =>
  always(({ before, after }) => {
    for (const [player, seat] of Object.entries(before.seats)) {
      if (after.seats[player]?.removed) continue
      for (const vote of VOTES) {
        for (const at of before.fates.keys()) {
          const given = letterAt(seat[vote], at)
          if (given) expect(letterAt(after.seats[player]![vote], at)).toBe(given)
        }
      }
    }
  }))

test('points come only from revealed questions, by the second vote or the only one', () =>
  always(({ after }) => {
    for (const seat of Object.values(after.seats)) {
      const revealed = [...after.fates.keys()].filter((at) => after.fates[at] === 'revealed')
      const answers = revealed.map((at) => answerAt(seat.second, at) ?? answerAt(seat.first, at))
      const points = answers.map((answer, n) =>
        answer ? pointsFor(answer.verdict === VERDICTS_OF[revealed[n]!], answer.confidence) : 0,
      )
      expect({
        counted: revealed.map((at) => countedAnswer(seat, at)),
        points: scoreOf(after, seat, VERDICTS_OF).points,
      }).toEqual({ counted: answers, points: points.reduce((sum, gain) => sum + gain, 0) })
    }
  }))

test('questions come in order, one at a time, and what is over stays over, but for a step that is taken back', () =>
  always(({ before, event, after }) => {
    const back = event.type === 'back' ? -1 : 1
    expect(after.at === before.at || after.at === before.at + back).toBe(true)
    expect(after.moment - before.moment === 0 || after.moment - before.moment === 1).toBe(true)
    for (const [at, fate] of after.fates.entries()) {
      if (at > after.at) expect(fate).toBe('to-come')
      if (at < after.at) expect(['revealed', 'skipped']).toContain(fate)
      if (before.fates[at] === 'revealed') expect(fate).toBe('revealed')
      if (before.fates[at] === 'skipped' && event.type !== 'back') expect(fate).toBe('skipped')
    }
    if (before.phase === 'ended') expect(after.phase).toBe('ended')
  }))

test('a step is taken back only while nobody has voted since, to what the room saw before it', () =>
  always(({ event, after, refused }, scenes, index) => {
    if (event.type !== 'back' || refused) return
    const step = scenes
      .slice(0, index)
      .findLast(
        (each) => each.before.steps.length === after.steps.length && each.after.steps.length > after.steps.length,
      )!
    for (const { before: seen, after: then } of scenes.slice(scenes.indexOf(step), index)) {
      for (const player of PLAYERS) {
        if (!then.seats[player]?.removed) expect(lettersOf(then, player)).toEqual(lettersOf(seen, player))
      }
    }
    const { phase, at, fates, locked } = step.before
    expect([after.phase, after.at, after.fates, after.locked]).toEqual([phase, at, fates, locked])
  }))

test('replaying the log gives the same state, wherever the replay begins', () => {
  fc.assert(
    fc.property(rules, happenings, fc.nat(), (chosen, all, cut) => {
      const scenes = play(chosen, all)
      const last = scenes.at(-1)?.after ?? newLive(chosen, 3)
      expect(replay(newLive(chosen, 3), scenes)).toEqual(last)
      const middle = cut % (scenes.length + 1)
      const stored: LiveState = JSON.parse(JSON.stringify(scenes[middle]?.before ?? last))
      expect(replay(stored, scenes.slice(middle))).toEqual(last)
    }),
  )
})

test('the stage tells no verdict before its question is revealed, and nothing of those to come', () =>
  always(({ after, now }) => {
    for (const whole of [true, false]) {
      const stage = stageOf(after, SITTING, now, whole)
      if (stage.key || stage.last || stage.flow) expect(after.fates[stage.at]).toBe('revealed')
      if (stage.first) expect(after.phase === 'first' && !stage.back).toBe(false)
      if (stage.at >= 0) expect(after.fates[stage.at]).not.toBe('to-come')
    }
  }))

test('a phone that heard every message knows the same as one that has just come back', () =>
  always((_, scenes, index) => {
    if (index === scenes.length - 1) for (const player of PLAYERS) follow(scenes, player)
  }))

/** Follows a room on one phone, from joining on, and compares it with a fresh one after every message. */
function follow(scenes: Scene[], player: string): void {
  let view: PhoneView | undefined
  for (const { before, event, after, now, refused } of scenes) {
    const fresh = freshView(after, player, now)
    if (!fresh || refused) continue
    view = view ? messagesTo(before, after, event, player, now).reduce(heardByPhone, view) : fresh
    expect(withoutClock(view)).toEqual(withoutClock(fresh))
  }
}

function freshView(state: LiveState, player: string, now: number): PhoneView | null {
  const you = youOf(state, SITTING, { id: player, name: player }, now, placesOf(state, SITTING).get(player))
  return you && { stage: stageOf(state, SITTING, now, true), you }
}

function messagesTo(before: LiveState, after: LiveState, event: Scene['event'], player: string, now: number) {
  const news = newsOf(before, after, event)
  const messages: PhoneHears[] = []
  if (news.stage) messages.push(stageOf(after, SITTING, now, news.stage === 'whole'))
  const you = freshView(after, player, now)?.you
  if (you && (news.you === 'everyone' || news.you.includes(player))) messages.push(you)
  if (news.kept === player && event.type === 'answer') messages.push({ ...event, type: 'kept' })
  return messages
}

/** Time passes between messages; and that someone has read around is known to their phone, for it said so. */
function withoutClock({ stage, you }: PhoneView) {
  const { left: _left, talked: _talked, ...still } = stage as Stage
  return { stage: still, you: { ...you, left: null, opened: false } }
}
