import { DurableObject } from 'cloudflare:workers'
import type { Card } from './card.ts'

const PICTURE = 'picture'
/** How long a picture is kept, in milliseconds. */
const KEEP = 30 * 86_400_000

/**
 * Draws the picture of a card and keeps it: one object a card. Drawing takes longer than the 10 ms that a request to a
 * Worker may compute on the free plan; an object may take 30 s.
 */
export class Painter extends DurableObject<Env> {
  async paint(card: Card): Promise<Uint8Array> {
    const kept = await this.ctx.storage.get<Uint8Array>(PICTURE)
    if (kept) return kept
    // Loaded only here: no other request waits for the library.
    const { draw } = await import('./draw.ts')
    const picture = await draw(card)
    await this.ctx.storage.put(PICTURE, picture)
    await this.ctx.storage.setAlarm(Date.now() + KEEP)
    return picture
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll()
  }
}
