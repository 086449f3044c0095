import { describe, expect, test } from 'vitest'
import type { ApiDocument } from '../../../worker/api/document.ts'
import { pupil, Teacher } from '../class/school.ts'
import { PACK_QUIZ, SITE, Visitor } from '../helpers.ts'

/** How another site's page sends something, in browsers of today and in those that tell less. */
const FROM_ELSEWHERE: Record<string, string>[] = [
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
]

/** How a page of ours does, and what is no browser. */
const FROM_HERE: Record<string, string>[] = [
  {},
  { Origin: SITE },
  { Origin: SITE, 'Sec-Fetch-Site': 'same-origin' },
  { Origin: 'http://behind.a.proxy', 'Sec-Fetch-Site': 'same-origin' },
]

const filled = (path: string) => `/api${path.replace('{slug}', PACK_QUIZ).replace(/\{\w+\}/g, '1')}`

const kindOf = async (reply: Response) => (await reply.json<{ type?: string }>()).type

test('no route of the API that changes something does it for another site’s page, with a body or without', async () => {
  const { body } = await new Visitor().get<ApiDocument>('/api/openapi.json')
  const changing = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).flatMap((method) => (method === 'get' ? [] : [{ path, method: method.toUpperCase() }])),
  )
  expect(changing.length).toBeGreaterThan(20)
  for (const { path, method } of changing)
    for (const headers of FROM_ELSEWHERE)
      expect(await kindOf(await new Visitor().fetch(filled(path), { method, headers })), `${method} ${path}`).toBe(
        '/problems/other-site',
      )
})

describe('a class', () => {
  test('is not deleted by another site’s page, and is by its host from here or by a program', async () => {
    for (const headers of FROM_ELSEWHERE) {
      const teacher = await Teacher.make()
      const host = { Authorization: `Bearer ${teacher.key}`, ...headers }
      const reply = await teacher.fetch(`/api/quizzes/${teacher.slug}/host`, { method: 'DELETE', headers: host })
      expect(reply.status).toBe(403)
      expect((await teacher.info()).state).toBe('open')
    }
    for (const headers of FROM_HERE) {
      const teacher = await Teacher.make()
      const host = { Authorization: `Bearer ${teacher.key}`, ...headers }
      const reply = await teacher.fetch(`/api/quizzes/${teacher.slug}/host`, { method: 'DELETE', headers: host })
      expect(reply.status).toBe(200)
    }
  })

  test('is not deleted where the request says how long its body is, and breaks off', async () => {
    const teacher = await Teacher.make()
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{')),
      pull: (controller) => controller.error(new Error('the connection was lost')),
    })
    const headers = { Authorization: `Bearer ${teacher.key}`, 'Content-Length': '100' }
    const reply = await teacher.fetch(`/api/quizzes/${teacher.slug}/host`, { method: 'DELETE', headers, body })
    expect(reply.status).toBe(400)
    expect((await teacher.info()).state).toBe('open')
  })

  test('is come into by forms of ours alone, and of old browsers, which do not say where from', async () => {
    const teacher = await Teacher.make()
    const send = (headers: Record<string, string>) =>
      new Visitor().fetch(`/q/${teacher.slug}`, { method: 'POST', headers, body: new URLSearchParams() })
    for (const headers of FROM_ELSEWHERE) expect((await send(headers)).status).toBe(403)
    for (const headers of FROM_HERE) expect((await send(headers)).status).toBe(303)
    expect((await pupil(teacher)).round).toBeTruthy()
  })
})
