import { inTurns } from '../../bench/sockets.ts'
import { PACK, type Stage } from './stage.ts'
import { answer, make, readAround, start } from './visitor.ts'

/** A quiz that somebody made, played alone: once half and once whole. */
export async function playSolo(stage: Stage): Promise<void> {
  const { url } = stage
  const [host, ada, ben] = [stage.visitor(), stage.visitor(), stage.visitor()]
  const slug = await make(host, url, { title: 'Water for specimens', packs: [PACK], size: 5 })

  const half = await start(ada, slug, 'Ada')
  await answer(half, 2)
  await readAround(half)
  stage.keep('solo-midplay', half.round, slug, { host, ada })

  const whole = await start(ben, slug, 'Ben')
  await readAround(whole)
  await answer(whole)
  stage.keep('solo-finished', whole.round, slug, { host, ben })
  if (stage.can('/rounds/{id}/challenge')) await dare(stage, whole.round, ben)
}

/** A finished round becomes a challenge, which one takes half and another whole. */
async function dare(stage: Stage, round: string, challenger: ReturnType<Stage['visitor']>): Promise<void> {
  const [cleo, dan] = [stage.visitor(), stage.visitor()]
  const { slug } = await challenger.post<{ slug: string }>(`/api/rounds/${round}/challenge`)
  const half = await start(cleo, slug, 'Cleo')
  await answer(half, 2)
  stage.keep('challenge-midplay', half.round, slug, { challenger, cleo })
  const whole = await start(dan, slug, 'Dan')
  await answer(whole)
  stage.keep('challenge-finished', whole.round, slug, { challenger, dan })
}

/** The day's quiz, once half and once whole. */
export async function playDaily(stage: Stage): Promise<void> {
  const [ada, ben] = [stage.visitor(), stage.visitor()]
  const { slug } = await ada.get<{ slug: string }>('/api/daily')
  const half = await start(ada, slug, 'Ada')
  await answer(half, 2)
  stage.keep('daily-midplay', half.round, slug, { ada })
  await answer(await start(ben, slug, 'Ben'))
}

/** A round of practice on whatever is left of one pack, so that one article comes with it and not ten. */
export async function practise(stage: Stage, questions: readonly string[]): Promise<void> {
  const ada = stage.visitor()
  const seen = questions.filter((ref) => !ref.startsWith(`${PACK}/`))
  const { round } = await ada.post<{ round: string }>('/api/practice', { techniques: [], seen, rating: 1_500 })
  const { current } = await ada.get<{ current: { id: string } }>(`/api/rounds/${round}`)
  await answer({ visitor: ada, round, current }, 2)
  stage.keep('practice-midplay', round, 'practice', { ada })
}

/** The title of the quizzes that are made for their number alone, and left out of what is kept. */
export const CROWD = 'One of a crowd'

/** As many quizzes with a play each as make a count of all scores stop on its way and keep its cursor. */
export async function crowd(stage: Stage): Promise<void> {
  await inTurns(Array.from({ length: 520 }), 10, async () => {
    const host = stage.visitor()
    const { slug } = await host.post<{ slug: string }>('/api/quizzes', { title: CROWD, packs: [PACK], size: 2 })
    await answer(await start(host, slug, 'Crowd'))
  })
}
