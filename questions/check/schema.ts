import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { Pack } from '../model/pack.ts'

/** The file that a pack names in `$schema`, so that an editor can help while it is written. */
export const SCHEMA_FILE = join(import.meta.dirname, '../pack.schema.json')

/** The model of a pack as a JSON Schema (draft 2020-12): what an author may write, before anything is parsed. */
export function packSchema(): object {
  return z.toJSONSchema(Pack, { target: 'draft-2020-12', io: 'input' })
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, `${JSON.stringify(packSchema(), null, 2)}\n`)
