import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Outcome } from '../../../worker/game/play/outcome.ts'
import type { RoundView } from '../../../worker/game/play/view.ts'
import type { Answered } from '../../../worker/game/return/everybody.ts'
import { expectProblem, KEYS, PACK_QUIZ, Player, pack, QUESTIONS, submissionAt, Visitor } from '../helpers.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test('a round starts with its first question and a cookie that no script can read', async () => {
  const visitor = new Visitor()
  const reply = await visitor.fetch(`/api/quizzes/${PACK_QUIZ}/rounds`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ nickname: '  Ada ' }),
  })
  expect(reply.status).toBe(201)
  expect(await reply.json()).toEqual({
    round: expect.stringMatching(/^[2-9a-z]{16}$/),
    nickname: 'Ada',
    of: QUESTIONS.length,
    current: expect.objectContaining({ id: QUESTIONS[0] }),
  })
  for (const cookie of reply.headers.getSetCookie()) {
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie.split('; ')).toContain(attribute)
  }
})

test('all answers are judged one by one, by confidence, down to a result', async () => {
  const ada = await Player.start()
  const plan = QUESTIONS.map((question, at) => {
    const { verdict } = submissionAt(at, at % 3 !== 2)
    return { question, verdict, confidence: ((at % 3) + 1) as 1 | 2 | 3 }
  })
  let total = 0
  for (const [at, submission] of plan.entries()) {
    const { body } = await ada.answer(submission)
    const right = at % 3 !== 2
    const points = right ? submission.confidence : -6
    total += points
    const { verdict, basis, technique, evidence, explanation, missing } = KEYS.get(submission.question) ?? {}
    expect(body).toMatchObject({ points: total, number: at + 1, judged: { answer: { right, points } } })
    expect(body.judged?.key).toMatchObject({ verdict, basis, technique, evidence, explanation, missing })
    expect(body.finished).toBe(at === QUESTIONS.length - 1)
    expect(body.next?.id).toBe(QUESTIONS[at + 1])
  }
  const { body } = await ada.view()
  expect(body).toMatchObject({ nickname: 'Ada', of: 22, points: -20, current: null, passages: null })
  const { trusted, caught, ...result } = body.finished?.result ?? {}
  expect(result).toMatchObject({ points: -20, all: { right: 15, of: 22 }, readFirst: { of: 0 } })
  expect([trusted?.of, caught?.of]).toEqual([10, 12])
  expect(body.finished?.talk).toHaveLength(14)
  expect(body.answers.map(({ question }) => question.id)).toEqual(QUESTIONS)
})

test('two identical answers at once get the same result, and one is stored', async () => {
  const ada = await Player.start()
  const [one, ...others] = await Promise.all([1, 2, 3, 4].map(() => ada.answer(submissionAt(0))))
  expect(one?.status).toBe(200)
  for (const other of others) expect({ ...other, headers: null }).toEqual({ ...one, headers: null })
  expect((await ada.view()).body).toMatchObject({ points: 2, answers: [{ answer: { points: 2 } }] })
})

/** What an answer brought, without what others said. */
function outcomeOf(answered: Outcome): Outcome {
  const { everybody: _, ...outcome } = answered as Answered
  return outcome
}

test('of two different answers at once one stands, and the other is told which', async () => {
  for (const order of [
    [true, false],
    [false, true],
  ]) {
    const ada = await Player.start()
    const replies = await Promise.all(order.map((right) => ada.answer<Outcome>(submissionAt(0, right))))
    const [won] = replies.filter(({ status }) => status === 200)
    const [lost] = replies.filter(({ status }) => status !== 200)
    if (!won || !lost) throw new Error('both answers were taken')
    expect(expectProblem(lost, 409, 'already-answered').standing).toEqual(outcomeOf(won.body))
    const { answers } = (await ada.view()).body
    expect(answers.map(({ answer }) => answer.right)).toEqual([won.body.judged?.answer.right])
  }
})

test('a later answer to a question is refused with the one that stands, even when all is finished', async () => {
  const ada = await Player.start()
  const first = (await ada.answer(submissionAt(0))).body
  const { standing } = expectProblem(await ada.answer(submissionAt(0, false)), 409, 'already-answered')
  expect(standing).toEqual(outcomeOf(first))
  await ada.play({ from: 1 })
  const late = expectProblem(await ada.answer(submissionAt(0, false)), 409, 'already-answered').standing
  expect(late).toMatchObject({ judged: { answer: { right: true, points: 2 } }, finished: true, points: 44 })
  expect((await ada.view()).body.points).toBe(44)
})

test('a question out of turn is refused, to answer and to read around', async () => {
  const ada = await Player.start()
  expectProblem(await ada.answer(submissionAt(1)), 409, 'out-of-turn')
  expectProblem(await ada.open(QUESTIONS[1] ?? ''), 409, 'out-of-turn')
  expect((await ada.view()).body.answers).toEqual([])
})

test('a question that is not in the round is unknown', async () => {
  const ada = await Player.start()
  const open = pack.questions.find(({ verdict }) => verdict === 'open')?.id
  for (const question of ['nothing', `${pack.id}/${open}`, '']) {
    expectProblem(await ada.answer({ ...submissionAt(0), question }), 404, 'unknown-question')
    expectProblem(await ada.open(question), 404, 'unknown-question')
  }
})

describe('a round is its player’s alone', () => {
  test('not another player’s, and not without a cookie', async () => {
    const [ada, eve] = [await Player.start(), await Player.start()]
    for (const other of [eve, new Visitor()]) {
      expectProblem(await other.get(`/api/rounds/${ada.round}`), 403, 'not-yours')
      expectProblem(await other.post(`/api/rounds/${ada.round}/answers`, submissionAt(0)), 403, 'not-yours')
      expectProblem(await other.post(`/api/rounds/${ada.round}/opened`, { question: QUESTIONS[0] }), 403, 'not-yours')
      const page = await other.fetch(`/r/${ada.round}`)
      expect([page.status, page.headers.get('Location')]).toEqual([302, `/q/${PACK_QUIZ}?from=result`])
    }
    expect((await ada.view()).body.answers).toEqual([])
  })

  test.each<[string, (value: string) => string]>([
    ['edited', (value) => value.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a'))],
    ['unsigned', (value) => value.replace(/\..*$/, '')],
    ['signed by someone else', (value) => value.replace(/\..*$/, `.${encodeURIComponent(`${'A'.repeat(43)}=`)}`)],
    ['broken', () => '%'],
    ['empty', () => ''],
  ])('a cookie that is %s counts as none', async (_what, forge) => {
    const ada = await Player.start()
    const cookie = ada.cookies.get('player /')
    if (!cookie) throw new Error('no cookie')
    const forger = new Visitor()
    forger.cookies.set('player /', { path: '/', value: forge(cookie.value) })
    expectProblem(await forger.get(`/api/rounds/${ada.round}`), 403, 'not-yours')
    const again = await Player.start(PACK_QUIZ, 'Eve', forger)
    expect(again.cookies.get('player /')?.value).not.toContain(decodeURIComponent(cookie.value).split('.')[0])
  })

  test('the same player may play again, beside the first round', async () => {
    const ada = await Player.start()
    await ada.play({ to: 2 })
    const again = await Player.start(PACK_QUIZ, 'Ada', ada)
    expect(again.round).not.toBe(ada.round)
    expect((await again.view()).body.answers).toHaveLength(0)
    expect((await again.get<RoundView>(`/api/rounds/${ada.round}`)).body.answers).toHaveLength(2)
  })
})

test.each([
  ['nowhere', 'nowhere'],
  ['never started', 'a'.repeat(16)],
  ['%ff', '%ff'],
  ['of 2,000 letters', 'a'.repeat(2_000)],
])('there is no round %s', async (_what, round) => {
  const visitor = new Visitor()
  expectProblem(await visitor.get(`/api/rounds/${round}`), 404, 'no-round')
  expectProblem(await visitor.post(`/api/rounds/${round}/answers`, submissionAt(0)), 404, 'no-round')
  expectProblem(await visitor.post(`/api/rounds/${round}/opened`, { question: 'x' }), 404, 'no-round')
  expect((await visitor.fetch(`/r/${round}`)).status).toBe(404)
})
