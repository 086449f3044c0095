import { setTimeout as wait } from 'node:timers/promises'

const EVERY_MS = 250
/** Without an answer for so long, the game counts as gone; while a new workerd starts, it has longer. */
const PATIENCE_MS = 2_500
const PATIENCE_ANEW_MS = 20_000
/** A look that comes so much too late means that the machine slept or was busy, and says nothing about the game. */
const LATE_MS = 1_000

interface Watched {
  ended: Promise<unknown>
  /** when its latest workerd began or ended, by `performance.now()` */
  begun: () => number
}

/** Asks the game again and again; resolves when it has not answered for two and a half seconds, or has ended. */
export async function watchHealth(url: string, engine: Watched): Promise<'silent' | 'ended'> {
  let over = false
  engine.ended.then(() => {
    over = true
  })
  let answered = performance.now()
  let looked = answered
  while (!over) {
    fetch(url, { headers: { Connection: 'close' }, signal: AbortSignal.timeout(PATIENCE_MS) })
      .then((reply) => reply.arrayBuffer())
      .then(
        () => {
          answered = performance.now()
        },
        () => undefined,
      )
    await wait(EVERY_MS)
    const now = performance.now()
    if (now - looked > EVERY_MS + LATE_MS) answered = now
    looked = now
    const anew = engine.begun() > answered
    if (now - Math.max(answered, engine.begun()) > (anew ? PATIENCE_ANEW_MS : PATIENCE_MS)) return 'silent'
  }
  return 'ended'
}
