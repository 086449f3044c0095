import { Visitor } from './visitor.ts'

/** A pack of an invented article that all builds have. */
export const PACK = 'health-scare-water'

/** A stored object to be kept as a specimen, and who may see it: Set-Cookie lines by name. */
export interface Kept {
  object: 'Round' | 'Classroom'
  /** the name by which the Worker finds the object */
  name: string
  slug: string
  /** proves who made the quiz, where somebody did */
  hostKey?: string
  cookies: Record<string, string[]>
}

/** A build that is being served, and what of it is to be kept. */
export class Stage {
  readonly kept: Record<string, Kept> = {}
  readonly url: string
  private readonly paths: ReadonlySet<string>

  private constructor(url: string, paths: string[]) {
    this.url = url
    this.paths = new Set(paths)
  }

  static async at(url: string): Promise<Stage> {
    const reply = await fetch(`${url}/api/openapi.json`)
    const { paths } = (await reply.json()) as { paths: object }
    return new Stage(url, Object.keys(paths))
  }

  /** Whether the build's API has a path, as its document spells it. */
  can(path: string): boolean {
    return this.paths.has(path)
  }

  visitor(): Visitor {
    return new Visitor(this.url)
  }

  keep(specimen: string, name: string, slug: string, visitors: Record<string, Visitor>): void {
    this.kept[specimen] = this.about('Round', name, slug, visitors)
  }

  keepClassroom(specimen: string, slug: string, host: Visitor): void {
    this.kept[specimen] = this.about('Classroom', slug, slug, { host })
  }

  private about(object: Kept['object'], name: string, slug: string, visitors: Record<string, Visitor>): Kept {
    const cookies = Object.entries(visitors).map(([who, { setCookies }]) => [who, setCookies])
    const hostKey = visitors.host?.hostKey
    return { object, name, slug, ...(hostKey && { hostKey }), cookies: Object.fromEntries(cookies) }
  }
}
