import { env } from 'cloudflare:workers'
import { afterEach, expect, test, vi } from 'vitest'
import { runJobs } from '../../../worker/jobs/index.ts'
import { keysOf } from '../class/school.ts'
import { expectProblem, Player, pack, Visitor } from '../helpers.ts'
import { bring } from './brought.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('whoever reports a quiz writes into the deployer’s list, without who they are', async () => {
  const { slug } = await bring()
  const visitor = await Player.start(slug)
  const reply = await visitor.post(`/api/quizzes/${slug}/report`, { why: ' It is\n about my sister ' })
  expect(reply).toMatchObject({ status: 201, body: { kept: true } })
  await visitor.post(`/api/quizzes/${slug}/report`, { why: 'Again' })
  const { keys } = await env.KV.list({ prefix: `reported:${slug}:` })
  const day = new Date().toISOString().slice(0, 10)
  expect(keys.map(({ metadata }) => metadata)).toEqual([{ v: 1, title: 'The last boat', day, why: 'Again' }])
  expectProblem(await visitor.post(`/api/quizzes/${pack.id}/report`, {}), 404, 'no-quiz')
  expectProblem(await visitor.post(`/api/quizzes/${slug}/report`, { why: 'x'.repeat(201) }), 422, 'invalid')
})

test('its host’s pages lead to its questions and delete it; its players can report it by a form', async () => {
  const teacher = await bring()
  await teacher.comeIn()
  const here = `/t/${teacher.slug}`
  expect(await (await teacher.fetch(here)).text()).toContain(`href="${here}/delete"`)
  expect(await (await teacher.fetch(`${here}/delete`)).text()).toContain('Delete “The last boat”?')
  const pupil = new Visitor()
  expect(await (await pupil.fetch(`/q/${teacher.slug}`)).text()).toContain(`href="/q/${teacher.slug}/report"`)
  expect(await (await pupil.fetch(`/q/${teacher.slug}/report`)).text()).toContain('<textarea')
  expect((await pupil.submit(`/q/${teacher.slug}/report`, { why: 'x'.repeat(201) })).status).toBe(422)
  const reported = await pupil.submit(`/q/${teacher.slug}/report`, { why: 'Mean' })
  expect([reported.status, await reported.text()]).toEqual([200, expect.stringContaining('can take the quiz down.')])
  const deleted = await teacher.submit(`${here}/delete`, {})
  expect([deleted.status, await deleted.text()]).toEqual([200, expect.stringContaining('Nothing of this quiz is kept')])
  expect((await pupil.fetch(`/q/${teacher.slug}`)).status).toBe(404)
})

test('what the deployer takes down is gone with the next run of the jobs', async () => {
  const { slug } = await bring()
  const teacher = await bring({}, { class: {} })
  for (const each of [slug, teacher.slug]) await env.KV.put(`takedown:${each}`, 'asked')
  await runJobs({ scheduledTime: Date.now() }, env)
  for (const each of [slug, teacher.slug]) expect(await keysOf(each)).toEqual([])
  expectProblem(await new Visitor().get(`/api/quizzes/${slug}`), 404, 'no-quiz')
})

test('a quiz of the library’s articles that is taken down is on the list of reports no more, and leaves no score', async () => {
  const { body } = await new Visitor().post<{ slug: string }>('/api/quizzes', { packs: [pack.id] })
  await (await Player.start(body.slug)).post(`/api/quizzes/${body.slug}/report`, { why: 'Its title' })
  await env.KV.put(`takedown:${body.slug}`, 'asked')
  await runJobs({ scheduledTime: Date.now() }, env)
  expect(await keysOf(body.slug)).toEqual([])
  expect((await env.KV.list({ prefix: `reported:${body.slug}` })).keys).toEqual([])
})
