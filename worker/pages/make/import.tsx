import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { Item } from '../../../questions/formats/item.ts'
import { Import, type ImportedRow, Understood } from '../../../web/make/Import.tsx'
import * as m from '../../../web/messages/index.ts'
import { counted } from '../../api/limits.ts'
import { bodyOf } from '../../api/problem.ts'
import { linksOf } from '../../service/links.ts'
import { type Found, ImportWish, importQuiz, importTemplate, understood } from '../../service/make/imports.ts'
import { Problem } from '../../service/problem.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { parsed } from '../parts.ts'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What the page that shows a file sends back: each row as it was read, and what its reader decides. */
const Shown = z
  .array(z.strictObject({ line: z.int().min(0), item: Item, notes: z.array(z.string()), tooLong: z.boolean() }))
  .max(100)

/** Questions out of another program's file: first as they were understood; a quiz is made once that is confirmed. */
export const imports = new Hono<PageEnv>()
  .get('/make/import', (c) => askPage(c))
  .get('/make/import/template.xlsx', async (c) => {
    c.header('Content-Type', EXCEL)
    c.header('Content-Disposition', 'attachment; filename="baseless-template.xlsx"')
    return c.body(await importTemplate())
  })
  .post('/make/import', async (c) => {
    const { file, text, rows, ...fields } = await c.req.parseBody({ all: true })
    if (typeof rows === 'string') return makeOf(c, rows, fields)
    const bytes = await bytesOf(file, text)
    if (bytes.length === 0) return askPage(c, m.import_fault_empty())
    return rowsPage(c, await understood(bytes))
  })

type Fields = Record<string, unknown>

/** The file that was chosen, else the text that was pasted. */
async function bytesOf(file: unknown, text: unknown): Promise<Uint8Array> {
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer())
  return new TextEncoder().encode(typeof text === 'string' ? text.trim() : '')
}

async function makeOf(c: Context<PageEnv>, sent: string, fields: Fields) {
  const rows = decided(parsed(Shown, jsonOf(sent)), fields)
  const article = parsed(ImportWish.shape.article, typeof fields.article === 'string' ? jsonOf(fields.article) : [])
  const found: Found = { rows, problems: [], left: [], article, more: 0 }
  const publish = fields.publish === 'on'
  try {
    const items = rows.filter(({ taken }) => taken).map(({ item }) => item)
    const wish = parsed(ImportWish, { items, kind: fields.kind, title: fields.title, ...(publish && { article }) })
    const { slug, key } = await counted(c, () => importQuiz(c.env, wish, Date.now()))
    return c.redirect(`${linksOf(slug, key, c.req.url).hostUrl}&made`, 303)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'invalid') throw error
    const { fields: faults = [], detail } = bodyOf(error)
    const fault = faults.map(({ message }) => message).join(' ') || detail
    return rowsPage(c, found, { fault, kind: String(fields.kind), title: String(fields.title ?? ''), publish })
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('malformed')
  }
}

/** Rows with what was ticked and chosen for each; a verdict that is none leaves the file's. */
function decided(rows: Found['rows'], fields: Fields): (Found['rows'][number] & { taken: boolean })[] {
  const ticked = [fields.take].flat()
  return rows.map((row, at) => {
    const verdict = Item.shape.verdict.safeParse(fields[`verdict-${at}`]).data ?? row.item.verdict
    return { ...row, item: { ...row.item, verdict }, taken: ticked.includes(String(at)) }
  })
}

function askPage(c: Context<PageEnv>, fault?: string) {
  return staticPage(c, () => <Import fault={fault} />, {
    title: `${m.import_heading()} · ${m.brand()}`,
    description: m.import_lead(),
    styles: ['make', 'import'],
    status: fault ? 422 : 200,
  })
}

interface Typed {
  fault?: string
  kind: string
  title: string
  /** whether a text of the file is to be shown to players */
  publish: boolean
}

function rowsPage(c: Context<PageEnv>, found: Found, typed: Typed = { kind: 'class', title: '', publish: false }) {
  const rows: ImportedRow[] = found.rows.map((row) => ({ taken: !row.tooLong, ...row }))
  const sent = JSON.stringify(found.rows.map(({ line, item, notes, tooLong }) => ({ line, item, notes, tooLong })))
  return staticPage(c, () => <Understood {...found} {...typed} rows={rows} sent={sent} />, {
    title: `${m.import_understood()} · ${m.brand()}`,
    description: m.import_lead(),
    styles: ['make', 'import'],
    status: typed.fault || rows.length === 0 ? 422 : 200,
    hidden: true,
  })
}
