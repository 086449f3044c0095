import { expect, test } from 'vitest'
import { newFolder, post, run, serve, until } from '../helpers.ts'

const question = (id: string, verdict: 'supported' | 'baseless') => ({
  ...{ id, kind: 'quote', words: 'We will count them', speaker: { name: 'Ida Brandt', role: 'harbour head' } },
  ...{ occasion: 'in the article', date: null, verdict, claim: `Claim ${id}.`, level: 'easy' },
  ...{ evidence: [{ piece: 1, mark: 'Nobody has counted.' }], explanation: 'Look for a count.' },
  ...(verdict === 'supported' ? { basis: 'document' } : { basis: 'no-receipts', technique: 'no-receipts' }),
})

/** A quiz of an invented article that somebody has reported; its slug. */
async function makeReported(url: string, title: string, why: string): Promise<string> {
  const verdicts = ['supported', 'baseless', 'supported', 'baseless'] as const
  const questions = verdicts.map((verdict, at) => question(`q${at + 1}`, verdict))
  const text = '“We will count them,” said Ida Brandt. Nobody has counted.'
  const article = { title, lang: 'en', text, shown: 'passages', chosen: [], retold: [], questions }
  const { reply, body } = await post(`${url}/api/articles`, { article })
  expect(reply.status, JSON.stringify(body)).toBe(201)
  const slug = String(body.slug)
  expect((await post(`${url}/api/quizzes/${slug}/report`, { why })).reply.status).toBe(201)
  return slug
}

/** What `npm run` prints for whoever runs the game, and its status. */
async function npm(DATA_DIR: string, ...command: string[]) {
  const { printed, ended } = run(['npm', 'run', '--silent', ...command], { DATA_DIR })
  return { status: await ended, said: printed() }
}

async function expectGone(url: string, slug: string) {
  await until(async () => (await fetch(`${url}/q/${slug}`)).status === 404)
  expect(await (await fetch(`${url}/q/${slug}`)).text()).toContain('There is no quiz at this address')
  expect((await fetch(`${url}/api/quizzes/${slug}`)).status).toBe(404)
}

test('what players reported is listed and taken down, while the server runs and while it does not', async () => {
  const server = await serve()
  const { dataDir } = server
  const [one, other] = [
    await makeReported(server.url, 'The last boat', 'It names my brother.'),
    await makeReported(server.url, 'The first boat', 'Not\u001b[2Jtrue.'),
  ]
  const listed = await npm(dataDir, 'reports')
  expect(listed.status, listed.said).toBe(0)
  expect(listed.said).toMatch(
    new RegExp(`^${one}  \\d{4}-\\d\\d-\\d\\d  “The last boat”  It names my brother\\.$`, 'm'),
  )
  expect(listed.said).not.toContain('\u001b')
  expect(await npm(dataDir, 'takedown', '--', one)).toMatchObject({ status: 0 })
  await expectGone(server.url, one)
  server.child.kill('SIGTERM')
  await server.ended
  expect((await npm(dataDir, 'reports')).said).toMatch(new RegExp(`^${other}  .*\n$`))
  expect(await npm(dataDir, 'takedown', '--', other)).toMatchObject({ status: 0 })
  const again = await serve({ DATA_DIR: dataDir })
  await expectGone(again.url, other)
  await until(async () => (await npm(dataDir, 'reports')).said === 'Nobody has reported a quiz.\n')
  expect((await fetch(`${again.url}/q/lukashenko-february-2023`)).status).toBe(200)
})

test('what is no quiz’s link is not said to be deleted, and a folder without a game has no list', async () => {
  const { dataDir } = await serve()
  const wrong = await npm(dataDir, 'takedown', '--', 'abcdef')
  expect(wrong).toEqual({ status: 66, said: 'Nothing was taken down: No quiz has a link that ends with abcdef.\n' })
  expect((await npm(dataDir, 'takedown')).status).toBe(64)
  const none = await npm(newFolder(), 'reports')
  expect(none.status).toBe(66)
  expect(none.said).toContain('holds nothing of Baseless')
})
