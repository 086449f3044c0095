import { expect, test } from 'vitest'
import { parsePack, problemLine } from '../../questions/check/parse.ts'
import type { Pack } from '../../questions/model/pack.ts'
import { packOf } from '../game/samples.ts'

const TEXT = 'Tills: May 61, June 64. The axis runs from 60 to 65.'

/** A sound pack of a real article whose one passage is a chart. */
function withChart() {
  const pack: Pack = {
    ...packOf('corner-shop', ['supported', 'baseless']),
    source: { kind: 'real', outlet: 'The Post', date: '2026' },
  }
  const chart = {
    kind: 'chart' as const,
    title: 'Tills',
    style: 'bars' as const,
    points: [
      { label: 'May', value: 61 },
      { label: 'June', value: 64 },
    ],
    axis: { from: 60, to: 65 },
  }
  const passage = { id: 'till', text: TEXT, element: chart, behind: 'The Post' }
  pack.passages = [passage]
  for (const question of pack.questions)
    if ('evidence' in question) question.evidence = [{ passage: 'till', mark: 'June 64' }]
  return { pack, passage, chart }
}

type Broken = ReturnType<typeof withChart>

function linesOf(change: (broken: Broken) => void): string[] {
  const broken = withChart()
  change(broken)
  const read = parsePack('corner-shop.json', JSON.parse(JSON.stringify(broken.pack)))
  return 'problems' in read ? read.problems.map(problemLine) : []
}

const AT = 'corner-shop.json › passages.till'

test('a text that says what its element shows is sound', () => {
  expect(linesOf(() => {})).toEqual([])
})

test.each<[string, (broken: Broken) => void, string]>([
  [
    'a figure that the text leaves out',
    ({ chart }) => chart.points.push({ label: 'July', value: 62 }),
    `${AT}.text: must say “July”, as its element does, and in its order`,
  ],
  [
    'a text that says more than is drawn',
    ({ passage }) => Object.assign(passage, { text: `${TEXT} ${'Nobody saw this. '.repeat(6)}` }),
    `${AT}.text: says “.`,
  ],
  [
    'a word that is only in the drawing',
    ({ passage }) =>
      Object.assign(passage, {
        element: { kind: 'picture', shows: TEXT, shapes: [{ shape: 'word', x: 9, y: 9, word: 'SOS', tone: 'red' }] },
      }),
    `${AT}.text: must say “SOS”, as the drawing does`,
  ],
  [
    'an axis upside down',
    ({ chart }) => Object.assign(chart.axis, { from: 65, to: 60 }),
    `${AT}.element.axis: must end higher than it begins`,
  ],
  [
    'a figure beyond the axis',
    ({ chart, passage }) => {
      chart.axis.to = 63
      passage.text = TEXT.replace('65', '63')
    },
    `${AT}.element.points: “June” at 64 is beyond the axis`,
  ],
  [
    'a second series that nobody names',
    ({ chart, passage }) => {
      Object.assign(chart.points[1]!, { beside: 62 })
      passage.text = TEXT.replace('June 64', 'June 64, 62')
    },
    `${AT}.element.points: “June” has a figure “beside”, and the chart does not say under “series” what it is`,
  ],
  [
    'a second series with a gap',
    ({ chart, passage }) => {
      Object.assign(chart, { series: ['Till one', 'Till two'] })
      Object.assign(chart.points[1]!, { beside: 62 })
      passage.text = 'Tills: Till one, Till two. May 61, June 64, 62. The axis runs from 60 to 65.'
    },
    `${AT}.element.points: “May” needs a figure “beside”, as the chart has two series`,
  ],
  [
    'a figure of the second series beyond the axis',
    ({ chart, passage }) => {
      Object.assign(chart, { series: ['Till one', 'Till two'] })
      for (const [index, point] of chart.points.entries()) Object.assign(point, { beside: 62 + 9 * index })
      passage.text = 'Tills: Till one, Till two. May 61, 62, June 64, 71. The axis runs from 60 to 65.'
    },
    `${AT}.element.points: “June” at 71 is beyond the axis`,
  ],
  ['a kind that there is not', ({ chart }) => Object.assign(chart, { kind: 'film' }), `${AT}.element.kind: must be `],
  [
    'a chart that is drawn anew where there is none',
    ({ pack, passage }) => {
      Object.assign(passage, { element: undefined })
      const [question] = pack.questions.filter((each) => 'evidence' in each)
      question!.evidence[0]!.redrawn = { axis: { from: 0, to: 80 }, caption: 'From nought.' }
    },
    'corner-shop.json › q0 › evidence.#1.redrawn: needs a passage that is a chart',
  ],
])('says where and what is wrong: %s', (_, change, line) => {
  expect(
    linesOf(change).some((each) => each.startsWith(line)),
    linesOf(change).join('\n'),
  ).toBe(true)
})
