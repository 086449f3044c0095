import { MOST_PHOTOS } from '../game/make/photo.ts'
import { DAY_MS } from '../game/time.ts'

/** Under this key stands which article somebody brought for the link's quiz. */
const KEY = 'brought'
const VERSION = 1
/** And under this one, the pictures that were brought for it. */
const PHOTOS = 'photos'

/** An article that is this link's alone, to be deleted with it. */
interface Brought {
  v: typeof VERSION
  slug: string
  /** the id of its pack */
  article: string
  /** when the quiz was made or last played; null for a class, which goes on its host's date */
  playedAt: number | null
  /** the latest saving, counted from 1; missing where it was not saved since an earlier build */
  version?: number
}

/** Which saving follows which; `known`: the latest that KV tells of. */
interface Saving {
  after: number
  known: number
  saved: { version: number }
}

/** What there is to know of the article that was brought for a link's quiz. */
export class ClassBrought {
  constructor(private readonly kv: SyncKvStorage) {}

  read(): Brought | undefined {
    return this.kv.get<Brought>(KEY)
  }

  /** Notes the article; `alone`: somebody plays it alone, from `now` on, in milliseconds since 1970. */
  bring(slug: string, article: string, { alone, now }: { alone: boolean; now: number }): void {
    this.write({ v: VERSION, slug, article, playedAt: alone ? now : null })
  }

  /** The slug of a quiz that goes a year after somebody last played it alone; undefined for any other. */
  playedAlone(): string | undefined {
    const brought = this.read()
    return typeof brought?.playedAt === 'number' ? brought.slug : undefined
  }

  /** Notes that such a quiz is played; tells whether that is news, as it is once a day. */
  played(now: number): boolean {
    const brought = this.read()
    if (typeof brought?.playedAt !== 'number' || now - brought.playedAt <= DAY_MS) return false
    this.write({ ...brought, playedAt: now })
    return true
  }

  /** Notes the saving that begins; false where another went on from the same one. */
  begin({ after, known, saved }: Saving): boolean {
    const brought = this.read()
    if (after !== (brought?.version ?? known)) return false
    if (brought) this.write({ ...brought, version: saved.version })
    return true
  }

  /** The saving was none after all. */
  undo({ after, saved }: Saving): void {
    const brought = this.read()
    if (brought?.version === saved.version) this.write({ ...brought, version: after })
  }

  /** Notes a picture by its name; false where there are too many, those of all revisions counted. */
  addPhoto(photo: string): boolean {
    const photos = new Set(this.kv.get<string[]>(PHOTOS)).add(photo)
    if (photos.size > MOST_PHOTOS) return false
    this.kv.put(PHOTOS, [...photos])
    return true
  }

  private write(brought: Brought): void {
    this.kv.put(KEY, brought)
  }
}
