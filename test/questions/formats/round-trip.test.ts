import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse as giftGrammar } from 'gift-pegjs'
import { describe, expect, test } from 'vitest'
import {
  type Collection,
  type Detail,
  type Item,
  itemsOf,
  type Understood,
  without,
} from '../../../questions/formats/item.ts'
import { CLAIM_REVIEW_LOSES, makeClaimReview } from '../../../questions/formats/make/claim-review.ts'
import { CSV_LOSES, makeCsv } from '../../../questions/formats/make/csv.ts'
import { EXCEL_LOSES, makeExcel } from '../../../questions/formats/make/excel.ts'
import { GIFT_LOSES, makeGift } from '../../../questions/formats/make/gift.ts'
import { MOODLE_LOSES, makeMoodleXml } from '../../../questions/formats/make/moodle.ts'
import { makePacks, sectionsOf } from '../../../questions/formats/make/pack.ts'
import { makeQti, QTI_LOSES } from '../../../questions/formats/make/qti.ts'
import { parseClaimReview } from '../../../questions/formats/parse/claim-review.ts'
import { parseCsv } from '../../../questions/formats/parse/csv.ts'
import { parseExcel } from '../../../questions/formats/parse/excel.ts'
import { parseGift } from '../../../questions/formats/parse/gift.ts'
import { parseMoodleXml } from '../../../questions/formats/parse/moodle.ts'
import { parsePacks } from '../../../questions/formats/parse/pack.ts'
import { parseQtiPackage } from '../../../questions/formats/parse/qti.ts'
import type { Pack } from '../../../questions/model/pack.ts'
import { questionRef } from '../../../questions/model/ref.ts'
import { anyItem, apartLine, collection, line, unmarkedLine, WORDS } from './samples.ts'

const PACKS = join(import.meta.dirname, '../../../questions/packs')
const packs = readdirSync(PACKS).map((name): Pack => JSON.parse(readFileSync(join(PACKS, name), 'utf8')))

interface Format {
  again: (made: Collection) => Understood | Promise<Understood>
  loses: readonly Detail[]
  text: fc.Arbitrary<string>
}

/** Every format that is both written and read, and the texts that it can hold. */
const FORMATS: Record<string, Format> = {
  CSV: { again: (made) => parseCsv(makeCsv(made)), loses: CSV_LOSES, text: line },
  'CSV with semicolons': { again: (made) => parseCsv(makeCsv(made, ';')), loses: CSV_LOSES, text: line },
  TSV: { again: (made) => parseCsv(makeCsv(made, '\t')), loses: CSV_LOSES, text: line },
  Excel: { again: async (made) => parseExcel(await makeExcel(made)), loses: EXCEL_LOSES, text: line },
  GIFT: { again: (made) => parseGift(makeGift(made, WORDS)), loses: GIFT_LOSES, text: apartLine },
  'Moodle XML': { again: (made) => parseMoodleXml(makeMoodleXml(made, WORDS)), loses: MOODLE_LOSES, text: apartLine },
  'QTI 3.0': { again: (made) => parseQtiPackage(makeQti(made, WORDS, '3.0')), loses: QTI_LOSES, text: apartLine },
  'QTI 2.1': { again: (made) => parseQtiPackage(makeQti(made, WORDS, '2.1')), loses: QTI_LOSES, text: apartLine },
  ClaimReview: {
    again: (made) => parseClaimReview(makeClaimReview(made, WORDS)),
    loses: CLAIM_REVIEW_LOSES,
    text: unmarkedLine,
  },
}

describe.each(Object.entries(FORMATS))('%s', (name, { again, loses, text }) => {
  const read = async (items: Item[]) => {
    const { rows, problems } = await again(collection(items))
    expect(problems).toEqual([])
    return rows.map(({ item }) => item)
  }

  test('gives back what it was written from, but for what it says it loses', async () => {
    const runs = { numRuns: name === 'Excel' ? 40 : 150 }
    const items = fc.array(anyItem(text), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(items, async (given) => {
        expect(await read(given)).toEqual(given.map((item) => without(item, loses)))
      }),
      runs,
    )
  })

  test('gives back every question of the library', async () => {
    for (const pack of packs) {
      const given = itemsOf({ ...collection([]), sections: sectionsOf([pack], refsOf(pack)) })
      expect(await read(given), pack.id).toEqual(given.map((item) => without(item, loses)))
    }
  })
})

describe('a pack as JSON', () => {
  test('is the pack itself where a quiz asks all of it, and comes back with all its questions', () => {
    for (const pack of packs) {
      const made = makePacks([pack], refsOf(pack))
      expect(JSON.parse(made)).toEqual(pack)
      const { rows, problems } = parsePacks(made)
      expect(problems).toEqual([])
      expect(rows).toHaveLength(pack.questions.length)
    }
  })

  test('has no question that a quiz does not ask, and no speaker without one', () => {
    const [one, other] = packs as [Pack, Pack]
    const refs = [refsOf(one)[1]!, refsOf(other)[0]!]
    const made: Pack[] = JSON.parse(makePacks([one, other], refs))
    const scored = made.flatMap((pack) =>
      pack.questions.filter(({ verdict }) => verdict !== 'open').map((each) => questionRef(pack, each)),
    )
    expect(scored).toEqual(refs)
    const [left] = made
    const gone = one.questions.filter(({ id }) => !left!.questions.some((each) => each.id === id))
    for (const { id } of left!.speakers)
      if (gone.some(({ speaker }) => speaker === id))
        expect(left!.questions.map(({ speaker }) => speaker)).toContain(id)
  })
})

test('GIFT is what the grammar of others takes: a text to read, then questions with one right answer of two', () => {
  for (const pack of packs) {
    const sections = sectionsOf([pack], refsOf(pack))
    const [first, ...questions] = giftGrammar(makeGift({ ...collection([]), sections }, WORDS))
    expect(first?.type).toBe('Description')
    expect(questions).toHaveLength(refsOf(pack).length)
    for (const question of questions) {
      const choices = question.type === 'MC' ? question.choices : []
      expect(choices.map(({ text }) => text.text)).toEqual(['Supported', 'Baseless'])
      expect(choices.filter(({ isCorrect }) => isCorrect)).toHaveLength(1)
    }
  }
})

function refsOf(pack: Pack): string[] {
  return pack.questions.filter(({ verdict }) => verdict !== 'open').map((question) => questionRef(pack, question))
}
