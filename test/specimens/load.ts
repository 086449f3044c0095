/** A stored object as a build left it. */
export interface Specimen {
  object: 'Round' | 'Classroom'
  /** the name by which the Worker finds the object */
  name: string
  /** when its alarm rings, in milliseconds since 1970; null where none is set */
  alarm: number | null
  /** its tables and rows, to be executed one after another */
  statements: string[]
}

/** An entry of KV; `expiration` in seconds since 1970. */
export interface Entry {
  key: string
  value: string
  metadata: unknown
  expiration: number | null
}

/** Milliseconds since 1970, from 2023 to 2030: 13 digits that stand for themselves, or padded to 15 as in a score's key. */
const TIME = /(?<![\w.-])(00)?(1[78]\d{11})(?!\w)/g

/** Reads an object's file; its times are moved so that it was made at `now`, in milliseconds since 1970. */
export function readSpecimen(text: string, now: number): Specimen {
  const { object, name, alarm, statements } = split(moved(text, now - Number(field(text, 'made'))))
  return { object: object as Specimen['object'], name, alarm: alarm === 'null' ? null : Number(alarm), statements }
}

/** Reads a build's `kv.json`, made at `made`, as if it had been made at `now`; both in milliseconds since 1970. */
export function readEntries(text: string, made: number, now: number): Entry[] {
  const by = now - made
  const entries: Entry[] = JSON.parse(moved(text, by))
  return entries.map((entry) => ({
    ...entry,
    expiration: entry.expiration === null ? null : entry.expiration + Math.round(by / 1_000),
  }))
}

/** A text with every time in it moved by so many milliseconds. */
function moved(text: string, by: number): string {
  return text.replace(TIME, (_, pad = '', time) => pad + String(Number(time) + by))
}

function split(text: string) {
  const body = text.replace(/^(-- .*\n)+/, '')
  const statements = body.split(/;\n/).filter((statement) => statement.trim() !== '')
  return { object: field(text, 'object'), name: field(text, 'name'), alarm: field(text, 'alarm'), statements }
}

/** What the head of a file says: `-- name: value`. */
function field(text: string, name: string): string {
  const value = new RegExp(`^-- ${name}: (.*)$`, 'm').exec(text)?.[1]
  if (value === undefined) throw new Error(`a specimen does not say its ${name}`)
  return value
}
