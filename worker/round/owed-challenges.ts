import { packIdsOf } from '../../questions/model/ref.ts'
import type { Sitting } from '../game/make/sitting.ts'
import { dayPlayedOnce, REGISTRY } from '../game/make/slug.ts'
import type { Timed } from '../game/play/answer.ts'
import { answerLetter, type Play } from '../game/play/play.ts'
import type { Challenge } from '../game/return/versus.ts'
import { writeUnhosted } from '../store/quizzes.ts'
import { saveScore } from '../store/scores.ts'
import type { NewRow } from './outbox-rows.ts'
import { putOnBoard } from './owed-places.ts'
import type { Targets } from './target.ts'

/** The version of the rows. */
const VERSION = 1

const DARE = 'dare'

/** The slug of a challenge, and the id of the round that it is made of. */
export interface Dare {
  slug: string
  challenger: string
}

/** A challenge with the play to beat, as KV keeps it. */
type Whole = Challenge & { beat: Play }

/** How challenges are paid: KV keeps the play to beat and the challenge, and its board has the play. */
export function challengeTargets(env: Pick<Env, 'KV' | 'BOARDS' | 'REGISTRY'>): Targets {
  return {
    [DARE]: {
      async pay(_key, payload) {
        const { challenge } = payload as { challenge: Whole }
        const { slug, beat } = challenge
        await saveScore(env.KV, slug, beat, { counted: true })
        await putOnBoard(env, slug, beat)
        await env.REGISTRY.get(env.REGISTRY.idFromName(REGISTRY)).add(slug)
        await writeUnhosted(env.KV, challenge)
      },
    },
  }
}

/** The key under which a challenge is owed. */
export function challengeKey({ slug }: Pick<Dare, 'slug'>): string {
  return `${DARE}:${slug}`
}

/** The row by which KV is owed a challenge: the questions of a play in its order, and the play under its player's name. */
export function challengeToLayDown(
  { slug, challenger }: Dare,
  quiz: Pick<Sitting['quiz'], 'slug' | 'title'>,
  play: Play,
  answers: readonly Timed[],
): NewRow {
  const questions = answers.map(({ question }) => question)
  const beat = { ...play, answers: answers.map(answerLetter).join('') }
  const asked = { questions, packs: packIdsOf(questions), shuffled: false }
  const day = dayPlayedOnce(quiz.slug) === undefined ? {} : { dayQuiz: quiz.slug }
  const challenge: Whole = { slug, title: quiz.title, challenger, beat, ...asked, ...day }
  return { target: DARE, key: challengeKey({ slug }), payload: { v: VERSION, challenge } }
}
