import { describe, expect, test } from 'vitest'
import { figureFaults, unsaidPiece } from '../../../questions/model/element-text.ts'
import { choicesOf } from '../../../web/make/article/elements/element-choices.ts'
import { elementGaps, placedOf } from '../../../web/make/article/elements/element-of.ts'
import {
  ELEMENT_KINDS,
  type ElementKind,
  emptyElement,
  moved,
  type WorkElement,
  workElementOf,
} from '../../../web/make/article/elements/work-element.ts'

const FIELDS: Record<ElementKind, WorkElement['fields']> = {
  post: {
    author: 'Now',
    handle: '@now',
    time: '7.05',
    words: 'Gone. Share!',
    counts: '1,204 likes; 3 shares',
    label: 'Ad',
  },
  chat: { title: 'Us', lines: 'Ada, 7.52: I took it.\nBen: Wow: really?' },
  transcript: { lines: 'Judge: Who?\nWitness: I.' },
  headline: { outlet: 'The Post', title: 'Gone!', below: 'No boat has left' },
  document: {
    from: 'Harbour office',
    date: '1 June',
    heading: 'Notice',
    paragraphs: 'No boat.\nNo bus.',
    signed: 'I. B.',
  },
  picture: { shows: 'A quay', caption: 'The quay, Sunday', credit: 'I. B.' },
  chart: {
    title: 'Riders',
    rows: '\tFerry\tBus\n2018\t96\t1,204\n2019\t92\t3',
    unit: '%',
    low: '-5',
    high: '2000',
    fair: '',
  },
}

const elementWith = (kind: ElementKind, fields = FIELDS[kind]): WorkElement => ({
  ...emptyElement(kind, [], 2),
  fields,
})

describe.each(ELEMENT_KINDS)('a %s', (kind) => {
  test('is saved once nothing is missing, says all that it shows, and is opened as it was', () => {
    const saved = placedOf(elementWith(kind))
    expect(saved).not.toBeNull()
    expect(unsaidPiece(saved!.text, saved!.element)).toBeUndefined()
    expect(placedOf(workElementOf(saved!))).toEqual(saved)
  })

  test('is not saved while it is empty, or longer than a passage may be', () => {
    expect(placedOf(emptyElement(kind, [], 0))).toBeNull()
    const long = Object.entries(FIELDS[kind]).map(([name, text]) => [name, `${text} ${'x'.repeat(590)}`])
    expect(elementGaps(elementWith(kind, Object.fromEntries(long))).length).toBeGreaterThan(0)
  })

  test('offers words that stand in its text', () => {
    const element = elementWith(kind)
    const { text } = placedOf(element)!
    const marks = choicesOf([element]).map(({ mark }) => mark)
    expect(marks.length).toBeGreaterThan(0)
    expect(marks.filter((mark) => !text.includes(mark))).toEqual([])
  })
})

test('a chart’s fair axis begins at 0 where its own does not, or where its teacher says', () => {
  const chart = (low: string, fair: string) =>
    placedOf(elementWith('chart', { title: 'R', rows: '1;96\n2;92', low, fair }))
  expect(chart('90', '')?.redrawn?.axis).toEqual({ from: 0, to: 100 })
  expect(chart('90', '50')?.redrawn?.axis).toEqual({ from: 50, to: 100 })
  expect(chart('', '')?.redrawn).toBeUndefined()
  expect(chart('95', '')).toBeNull()
  const { element } = chart('90', '')!
  expect(element.kind === 'chart' && figureFaults(element)).toEqual([])
})

test('a picture of one’s own needs a description, a credit and that it may be published', () => {
  const photo = { id: 'a'.repeat(24), width: 9, height: 9 }
  const picture = { ...emptyElement('picture', [], 0), photo }
  expect(elementGaps(picture)).toEqual(['shows', 'credit', 'publish'])
  const whole = { ...picture, fields: FIELDS.picture, mayPublish: true }
  expect(placedOf(whole)?.element).toMatchObject({ photo: { ...photo, mayPublish: true } })
})

test('an element goes up and down past paragraphs and past others', () => {
  const [one, two] = [
    { ...emptyElement('post', [], 1), piece: 1 },
    { ...emptyElement('chat', [], 1), piece: 2 },
  ]
  const order = (elements: WorkElement[]) => elements.map(({ piece, after }) => `${piece}@${after}`).join(' ')
  expect(order(moved([one, two], 2, -1, 3))).toBe('2@1 1@1')
  expect(order(moved([one, two], 1, -1, 3))).toBe('1@0 2@1')
  expect(order(moved([one, two], 2, 1, 3))).toBe('1@1 2@2')
  expect(order(moved([{ ...one, after: 0 }], 1, -1, 3))).toBe('1@0')
  expect(order(moved([{ ...one, after: 3 }], 1, 1, 3))).toBe('1@3')
})
