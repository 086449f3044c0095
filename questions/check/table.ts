import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** The folder of the tables that this repository keeps. */
const QUOTED = join(import.meta.dirname, '../quoted')

const Row = z.object({
  words: z.string().describe('what is quoted, to the letter'),
  speaker: z
    .string()
    .describe('who says it: a name, perhaps with a comma and more; or the id of a speaker of the pack'),
  whole_statement: z.boolean().default(false).describe('it holds whole sentences'),
  unmarked: z.string().optional().describe('why the article has no quotation marks around it: "a letter in full"'),
})

const LeftOut = z.object({
  words: z.string().optional().describe('how the quotation begins that is left out'),
  speaker: z.string().optional().describe('whose quotations are left out'),
  why: z.string().describe('without words and speaker: why only a choice of all quotations is on cards'),
})

const Table = z.object({
  quotes: z.array(Row).default([]),
  same_as: z.record(z.string(), z.string()).default({}).describe('from a speaker of the table to the id in the pack'),
  left_out: z.array(LeftOut).default([]),
  outlet: z.string().default(''),
  title: z.string().default(''),
})

/** Who says what in an article, and whose article it is (`outlet`, `title`). */
export type Table = z.infer<typeof Table>
export type Row = z.infer<typeof Row>

/**
 * Who says what in the article of a pack: what stands beside the article (`<id>.json`), together with what this
 * repository says of it (`questions/quoted/<id>.json`). Undefined where neither is there. Throws where one is malformed.
 */
export function readTable(articlesFolder: string, id: string): Table | undefined {
  const found = [articlesFolder, QUOTED].flatMap((folder) => tableIn(folder, id) ?? [])
  if (found.length === 0) return undefined
  return {
    quotes: found.flatMap(({ quotes }) => quotes),
    same_as: Object.assign({}, ...found.map((table) => table.same_as)),
    left_out: found.flatMap((table) => table.left_out),
    outlet: found.map(({ outlet }) => outlet).join(' '),
    title: found.map(({ title }) => title).join(' '),
  }
}

/** A file of that name without quotes is something else: perhaps the pack itself. */
function tableIn(folder: string, id: string): Table | undefined {
  const file = join(folder, `${id}.json`)
  if (!existsSync(file)) return undefined
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return Array.isArray(Object(data).quotes) || folder === QUOTED ? Table.parse(data) : undefined
}
