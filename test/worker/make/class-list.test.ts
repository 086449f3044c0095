import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { PACK_QUIZ, Visitor } from '../helpers.ts'

const BOTH = ['Anna Lee', 'Ben Ko']

/** A class by the form of /make, with a pasted list of names. */
function form(roster: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    kind: 'class',
    packs: PACK_QUIZ,
    size: '5',
    order: 'written',
    naming: 'roster',
    roster,
    zone: 'UTC',
    ...more,
  }
}

async function submit(fields: Record<string, string>, teacher = new Visitor()) {
  const reply = await teacher.submit('/make', fields)
  const made = reply.headers.get('Location')
  const slug = made === null ? '' : new URL(made).pathname.split('/')[2]
  const names = slug ? await listOf(slug) : []
  return { status: reply.status, names, page: await reply.text() }
}

/** The names that the class's object has on its list. */
function listOf(slug: string): Promise<string[]> {
  return runInDurableObject(env.CLASSROOMS.get(env.CLASSROOMS.idFromName(slug)), (_, { storage }) =>
    JSON.parse(storage.sql.exec<{ roster: string }>('SELECT roster FROM meta').one().roster),
  )
}

/** The fields of the step that asks whether these are the names, as its form holds them. */
function fieldsOf(page: string): Record<string, string> {
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescaped(value)]))
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

test.each([
  ['a name a line', 'Anna Lee\nBen Ko'],
  ['lines of another system', 'Anna Lee\r\nBen Ko'],
  ['a mark of byte order', '\ufeffAnna Lee\nBen Ko'],
  ['a mark of direction', 'Anna Lee\u200e\nBen Ko'],
  ['a space of no width', 'Anna Lee\u200b\nBen Ko'],
  ['commas at the end', 'Anna Lee,\nBen Ko,'],
])('a plain list makes the class at once: %s', async (_what, roster) => {
  expect(await submit(form(roster))).toMatchObject({ status: 303, names: BOTH })
})

describe('a list that was read in some way is shown first', () => {
  test.each([
    ['a header', 'Name\nAnna Lee\nBen Ko'],
    ['two columns under headers', 'Last name\tFirst name\nLee\tAnna\nKo\tBen'],
    ['numbers', '1. Anna Lee\n2. Ben Ko'],
    ['numbers in a column', '1\tLee\tAnna\n2\tKo\tBen'],
    ['quotes', '"Lee, Anna"\n"Ko, Ben"'],
    ['a form in a column', 'Lee, Anna\t9b\nKo, Ben\t9b'],
    ['mailboxes', 'Anna Lee,a@example.org\nBen Ko,b@example.org'],
    ['two columns', 'Lee\tAnna\nKo\tBen'],
    ['bullets', '• Anna Lee\n• Ben Ko'],
    ['last names between semicolons', 'Lee, Anna; Ko, Ben'],
    ['numbers as keys', '1️⃣ Anna Lee\n2️⃣ Ben Ko'],
    ['numbers in Arabic', '١. Anna Lee\n٢. Ben Ko'],
    ['telephone numbers and birthdays', 'Anna Lee 0171 2345678\nBen Ko 12.3.2010'],
  ])('%s', async (_what, roster) => {
    const teacher = new Visitor()
    const asked = await submit(form(roster, { title: 'Mine & yours' }), teacher)
    expect(asked.status).toBe(200)
    expect(asked.page).toContain('Are these the names?')
    expect(asked.page).toContain('Anna Lee · Ben Ko')
    const fields = fieldsOf(asked.page)
    expect(fields).toMatchObject({ title: 'Mine & yours', kind: 'class' })
    const reading = fields.reading ?? 'last-first'
    expect(await submit({ ...fields, reading }, teacher)).toMatchObject({ status: 303, names: BOTH })
  })

  test('the host may say that it is the other way round', async () => {
    const { page } = await submit(form('Anna\tLee\nBen\tKo'))
    expect(page).toContain('Lee Anna · Ko Ben')
    expect(await submit({ ...fieldsOf(page), reading: 'written' })).toMatchObject({ status: 303, names: BOTH })
  })

  test('“Lee, Anna” alone is asked about, and may be two', async () => {
    const { page } = await submit(form('Lee, Anna'))
    expect(page).toContain('1 name: Anna Lee')
    expect(page).toContain('2 names: Lee · Anna')
    expect((await submit({ ...fieldsOf(page), reading: 'one-a-cell' })).names).toEqual(['Lee', 'Anna'])
  })

  test('“Anna Lee and Ben Ko” is asked about, and may be one', async () => {
    const { page } = await submit(form('Anna Lee and Ben Ko'))
    expect(page).toContain('2 names: Anna Lee · Ben Ko')
    expect(page).toContain('1 name: Anna Lee and Ben Ko')
    expect(page).toContain('Each line is one pupil')
    expect(await submit({ ...fieldsOf(page), reading: 'one-a-cell' })).toMatchObject({ status: 303, names: BOTH })
  })

  test('the way back is the form with everything that was typed', async () => {
    const { page } = await submit(form('1. Anna Lee\n2. Ben Ko', { title: 'Period 3' }))
    const back = await submit({ ...fieldsOf(page), step: 'back' })
    expect(back.status).toBe(200)
    expect(back.page).toContain('value="Period 3"')
    expect(back.page).toContain('1. Anna Lee\n2. Ben Ko')
  })
})

test.each(['Lee 07700 900123 Anna\nBen Ko', 'Lee 12.3.2010 Anna\nBen Ko'])(
  'a list in which a number is left is refused with a sentence: %j',
  async (roster) => {
    const { status, page } = await submit(form(roster))
    expect(status).toBe(422)
    expect(page).toMatch(/“Lee [\d. ]+ Anna” on the list cannot be used: leave out telephone numbers/)
  },
)

test('the form promises to show only what it does show', async () => {
  const page = await (await new Visitor().fetch('/make')).text()
  expect(page).toContain('Where it is more than plain names, you see how it was read')
})

test('names that stand twice are told row by row before anything is made, and there is no way on with them', async () => {
  const { status, page } = await submit(form('1\tLee\tAnna\n2\tKo\tBen\n3\tLEE\tanna'))
  expect(status).toBe(200)
  expect(page).toContain('Twice, or too much alike: anna LEE. Go back and add an initial.')
  expect(page).toMatch(/<th scope="row">3<\/th>.*the same name as in row 1/s)
  expect(page.match(/the same name as in row/g)).toHaveLength(1)
  expect(page).not.toContain('Yes, make the class')
  expect((await submit(form('1\tLee\tAnna\n2\tKo\tBen'))).page).not.toContain('the same name')
})

test('a list that cannot be used comes back in the form with the sentence', async () => {
  const typed = 'Anna Lee\nAnna Lee\nBen Ko'
  const refused = await submit(form(typed))
  expect(refused.status).toBe(422)
  expect(refused.page).toContain('“Anna Lee” stands twice')
  expect(refused.page).toContain(typed)
})

test('200 names in any script fit; 201 do not, and come back', async () => {
  const long = Array.from(
    { length: 201 },
    (_, n) => `${'क्षि'.repeat(8)}${String.fromCodePoint(0x905 + (n % 14))} ${n + 1}`,
  )
  const fits = await submit(form(long.slice(0, 200).join('\n')))
  expect(fits).toMatchObject({ status: 303, names: long.slice(0, 200) })
  const more = await submit(form(long.join('\n')))
  expect(more.status).toBe(422)
  expect(more.page).toContain('There are 201 names')
  expect(more.page).toContain(long[200])
})

test('a body of more than the form can need is refused', async () => {
  expect((await submit(form('x'.repeat(600_000)))).status).toBe(413)
})
