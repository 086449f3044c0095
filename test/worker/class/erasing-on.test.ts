import { evictDurableObject, listDurableObjectIds, runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Classroom } from '../../../worker/round/classroom.ts'
import { expectEmpty, expectProblem } from '../helpers.ts'
import { refuse } from '../kv.ts'
import { allRight, answerBy, join, keysOf, namesFound, pupil, roundById, Teacher } from './school.ts'

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const classroom = ({ slug }: { slug: string }) => env.CLASSROOMS.get(env.CLASSROOMS.idFromName(slug))

/** A class of two rounds with a finished pupil each, whose picture somebody has seen. */
async function playedClass() {
  const teacher = await Teacher.make({ naming: 'free' })
  const ada = await pupil(teacher, 'Ada')
  await answerBy(ada, allRight)
  await teacher.host('POST', '/rounds')
  const ben = await pupil(teacher, 'Ben')
  await answerBy(ben, allRight)
  await teacher.comeIn()
  return { teacher, rounds: [ada, ben].map(({ round }) => roundById(round)) }
}

test('a deletion that KV refuses says how far it is, to whoever asks, and goes on by itself until nothing is left', async () => {
  const { teacher, rounds } = await playedClass()
  const refused = refuse('delete')
  const first = await teacher.host<{ left: number }>('DELETE', '')
  expect([first.status, first.body]).toEqual([200, { rounds: 2, players: 2, left: 3 }])
  expect((await teacher.host('DELETE', '')).body).toEqual(first.body)
  const page = await teacher.fetch(`/t/${teacher.slug}`)
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('is being deleted')])
  expect(await (await teacher.submit(`/t/${teacher.slug}/delete`, {})).text()).not.toContain('Nothing')
  expectProblem(await teacher.host('GET', ''), 410, 'erasing')
  expectProblem(await teacher.host('POST', '/rounds'), 410, 'erasing')
  expectProblem(await join(teacher, { nickname: 'Cleo' }), 404, 'no-quiz')
  expect((await teacher.fetch(`/t/${teacher.slug}/report`)).status).toBe(410)

  refused.mockRestore()
  for (const object of rounds) await runDurableObjectAlarm(object)
  for (const object of rounds) await expectEmpty(object)
  expect(await runDurableObjectAlarm(classroom(teacher))).toBe(true)
  await expectEmpty(classroom(teacher))
  expect(await keysOf(teacher.slug)).toEqual([])
  expectProblem(await teacher.host('DELETE', ''), 404, 'no-quiz')
})

test('a deletion that is cut off goes on where it was', async () => {
  const { teacher, rounds } = await playedClass()
  const refused = refuse('delete', (key) => key.startsWith('score:'))
  await teacher.host('DELETE', '')
  for (const object of [...rounds, classroom(teacher)]) await evictDurableObject(object)
  refused.mockRestore()
  await runDurableObjectAlarm(classroom(teacher))
  for (const object of [...rounds, classroom(teacher)]) await expectEmpty(object)
  expect(await keysOf(teacher.slug)).toEqual([])
})

test('where only the link itself cannot be deleted, nobody is told that nothing is kept, and the next try finds it', async () => {
  const { teacher } = await playedClass()
  const refused = refuse('delete', (key) => key.startsWith('quiz:'))
  expect((await teacher.host('DELETE', '')).body).toEqual({ rounds: 2, players: 2, left: 1 })
  refused.mockRestore()
  expect((await teacher.host('DELETE', '')).body).toEqual({ rounds: 2, players: 2, left: 0 })
  expect(await keysOf(teacher.slug)).toEqual([])
})

test('a round that is started while its class is deleted is deleted too, or does not start', async () => {
  const opened = vi.spyOn(Classroom.prototype, 'open')
  for (let turn = 0; turn < 5; turn++) {
    const { teacher } = await playedClass()
    const starting = Promise.all([1, 2, 3].map(() => teacher.host('POST', '/rounds')))
    const erasing = teacher.host<{ left: number }>('DELETE', '')
    await starting
    const { left } = (await erasing).body
    if (left > 0) await teacher.host('DELETE', '')
    await expectEmpty(classroom(teacher))
    expect(await keysOf(teacher.slug)).toEqual([])
  }
  for (const [id] of opened.mock.calls) await expectEmpty(roundById(id))
})

test('the picture of the link goes as well, and is not kept by a cache', async () => {
  const { teacher } = await playedClass()
  const picture = await teacher.fetch(`/og/${teacher.slug}.png`)
  expect([picture.status, picture.headers.get('Cache-Control')]).toEqual([200, 'public, max-age=60'])
  await picture.arrayBuffer()
  await teacher.host('DELETE', '')
  expect((await teacher.fetch(`/og/${teacher.slug}.png`)).status).toBe(404)
  for (const id of await listDurableObjectIds(env.PAINTERS)) await expectEmpty(env.PAINTERS.get(id))
})

test('names that pupils typed, or that a teacher listed, are nowhere in KV', async () => {
  const typed = await Teacher.make({ naming: 'free' })
  await answerBy(await pupil(typed, 'Zebedee Quill'), allRight)
  const listed = await Teacher.make({ naming: 'roster', roster: ['Zebedee Quill', 'Zuleika Quill'] })
  await answerBy(await pupil(listed, 'Zuleika Quill'), allRight)
  await listed.host('POST', '/rounds')
  expect(await namesFound(listed, 'quill')).toEqual(['Zebedee Quill', 'Zuleika Quill'])
  const { keys } = await env.KV.list()
  const values = await Promise.all(keys.map(({ name }) => env.KV.get(name)))
  expect(keys.filter(({ name }) => name.startsWith('score:')).length).toBeGreaterThanOrEqual(2)
  expect(JSON.stringify([keys, values])).not.toContain('Quill')
})
