import { env } from 'cloudflare:workers'
import { afterEach, expect, test, vi } from 'vitest'
import type { PlacedElement } from '../../../questions/model/draft.ts'
import type { NumberedPassage } from '../../../questions/model/question.ts'
import { runJobs } from '../../../worker/jobs/index.ts'
import { masked } from '../../../worker/service/secrets.ts'
import { behind, heavy, jpegOf, pngOf, webpOf } from '../../photo-files.ts'
import type { Teacher } from '../class/school.ts'
import { expectProblem, Player, Visitor, watchPuts } from '../helpers.ts'
import { bring, DRAFT, expectRefused } from './brought.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const idOf = (n: number) => `photo${String(n).padStart(19, '0')}`
const ID = idOf(1)

/** A picture of one’s own, 640 by 360, before the article. */
const photo = (n = 1): PlacedElement => ({
  ...{ piece: 100_000 + n, after: 0, text: 'The picture: A quay without a boat. Ida Brandt' },
  element: {
    ...{ kind: 'picture', shows: 'A quay without a boat.', credit: 'Ida Brandt' },
    photo: { id: idOf(n), width: 640, height: 360, mayPublish: true },
  },
})

const sent = (teacher: Teacher, file: Uint8Array<ArrayBuffer>, id = ID, type = 'image/webp', key = teacher.key) =>
  teacher.fetch(`/api/quizzes/${teacher.slug}/host/pictures/${id}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': type },
    body: file,
  })

async function expectSent(teacher: Teacher, file: Uint8Array<ArrayBuffer>, status: number, kind?: string) {
  const reply = await sent(teacher, file)
  const body = await reply.json<{ type?: string }>()
  expect([reply.status, body.type]).toEqual([status, kind && `/problems/${kind}`])
}

/** Where a player’s page finds the picture. */
async function addressIn(slug: string): Promise<string> {
  const player = await Player.start(slug)
  const { body } = await player.open<{ passages: NumberedPassage[] }>((await player.view()).body.current!.id)
  return /src="([^"]+)"/.exec(body.passages[0]?.drawn ?? '')?.[1] ?? ''
}

test('whoever asks for pictures that there are not is soon not answered, which costs KV nothing; the others see theirs', async () => {
  const teacher = await bring({ elements: [photo()] })
  await sent(teacher, webpOf())
  const address = await addressIn(teacher.slug)
  const ask = async (path: string, from = '192.0.2.77') =>
    (await new Visitor().fetch(path, { headers: { 'CF-Connecting-IP': from } })).status
  const guess = (n: number) => ask(`/own/own-0000000000000000/${idOf(n)}`)
  expect(await ask(address)).toBe(200)
  const key = `missing ${await masked(env, 'address 192.0.2.77')}`
  for (let times = 0; times < 295; times++) await env.LIMIT_300.limit({ key })
  let guesses = 0
  // Two budgets may be spent where a minute ends between.
  while (guesses < 610 && (await guess(guesses)) !== 429) guesses++
  expect(guesses).toBeGreaterThanOrEqual(5)
  const read = vi.spyOn(env.KV, 'getWithMetadata')
  for (const n of [700, 701]) expect(await guess(n)).toBe(429)
  expect(read).not.toHaveBeenCalled()
  expect(await ask(address)).toBe(200)
  expect(await ask(address, '192.0.2.78')).toBe(200)
})

test.each([
  ['image/webp', webpOf()],
  ['image/jpeg', jpegOf()],
  ['image/png', pngOf()],
])('a picture is shown to players as %s, by what it is, guarded, and to nobody else', async (type, file) => {
  const teacher = await bring({ elements: [photo()] })
  const puts = watchPuts()
  expect((await sent(teacher, file, ID, 'text/html')).status).toBe(200)
  expect(puts).toHaveBeenCalledTimes(1)
  const address = await addressIn(teacher.slug)
  expect(address).toMatch(/^\/own\/own-[a-z0-9]{16}\/photo0{18}1$/)
  const reply = await new Visitor().fetch(address)
  expect(reply.status).toBe(200)
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    ...{ 'content-type': type, 'x-content-type-options': 'nosniff' },
    ...{ 'content-security-policy': "default-src 'none'; sandbox", 'cross-origin-resource-policy': 'same-origin' },
    'cache-control': 'private, max-age=2592000, immutable',
  })
  expect(new Uint8Array(await reply.arrayBuffer())).toEqual(file)
  for (const page of ['/', '/packs', '/api/packs', `/api/quizzes/${teacher.slug}`])
    expect(await (await new Visitor().fetch(page)).text()).not.toContain(ID)
})

test('a picture’s place is kept while it loads, and its description stands under it', async () => {
  const { slug } = await bring({ elements: [photo()] })
  const player = await Player.start(slug)
  const { body } = await player.open<{ passages: NumberedPassage[] }>((await player.view()).body.current!.id)
  expect(body.passages[0]?.drawn).toMatch(
    /<img src="[^"]+" width="640" height="360" alt="" loading="lazy" decoding="async">.*<p class="shows">.*A quay without a boat.<\/p>/,
  )
})

test('is loaded at once where it is printed', async () => {
  const teacher = await bring({ elements: [photo()] }, { class: {} })
  await teacher.comeIn()
  for (const page of ['worksheet', 'slides']) {
    const html = await (await teacher.fetch(`/t/${teacher.slug}/${page}`)).text()
    expect([page, html.includes(ID), html.includes('loading="lazy"')]).toEqual([page, true, false])
  }
})

test('files for other programs have its description, not the picture', async () => {
  const teacher = await bring({ elements: [photo()] })
  await teacher.comeIn()
  for (const format of ['pack', 'markdown', 'moodle-xml', 'qti-2', 'csv']) {
    const file = await (await teacher.fetch(`/t/${teacher.slug}/take/${format}`)).text()
    expect([format, file.includes(ID)]).toEqual([format, false])
    if (format !== 'csv' && format !== 'qti-2')
      expect([format, file.includes('A quay without a boat.')]).toEqual([format, true])
  }
})

test('a file that is no such picture is refused, whatever it says that it is, and nothing is kept', async () => {
  const teacher = await bring({ elements: [photo()] })
  const bytes = (text: string) => new TextEncoder().encode(text)
  const put = watchPuts()
  await expectSent(
    teacher,
    bytes('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"/>'),
    422,
    'picture-kind',
  )
  await expectSent(teacher, bytes('<!doctype html><script>alert(1)</script>'), 422, 'picture-kind')
  await expectSent(teacher, bytes(''), 422, 'picture-kind')
  await expectSent(teacher, behind(webpOf(), '<script>alert(1)</script>'), 422, 'picture-kind')
  await expectSent(teacher, jpegOf(640, 360, [[0xfe, '<script>alert(1)</script>']]), 422, 'picture-kind')
  await expectSent(teacher, jpegOf(640, 360, [[0xe1, 'Exif\0\0MM\0*GPS']]), 422, 'picture-kind')
  await expectSent(teacher, webpOf(641, 360), 422, 'picture-kind')
  await expectSent(teacher, heavy(301 * 1024), 413, 'too-large')
  expect(put).not.toHaveBeenCalled()
  expect((await new Visitor().fetch(await addressIn(teacher.slug))).status).toBe(404)
  await expectSent(teacher, heavy(299 * 1024), 200)
})

test('only the host brings a picture, and only one that the article asks for', async () => {
  const teacher = await bring({ elements: [photo()] })
  expect((await sent(teacher, webpOf(), ID, 'image/webp', 'another')).status).toBe(403)
  expect((await sent(Object.assign(new Visitor(), { slug: teacher.slug, key: '' }) as never, webpOf())).status).toBe(
    403,
  )
  expectProblem(await bodyOf(await sent(teacher, webpOf(), idOf(2))), 404, 'no-picture')
  for (const odd of ['x', '../quiz', 'A'.repeat(24)])
    expect((await sent(teacher, webpOf(), encodeURIComponent(odd))).status).toBeGreaterThanOrEqual(400)
  expect((await sent(await bring(), webpOf())).status).toBe(404)
  expect((await new Visitor().fetch('/own/lukashenko-february-2023/x')).status).toBe(404)
})

test('an article has eight pictures at most, and 24 in all its revisions', async () => {
  const some = (from: number, count: number) => Array.from({ length: count }, (_, at) => photo(from + at))
  await expectRefused(new Visitor(), { ...DRAFT, elements: some(1, 9) }, 'article.elements')
  const teacher = await bring({ elements: some(1, 8) })
  for (let first = 1; first <= 25; first += 8) {
    const article = { ...DRAFT, elements: some(first, 8) }
    await teacher.host('PUT', '/article', { article, version: (first + 7) / 8 })
    for (let n = first; n < first + (first > 24 ? 1 : 8); n++)
      expect([n, (await sent(teacher, webpOf(), idOf(n))).status]).toEqual([n, n > 24 ? 409 : 200])
  }
})

test('pictures go at once with the article, by its host or by the deployer, and none comes back', async () => {
  for (const erase of [
    (teacher: Teacher) => teacher.host('DELETE', ''),
    async ({ slug }: Teacher) => {
      await env.KV.put(`takedown:${slug}`, '1')
      await runJobs({ scheduledTime: Date.now() }, env)
    },
  ]) {
    const teacher = await bring({ elements: [photo()] })
    await sent(teacher, webpOf())
    const address = await addressIn(teacher.slug)
    expect((await new Visitor().fetch(address)).status).toBe(200)
    await erase(teacher)
    expect((await new Visitor().fetch(address)).status).toBe(404)
    expect((await sent(teacher, webpOf())).status).toBe(404)
    expect((await env.KV.list({ prefix: `own:${address.split('/')[2]}` })).keys).toEqual([])
  }
})

test('a class’s pictures expire on its date, also where that is put off, and stay what they are', async () => {
  const teacher = await bring({ elements: [photo()] }, { class: {} })
  await sent(teacher, webpOf())
  const prefix = `own:${(await addressIn(teacher.slug)).split('/')[2]}`
  const expiries = async () => (await env.KV.list({ prefix })).keys.map(({ expiration }) => expiration)
  const [article, picture] = await expiries()
  expect(picture).toBe(article)
  const reply = await teacher.host('PATCH', '/settings', { keepDays: 50 })
  expect(reply.status).toBe(200)
  const later = await expiries()
  expect(later[1]).toBe(later[0])
  expect(later[1]).not.toBe(picture)
  const address = await addressIn(teacher.slug)
  const file = await new Visitor().fetch(address)
  expect([file.headers.get('Content-Type'), new Uint8Array(await file.arrayBuffer())]).toEqual(['image/webp', webpOf()])
})

/** A reply with its body read, as `expectProblem` takes it. */
async function bodyOf(reply: Response) {
  return { status: reply.status, headers: reply.headers, body: await reply.json() } as never
}
