// What script adds to a result: whether it is the player's best yet, from their own record; the streak; sharing.
import { dayOfOpener, dayOfSlug } from '../../worker/game/make/slug.ts'
import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import * as m from '../messages/index.ts'
import { offerName } from '../record/own-name.ts'
import { readRecord } from '../record/store.ts'
import './daily.ts'
import '../ui/name-length.ts'

/** What plays are compared with: of the same quiz, and of all days' alike. */
function kindOf(quiz: string): string {
  if (dayOfSlug(quiz) !== undefined) return 'daily'
  return dayOfOpener(quiz) === undefined ? quiz : 'opener'
}

/** The right answers of each round of a kind of quiz, by the round. */
function rightByRound(answers: readonly RecordedAnswer[], kind: string): Map<string, { right: number; of: number }> {
  const rounds = new Map<string, { right: number; of: number }>()
  for (const { round, quiz, right } of answers) {
    if (kindOf(quiz) !== kind) continue
    const play = rounds.get(round) ?? { right: 0, of: 0 }
    rounds.set(round, { right: play.right + Number(right), of: play.of + 1 })
  }
  return rounds
}

async function showBest(place: HTMLElement) {
  const { round = '', quiz = '' } = place.dataset
  const plays = rightByRound(await readRecord(), kindOf(quiz))
  const own = plays.get(round)
  plays.delete(round)
  const before = [...plays.values()].filter(({ of }) => of === own?.of).sort((one, other) => other.right - one.right)[0]
  if (!own || !before || own.right <= before.right) return
  place.textContent = m.result_best(before)
  place.hidden = false
}

const naming = document.querySelector<HTMLFormElement>('.naming')
if (naming) offerName(naming, document.querySelector<HTMLFormElement>('.daring'))

const best = document.querySelector<HTMLElement>('.best')
// A browser that keeps no record (a private window) has nothing to compare with.
if (best) showBest(best).catch(() => {})
