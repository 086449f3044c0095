import { PACK, type Stage } from './stage.ts'
import { answer, make, readAround, start } from './visitor.ts'

interface Watch {
  pupils: { id: string; nickname: string; rejoin: string }[]
}

/** Classes of each naming: one in the midst of it, one that is over and has a second round, one that opens tomorrow. */
export async function playClasses(stage: Stage): Promise<void> {
  await midplay(stage)
  await finished(stage)
  await early(stage)
}

async function midplay(stage: Stage): Promise<void> {
  const { url } = stage
  const [host, ada, ben, cleo, dan, phone, guesser] = Array.from({ length: 7 }, () => stage.visitor())
  const slug = await make(host!, url, {
    packs: [PACK],
    size: 5,
    class: { naming: 'free', order: 'own', minutes: 45, zone: 'Europe/Berlin' },
  })
  await answer(await start(ada!, slug, 'Ada'))
  const ofBen = await start(ben!, slug, 'Ben')
  await readAround(ofBen)
  await answer(ofBen, 2)
  const { round } = await start(cleo!, slug, 'Cleo')
  await answer(await start(dan!, slug, 'Dan'), 1)

  const { pupils } = await host!.get<Watch>(`/api/quizzes/${slug}/host/rounds/1`)
  const pupil = (name: string) => pupils.find(({ nickname }) => nickname === name)!
  await host!.send('DELETE', `/api/quizzes/${slug}/host/rounds/1/pupils/${pupil('Dan').id}`)
  await phone!.post(`/api/quizzes/${slug}/rejoin`, { nickname: 'Ben', code: pupil('Ben').rejoin })
  await guesser!.get(`/q/${slug}`)
  const wrong = ['7777', 'XXXX', 'YYYY', 'ZZZZ'].filter((code) => pupils.every(({ rejoin }) => rejoin !== code))
  for (const code of wrong) await guesser!.post(`/api/quizzes/${slug}/rejoin`, { nickname: 'Cleo', code }, 404)

  const visitors = { host: host!, ada: ada!, ben: ben!, cleo: cleo!, dan: dan!, phone: phone!, guesser: guesser! }
  stage.keep('class-midplay', round, slug, visitors)
  stage.keepClassroom('classroom-midplay', slug, host!)
}

async function finished(stage: Stage): Promise<void> {
  const [host, ada, ben] = [stage.visitor(), stage.visitor(), stage.visitor()]
  const slug = await make(host, stage.url, {
    packs: [PACK],
    size: 4,
    class: { naming: 'roster', roster: ['Ada', 'Ben', 'Cleo'], feedback: 'end', confidence: false },
  })
  const first = await start(ada, slug, 'Ada')
  await answer(first, 60, [1])
  await answer(await start(ben, slug, 'Ben'), 60, [1])
  await host.send('PATCH', `/api/quizzes/${slug}/host/rounds/1`, { open: false })
  const second = await host.post<{ id: string }>(`/api/quizzes/${slug}/host/rounds`)
  stage.keep('class-finished', first.round, slug, { host, ada, ben })
  stage.keep('class-second-round', second.id, slug, { host })
  stage.keepClassroom('classroom-finished', slug, host)
}

async function early(stage: Stage): Promise<void> {
  const host = stage.visitor()
  const [opensAt, closesAt] = [24, 26].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString())
  const slug = await make(host, stage.url, {
    packs: [PACK],
    size: 4,
    class: { naming: 'generated', opensAt, closesAt, keepDays: 7 },
  })
  const { rounds } = (await host.get<{ class: { rounds: { id: string }[] } }>(`/api/quizzes/${slug}/host`)).class
  stage.keep('class-early', rounds[0]!.id, slug, { host })
  stage.keepClassroom('classroom-early', slug, host)
}
