import { describe, expect, test } from 'vitest'
import { Teacher } from '../class/school.ts'
import { pack, Visitor } from '../helpers.ts'
import { bring } from './brought.ts'
import { read, send } from './imported.ts'

describe('a quiz that was taken elsewhere as a pack comes back', () => {
  /** Somebody who has made a quiz of five questions of an article of the library. */
  async function choose(): Promise<Teacher> {
    const teacher = new Teacher()
    const { body } = await teacher.post<{ slug: string; hostUrl: string }>('/api/quizzes', {
      packs: [pack.id],
      size: 5,
    })
    return Object.assign(teacher, { slug: body.slug, key: new URL(body.hostUrl).searchParams.get('key') ?? '' })
  }

  test.each([
    ['of an article of the library', choose, 5],
    ['of an article of one’s own', bring, 4],
    ['of one’s own, of which nobody said where it is from', () => bring({ outlet: undefined, date: undefined }), 4],
    ['of one’s own, of which players read the quotations', () => bring({ shown: 'quotations' }), 4],
  ])('%s: with every question that is scored, and a quiz is made of it', async (_, make, scored) => {
    const teacher = await make()
    await teacher.comeIn()
    const taken = await (await teacher.fetch(`/t/${teacher.slug}/take/pack`)).text()
    const { visitor, page, rows, status } = await read(taken)
    expect(page).not.toContain(`${pack.id}.json`)
    expect(page).not.toMatch(/<li>Line \d/)
    expect(status).toBe(200)
    const found: { item: { claim: string; verdict: string } }[] = JSON.parse(rows)
    expect(found.filter(({ item }) => item.verdict !== 'open')).toHaveLength(scored)
    const made = await send(visitor, { rows, take: found.map((_, at) => String(at)), kind: 'solo', title: 'Again' })
    expect(made.status).toBe(303)
    const slug = /\/t\/([a-z0-9-]+)\?key=/.exec(made.headers.get('Location') ?? '')?.[1] ?? ''
    expect((await new Visitor().fetch(`/q/${slug}`)).status).toBe(200)
  })

  test('but not where what decides a question does not stand in its passage', async () => {
    const teacher = await bring()
    await teacher.comeIn()
    const taken = await (await teacher.fetch(`/t/${teacher.slug}/take/pack`)).text()
    const { page, status } = await read(taken.replace('"mark": "He gave no figures."', '"mark": "He gave none."'))
    expect(status).toBe(422)
    expect(page).toContain('has no “He gave none.”')
  })
})
