import { env } from 'cloudflare:workers'
import { afterEach, expect, test, vi } from 'vitest'
import { expectProblem, Player, QUESTIONS, submissionAt, Visitor, watchPuts } from '../helpers.ts'
import { refuse } from '../kv.ts'

afterEach(async () => {
  vi.restoreAllMocks()
  const { keys } = await env.KV.list({ prefix: 'fair:' })
  for (const { name } of keys) await env.KV.delete(name)
})

const [FIRST = '', SECOND = ''] = QUESTIONS

/** What the deployer's list says of a question. */
async function listed(question: string) {
  const { keys } = await env.KV.list({ prefix: `fair:${question}:` })
  return keys.map(({ metadata }) => metadata)
}

async function whoHasAnswered() {
  const player = await Player.start()
  await player.answer(submissionAt(0))
  return player
}

const say = (player: Visitor, round: string, said: object) => player.post(`/api/rounds/${round}/fair`, said)

test('what a reader says of a question stands in a list, with the day and without who said it; the last word counts', async () => {
  const player = await whoHasAnswered()
  const put = watchPuts()
  const day = new Date().toISOString().slice(0, 10)
  const first = await say(player, player.round, { question: FIRST, fair: 'no', why: ' The poll\n is\u200b old ' })
  expect(first).toMatchObject({ status: 201, body: { kept: true } })
  expect(await listed(FIRST)).toEqual([{ v: 1, fair: 'no', day, why: 'The poll is old' }])
  const form = await player.submit(`/r/${player.round}/fair`, { question: FIRST, fair: 'yes', why: '' })
  expect(form.status).toBe(200)
  const page = await form.text()
  expect(page).toContain('>Thank you, sent.</h1>')
  expect(page).toContain('The people who run this game read it, and may mend the question.')
  expect(page).toContain(`href="/r/${player.round}?after=1"`)
  expect(await listed(FIRST)).toEqual([{ v: 1, fair: 'yes', day }])
  expect(put).toHaveBeenCalledTimes(2)
  for (const [key, value, options] of put.mock.calls) {
    expect(`${key}${value}${JSON.stringify(options)}`).not.toMatch(new RegExp(`Ada|${player.round}`))
    expect(options).toMatchObject({ expirationTtl: 180 * 24 * 60 * 60 })
  }
})

test('the longest reason of the largest signs fits', async () => {
  const player = await whoHasAnswered()
  const why = '"'.repeat(100) + '是'.repeat(100)
  expect((await say(player, player.round, { question: FIRST, fair: 'no', why })).status).toBe(201)
  expect(await listed(FIRST)).toContainEqual(expect.objectContaining({ why }))
})

test('not of a question whose answer is not shown yet, not of another’s, not longer, not with more; nothing is kept', async () => {
  const player = await whoHasAnswered()
  const put = watchPuts()
  expectProblem(await say(player, player.round, { question: SECOND, fair: 'yes' }), 409, 'out-of-turn')
  expectProblem(await say(new Visitor(), player.round, { question: FIRST, fair: 'yes' }), 403, 'not-yours')
  for (const said of [{ fair: 'maybe' }, { fair: 'no', why: 'x'.repeat(201) }, { fair: 'no', name: 'Ada' }, {}]) {
    expectProblem(await say(player, player.round, { question: FIRST, ...said }), 422, 'invalid')
  }
  const why = 'x'.repeat(201)
  const form = await player.submit(`/r/${player.round}/fair`, { question: FIRST, fair: 'no', why })
  expect(form.status).toBe(422)
  const page = await form.text()
  expect(page).toContain('takes 200 characters at most')
  expect(page).toContain(why)
  expect(page).not.toContain('Thank you')
  expect(put).not.toHaveBeenCalled()
})

test('nobody is thanked for what KV did not keep', async () => {
  const player = await whoHasAnswered()
  vi.spyOn(console, 'error').mockImplementation(() => {})
  refuse('put', (key) => key.startsWith('fair:'))
  const form = await player.submit(`/r/${player.round}/fair`, { question: FIRST, fair: 'no' })
  expect(form.status).toBe(500)
  expect(await form.text()).not.toContain('Thank you')
  expectProblem(await say(player, player.round, { question: FIRST, fair: 'no' }), 500, 'unexpected')
})

test('/privacy says that it is kept, and for how long', async () => {
  expect(await (await new Visitor().fetch('/privacy')).text()).toMatch(/“Was this fair\?” is kept .* for 180 days/)
})
