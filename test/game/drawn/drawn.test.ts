import { expect, test } from 'vitest'
import type { Element } from '../../../questions/model/element.ts'
import { scoredQuestions } from '../../../questions/model/pack.ts'
import { answerKey, articleOf } from '../../../questions/model/question.ts'
import { drawnKey, drawnPassages } from '../../../worker/game/drawn/drawn.ts'
import { packOf } from '../samples.ts'

const ELEMENTS: Record<Element['kind'], [text: string, element: Element]> = {
  headline: ['The Post: “Rain & <wind>”.', { kind: 'headline', outlet: 'The Post', title: 'Rain & <wind>' }],
  post: [
    'Ada (@ada), 8.15: “Rain & <wind>” 3 likes.',
    { kind: 'post', author: 'Ada', handle: '@ada', time: '8.15', words: 'Rain & <wind>', counts: ['3 likes'] },
  ],
  chat: [
    'Ada, 8.15: “Rain & <wind>” Bo: “Ada?”',
    {
      kind: 'chat',
      lines: [
        { who: 'Ada', when: '8.15', words: 'Rain & <wind>' },
        { who: 'Bo', words: 'Ada?' },
      ],
    },
  ],
  transcript: ['Ada: “Rain & <wind>”', { kind: 'transcript', lines: [{ who: 'Ada', words: 'Rain & <wind>' }] }],
  document: ['The office. Rain & <wind>.', { kind: 'document', from: 'The office', paragraphs: ['Rain & <wind>.'] }],
  picture: [
    'A street: Rain & <wind>, and a sign, “Bo”. Photo: Ada.',
    {
      kind: 'picture',
      shows: 'A street: Rain & <wind>, and a sign, “Bo”.',
      credit: 'Ada',
      shapes: [{ shape: 'word', x: 1, y: 2, word: 'Bo', tone: 'ink' }],
    },
  ],
  chart: [
    'Rain & <wind>: May 61, June 64. The axis runs from 60 to 65.',
    {
      kind: 'chart',
      title: 'Rain & <wind>',
      style: 'bars',
      points: [
        { label: 'May', value: 61 },
        { label: 'June', value: 64 },
      ],
      axis: { from: 60, to: 65 },
    },
  ],
}

const TWO_SERIES: Element = {
  kind: 'chart',
  title: 'Gulls',
  style: 'line',
  series: ['Market', 'Harbour'],
  points: [
    { label: 'April', value: 80, beside: 10 },
    { label: 'June', value: 41, beside: 50 },
  ],
  axis: { from: 0, to: 100 },
}

test.each(['line', 'bars'] as const)('two series are told apart without colour, and named for the eye: %s', (style) => {
  const text = 'Gulls: Market, Harbour. April 80, 10, June 41, 50. The axis runs from 0 to 100.'
  const { pack } = drawn([text, { ...TWO_SERIES, style }], 'June 41')
  const html = drawnPassages(articleOf(pack).passages)[0]!.drawn!
  expect(html).toContain('<span class="first">Market</span><span class="beside">Harbour</span>')
  expect(html.match(style === 'line' ? /class="through( beside)?"/g : /class="column( beside)?"/g)).toHaveLength(
    style === 'line' ? 2 : 4,
  )
  expect(textOf(html.replace(/<p class="series".*?<\/p>/, ''))).toBe(text)
})

/** A pack of one passage that is drawn, and what its question marks in it. */
function drawn([text, element]: [string, Element], mark: string, redrawn = {}) {
  const pack = packOf('shop', ['supported'])
  pack.passages = [{ id: 'till', text, element, behind: 'The Post' }]
  const [question] = scoredQuestions(pack)
  return { pack, question: { ...question!, evidence: [{ passage: 'till', mark, ...redrawn }] } }
}

const textOf = (html: string) =>
  html
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (entity) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' })[entity]!)

test.each(Object.values(ELEMENTS))('an element as drawn says what its text says, to the letter: %s', (...sample) => {
  const { pack, question } = drawn(sample, 'Rain & <wind>')
  const [passage] = drawnPassages(articleOf(pack).passages)
  expect(textOf(passage!.drawn!)).toBe(sample[0])
  expect(textOf(drawnKey(answerKey(pack, question)).evidence[0]!.passage.drawn!)).toBe(sample[0])
  expect(passage!.drawn).not.toContain('<wind>')
  expect(passage).not.toHaveProperty('element')
})

test.each(Object.values(ELEMENTS))('what decides is under the highlighter within an element: %s', (...sample) => {
  const { pack, question } = drawn(sample, 'Rain & <wind>')
  const [evidence] = drawnKey(answerKey(pack, question)).evidence
  expect(evidence!.passage.drawn).toContain('<mark>Rain &amp; &lt;wind&gt;</mark>')
})

test('a mark over several lines of a chat is a mark in each of them, and one of two that overlap is one', () => {
  const { pack, question } = drawn(ELEMENTS.chat, '<wind>” Bo: “Ada?')
  question.evidence.push({ passage: 'till', mark: 'Rain & <wind>' })
  const html = drawnKey(answerKey(pack, question)).evidence[0]!.passage.drawn!
  const marked = [...html.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, words]) => textOf(words!)).join('')
  expect(marked).toBe('Rain & <wind>” Bo: “Ada?')
})

test('a question’s words are set off where they stand, in a paragraph as in an element', () => {
  const { pack } = drawn(ELEMENTS.post, '3 likes')
  pack.passages.push({ id: 'plain', text: 'She wrote “Rain & <wind>”.', behind: 'The Post' })
  const passages = drawnPassages(articleOf(pack).passages, 'Rain & <wind>')
  for (const { drawn } of passages) expect(drawn).toContain('<b class="quoted">Rain &amp; &lt;wind&gt;</b>')
})

test('a chart stands on its own axis, and its fair one beside it at the reveal alone', () => {
  const fair = { redrawn: { axis: { from: 0, to: 80 }, caption: 'The axis from nought.' } }
  const { pack, question } = drawn(ELEMENTS.chart, 'The axis runs from 60 to 65.', fair)
  const [asked] = drawnPassages(articleOf(pack).passages)
  const [decided] = drawnKey(answerKey(pack, question)).evidence
  const heights = (html: string) =>
    [...html.matchAll(/class="column"[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height))
  const [low = 0, high = 0] = heights(asked!.drawn!)
  expect(high / low).toBeCloseTo(4, 1)
  expect(asked!.drawn).not.toContain('nought')
  const [, , fairLow = 0, fairHigh = 0] = heights(decided!.passage.drawn!)
  expect(fairHigh / fairLow).toBeCloseTo(64 / 61, 1)
  expect(decided!.passage.drawn).toContain('The axis from nought.')
})
