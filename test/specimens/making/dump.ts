import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CROWD } from './solo.ts'
import type { Kept } from './stage.ts'

type Row = Record<string, string | number | bigint | null | Uint8Array>

/** An entry of KV. `expiration` in seconds since 1970, as KV's `put` takes it. */
export interface Entry {
  key: string
  value: string
  metadata: unknown
  expiration: number | null
}

/** A stored object as SQL: its tables and rows as they are on disk, one statement a line but for the tables' own text. */
export function dumpObject(dataDir: string, { object, name }: Kept, madeAt: number): string {
  const folder = join(dataDir, `v3/do/baseless-${object}`)
  const id = idOf(folder, name)
  const database = open(join(folder, `${id}.sqlite`))
  const schema = rowsOf(database, 'SELECT name, sql, type FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
  const own = schema.filter((each) => !/^(_cf_|__miniflare_|sqlite_)/.test(String(each.name)))
  const tables = own.filter(({ type }) => type === 'table')
  const rows = tables.flatMap((table) =>
    rowsOf(database, `SELECT * FROM "${table.name}"`).map((row) => insert(table, row)),
  )
  database.close()
  const about = { object, name, made: madeAt, alarm: alarmOf(folder, id) }
  const head = Object.entries(about).map(([what, value]) => `-- ${what}: ${value}`)
  return [...head, ...own.map(({ sql }) => `${sql};`), ...rows, ''].join('\n')
}

/** Everything in KV but what was made for its number alone. */
export function dumpKv(dataDir: string): Entry[] {
  const folder = join(dataDir, 'v3/kv')
  const [file] = readdirSync(join(folder, 'miniflare-KVNamespaceObject')).filter((each) =>
    /^[0-9a-f]+\.sqlite$/.test(each),
  )
  const database = open(join(folder, 'miniflare-KVNamespaceObject', file!))
  const [blobs] = readdirSync(folder).filter((each) => existsSync(join(folder, each, 'blobs')))
  const entries = rowsOf(database, 'SELECT * FROM _mf_entries ORDER BY key').map((row) => ({
    key: String(row.key),
    value: readFileSync(join(folder, blobs!, 'blobs', String(row.blob_id)), 'utf8'),
    metadata: row.metadata === null ? null : JSON.parse(String(row.metadata)),
    expiration: row.expiration === null ? null : Number(row.expiration) / 1_000,
  }))
  database.close()
  const crowd = entries.filter(({ value }) => value.includes(`"title":"${CROWD}"`)).map(({ key }) => key.split(':')[1])
  return entries.filter(({ key }) => !crowd.includes(key.split(':')[1]))
}

/** The id of the object of a name: miniflare writes the name into the object's own file. */
function idOf(folder: string, name: string): string {
  const files = readdirSync(folder).filter((each) => /^[0-9a-f]+\.sqlite$/.test(each))
  const found = files.find((file) => {
    const database = open(join(folder, file))
    // An object that has stored nothing, or was asked for past miniflare, bears no name.
    const [isNamed] = rowsOf(database, "SELECT 1 FROM sqlite_master WHERE name = '__miniflare_do_name'")
    const [row] = isNamed ? rowsOf(database, 'SELECT name FROM __miniflare_do_name') : []
    database.close()
    return row?.name === name
  })
  if (!found) throw new Error(`no object ${name} in ${folder}`)
  return found.replace('.sqlite', '')
}

/** When the object's alarm rings, in milliseconds since 1970; workerd keeps nanoseconds. */
function alarmOf(folder: string, id: string): number | null {
  const database = open(join(folder, 'metadata.sqlite'))
  const [row] = rowsOf(database, 'SELECT scheduled_time FROM _cf_ALARM WHERE actor_id = ?', id)
  database.close()
  return row ? Number(BigInt(row.scheduled_time as bigint) / 1_000_000n) : null
}

function open(file: string): DatabaseSync {
  return new DatabaseSync(file, { readOnly: true })
}

function rowsOf(database: DatabaseSync, sql: string, ...values: string[]): Row[] {
  const statement = database.prepare(sql)
  statement.setReadBigInts(true)
  return statement.all(...values) as Row[]
}

function insert({ name }: Row, row: Row): string {
  return `INSERT INTO ${name} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(literal).join(', ')});`
}

function literal(value: Row[string]): string {
  if (value === null) return 'NULL'
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}
