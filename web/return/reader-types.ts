import type { ReaderType } from '../../worker/game/measure/reader-type.ts'
import * as m from '../messages/index.ts'

/** A type's name and what it means, its colour among those for signs, and its drawing. */
interface TypeLook {
  name: () => string
  line: () => string
  /** one of the colours of `tiles.css`, or the marker's */
  colour: number | 'mark'
  /** what is filled, in a field of 96 by 96 */
  body: string
  /** strokes upon it */
  strokes: string
  /** eyes and noses: x, y and radius */
  dots: readonly (readonly [x: number, y: number, r: number])[]
}

/** How each type of reader is called and drawn. */
export const TYPE_LOOKS: Record<ReaderType, TypeLook> = {
  egg: {
    name: m.reader_egg,
    line: m.reader_egg_line,
    colour: 5,
    body: 'M48 12c17 0 27 23 27 41a27 27 0 0 1-54 0c0-18 10-41 27-41z',
    strokes: 'M24 46l9 7 8-9 7 9 8-8 7 7 8-6M36 26c-3 4-5 8-6 12',
    dots: [],
  },
  chick: {
    name: m.reader_chick,
    line: m.reader_chick_line,
    colour: 'mark',
    body: 'M48 30a25 25 0 1 0 0 50a25 25 0 1 0 0-50',
    strokes:
      'M44 55l4-3 4 3-4 6zM24 54c-6 4-6 11 0 14M72 54c6 4 6 11 0 14M48 30c-3-6 1-10 4-11M49 30c2-5 6-6 9-5M40 80v7M35 87h9M56 80v7M52 87h9',
    dots: [
      [39, 48, 2.6],
      [57, 48, 2.6],
    ],
  },
  duckling: {
    name: m.reader_duckling,
    line: m.reader_duckling_line,
    colour: 'mark',
    body: 'M22 40a15 15 0 1 1 25 6c8 2 12-3 20-6 9-3 18 3 18 13 0 15-14 24-32 24S22 70 22 58c0-4 3-7 6-9a15 15 0 0 1-6-9z',
    strokes: 'M22 36H9c0 6 6 9 14 8M46 58c5 9 19 9 24-1M8 86c6-4 11 4 17 0s11 4 17 0 11 4 17 0 11 4 17 0 8 2 11 0',
    dots: [[32, 34, 2.6]],
  },
  hedgehog: {
    name: m.reader_hedgehog,
    line: m.reader_hedgehog_line,
    colour: 1,
    body: 'M8 68c3-8 11-15 20-19l-1-11 9 5 2-12 8 7 5-11 7 9 8-9 3 11 10-5-1 11 10-1-4 10 7 5-5 10H28c-8 1-16 2-20 0z',
    strokes: 'M28 49c4 6 4 13 1 19M46 52l4 6M58 46l4 6M70 54l4 6M52 64l4-5M66 66l3-5M36 68v7M50 68v7M76 68v7',
    dots: [
      [21, 59, 2.4],
      [9, 67, 3],
    ],
  },
  squirrel: {
    name: m.reader_squirrel,
    line: m.reader_squirrel_line,
    colour: 1,
    body: 'M62 82c18-4 26-22 21-40-4-14-20-18-26-8-4 8 3 13 8 10 4 8-1 14-5 17-3-6-7-9-12-10 3-3 5-7 5-11 0-3-1-6-3-8l0-11-8 6c-4-1-8 0-11 2l-8-5 2 10c-3 6-6 10-7 13 1 6 6 9 12 9-4 7-4 16-3 26z',
    strokes: 'M31 58c3 6 9 7 13 3M38 68c4 3 7 8 7 14',
    dots: [
      [34, 40, 2.6],
      [19, 46, 2.6],
    ],
  },
  fox: {
    name: m.reader_fox,
    line: m.reader_fox_line,
    colour: 1,
    body: 'M16 16l20 14h24l20-14c3 18 1 30-6 38L48 84 22 54c-7-8-9-20-6-38z',
    strokes: 'M22 54c9-3 17 3 19 14M74 54c-9-3-17 3-19 14M24 27l6 8M72 27l-6 8',
    dots: [
      [37, 47, 3],
      [59, 47, 3],
      [48, 79, 4],
    ],
  },
  owl: {
    name: m.reader_owl,
    line: m.reader_owl_line,
    colour: 2,
    body: 'M22 12l15 6c7-3 15-3 22 0l15-6-4 16c5 7 7 15 7 24 0 20-12 32-29 32S19 72 19 52c0-9 2-17 7-24z',
    strokes:
      'M38 29a10 10 0 1 0 0 20a10 10 0 1 0 0-20M58 29a10 10 0 1 0 0 20a10 10 0 1 0 0-20M45 50l3 7 3-7M35 64q4 5 8.5 0q4.5 5 9 0q4.5 5 8.5 0M40 72q4 5 8 0q4 5 8 0M40 84v5M56 84v5',
    dots: [
      [39, 39, 4],
      [57, 39, 4],
    ],
  },
  dog: {
    name: m.reader_dog,
    line: m.reader_dog_line,
    colour: 5,
    body: 'M28 26c-12-5-18 2-18 16 0 11 4 18 11 16l3-4c2 8 5 15 9 20 6 8 24 8 30 0 4-5 7-12 9-20l3 4c7 2 11-5 11-16 0-14-6-21-18-16-8-7-32-7-40 0z',
    strokes: 'M28 26c-3 9-3 19-4 28M68 26c3 9 3 19 4 28M48 64v5c-3 5-9 5-11 1M48 69c3 5 9 5 11 1',
    dots: [
      [39, 45, 3],
      [57, 45, 3],
      [48, 60, 5],
    ],
  },
  cat: {
    name: m.reader_cat,
    line: m.reader_cat_line,
    colour: 0,
    body: 'M20 12l17 15h22l17-15c7 22 7 37 0 48-7 12-17 19-28 19s-21-7-28-19c-7-11-7-26 0-48z',
    strokes:
      'M30 46c4-5 9-5 13 0-4 5-9 5-13 0zM53 46c4-5 9-5 13 0-4 5-9 5-13 0zM48 60v5c-2 3-6 3-8 1M48 65c2 3 6 3 8 1M24 58l-17-2M25 64l-15 5M72 58l17-2M71 64l15 5',
    dots: [
      [37, 46, 2.2],
      [59, 46, 2.2],
      [48, 58, 3],
    ],
  },
}
