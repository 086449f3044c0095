/** What a passage is drawn as where it is no paragraph. Its text says the same, no more and no less: see `piecesOf` in element-text.ts. */
import * as z from 'zod'
import { MOST_OF_PICTURE } from '../article/bounds.ts'
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

const side = z.int().min(1).max(MOST_OF_PICTURE.pixels)
/** What a picture that somebody brings is known by within its article: nobody guesses it. */
export const photoId = z
  .string()
  .max(24)
  .regex(/^[a-z0-9]{24}$/)

/** A picture that somebody brings: the file itself is sent apart. */
const Photo = z.strictObject({
  id: photoId,
  width: side.describe('in pixels'),
  height: side.describe('in pixels'),
  mayPublish: z.literal(true).describe('that whoever saves it may publish it'),
})
const OwnPicture = z.strictObject({ ...Picture.shape, photo: Photo.optional() })

/** An element of an article that somebody brings: of the library’s kinds, and pictures of their own. */
export const OwnElement = z.discriminatedUnion('kind', [
  ...[Headline, Post, Chat, Transcript, Document, OwnPicture, Chart],
] as const)
export type OwnElement = z.infer<typeof OwnElement>

/** Where the file of such a picture is, for whoever shows it. */
export interface ShownPhoto {
  src: string
  width: number
  height: number
}
/** An element as it is played; `photo` is a picture that somebody brought. */
export type PlayedElement = Exclude<Element, { kind: 'picture' }> | (z.infer<typeof Picture> & { photo?: ShownPhoto })
export type Shape = z.infer<typeof Shape>
export type Chart = z.infer<typeof Chart>
