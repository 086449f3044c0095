import { describe, expect, test } from 'vitest'
import { Teacher } from '../class/school.ts'
import { expectProblem, PACK_QUIZ, Player, Visitor } from '../helpers.ts'

/** Names of people that hold what a word list takes for something else. */
const MISREAD =
  'Harshit Rakshit Nishit Dikshit Shital Shitaye Analía Analise Anush Cumhur Cumali Cummings Dick Dickinson Vandyke Fagan Fagundes Negrón Semenov Hooker Asselin Arsène Kiké Bích Penistone Slutskaya Porntip Wanklyn'.split(
    ' ',
  )

/** Names as they are typed, and as they are kept. */
const SPELLED: [string, string][] = [
  ['Gal·la', 'Gal·la'],
  ['ප්\u200dරියංකා', 'ප්\u200dරියංකා'],
  ['علی\u200cرضا', 'علی\u200cرضا'],
  ['ז׳קלין', 'ז׳קלין'],
  ['マリア・ガルシア', 'マリア・ガルシア'],
  ["'t Hooft", "'t Hooft"],
  ['\u2018Aka\u02bbula', '’Aka\u02bbula'],
  ['O\u2018Brien', 'O’Brien'],
  ['Anna\u2011Lena', 'Anna-Lena'],
  ['Eva\u2013Lena', 'Eva-Lena'],
  ['Anna & Ben', 'Anna & Ben'],
  ['李', '李'],
]

const RUDE = [
  ...['Hitler', 'Nazi', 'kys', 'bellend', 'Scheiße', 'Arschloch', 'puta', 'putain', 'merde', 'kurwa', '6969', '1488'],
  ...['f.u.c.k', '5h1t', 'fuuuck', 'сука', '他妈的', 'Big Dick'],
]

const join = (slug: string, nickname: string) =>
  new Visitor().post<{ nickname: string }>(`/api/quizzes/${slug}/rounds`, { nickname })

/** Starts as the page's own form does. */
const start = (slug: string, nickname: string) => new Visitor().submit(`/q/${slug}`, { nickname })

describe('real names', () => {
  test('play, alone and in a class', async () => {
    const { slug } = await Teacher.make({ naming: 'free' })
    for (const name of [...MISREAD, ...SPELLED.map(([typed]) => typed)]) {
      expect((await start(PACK_QUIZ, name)).status, name).toBe(303)
      expect((await start(slug, name)).status, name).toBe(303)
    }
  })

  test('are kept with the signs that look alike as one', async () => {
    const { slug } = await Teacher.make({ naming: 'free' })
    for (const [typed, kept] of SPELLED) expect((await join(slug, typed)).body.nickname).toBe(kept)
  })

  test('stand on a class’s list, and its pupils come in by it', async () => {
    const roster = [...MISREAD, ...SPELLED.map(([typed]) => typed)]
    const teacher = await Teacher.make({ naming: 'roster', roster })
    expect((await join(teacher.slug, 'علی\u200cرضا')).status).toBe(201)
    expect((await join(teacher.slug, 'Dick')).status).toBe(201)
  })

  test('title a quiz and call a team', async () => {
    for (const name of MISREAD) {
      const made = { title: `${name}’s quiz`, packs: [PACK_QUIZ] }
      expect((await new Visitor().post('/api/quizzes', made)).status, name).toBe(201)
    }
    for (let at = 0; at < MISREAD.length; at += 8) {
      const live = { teams: MISREAD.slice(at, at + 8) }
      const made = await new Visitor().post('/api/quizzes', { packs: [PACK_QUIZ], class: { live } })
      expect(made.status, String(live.teams)).toBe(201)
    }
  })
})

describe('a name that cannot be had', () => {
  test('is a rude one: it neither plays nor titles a quiz', async () => {
    for (const name of RUDE) {
      expectProblem(await join(PACK_QUIZ, name), 422, 'invalid')
      expectProblem(await new Visitor().post('/api/quizzes', { title: name, packs: [PACK_QUIZ] }), 422, 'invalid')
    }
  })

  test.each([
    ['Anna 0171 2345678', 'Leave out telephone numbers'],
    ['anna@example.org', 'Leave out telephone numbers'],
    ['Anna Hauptstr. 12', 'Leave out telephone numbers'],
    ['Teacher', 'whoever leads a round'],
    ['Anna <3', '“&lt;” cannot be in a nickname'],
    ['Anna 🎉🎉🎉🎉', 'at most 3 emoji'],
    ['x'.repeat(25), 'at most 24'],
  ])('%s: the page says why', async (nickname, sentence) => {
    const reply = await start(PACK_QUIZ, nickname)
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain(sentence)
  })

  test('is refused on a list with its sign', async () => {
    const list = { naming: 'roster', roster: ['Ada', 'Ben/Eve'] }
    const { body } = await new Visitor().post('/api/quizzes', { packs: [PACK_QUIZ], class: list })
    expect(body).toMatchObject({ detail: expect.stringMatching(/“Ben\/Eve”.*“\/”/) })
  })

  test.each([
    ['Anna', 'Аnna'],
    ['Anna', 'An_na'],
    ['Anna', 'anna.'],
    ['Anna Lena', 'Anna-Lena'],
    ["O'Brien", 'O’Brien'],
    ['Straße', 'Strasse'],
    ['IŞIK', 'Işık'],
  ])('is taken already: %s, so not %s', async (taken, alike) => {
    const { slug } = await Teacher.make({ naming: 'free' })
    expect((await join(slug, taken)).status).toBe(201)
    expectProblem(await join(slug, alike), 409, 'name-taken')
  })

  test('is not one that merely has the same letters without their marks', async () => {
    const { slug } = await Teacher.make({ naming: 'free' })
    for (const name of ['Андрей', 'Андреи', 'मीना', 'मोना', 'Hùng', 'Hưng']) {
      expect((await join(slug, name)).status, name).toBe(201)
    }
  })
})

test('a name of 24 signs is as long in the box as on the server', async () => {
  const ada = await Player.start()
  await ada.play()
  const page = await (await ada.fetch(`/r/${ada.round}`)).text()
  expect(page).toContain('data-most="24"')
  expect(page).not.toContain('maxlength="40"')
  expect((await ada.submit(`/r/${ada.round}/name`, { nickname: '𝓐'.repeat(25) })).status).toBe(422)
  expect((await ada.submit(`/r/${ada.round}/name`, { nickname: '𝓐'.repeat(24) })).status).toBe(303)
})

test('no name is asked before a play is over; then one that we made up is in the box, and who reads it is said', async () => {
  for (const path of ['/', `/q/${PACK_QUIZ}`, '/daily']) {
    expect(await (await new Visitor().fetch(path)).text()).not.toContain('id="nickname"')
  }
  const ada = await Player.startNameless()
  await ada.play()
  const page = await (await ada.fetch(`/r/${ada.round}`)).text()
  expect(page).toMatch(/id="nickname"[^>]* value="[A-Z][a-z]+ [A-Z][a-z]+"/)
  expect(page).toContain('the whole world can read the name you choose')
})
