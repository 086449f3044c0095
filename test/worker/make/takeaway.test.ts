import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { parseClaimReview } from '../../../questions/formats/parse/claim-review.ts'
import type { Pack } from '../../../questions/model/pack.ts'
import { Teacher } from '../class/school.ts'
import { KEYS, pack, Visitor } from '../helpers.ts'

/** Every file that a quiz can be taken elsewhere as, with its type. */
const FILES = {
  'moodle-xml': ['moodle.xml', 'application/xml; charset=utf-8'],
  gift: ['gift.txt', 'text/plain; charset=utf-8'],
  'qti-2': ['qti-2.1.zip', 'application/zip'],
  'qti-3': ['qti-3.0.zip', 'application/zip'],
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  csv: ['csv', 'text/csv; charset=utf-8'],
  anki: ['anki.txt', 'text/plain; charset=utf-8'],
  markdown: ['md', 'text/markdown; charset=utf-8'],
  pack: ['json', 'application/json; charset=utf-8'],
  'claim-review': ['claimreview.jsonld', 'application/ld+json; charset=utf-8'],
} as const

async function hostOf(wish?: { solo: true }): Promise<Teacher> {
  const teacher = wish ? await soloHost() : await Teacher.make()
  await teacher.comeIn()
  return teacher
}

async function soloHost(): Promise<Teacher> {
  const teacher = new Teacher()
  const { body } = await teacher.post<{ slug: string; hostUrl: string }>('/api/quizzes', { packs: [pack.id], size: 5 })
  teacher.slug = body.slug
  teacher.key = new URL(body.hostUrl).searchParams.get('key') ?? ''
  return teacher
}

const take = (visitor: Visitor, slug: string, format: string, headers?: HeadersInit) =>
  visitor.fetch(`/t/${slug}/take/${format}`, { headers })

describe.each(Object.entries(FILES))('a quiz as %s', (format, [ending, type]) => {
  test('is a file of its own kind and name for its host, which nobody keeps on the way', async () => {
    const teacher = await hostOf()
    const reply = await take(teacher, teacher.slug, format)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('Content-Type')).toBe(type)
    expect(reply.headers.get('Content-Disposition')).toMatch(
      new RegExp(`^attachment; filename="baseless-[0-9A-Z]{6,8}\\.${ending.replaceAll('.', '\\.')}"$`),
    )
    expect(reply.headers.get('Cache-Control')).toBe('no-store')
    expect((await reply.arrayBuffer()).byteLength).toBeGreaterThan(500)
  })

  test('is for nobody without the host’s key: not for a player, not with a wrong key', async () => {
    const teacher = await hostOf()
    for (const asked of [new Visitor(), await wrongHost(teacher.slug)]) {
      const reply = await take(asked, teacher.slug, format)
      expect(reply.status).toBe(403)
      const page = await reply.text()
      expect([...KEYS.values()].filter(({ explanation }) => page.includes(explanation))).toEqual([])
    }
  })
})

async function wrongHost(slug: string): Promise<Visitor> {
  const visitor = new Visitor()
  await visitor.fetch(`/t/${slug}?key=somebody-elses-key-of-22`)
  return visitor
}

test('a host’s page links to every file, of a class and of a quiz for everybody', async () => {
  for (const host of [await hostOf(), await hostOf({ solo: true })]) {
    const page = await (await host.fetch(`/t/${host.slug}`)).text()
    for (const format of Object.keys(FILES)) expect(page).toContain(`href="/t/${host.slug}/take/${format}"`)
  }
})

test('a player’s pages hold no ClaimReview and no way to a file', async () => {
  const teacher = await hostOf()
  for (const path of [`/q/${teacher.slug}`, `/q/${teacher.slug}/board`]) {
    const page = await (await new Visitor().fetch(path)).text()
    expect(page).not.toMatch(/ClaimReview|ld\+json|\/take\//)
  }
})

test('the files hold the questions of the quiz, their verdicts, and no others', async () => {
  const teacher = await hostOf({ solo: true })
  const files = async (format: string, headers?: HeadersInit) => take(teacher, teacher.slug, format, headers)
  const made: Pack = await (await files('pack')).json()
  const asked = made.questions.filter(({ verdict }) => verdict !== 'open')
  expect(asked).toHaveLength(5)
  const verdicts = new Map(asked.map((question) => ['claim' in question ? question.claim : '', question.verdict]))
  const csv = Papa.parse<Record<string, string>>((await (await files('csv')).text()).replace('\ufeff', ''), {
    header: true,
  })
  expect(new Map(csv.data.map(({ claim, verdict }) => [claim, verdict]))).toEqual(verdicts)
  const { rows } = parseClaimReview(await (await files('claim-review')).text())
  expect(new Map(rows.map(({ item }) => [item.claim, item.verdict]))).toEqual(verdicts)
  expect(await (await files('csv', { 'Accept-Language': 'de' })).text()).toMatch(/^\ufeff?claim;verdict;/)
})

test('a package says in its manifest which files it has, and has them', async () => {
  const teacher = await hostOf()
  for (const format of ['qti-2', 'qti-3']) {
    const files = unzipSync(new Uint8Array(await (await take(teacher, teacher.slug, format)).arrayBuffer()))
    const manifest = strFromU8(files['imsmanifest.xml']!)
    const hrefs = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href)
    expect(hrefs.sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'imsmanifest.xml')
        .sort(),
    )
    expect(hrefs).toHaveLength(1 + 5)
  }
})

test('a format that there is not is a page that there is not', async () => {
  const teacher = await hostOf()
  for (const format of ['docx', 'constructor', '__proto__']) {
    expect((await take(teacher, teacher.slug, format)).status, format).toBe(404)
  }
})
