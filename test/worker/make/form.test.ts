import { afterEach, describe, expect, test, vi } from 'vitest'
import { Teacher } from '../class/school.ts'
import { pack, setClock, Visitor } from '../helpers.ts'

/** What the form that makes a class is answered with, as a page. */
async function send(fields: Record<string, string>) {
  const reply = await new Visitor().submit('/make', { kind: 'class', packs: pack.id, size: '10', ...fields })
  return { status: reply.status, page: reply.status === 303 ? '' : await reply.text() }
}

afterEach(() => {
  vi.useRealTimers()
})

/** The host's page that the form leads to. */
async function hostPage(fields: Record<string, string>): Promise<string> {
  const host = new Visitor()
  const made = await host.submit('/make', { kind: 'class', packs: pack.id, size: '10', ...fields })
  const opened = await host.fetch(made.headers.get('Location') ?? '')
  return (await host.fetch(opened.headers.get('Location') ?? '')).text()
}

const inDays = (days: number) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T12:00`

describe('the form that makes a class', () => {
  test.each<Record<string, string>>([{ keepDays: '90' }, {}])(
    'says that it would be forgotten before it is over: %j',
    async (more) => {
      const { status, page } = await send({ naming: 'free', closesAt: inDays(96), zone: 'Europe/Berlin', ...more })
      expect(status).toBe(422)
      expect(page).toContain('The class would be forgotten before it is over: keep it for more days.')
      expect(page).not.toContain('a whole number from 1 to 365')
    },
  )

  test.each(['0', '366', 'x', '1.5'])('names the bounds of its days, for %s', async (keepDays) => {
    expect((await send({ keepDays })).page).toContain('a whole number from 1 to 365')
  })

  test.each(['Etc/Unknown', 'undefined', 'GMT+2', ''])('takes what a browser without a zone says: %s', async (zone) => {
    expect((await send({ zone })).status).toBe(303)
    expect((await send({ zone, closesAt: inDays(3) })).status).toBe(303)
  })

  test('keeps the zone of a live class for the times on its pages', async () => {
    const teacher = new Visitor()
    const made = await teacher.submit('/make', { kind: 'live', packs: pack.id, size: '5', zone: 'Asia/Tokyo' })
    await teacher.fetch(made.headers.get('Location') ?? '')
    expect(await (await teacher.fetch('/t')).text()).toContain('(Asia/Tokyo)')
  })

  test('tells of a zone that was typed wrong', async () => {
    expect((await send({ zone: 'Europe/Berln', closesAt: inDays(3) })).page).toContain('no time zone we know')
  })

  test.each(['class', 'solo'])('says before it makes anything that fewer questions fit: %s', async (kind) => {
    const { status, page } = await send({ kind, size: '60' })
    expect(status).toBe(422)
    const fits = Number(/Only (\d+) questions fit what you chose; you asked for 60\./.exec(page)?.[1])
    expect(page).toMatch(new RegExp(`<input[^>]*id="size"[^>]*value="${fits}"`))
    expect((await send({ kind, size: String(fits) })).status).toBe(303)
  })

  test('refuses a choice of no level at all, at that field, and takes one that says nothing of levels', async () => {
    const { status, page } = await send({ levels: '' })
    expect([status, page.includes('Choose at least one level.')]).toEqual([422, true])
    expect((await send({})).status).toBe(303)
  })

  test('asks for another time in the hour that clocks show twice in autumn; who says which gets it, and the page tells', async () => {
    setClock(Date.UTC(2027, 9, 1))
    const zone = 'Europe/Berlin'
    const { status, page } = await send({ closesAt: '2027-10-31T02:30', zone })
    expect([status, page.includes('Clocks show this hour twice that night')]).toEqual([422, true])
    for (const once of ['2027-10-31T01:30', '2027-10-31T03:30'])
      expect(await hostPage({ closesAt: once, zone })).not.toContain('two times')
    for (const [offset, which] of [
      ['+02:00', 'first'],
      ['+01:00', 'second'],
    ]) {
      const teacher = await Teacher.make({ closesAt: `2027-10-31T02:30${offset}`, zone })
      await teacher.comeIn()
      expect(await (await teacher.fetch(`/t/${teacher.slug}`)).text()).toContain(`the ${which} of the two times`)
    }
  })
})
