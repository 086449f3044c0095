/** A quiz as a file for another program. It holds the verdicts, so it is for the host alone. */
import type { Delimiter } from '../../../questions/formats/csv-text.ts'
import type { Collection, FormatWords } from '../../../questions/formats/item.ts'
import { FORMATS, type FormatName } from '../../../questions/formats/make/formats.ts'
import { makePacks, sectionsOf } from '../../../questions/formats/make/pack.ts'
import * as m from '../../../web/messages/index.ts'
import type { Quiz } from '../../game/make/quiz.ts'
import { packsOf } from '../library/packs.ts'
import { Problem } from '../problem.ts'

/** A file to take along. */
export interface Takeaway {
  /** the end of its name: "moodle.xml" */
  ending: string
  /** its media type */
  type: string
  body: string | Uint8Array<ArrayBuffer>
}

/** What a file is written by: where the quiz is played, and what parts the cells of a CSV. */
export interface TakeawayWish {
  url: string
  delimiter: Delimiter
}

/** A quiz in a format; `pack` is the game's own. Throws `no-page` for a format that there is not. */
export async function takeaway(
  env: Env,
  quiz: Quiz,
  format: string,
  { url, delimiter }: TakeawayWish,
): Promise<Takeaway> {
  const packs = await packsOf(env, quiz)
  if (format === 'pack') {
    return { ending: 'json', type: 'application/json; charset=utf-8', body: makePacks(packs, quiz.questions) }
  }
  if (!Object.hasOwn(FORMATS, format)) throw new Problem('no-page')
  const { ending, type, make } = FORMATS[format as FormatName]
  const sections = sectionsOf(packs, quiz.questions)
  const collection: Collection = { title: quiz.title, lang: packs[0]?.lang ?? 'en', url, sections }
  return { ending, type, body: await make(collection, { words: words(), delimiter }) }
}

function words(): FormatWords {
  return {
    claim: m.play_claim(),
    ask: m.play_question(),
    supported: m.supported(),
    baseless: m.baseless(),
    open: m.take_open(),
    maker: m.brand(),
  }
}
