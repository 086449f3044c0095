import { afterEach, describe, expect, test, vi } from 'vitest'
import { expectProblem, Player, Visitor, watchPuts } from '../helpers.ts'
import { bring, DRAFT, expectRefused, send, TEXT } from './brought.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('an article is refused', () => {
  const visitor = new Visitor()
  const [one, two, three, four, five] = DRAFT.questions as [Draft, Draft, Draft, Draft, Draft]
  type Draft = (typeof DRAFT.questions)[number]

  test.each<[string, object, string]>([
    ['with three judged questions', { questions: [one, two, three, five] }, 'article.questions'],
    ['with a question twice', { questions: [one, two, three, one] }, 'article.questions'],
    ['without a title', { title: ' ' }, 'article.title'],
    ['with a rude title', { title: 'Fuck the ferry' }, 'article.title'],
    ['with a rude outlet', { outlet: 'Shit Times' }, 'article.outlet'],
    [
      'with a rude speaker',
      { questions: [one, two, three, { ...four, speaker: { name: 'Mr Fucker', role: 'x' } }] },
      'article.questions.3.speaker',
    ],
    ['with more than 200 KB', { text: `${TEXT}\n${'ö'.repeat(102_400)}` }, 'article.text'],
    [
      'with 101 questions',
      { questions: Array.from({ length: 101 }, (_, n) => ({ ...one, id: `q${n + 1}` })) },
      'article.questions',
    ],
    ['with signs that are not seen', { title: 'The \u202elast boat' }, 'article.title'],
    ['with control characters in its text', { text: `${TEXT}\u0007` }, 'article.text'],
    [
      'with marked words that do not stand there',
      { questions: [one, two, three, { ...four, evidence: [{ piece: 1, mark: 'Nowhere' }] }] },
      'article.questions.3.evidence',
    ],
    [
      'with marked words of a passage that there is not',
      { questions: [one, two, three, { ...four, evidence: [{ piece: 99, mark: 'The' }] }] },
      'article.questions.3.evidence',
    ],
    ['with a link with a user’s name', { url: 'https://ada@news.example/' }, 'article.url'],
    ['with a link with a password', { url: 'https://:secret@news.example/' }, 'article.url'],
    ['with a link to a file', { url: 'file:///etc/hosts' }, 'article.url'],
    ['with a link that is a script', { url: 'javascript:alert(1)' }, 'article.url'],
    ['with a field that there is not', { html: '<b>' }, 'html'],
  ])('%s; nothing is kept', async (_what, change, field) => {
    const put = watchPuts()
    await expectRefused(visitor, { ...DRAFT, ...change }, field)
    expect(put).not.toHaveBeenCalled()
  })

  test.each([
    ['title', 'The\u00a0last boat', 'U+00A0'],
    ['title', 'The \u202elast boat', 'U+202E'],
    ['text', `${TEXT}\u0007`, 'U+0007'],
    ['outlet', 'Post\nSandholm', 'U+000A'],
  ])('with a sign that cannot stand in its %s, which is named', async (field, value, sign) => {
    const { fields = [] } = expectProblem(await send(visitor, { ...DRAFT, [field]: value }), 422, 'invalid')
    expect(fields).toEqual([{ field: `article.${field}`, message: expect.stringContaining(sign) }])
  })

  test('of more than a megabyte', async () => {
    expectProblem(await send(visitor, { ...DRAFT, text: 'x'.repeat(1_100_000) }), 413, 'too-large')
  })
})

test('markup in an article is text', async () => {
  const questions = DRAFT.questions.map((each) => ({ ...each, words: '<img src=x onerror=alert(1)>' }))
  const { slug } = await bring({ title: '<script>alert(1)</script>', questions })
  const player = await Player.start(slug)
  for (const path of [`/q/${slug}`, `/r/${player.round}`]) {
    // In an attribute's quotation marks, a pointed bracket opens nothing.
    const page = (await (await player.fetch(path)).text()).replace(/="[^"]*"/g, '')
    expect(page).not.toMatch(/<script>alert|<img src=x/)
  }
})
