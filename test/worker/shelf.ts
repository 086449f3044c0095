import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Briefly } from '../../worker/store/briefly.ts'
import { readEntries, readSpecimen } from '../specimens/load.ts'
import { Visitor } from './helpers.ts'

const FILES = import.meta.glob<string>('../specimens/*/*.{sql,json}', { query: '?raw', import: 'default', eager: true })

interface Kept {
  object: 'Round' | 'Classroom'
  /** the name of its object; of a round, its id */
  name: string
  slug: string
  /** proves who made the quiz, where somebody did */
  hostKey?: string
  /** Set-Cookie lines by who got them */
  cookies: Record<string, string[]>
}

/** A specimen that is in its object again, and those who may see it. */
export interface Restored {
  id: string
  slug: string
  /** empty where nobody made the quiz */
  hostKey: string
  object: DurableObjectStub
  visitor(who: string): Visitor
}

/** What a build left, to be put back into objects and KV as if it had been made just now. */
export class Shelf {
  private readonly about: { made: number; specimens: Record<string, Kept> }

  /** `now`: one moment for all, so that keys and rows that name each other still do */
  constructor(
    private readonly build: string,
    private readonly now = Date.now(),
  ) {
    this.about = JSON.parse(this.text('cookies.json'))
  }

  /** A kept file as it is. */
  text(file: string): string {
    const text = FILES[`../specimens/${this.build}/${file}`]
    if (text === undefined) throw new Error(`${this.build} has no specimen ${file}`)
    return text
  }

  /** Puts all that is kept of KV back. */
  async fillKv(): Promise<void> {
    Briefly.forgetAll()
    for (const { key, value, metadata, expiration } of readEntries(this.text('kv.json'), this.about.made, this.now))
      await env.KV.put(key, value, { metadata, ...(expiration && { expiration }) })
  }

  /** Puts an object's rows and its alarm back. */
  async restore(specimen: string): Promise<Restored> {
    const { slug, hostKey = '', cookies } = this.about.specimens[specimen]!
    const { object, name, alarm, statements } = readSpecimen(this.text(`${specimen}.sql`), this.now)
    const objects: DurableObjectNamespace = object === 'Round' ? env.ROUNDS : env.CLASSROOMS
    const stub = objects.get(objects.idFromName(name))
    await runInDurableObject(stub, async (_, { storage }) => {
      storage.transactionSync(() => {
        for (const statement of statements) storage.sql.exec(statement)
      })
      if (alarm !== null) await storage.setAlarm(alarm)
    })
    return { id: name, slug, hostKey, object: stub, visitor: (who) => visitorWith(cookies[who]!) }
  }

  /** Puts a class's or a live round back, with KV and the classroom that knows it. */
  async restoreClass(specimen: string): Promise<Restored & { classroom: DurableObjectStub }> {
    await this.fillKv()
    const { object } = await this.restore(specimen.replace(/^class|^live/, (kind) => CLASSROOMS[kind]!))
    return { ...(await this.restore(specimen)), classroom: object }
  }
}

const CLASSROOMS: Record<string, string> = { class: 'classroom', live: 'classroom-live' }

function visitorWith(lines: string[]): Visitor {
  const visitor = new Visitor()
  for (const line of lines) {
    const [, name, value, path = '/'] = /^(\w+)=([^;]*);.*Path=([^;]*)/.exec(line)!
    visitor.cookies.set(`${name} ${path}`, { value: value!, path })
  }
  return visitor
}
