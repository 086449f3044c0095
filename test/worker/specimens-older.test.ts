import { reset, runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readFile, writeFile } from '../../web/record/file.ts'
import type { ReportBody } from '../../worker/game/class/report-wire.ts'
import type { Outcome } from '../../worker/game/play/outcome.ts'
import { runJobs } from '../../worker/jobs/index.ts'
import { Briefly } from '../../worker/store/briefly.ts'
import { keysOf, namesFound } from './class/school.ts'
import { expectEmpty, expectProblem, setClock, Visitor } from './helpers.ts'
import { refuse } from './kv.ts'
import { expectErased, expectForgotten, expectPage, hosted, playOn, viewOf } from './restored.ts'
import { Shelf } from './shelf.ts'

const DAY = 86_400_000

afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await reset()
  Briefly.forgetAll()
})

describe.each(['957ad0c', '46ca274'])('what the build %s stored', (build) => {
  let shelf: Shelf

  beforeEach(async () => {
    shelf = new Shelf(build)
    await shelf.fillKv()
  })

  test('a round in the middle is opened, played to its end, on the board, and forgotten', async () => {
    const round = await shelf.restore('solo-midplay')
    const ada = round.visitor('ada')
    await expectPage(ada, `/r/${round.id}`)
    const { body } = await viewOf(ada, round.id)
    expect(body).toMatchObject({ nickname: 'Ada', answered: 2, of: 5, stopped: null, finished: null })
    expect(body.passages).not.toBeNull()
    expect(await playOn(ada, round.id)).toMatchObject({ number: 5, finished: true, saved: true })
    await expectPage(ada, `/r/${round.id}`)
    expect(await keysOf(`:${round.id}`)).toHaveLength(1)
    await expectPage(ada, `/q/${round.slug}/board`)
    await expectForgotten(round, 2)
  })

  test('an answer is judged as today’s are, so that a browser’s record of it can be exported and read back', async () => {
    const round = await shelf.restore('solo-midplay')
    const { current } = (await viewOf(round.visitor('ada'), round.id)).body
    const answer = { question: current!.id, verdict: 'supported', confidence: 1 } as const
    const { body } = await round.visitor('ada').post<Outcome>(`/api/rounds/${round.id}/answers`, answer)
    const { key, answer: given } = body.judged!
    expect(key.level).toBe('medium')
    const { basis, technique, level } = key
    const { right, opened } = given
    const kept = { ...answer, right, opened, basis, technique, level, round: round.id, quiz: round.slug, at: 1 }
    expect(readFile(writeFile([kept]))).toEqual({ answers: [kept] })
  })

  test('a finished round shows its result, is on the board, makes a challenge, and is forgotten', async () => {
    const round = await shelf.restore('solo-finished')
    const ben = round.visitor('ben')
    await expectPage(ben, `/r/${round.id}`)
    expect((await viewOf(ben, round.id)).body).toMatchObject({ answered: 5, finished: { saved: true } })
    const { entries } = (
      await ben.get<{ entries: { you: boolean; nickname: string }[] }>(
        `/api/quizzes/${round.slug}/board?round=${round.id}`,
      )
    ).body
    expect(entries).toMatchObject([{ nickname: 'Ben', you: true }])
    expect((await ben.post(`/api/rounds/${round.id}/challenge`, {})).status).toBe(201)
    await expectForgotten(round, 2)
  })

  test('a score that was still to be saved is saved', async () => {
    const round = await shelf.restore('solo-midplay')
    vi.spyOn(console, 'warn').mockReturnValue()
    const refused = refuse('put')
    expect(await playOn(round.visitor('ada'), round.id)).toMatchObject({ saved: false })
    refused.mockRestore()
    await runDurableObjectAlarm(round.object)
    expect(await keysOf(`:${round.id}`)).toHaveLength(1)
  })

  test('a round that nobody comes back to is forgotten a week after its last answer', async () => {
    await expectForgotten(await shelf.restore('solo-midplay'), 8)
  })

  test('its quizzes have their pages and boards, and no score is counted for questions that were changed since', async () => {
    const { slug } = await shelf.restore('solo-midplay')
    for (const path of [`/q/${slug}`, `/q/${slug}/board`]) await expectPage(new Visitor(), path)
    await runJobs({ scheduledTime: Date.now() }, env)
    // Its pack has another edition by now, and letters without fingerprints are for the questions of their own.
    expect(await env.KV.get('everybody', 'json')).toEqual({ v: 3 })
  })
})

describe('a class of the build 46ca274', () => {
  let shelf: Shelf

  beforeEach(async () => {
    shelf = new Shelf('46ca274')
    await shelf.fillKv()
  })

  test('goes on, turns wrong codes away, is reported and erased', async () => {
    const round = await shelf.restoreClass('class-midplay')
    const { id, slug, visitor } = round
    expect((await viewOf(visitor('ada'), id)).body).toMatchObject({ answered: 5, finished: { saved: true } })
    expectProblem(await viewOf(visitor('dan'), id), 403, 'removed')
    expectProblem(
      await visitor('guesser').post(`/api/quizzes/${slug}/rejoin`, { nickname: 'Cleo', code: 'CCCC' }),
      404,
      'wrong-code',
    )
    const { body } = await hosted<{ pupils: { nickname: string; rejoin: string; finished: boolean }[] }>(
      round,
      '/rounds/1',
    )
    expect(body.pupils.map(({ nickname, finished }) => [nickname, finished]).sort()).toEqual([
      ['Ada', true],
      ['Ben', false],
      ['Cleo', false],
    ])
    const code = body.pupils.find(({ nickname }) => nickname === 'Cleo')!.rejoin
    expect((await visitor('guesser').post(`/api/quizzes/${slug}/rejoin`, { nickname: 'Cleo', code })).status).toBe(200)
    expect(await playOn(visitor('phone'), id)).toMatchObject({ finished: true, saved: true })
    const eve = new Visitor()
    expectProblem(await eve.post(`/api/quizzes/${slug}/rounds`, { nickname: 'ben' }), 409, 'name-taken')
    expect((await eve.post(`/api/quizzes/${slug}/rounds`, { nickname: 'Eve' })).status).toBe(201)
    const report = await hosted<ReportBody>(round, '/rounds/1/report')
    expect(report.body.pupils.map(({ nickname }) => nickname).sort()).toEqual(['Ada', 'Ben', 'Cleo', 'Eve'])
    for (const path of [`/t/${slug}`, `/t/${slug}/report`]) await expectPage(visitor('host'), path)
    await expectErased(round, [round.object, round.classroom])
  })

  test('that has begun another round is reported, keeps its list of names for it, and is erased with both', async () => {
    const round = await shelf.restoreClass('class-finished')
    const second = await shelf.restore('class-second-round')
    const { id, slug, visitor } = round
    expect((await viewOf(visitor('ada'), id)).body).toMatchObject({ answered: 4, finished: { saved: true } })
    await playOnAs(second.visitor('host'), slug, second.id)
    expect((await hosted(round, '/rounds', 'POST')).status).toBe(201)
    for (const name of ['Ada', 'Ben', 'Cleo']) expect(await namesFound({ slug }, name)).toEqual([name])
    expect((await hosted<ReportBody>(round, '/rounds/2/report')).body.pupils).toMatchObject([{ nickname: 'Cleo' }])
    await expectErased(round, [round.object, second.object, round.classroom])
  })

  test('that opens tomorrow is opened today and erased', async () => {
    const round = await shelf.restoreClass('class-early')
    expectProblem(await new Visitor().post(`/api/quizzes/${round.slug}/rounds`, {}), 409, 'early')
    await hosted(round, '/rounds/1', 'PATCH', { open: true })
    expect((await new Visitor().post(`/api/quizzes/${round.slug}/rounds`, {})).status).toBe(201)
    await expectErased(round, [round.object, round.classroom])
  })

  test('is forgotten on its date, by its round and its classroom', async () => {
    const round = await shelf.restoreClass('class-midplay')
    setClock(Date.now() + 400 * DAY)
    for (const object of [round.object, round.classroom]) {
      await runDurableObjectAlarm(object)
      await expectEmpty(object)
    }
  })

  async function playOnAs(visitor: Visitor, slug: string, id: string): Promise<void> {
    expect((await visitor.post(`/api/quizzes/${slug}/rounds`, { nickname: 'Cleo' })).status).toBe(201)
    await playOn(visitor, id)
  }
})

test('a class whose deletion an earlier build was cut off in says so, and is deleted by the same button', async () => {
  const shelf = new Shelf('46ca274')
  await shelf.fillKv()
  const { slug, visitor, ...round } = await shelf.restore('class-midplay')
  const host = visitor('host')
  const page = await host.fetch(`/t/${slug}`)
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('is being deleted')])
  expect((await host.submit(`/t/${slug}/delete`, {})).status).toBe(200)
  expect((await keysOf(slug)).filter((key) => key.startsWith('quiz:'))).toEqual([])
  expect(round.id).toBeTruthy()
})
