/** Questions out of another program's file: what was understood of it, and a quiz of what was chosen. */

import * as z from 'zod'
import { draftOf, isTooLong, MOST_ITEMS } from '../../../questions/formats/draft.ts'
import { Item, type Understood } from '../../../questions/formats/item.ts'
import { makeExcel } from '../../../questions/formats/make/excel.ts'
import { parseAny } from '../../../questions/formats/parse/any.ts'
import { Draft } from '../../../questions/model/draft.ts'
import * as m from '../../../web/messages/index.ts'
import { ROUND_KINDS } from '../../game/play/terms.ts'
import { Problem } from '../problem.ts'
import { makeArticle } from './articles.ts'

/** What a file is found to hold, as a page shows it. */
export interface Found {
  rows: (Understood['rows'][number] & { tooLong: boolean })[]
  problems: Understood['problems']
  left: string[]
  /** the paragraphs of a text that stands in it beside the questions */
  article: string[]
  /** how many there are beyond those that a quiz can hold */
  more: number
}

/** The most of a text that stands in a file, in signs and in paragraphs: beside it, each question may take a line of its own. */
const LONGEST_TEXT = 40_000
const MOST_PARAGRAPHS = 200

/** What is understood of a file's bytes; nothing is kept. */
export async function understood(bytes: Uint8Array): Promise<Found> {
  const { rows, problems, left, texts = [] } = await parseAny(bytes)
  const article = texts.slice(0, longestFit(texts))
  const cut = article.length < texts.length ? [m.import_text_cut({ n: texts.length - article.length })] : []
  const shown = rows.slice(0, MOST_ITEMS).map((row) => ({ ...row, tooLong: isTooLong(row.item) }))
  return { rows: shown, problems, left: [...left, ...cut], article, more: rows.length - shown.length }
}

/** How many paragraphs of a text a quiz can hold beside its questions. */
function longestFit(texts: readonly string[]): number {
  let length = 0
  const at = texts.slice(0, MOST_PARAGRAPHS).findIndex((text) => {
    length += text.length + 1
    return length > LONGEST_TEXT
  })
  return at < 0 ? MOST_PARAGRAPHS : at
}

/** Items that were chosen, and how they are played. */
export const ImportWish = z.strictObject({
  items: z
    .array(Item)
    .min(1, { error: () => m.import_fault_none() })
    .max(MOST_ITEMS),
  title: z.string().trim().max(120).optional(),
  /** the paragraphs of the text that they are about, which whoever brings it may publish */
  article: z.array(z.string().max(LONGEST_TEXT)).max(MOST_PARAGRAPHS).default([]),
  kind: z.enum(ROUND_KINDS),
})
export type ImportWish = z.infer<typeof ImportWish>

/** Makes a quiz of items, all of them or none. Throws what `makeArticle` throws, and `invalid` for what cannot be played. */
export async function importQuiz(env: Env, { items, title, kind, article: texts }: ImportWish, now: number) {
  if (items.some(isTooLong)) throw Problem.fields([{ field: 'items', message: m.import_too_long() }])
  const { data: article } = Draft.safeParse(
    draftOf(
      items,
      {
        title: title || m.import_title(),
        speaker: m.import_somebody(),
        role: m.import_role(),
        occasion: m.import_occasion(),
        why: m.import_no_reason(),
        discuss: m.import_discuss(),
      },
      texts,
    ),
  )
  if (!article) throw Problem.fields([{ field: 'items', message: m.import_fault_unreadable() }])
  const wish = { solo: {}, class: { class: {} }, live: { class: { live: {} } } }[kind]
  return makeArticle(env, { article, ...wish }, now)
}

/** A workbook to fill in, with an example. */
export async function importTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const example: Item = {
    claim: m.import_example_claim(),
    verdict: 'baseless',
    words: m.import_example_words(),
    kind: 'quote',
    speaker: m.import_example_speaker(),
    why: m.import_example_why(),
  }
  return makeExcel({ title: m.brand(), lang: 'en', url: '', sections: [{ items: [example] }] })
}
