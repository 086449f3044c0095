import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readFile } from '../../web/record/file.ts'
import type { ReportBody } from '../../worker/game/class/report-wire.ts'
import type { LiveState } from '../../worker/game/live/state.ts'
import type { Quiz } from '../../worker/game/make/quiz.ts'
import type { Outcome } from '../../worker/game/play/outcome.ts'
import type { RoundView } from '../../worker/game/play/view.ts'
import type { Tallies } from '../../worker/game/return/everybody.ts'
import { runJobs } from '../../worker/jobs/index.ts'
import { readTallies } from '../../worker/store/tallies.ts'
import { keysOf } from './class/school.ts'
import { expectProblem, setClock, Visitor } from './helpers.ts'
import { answerTo, connect, type Line } from './live/helpers.ts'
import { PATIENCE } from './patience.ts'
import { expectErased, expectForgotten, expectPage, hosted, playOn, viewOf } from './restored.ts'
import { Shelf } from './shelf.ts'

const shelf = new Shelf('ace2956')

beforeEach(() => shelf.fillKv())
afterEach(async () => {
  vi.useRealTimers()
  await reset()
})

describe('a round of one player that was left in the middle', () => {
  test.each([
    ['solo', 'ada', 5],
    ['challenge', 'cleo', 5],
    ['daily', 'ada', 5],
    ['practice', 'ada', 10],
  ])('%s: is opened, played to its end, on the board, and forgotten', async (kind, who, most) => {
    // A daily goes on its board on its day.
    if (kind === 'daily') setClock(Date.UTC(2026, 10, 26, 12))
    const round = await (kind === 'daily' ? new Shelf('ace2956', Date.now()) : shelf).restore(`${kind}-midplay`)
    const player = round.visitor(who)
    await expectPage(player, `/r/${round.id}`)
    const { body } = await viewOf(player, round.id)
    expect(body).toMatchObject({ answered: 2, stopped: null, finished: null })
    expect(body.of).toBeLessThanOrEqual(most)
    expect(await playOn(player, round.id)).toMatchObject({ number: body.of, finished: true, saved: true })
    await expectPage(player, `/r/${round.id}`)
    const scores = (await keysOf(`:${round.id}`)).length
    expect(scores).toBe(kind === 'practice' ? 0 : 1)
    if (kind !== 'practice') await expectPage(player, `/q/${round.slug}/board`)
    await expectForgotten(round, 2)
  })

  test('the passages that were opened are still open', async () => {
    const round = await shelf.restore('solo-midplay')
    expect((await viewOf(round.visitor('ada'), round.id)).body.passages).not.toBeNull()
  })

  test('one that nobody comes back to is forgotten a week after its last answer', async () => {
    await expectForgotten(await shelf.restore('solo-midplay'), 8)
  })

  test('a daily that is started again goes on where it was', async () => {
    const round = await shelf.restore('daily-midplay')
    const started = await round.visitor('ada').post<{ round: string }>(`/api/quizzes/${round.slug}/rounds`, {
      nickname: 'Ada',
    })
    expect(started.body.round).toBe(round.id)
  })
})

describe('a round of one player that is over', () => {
  test.each([
    ['solo', 'ben'],
    ['challenge', 'dan'],
  ])('%s: shows its result, keeps its answers, is on the board, and is forgotten', async (kind, who) => {
    const round = await shelf.restore(`${kind}-finished`)
    const player = round.visitor(who)
    await expectPage(player, `/r/${round.id}`)
    const { body } = await viewOf(player, round.id)
    expect(body).toMatchObject({ answered: 5, finished: { saved: true } })
    const [{ question, answer }] = body.answers as [RoundView['answers'][number]]
    const { verdict, confidence, points } = answer
    const again = { question: question.id, verdict, confidence }
    expect((await player.post<Outcome>(`/api/rounds/${round.id}/answers`, again)).body).toMatchObject({
      judged: { answer: { points } },
    })
    const board = await player.get<{ entries: { you: boolean; points: number }[] }>(
      `/api/quizzes/${round.slug}/board?round=${round.id}`,
    )
    expect(board.body.entries.filter(({ you }) => you)).toEqual([expect.objectContaining({ points: body.points })])
    await expectForgotten(round, 2)
  })

  test('a challenge shows both sides to whoever took it', async () => {
    const { id, slug, visitor } = await shelf.restore('challenge-finished')
    const { body } = await visitor('dan').get<{ sides: { nickname: string }[] }>(
      `/api/quizzes/${slug}/versus?round=${id}`,
    )
    expect(body.sides.map(({ nickname }) => nickname).sort()).toEqual(['Ben', 'Dan'])
    await expectPage(visitor('dan'), `/q/${slug}`)
  })
})

describe('a class', () => {
  test('in the middle of its round goes on as it was, is reported and erased', async () => {
    const round = await shelf.restoreClass('class-midplay')
    const { id, slug, visitor } = round
    expect((await viewOf(visitor('ada'), id)).body).toMatchObject({ answered: 5, finished: { saved: true } })
    for (const device of ['ben', 'phone'])
      expect((await viewOf(visitor(device), id)).body).toMatchObject({ nickname: 'Ben', answered: 2 })
    expectProblem(await viewOf(visitor('dan'), id), 403, 'removed')
    expect(await playOn(visitor('phone'), id)).toMatchObject({ finished: true, saved: true })

    const { body } = await hosted<{ pupils: { nickname: string; rejoin: string }[] }>(round, '/rounds/1')
    const code = body.pupils.find(({ nickname }) => nickname === 'Cleo')!.rejoin
    expect((await visitor('guesser').post(`/api/quizzes/${slug}/rejoin`, { nickname: 'Cleo', code })).status).toBe(200)

    const report = await hosted<ReportBody>(round, '/rounds/1/report')
    expect(report.body.pupils.map(({ nickname }) => nickname).sort()).toEqual(['Ada', 'Ben', 'Cleo'])
    for (const path of [`/t/${slug}`, `/t/${slug}/report`]) await expectPage(visitor('host'), path)
    await expectErased(round, [round.object, round.classroom])
  })

  test('that is over and has begun another round is reported, plays on there, and is erased with both', async () => {
    const round = await shelf.restoreClass('class-finished')
    const second = await shelf.restore('class-second-round')
    const { id, slug, visitor } = round
    expect((await viewOf(visitor('ada'), id)).body).toMatchObject({ answered: 4, finished: { saved: true } })
    const cleo = second.visitor('host')
    expect((await cleo.post<object>(`/api/quizzes/${slug}/rounds`, { nickname: 'Cleo' })).body).toMatchObject({
      round: second.id,
    })
    await playOn(cleo, second.id)
    const pupils = async (number: number) => (await hosted<ReportBody>(round, `/rounds/${number}/report`)).body.pupils
    expect((await pupils(1)).map(({ nickname }) => nickname).sort()).toEqual(['Ada', 'Ben'])
    expect(await pupils(2)).toMatchObject([{ nickname: 'Cleo' }])
    await expectErased(round, [round.object, second.object, round.classroom])
  })

  test('that opens tomorrow is opened today, played, and erased', async () => {
    const round = await shelf.restoreClass('class-early')
    const { id, slug } = round
    const pupil = (await shelf.restore('solo-midplay')).visitor('ada')
    expectProblem(await pupil.post(`/api/quizzes/${slug}/rounds`, {}), 409, 'early')
    await hosted(round, '/rounds/1', 'PATCH', { open: true })
    expect((await pupil.post(`/api/quizzes/${slug}/rounds`, {})).status).toBe(201)
    await playOn(pupil, id)
    expect((await hosted<ReportBody>(round, '/rounds/1/report')).body.pupils).toHaveLength(1)
    await expectErased(round, [round.object, round.classroom])
  })
})

describe('a live round', () => {
  /** How many questions are revealed, and where it was; who is in the room. */
  const MOMENTS: [string, LiveState['phase'], number, string[]][] = [
    ['lobby', 'lobby', 0, ['ada', 'ben', 'cleo']],
    ['first', 'first', 0, ['ada', 'ben', 'cleo']],
    ['split', 'split', 0, ['ada', 'ben', 'cleo']],
    ['second', 'second', 1, ['ada', 'ben', 'cleo']],
    ['reveal', 'reveal', 1, ['ada', 'ben']],
    ['finished', 'ended', 3, ['ada', 'ben', 'cleo']],
    ['one-vote-finished', 'ended', 2, ['ada', 'ben', 'cleo']],
  ]

  test.each(MOMENTS)(
    '%s: is where it was, goes on to its end, is reported and erased',
    async (name, phase, done, who) => {
      const round = await shelf.restoreClass(`live-${name}`)
      const { id, slug, visitor } = round
      for (const player of who) await expectPage(visitor(player), `/r/${id}`)
      await expectPage(visitor('host'), `/t/${slug}/screen`)
      const screen = await greeted(visitor('host'), `/t/${slug}/screen/socket?round=1`)
      const phones = await Promise.all(who.map((player) => greeted(visitor(player), `/r/${id}/socket`)))
      expect([screen, ...phones].map(({ stage }) => stage.phase)).toEqual([phase, ...who.map(() => phase)])
      await screen.hears('count', ({ revealed }) => revealed.length === done)

      await toTheEnd(screen, phones)
      const { body } = await hosted<ReportBody>(round, '/rounds/1/report')
      expect(body.pupils.map(({ nickname }) => nickname.toLowerCase()).sort()).toEqual(who)
      const given = body.pupils.map(({ answers }) => answers.filter(Boolean).length)
      if (phase === 'lobby') expect(given).toEqual([4, 4, 4])
      if (phase === 'ended') expect(given).toEqual(who.map(() => done))
      await expectErased(round, [round.object, round.classroom])
    },
  )

  async function greeted(visitor: Visitor, path: string): Promise<Line> {
    const line = await connect(visitor, path)
    line.hello()
    await line.hears('stage')
    return line
  }

  /** Presses on until the round has ended; in each first vote whoever has not voted yet does. */
  async function toTheEnd(screen: Line, phones: Line[]): Promise<void> {
    while (screen.stage.phase !== 'ended') {
      const { moment } = screen.stage
      if (screen.stage.phase === 'first') for (const phone of phones) await vote(screen, phone)
      screen.say({ type: 'next', moment })
      await screen.hears('stage', (stage) => stage.moment === moment + 1)
    }
  }

  async function vote({ stage }: Line, phone: Line): Promise<void> {
    await phone.hears('stage', ({ moment }) => moment === stage.moment)
    const before = phone.heard.length
    phone.say(answerTo({ ...stage, phase: 'first' }))
    await vi.waitUntil(
      () => phone.heard.slice(before).some(({ type }) => type === 'kept' || type === 'refused'),
      PATIENCE,
    )
  }
})

describe('what is kept elsewhere', () => {
  test('every quiz that is no class’s, the daily and the challenge have their page', async () => {
    const { keys } = await env.KV.list({ prefix: 'quiz:' })
    const quizzes = await Promise.all(keys.map(({ name }) => env.KV.get<Quiz>(name, 'json')))
    const alone = quizzes.filter((quiz) => !quiz?.rules).map((quiz) => quiz!.slug.replace(/-.*/, ''))
    expect(alone).toHaveLength(4)
    expect(alone).toEqual(expect.arrayContaining(['daily', 'vs']))
    for (const quiz of quizzes) if (!quiz?.rules) await expectPage(new Visitor(), `/q/${quiz!.slug}`)
  })

  test('a count of what everybody said that was under way is begun anew, by fingerprints, and comes to its end once', async () => {
    expect(await env.KV.get('everybody:counting', 'json')).toHaveProperty('cursor')
    const before = Object.keys(await readTallies(env.KV))
    expect(before.every((ref) => ref.includes('/'))).toBe(true)
    await runJobs({ scheduledTime: Date.now() }, env)
    expect(await env.KV.get('everybody:counting', 'json')).toBeNull()
    const counted = await env.KV.get<Tallies & { v: number }>('everybody', 'json')
    const { v, ...tallies } = counted!
    expect(v).toBe(3)
    expect(Object.keys(tallies).every((fingerprint) => fingerprint.length === 6)).toBe(true)
    await runJobs({ scheduledTime: Date.now() }, env)
    expect(await env.KV.get('everybody', 'json')).toEqual(counted)
  })

  test('a browser’s record is read back from its file as it was kept', () => {
    const { databases } = JSON.parse(shelf.text('indexed-db.json'))
    const read = readFile(shelf.text('record.json'))
    expect(read).toEqual({ answers: expect.arrayContaining(databases[0].stores[0].values) })
  })
})
