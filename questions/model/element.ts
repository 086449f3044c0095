/** What a passage is drawn as where it is no paragraph. Its text says the same, no more and no less: see `piecesOf`. */
import * as z from 'zod'
import { name, sentence } from './text.ts'

/** A word or two within a drawing. */
const word = z.string().trim().min(1).max(40)
const figure = z.number().min(-1e12).max(1e12)

const Headline = z.strictObject({
  kind: z.literal('headline'),
  outlet: name.optional(),
  title: sentence,
  below: sentence.optional().describe('the lines under the headline'),
})

const Post = z.strictObject({
  kind: z.literal('post'),
  author: name,
  handle: name.describe('with its sign: "@riverside_news"'),
  time: name,
  label: name.optional().describe('what the site puts above the words: "Paid partnership"'),
  words: sentence,
  counts: z.array(word).max(6).optional().describe('the numbers under it: "1,204 likes"'),
})

const Line = z.strictObject({ who: name, when: word.optional(), words: sentence })
const lines = z.array(Line).min(1).max(20)

const Chat = z.strictObject({ kind: z.literal('chat'), title: name.optional(), lines })

const Transcript = z.strictObject({ kind: z.literal('transcript'), title: name.optional(), lines })

const Document = z.strictObject({
  kind: z.literal('document'),
  from: name.describe('whose paper it is, as its head says'),
  date: name.optional(),
  heading: name.optional(),
  paragraphs: z.array(sentence).min(1).max(12),
  signed: name.optional(),
})

/** How dark a shape is: from the paper to the ink; `red` and `green` are the page’s own. */
const tone = z.enum(['paper', 'pale', 'mid', 'dark', 'ink', 'red', 'green'])
/** A place in a picture, which is 160 wide and 90 high. */
const at = z.number().min(-50).max(250)
const size = z.number().min(0).max(250)
/** How far across, and how far down. */
const spot = z.array(at).min(2).max(2)

/** A shape of a picture that we draw ourselves. */
const Shape = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('box'), x: at, y: at, width: size, height: size, tone }),
  z.strictObject({ shape: z.literal('circle'), x: at, y: at, radius: size, tone }),
  z.strictObject({
    shape: z.literal('line'),
    points: z.array(spot).min(2).max(40),
    tone,
  }),
  z.strictObject({
    shape: z.literal('area'),
    points: z.array(spot).min(3).max(40),
    tone,
  }),
  z.strictObject({ shape: z.literal('word'), x: at, y: at, word, tone }),
])

const Picture = z.strictObject({
  kind: z.literal('picture'),
  shows: sentence.describe('what can be seen in it; never who a real person is'),
  caption: sentence.optional(),
  credit: name.optional(),
  shapes: z.array(Shape).max(60).optional().describe('a drawing of it, 160 wide and 90 high; never a face'),
})

const points = z
  .array(
    z.strictObject({
      label: word,
      value: figure,
      beside: figure.optional().describe('the figure of the second series, where there are two'),
    }),
  )
  .min(2)
  .max(24)
const axis = z.strictObject({ from: figure, to: figure }).describe('where the upright axis begins and ends')

const Chart = z.strictObject({
  kind: z.literal('chart'),
  title: name,
  style: z.enum(['bars', 'line']),
  unit: z.string().max(12).optional().describe('what stands behind each figure: "%"'),
  series: z.array(word).min(2).max(2).optional().describe('where two things are drawn: what `value` is, and `beside`'),
  points,
  axis,
})

/** A chart drawn anew, as it would have been fair: for the reveal. */
export const Redrawn = z.strictObject({
  points: points.optional().describe('where other figures belong in it; else those of the chart'),
  axis,
  caption: sentence.describe('what is different, in words that stand for the drawing'),
})
export type Redrawn = z.infer<typeof Redrawn>

/** How a passage is drawn: a post as a post, a chart as a chart. */
export const Element = z.discriminatedUnion('kind', [Headline, Post, Chat, Transcript, Document, Picture, Chart])
export type Element = z.infer<typeof Element>
export type Shape = z.infer<typeof Shape>
export type Chart = z.infer<typeof Chart>

/** What an element shows in words and figures, in the order in which its passage's text has to say it. */
export function piecesOf(element: Element): string[] {
  return shown(element).filter((piece) => piece !== undefined)
}

function shown(element: Element): (string | undefined)[] {
  switch (element.kind) {
    case 'headline':
      return [element.outlet, element.title, element.below]
    case 'post':
      return [element.author, element.handle, element.time, element.label, element.words, ...(element.counts ?? [])]
    case 'chat':
    case 'transcript':
      return [element.title, ...element.lines.flatMap(({ who, when, words }) => [who, when, words])]
    case 'document':
      return [element.from, element.date, element.heading, ...element.paragraphs, element.signed]
    case 'picture':
      return [element.shows, element.caption, element.credit]
    case 'chart':
      return [
        element.title,
        ...(element.series ?? []),
        ...element.points.flatMap(({ label, value, beside }) => [
          label,
          inFigures(value),
          ...(beside === undefined ? [] : [inFigures(beside)]),
        ]),
        inFigures(element.axis.from),
        inFigures(element.axis.to),
      ]
  }
}

/** A figure as a chart writes it. */
export function inFigures(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 3 })
}
