import { describe, expect, test } from 'vitest'
import type { Draft, PlacedElement } from '../../../questions/model/draft.ts'
import type { NumberedPassage } from '../../../questions/model/question.ts'
import type { SavedArticle } from '../../../worker/service/make/articles.ts'
import { pupil } from '../class/school.ts'
import { Player, Visitor } from '../helpers.ts'
import { bring, DRAFT, expectRefused, playOwn } from './brought.ts'

/** A post that stands before everything, and a chart behind the second paragraph whose axis hides most of its bars. */
const POST: PlacedElement = {
  ...{ piece: 100_001, after: 0, behind: 'an account that nobody knows' },
  text: 'Sandholm Now (@sandholm_now), Monday, 7.05: “The ferry is gone. Share this!” 1,204 likes.',
  element: {
    ...{ kind: 'post', author: 'Sandholm Now', handle: '@sandholm_now', time: 'Monday, 7.05' },
    ...{ words: 'The ferry is gone. Share this!', counts: ['1,204 likes'] },
  },
}
const CHART: PlacedElement = {
  ...{ piece: 100_002, after: 2 },
  text: 'The chart: “Passengers a day”. 2018: 96, 2019: 92. The axis runs from 90 to 100.',
  element: {
    ...{ kind: 'chart', title: 'Passengers a day', style: 'bars', axis: { from: 90, to: 100 } },
    points: [
      { label: '2018', value: 96 },
      { label: '2019', value: 92 },
    ],
  },
  redrawn: { axis: { from: 0, to: 100 }, caption: 'The same figures, with an axis that begins at 0.' },
}

const aboutElements = (): Draft['questions'] => {
  const [first, second, third, fourth, open] = DRAFT.questions as [never, never, never, never, never]
  const at = (question: object, piece: number, mark: string) => ({ ...question, evidence: [{ piece, mark }] }) as never
  return [at(first, 100_002, '2018: 96, 2019: 92'), at(second, 100_001, 'Share this!'), third, fourth, open]
}

/** The article around the first question of a player, as the API sends it. */
async function around(slug: string) {
  const player = await Player.start(slug)
  const { body } = await player.open<{ passages: NumberedPassage[] }>((await player.view()).body.current!.id)
  return body.passages
}

describe('elements of one’s own article', () => {
  test('stand between its paragraphs, drawn, for whoever reads around', async () => {
    const { slug } = await bring({ elements: [POST, CHART], questions: aboutElements() })
    const passages = await around(slug)
    expect(passages.map(({ id }) => id)).toEqual(['e1', 'p1', 'p2', 'e2', 'p3'])
    expect(passages[0]).toMatchObject({ behind: 'an account that nobody knows' })
    expect(passages[0]?.drawn).toContain('<div class="element post">')
    expect(passages[3]?.drawn).toContain('<svg')
    expect(JSON.stringify(passages)).not.toMatch(/<mark|begins at 0|fair/)
  })

  test('decide a claim with the words marked within, and a fair chart beside the other', async () => {
    const { slug } = await bring({ elements: [POST, CHART], questions: aboutElements() })
    const player = await Player.start(slug)
    await playOwn(player)
    const { answers } = (await player.view()).body
    const drawn = answers.flatMap(({ key }) => key.evidence.map(({ passage }) => passage.drawn ?? ''))
    expect(drawn[0]).toContain('<mark>2018: 96, 2019: 92</mark>')
    expect(drawn[0]).toContain('<div class="element chart fair">')
    expect(drawn[0]).toContain('The same figures, with an axis that begins at 0.')
    expect(drawn[1]).toMatch(/The ferry is gone. <mark>Share this!<\/mark>/)
    expect((await player.fetch(`/r/${player.round}`)).status).toBe(200)
  })

  test('are on a class’s worksheet, slides, report and screen, and in its files in words', async () => {
    const teacher = await bring({ elements: [POST, CHART], questions: aboutElements() }, { class: { naming: 'free' } })
    await playOwn(await pupil(teacher, 'Ada'))
    await teacher.comeIn()
    const page = async (path: string) => (await teacher.fetch(`/t/${teacher.slug}${path}`)).text()
    for (const path of ['/worksheet', '/slides']) {
      const html = await page(path)
      expect([path, html.includes('class="element post"'), html.includes('class="element chart"')]).toEqual([
        path,
        true,
        true,
      ])
    }
    expect(await page('/worksheet?part=key')).toContain('Share this!')
    expect(await page('/reveal?round=1&question=2')).toContain('Share this!')
    expect(await page('/take/markdown')).toContain('“The ferry is gone. Share this!” 1,204 likes.')
  })

  test('are opened again as they were saved, and moved and taken out by saving anew', async () => {
    const teacher = await bring({ elements: [POST, CHART] })
    const read = async () => (await teacher.host<SavedArticle>('GET', '/article')).body.article
    const article = await read()
    expect(article.elements).toEqual([POST, CHART])
    const moved = { ...article, elements: [{ ...CHART, after: 4 }] }
    expect((await teacher.host('PUT', '/article', { article: moved, version: 1 })).status).toBe(200)
    expect((await read()).elements).toEqual([{ ...CHART, after: 4 }])
  })

  test('are shown where only quotations of the text are', async () => {
    const { slug } = await bring({ elements: [POST], shown: 'quotations' })
    expect((await around(slug))[0]?.id).toBe('e1')
  })
})

test('an element is refused that says less than it shows, or more than fits, in signs that cannot be seen, or rudely', async () => {
  const visitor = new Visitor()
  const refused = (elements: unknown[], field: string) => expectRefused(visitor, { ...DRAFT, elements }, field)
  const post = POST.element as Extract<PlacedElement['element'], { kind: 'post' }>
  const chart = CHART.element as Extract<PlacedElement['element'], { kind: 'chart' }>
  await refused([{ ...POST, text: 'A post.' }], 'article.elements.0.text')
  await refused(
    [{ ...POST, element: { ...post, handle: 'fuck' }, text: POST.text.replace('@sandholm_now', 'fuck') }],
    'article.elements.0',
  )
  await refused([{ ...POST, element: { ...post, words: 'Two\nlines' } }], 'article.elements.0')
  await refused([{ ...POST, element: { ...post, label: 'x\u202ey' } }], 'article.elements.0')
  await refused([{ ...POST, element: { ...post, html: '<b>' } }], 'html')
  await refused([{ ...POST, element: { ...post, counts: Array(7).fill('1 like') } }], 'article.elements.0.element')
  await refused([{ ...POST, text: 'x'.repeat(601) }], 'article.elements.0.text')
  await refused([{ ...POST, piece: 7 }], 'article.elements.0.piece')
  await refused([POST, POST], 'article.elements')
  await refused([{ ...POST, redrawn: CHART.redrawn }], 'article.elements.0.element')
  await refused([{ ...CHART, element: { ...chart, axis: { from: 95, to: 100 } } }], 'article.elements.0')
  await refused(
    Array.from({ length: 25 }, (_, at) => ({ ...POST, piece: 100_001 + at })),
    'article.elements',
  )
  await expectRefused(visitor, { ...DRAFT, questions: aboutElements() }, 'article.questions.0.evidence')
})

test('the words of an element that go into a page are words, whatever signs they are', async () => {
  const words = '<img src=x onerror=alert(1)> & "so"'
  const element = { ...POST.element, words } as PlacedElement['element']
  const text = POST.text.replace('The ferry is gone. Share this!', words)
  const { slug } = await bring({ elements: [{ ...POST, text, element }] })
  expect((await around(slug))[0]?.drawn).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;so&quot;')
})
