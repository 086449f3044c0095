import { beforeAll, describe, expect, test } from 'vitest'
import { PACK_QUIZ, Player, pack, Visitor } from '../helpers.ts'

/** How the validator itself speaks. */
const VALIDATOR = /Too (big|small)|Invalid|expected|received|<=|>=|\|"|NaN|undefined/

/** A field's path in code words. */
const PATH = /class\.|opensAt|closesAt|: choose|verdict:|number:|packs:/

let ada: Player

beforeAll(async () => {
  ada = await Player.start(PACK_QUIZ)
})

describe('whatever is refused is told in sentences of ours', () => {
  test.each<[string, object]>([
    ['nothing at all', {}],
    ['no pack', { packs: [] }],
    ['too long a name', { packs: ['x'.repeat(200)] }],
    ['a long title', { packs: [pack.id], title: 'x'.repeat(400) }],
    ['a title of two lines', { packs: [pack.id], title: 'a\nb' }],
    ['an empty title', { packs: [pack.id], title: ' ' }],
    ['sizes', { packs: [pack.id], size: 0 }],
    ['large sizes', { packs: [pack.id], size: 1_000 }],
    ['half a question', { packs: [pack.id], size: 1.5 }],
    ['text for a number', { packs: 'x', size: 'x', shuffle: 'x', levels: ['x'], techniques: 7, class: 'x' }],
    [
      'wrong choices',
      { packs: [pack.id], class: { naming: 'x', feedback: 'x', opensAt: 'x'.repeat(60), roster: [1] } },
    ],
    ['votes', { packs: [pack.id], class: { live: { votes: 3, seconds: 1, teams: Array(9).fill('a') } } }],
  ])('%s', async (_what, body) => {
    const reply = await new Visitor().post<{ detail: string; fields: { message: string }[] }>('/api/quizzes', body)
    expect(reply.status).toBe(422)
    for (const text of [reply.body.detail, ...reply.body.fields.map(({ message }) => message)]) {
      expect(text).not.toMatch(VALIDATOR)
      expect(text).toMatch(/^\p{Lu}.*\.$/u)
    }
  })

  test.each<Record<string, string>>([
    { packs: '' },
    { packs: pack.id, size: 'x' },
    { packs: pack.id, kind: 'class', opensAt: '2'.repeat(60), naming: 'x' },
    { packs: pack.id, title: 'x'.repeat(400) },
    { packs: pack.id, levels: 'x' },
  ])('on the page of the form, too, with no field in code words: %j', async (fields) => {
    const reply = await new Visitor().submit('/make', { kind: 'solo', size: '5', ...fields })
    expect(reply.status).toBe(422)
    const fault = (await reply.text()).match(/class="fault" role="alert"[^>]*>([^<]+)</)?.[1] ?? ''
    expect(fault).toMatch(/\.$/)
    expect(fault).not.toMatch(VALIDATOR)
    expect(fault).not.toMatch(PATH)
  })
})

test.each<Record<string, string>>([
  {},
  { verdict: 'perhaps', confidence: '2' },
  { verdict: 'supported', confidence: 'x' },
  { verdict: 'supported', confidence: '9' },
])('an answer that is none brings the question again, and a sentence: %j', async (fields) => {
  const { current } = (await ada.view()).body
  const reply = await ada.submit(`/r/${ada.round}/answers`, { question: current?.id ?? '', ...fields })
  expect(reply.status).toBe(422)
  const page = await reply.text()
  expect(page).toContain('Say supported or baseless, and how sure you are.')
  expect(page).toContain(`value="${current?.id}"`)
  expect(page).not.toMatch(/Invalid|expected string/)
  expect((await ada.view()).body.answered).toBe(0)
  const anew = await ada.fetch(`/r/${ada.round}/answers?after=1`)
  expect(anew.headers.get('Location')).toBe(`/r/${ada.round}?after=1`)
})
