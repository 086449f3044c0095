import { DurableObject } from 'cloudflare:workers'

/** A round of a class's link. `number` counts from 1; `startedAt` in milliseconds since 1970. */
export interface ClassRound {
  number: number
  id: string
  startedAt: number
}

/** Knows the rounds of one link: a class may play it in the first period and another in the second. */
export class Classroom extends DurableObject<Env> {
  private readonly sql = this.ctx.storage.sql

  /** Adds a round, which the link leads to from now on. The classroom is forgotten at `keepUntil`, in milliseconds. */
  async add(id: string, keepUntil: number): Promise<ClassRound> {
    this.sql.exec(
      'CREATE TABLE IF NOT EXISTS rounds (number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL)',
    )
    const startedAt = Date.now()
    this.sql.exec('INSERT INTO rounds (id, startedAt) VALUES (?, ?)', id, startedAt)
    await this.ctx.storage.setAlarm(keepUntil)
    return { number: this.rows().length, id, startedAt }
  }

  /** All rounds, the first first; the last is the one that the link leads to. */
  async rounds(): Promise<ClassRound[]> {
    return this.rows()
  }

  async erase(): Promise<void> {
    await this.ctx.storage.deleteAll()
  }

  override async alarm(): Promise<void> {
    await this.erase()
  }

  private rows(): ClassRound[] {
    const known = this.sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'rounds'").toArray().length > 0
    if (!known) return []
    return this.sql.exec('SELECT * FROM rounds ORDER BY number').toArray() as unknown as ClassRound[]
  }
}
