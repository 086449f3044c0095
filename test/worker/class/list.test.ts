import { expect, test } from 'vitest'
import { KEYS, SITE, Visitor } from '../helpers.ts'
import { pupil, Teacher } from './school.ts'

/** A teacher whose browser has the key of a class, and one that has none. */
async function hosting() {
  const teacher = await Teacher.make({ naming: 'free' }, 4)
  await teacher.comeIn()
  return teacher
}

/** The list as a page, without the comments in its markup. */
const listOf = async (who: Visitor) => (await (await who.fetch('/t')).text()).replaceAll(/<!--.*?-->/g, '')

/** Sends a file as the form of the list does. */
function bring(who: Visitor, text: string): Promise<Response> {
  const body = new FormData()
  body.set('file', new File([text], 'baseless-classes.json'))
  return who.fetch('/t', { method: 'POST', headers: { Origin: SITE }, body })
}

test('a browser lists the classes whose keys it has: title, rounds, how many pupils, open or closed', async () => {
  const teacher = await hosting()
  const ada = await pupil(teacher, 'Ada')
  expect(ada.round).toBeTruthy()
  const page = await listOf(teacher)
  expect(page).toContain(`href="/t/${teacher.slug}/report?round=1"`)
  expect(page).toMatch(/1 pupil · <b>Open/)
  await teacher.setOpen(false)
  expect(await listOf(teacher)).toMatch(/1 pupil · <b>Closed/)
  expect(await listOf(new Visitor())).not.toContain(teacher.slug)
})

test('the list is at /classes, linked at the top of every page once there is a class', async () => {
  const stranger = new Visitor()
  expect((await stranger.fetch('/classes')).headers.get('Location')).toBe('/t')
  expect(await (await stranger.fetch('/about')).text()).not.toContain('href="/classes"')
  const teacher = await hosting()
  expect(await (await teacher.fetch('/about')).text()).toContain('href="/classes"')
})

test('a file brings the list to another browser, and is the same when it is taken along from there', async () => {
  const teacher = await hosting()
  const file = await (await teacher.fetch('/t?file')).text()
  const elsewhere = new Visitor()
  expect((await bring(elsewhere, file)).status).toBe(303)
  expect(await listOf(elsewhere)).toContain(`href="/t/${teacher.slug}"`)
  expect(await (await elsewhere.fetch('/t?file')).text()).toBe(file)
})

test.each(['', 'no', '{}', '{"baseless":"classes","version":9,"classes":[]}'])(
  'a file that is no list is refused in a sentence, and the list stays: %s',
  async (text) => {
    const teacher = await hosting()
    const reply = await bring(teacher, text)
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain('This file is no list of classes from Baseless. Nothing was changed.')
    expect(await listOf(teacher)).toContain(`href="/t/${teacher.slug}"`)
  },
)

test('a class that is deleted elsewhere says so on the list until it is taken off', async () => {
  const teacher = await hosting()
  const elsewhere = new Visitor()
  await bring(elsewhere, await (await teacher.fetch('/t?file')).text())
  await teacher.submit(`/t/${teacher.slug}/delete`, {})
  expect(await listOf(elsewhere)).toContain(`${teacher.slug.toUpperCase()} is not there any more`)
  await elsewhere.submit('/t', { forget: teacher.slug })
  expect(await listOf(elsewhere)).not.toContain(teacher.slug.toUpperCase())
  expect(await listOf(teacher)).not.toContain(teacher.slug.toUpperCase())
})

test('a class like another begins with the choices that it was made by', async () => {
  const teacher = await Teacher.make({ naming: 'roster', roster: ['Ada', 'Ben'], confidence: false, minutes: 20 }, 4)
  await teacher.comeIn()
  const page = await (await teacher.fetch(`/t/${teacher.slug}/again`)).text()
  expect(page).toMatch(/name="naming" value="roster"[^>]* checked/)
  expect(page).toMatch(/<textarea[^>]*>\s*Ada\nBen\s*<\/textarea>/)
  expect(page).toMatch(/name="confidence" value="off"[^>]* checked/)
  expect(page).toMatch(/id="minutes"[^>]*value="20"/)
  expect((await new Visitor().fetch(`/t/${teacher.slug}/again`)).status).toBe(403)
})

test('a preview plays the class as a pupil does, for its host alone, and the class does not hear of it', async () => {
  const teacher = await hosting()
  const reply = await teacher.submit(`/t/${teacher.slug}/preview`, {})
  expect(reply.status).toBe(303)
  const round = (reply.headers.get('Location') ?? '').replace('/r/', '')
  const { body } = await teacher.get<{ of: number; current: { id: string } }>(`/api/rounds/${round}`)
  expect(body.of).toBe(4)
  const { explanation } = KEYS.get(body.current.id)!
  expect(await (await teacher.fetch(`/r/${round}`)).text()).not.toContain(explanation)
  expect(await listOf(teacher)).toContain('0 pupils')
  expect((await new Visitor().submit(`/t/${teacher.slug}/preview`, {})).status).toBe(403)
})
