import { DurableObject } from 'cloudflare:workers'

/** The version of what is kept of a link. */
const VERSION = 1
const CLASS = 'class'

/** A class, and the key of its host. */
export interface LinkedClass {
  slug: string
  key: string
}

/** Why a link has no class: by the kind of a problem. */
export interface NoClass {
  refused: string
}

interface Kept extends LinkedClass {
  v: typeof VERSION
}

/**
 * A link that a platform has placed in a course: knows its class. A course that is copied has links of its own, and so
 * classes of its own. It keeps the host's key, for whoever teaches the course is its host.
 */
export class LtiLink extends DurableObject<Env> {
  private making: Promise<LinkedClass | NoClass> | undefined

  /** Makes a class for a quiz: how, the composition root says. */
  protected make(_quiz: string): Promise<LinkedClass | NoClass> {
    throw new Error('nobody has said how classes are made')
  }

  /**
   * The class of the link, which the first who comes has made. One that was deleted, or whose date is over, is made again for
   * its teacher alone.
   */
  async classFor(quiz: string | undefined, teaches: boolean): Promise<LinkedClass | NoClass> {
    const kept = this.ctx.storage.kv.get<Kept>(CLASS)
    if (kept && (await this.stands(kept.slug))) return { slug: kept.slug, key: kept.key }
    if (kept && !teaches) return { refused: 'deleted' }
    if (quiz === undefined) return { refused: 'lti-no-quiz' }
    this.making ??= this.makeAndKeep(quiz).finally(() => {
      this.making = undefined
    })
    return this.making
  }

  /** Keeps another key, where the class's host has one. */
  async keep({ slug, key }: LinkedClass): Promise<void> {
    this.ctx.storage.kv.put(CLASS, { v: VERSION, slug, key } satisfies Kept)
  }

  private async makeAndKeep(quiz: string): Promise<LinkedClass | NoClass> {
    const made = await this.make(quiz)
    if (!('refused' in made)) await this.keep(made)
    return made
  }

  private stands(slug: string): Promise<boolean> {
    return this.env.CLASSROOMS.get(this.env.CLASSROOMS.idFromName(slug)).stands()
  }
}
