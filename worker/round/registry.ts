import { DurableObject } from 'cloudflare:workers'
import { codeOfSlug } from '../game/make/code.ts'
import { isChallengeSlug } from '../game/make/slug.ts'
import { DAY_MS, MINUTE_MS } from '../game/time.ts'
import { log } from '../store/log.ts'
import { listQuizzes } from '../store/quizzes.ts'
import { type News, RegistryRows } from './registry-rows.ts'

/** How long the build before may still make quizzes that nobody tells of here, in milliseconds. */
const BUILD_BEFORE = 2 * MINUTE_MS
/** How many pages of a thousand one look reads; the next goes on where it ended. */
const PAGES = 8
/** KV may list a quiz late that is there, and one that is gone. */
const KV_IS_LATE = DAY_MS

/** What is new to whoever knows this object's slugs up to a number; `id` names the numbering, which never changes. */
export interface RegistryNews extends News {
  id: string
  /** whether a slug that is not here is no quiz's: false until KV has been looked through once */
  whole: boolean
}

/**
 * Knows the slugs of all quizzes that somebody made, and of challenges, so that nobody asks KV for a code that there is not.
 * Every hour it looks through KV's list: what earlier builds made is noted, and what KV has forgotten is dropped.
 */
export class Registry extends DurableObject<Env> {
  private readonly rows = new RegistryRows(this.ctx.storage.sql)

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.rows.create(crypto.randomUUID(), Date.now())
  }

  /** Takes a slug for a quiz that is being made; false where another has it. */
  async claim(slug: string): Promise<boolean> {
    if (this.rows.has(slug)) return false
    this.rows.add(slug, Date.now())
    return true
  }

  /** Notes a slug, which may be noted already. */
  async add(slug: string): Promise<void> {
    this.rows.add(slug, Date.now())
  }

  /** Forgets the slug of a quiz that is deleted. */
  async forget(slug: string): Promise<void> {
    this.rows.drop(slug)
  }

  /** What was noted since a number; all of it for whoever knows another numbering. */
  async news({ id, last }: { id: string; last: number }): Promise<RegistryNews> {
    const state = this.rows.state()
    return { ...state, ...this.rows.newsSince(state.id === id ? last : 0) }
  }

  /** Looks on through KV, to the end of its list at most. What KV refuses is looked at the next time. */
  async look(): Promise<void> {
    if (Date.now() < this.rows.since() + BUILD_BEFORE) return
    try {
      for (let pages = 0; pages < PAGES; pages++) if (await this.lookAtPage()) return
    } catch (error) {
      log('quizzes-not-listed', error)
    }
  }

  /** Compares a page of KV's list, which is sorted, with what is noted in its stretch; tells whether it was the last. */
  private async lookAtPage(): Promise<boolean> {
    const { cursor, after } = this.rows.sweep()
    const page = await this.pageFrom(cursor)
    const slugs = page.slugs.filter((slug) => codeOfSlug(slug) !== undefined || isChallengeSlug(slug))
    const end = page.slugs.at(-1) ?? after
    const listed = new Set(slugs)
    const now = Date.now()
    this.ctx.storage.transactionSync(() => {
      for (const slug of this.rows.olderThan(now - KV_IS_LATE, after, page.cursor === null ? null : end))
        if (!listed.has(slug)) this.rows.drop(slug)
      for (const slug of slugs) this.rows.add(slug, now)
      if (page.cursor === null) this.rows.endSweep()
      else this.rows.setSweep({ cursor: page.cursor, after: end })
    })
    return page.cursor === null
  }

  /** Where KV no longer knows the cursor, the look begins anew. */
  private async pageFrom(cursor: string | null) {
    try {
      return await listQuizzes(this.env.KV, cursor)
    } catch (error) {
      if (cursor !== null) this.rows.setSweep({ cursor: null, after: '' })
      throw error
    }
  }
}
