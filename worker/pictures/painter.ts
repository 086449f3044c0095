import { DurableObject } from 'cloudflare:workers'
import { DAY_MS } from '../game/time.ts'
import type { Card } from './card.ts'

const PICTURE = 'picture'
/** How long a picture is kept, in milliseconds. */
const KEEP = 30 * DAY_MS

interface Painted {
  /** the card that was drawn, as JSON */
  card: string
  picture: Uint8Array
}

/**
 * Draws the picture of a link and keeps it: one object a link. Drawing takes longer than the 10 ms that a request to a
 * Worker may compute on the free plan; an object may take 30 s.
 */
export class Painter extends DurableObject<Env> {
  private erased = false

  async paint(card: Card): Promise<Uint8Array> {
    const kept = await this.ctx.storage.get<Painted>(PICTURE)
    if (kept?.card === JSON.stringify(card)) return kept.picture
    // Loaded only here: no other request waits for the library.
    const { draw } = await import('./draw.ts')
    const picture = await draw(card)
    if (!this.erased) await this.keep({ card: JSON.stringify(card), picture })
    return picture
  }

  /** Forgets the picture; one that is being drawn just now is not kept either. */
  async erase(): Promise<void> {
    this.erased = true
    await this.ctx.storage.deleteAll()
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll()
  }

  private async keep(painted: Painted): Promise<void> {
    await this.ctx.storage.put(PICTURE, painted)
    await this.ctx.storage.setAlarm(Date.now() + KEEP)
  }
}
