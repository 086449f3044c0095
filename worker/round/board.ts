import { DurableObject } from 'cloudflare:workers'
import type { BoardPlay, LastRow, Place } from '../game/play/board.ts'
import { type Span, spansAt, type View } from '../game/play/span.ts'
import { listScores } from '../store/scores.ts'
import { BoardRows, type KeptPlay } from './board-rows.ts'

/** How many of KV's lists one look may cost while earlier scores are taken over; the next look goes on. */
const MOST_LISTS = 20

/** A stretch of a board in its order. */
export interface Looked {
  plays: BoardPlay[]
  /** whether there is more behind it */
  more: boolean
  /** how many players are on it in all */
  players: number
}

/** Whose place is asked for: by a play, or as it would be where the board has not heard of that play yet. */
export interface Seeker {
  id: string
  play?: BoardPlay
}

/**
 * The board of one quiz: a row a player, in the order of their best plays, for today, this week and all time. Rounds tell
 * it of each play; what earlier builds saved it takes over from KV once, when somebody looks first.
 */
export class Board extends DurableObject<Env> {
  private readonly rows = new BoardRows(this.ctx.storage.sql)
  private takingOver: Promise<void> | undefined
  /** how often all of it was forgotten: what was read before is not kept afterwards */
  private erasures = 0
  /** whether there are tables; not where all of it was forgotten while somebody waited for KV */
  private made = false
  /** the day for which spans that are over were dropped */
  private tidied = ''

  /**
   * Puts a play on the board, or calls it otherwise; told again, it changes nothing. Tells where its player stands of all; null
   * while earlier scores are still to be taken over.
   */
  async put(play: KeptPlay): Promise<Place | null> {
    const spans = this.spans()
    this.ctx.storage.transactionSync(() => this.rows.put(play, Object.values(spans)))
    const place = this.rows.takenOver().done ? this.rows.place(play.player, spans.all) : null
    if (play.until !== undefined) await this.setAlarm()
    return place
  }

  /** Takes a play off the board, whether it is on it or not. */
  async forget(id: string): Promise<void> {
    const spans = this.spans()
    this.ctx.storage.transactionSync(() => this.rows.forget(id, Object.values(spans)))
  }

  /** Some rows of a quiz's board, from behind `after` on. Throws where KV does not list what is still to be taken over. */
  async look(slug: string, { view, limit, after }: { view: View; limit: number; after?: LastRow }): Promise<Looked> {
    await this.takeOver(slug)
    if (!this.made) return { plays: [], more: false, players: 0 }
    const span = this.spans()[view]
    const plays = this.rows.page(span, limit + 1, after)
    return {
      plays: plays.slice(0, limit).map(withoutEnd),
      more: plays.length > limit,
      players: this.rows.players(span),
    }
  }

  /** Where the best play stands of whoever played a round; null for nobody’s, and where they have none in this view. */
  async place(slug: string, { view, of: { id, play } }: { view: View; of: Seeker }): Promise<Place | null> {
    await this.takeOver(slug)
    if (!this.made) return null
    const span = this.spans()[view]
    const player = this.rows.find(id)?.player
    if (player) return this.rows.place(player, span)
    if (!play || play.finishedAt < span.from) return null
    return { best: play, rank: this.rows.rankOf(play, span), of: this.rows.players(span) + 1 }
  }

  /** Forgets everything, with its quiz; what is being taken over from KV as well. */
  async erase(): Promise<void> {
    this.erasures++
    this.made = false
    this.tidied = ''
    await this.ctx.storage.deleteAll()
  }

  /** Forgets what outlived its date. */
  override async alarm(): Promise<void> {
    this.make()
    for (const id of this.rows.outlived(Date.now())) await this.forget(id)
    await this.setAlarm()
  }

  /** A board has tables from its first use on, and after it was forgotten none. */
  private make(): void {
    if (!this.made) this.rows.create()
    this.made = true
  }

  private spans(): Record<View, Span> {
    this.make()
    const spans = spansAt(Date.now())
    if (this.tidied !== spans.today.name) this.rows.dropSpansBut(Object.values(spans))
    this.tidied = spans.today.name
    return spans
  }

  private async setAlarm(): Promise<void> {
    const next = this.rows.nextEnd()
    if (next !== null) await this.ctx.storage.setAlarm(next)
  }

  private async takeOver(slug: string): Promise<void> {
    this.make()
    if (this.rows.takenOver().done) return
    this.takingOver ??= this.takeOverAll(slug).finally(() => {
      this.takingOver = undefined
    })
    await this.takingOver
  }

  /** Takes over page by page; each is kept with the place behind it, both or neither. */
  private async takeOverAll(slug: string): Promise<void> {
    const { erasures } = this
    let { cursor, done } = this.rows.takenOver()
    for (let lists = 0; lists < MOST_LISTS && !done; lists++) {
      const page = await listScores(this.env.KV, slug, cursor)
      if (erasures !== this.erasures) return
      cursor = page.cursor ?? null
      done = cursor === null
      const spans = Object.values(this.spans())
      this.ctx.storage.transactionSync(() => {
        for (const { answers: _, ...play } of page.plays) {
          if (!this.rows.find(play.id) && !this.rows.isGone(play.id)) this.rows.put({ ...play, player: play.id }, spans)
        }
        this.rows.setTakenOver({ cursor, done })
      })
    }
    await this.setAlarm()
  }
}

function withoutEnd({ until: _, ...play }: KeptPlay): BoardPlay {
  return play
}
