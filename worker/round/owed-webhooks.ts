import type { Rules } from '../game/make/rules.ts'
import type { Play } from '../game/play/play.ts'
import { callWebhook, type Message, NotDelivered } from '../store/webhook-call.ts'
import type { NewRow } from './outbox-rows.ts'
import { A_DAY, Refused, type Targets } from './target.ts'

/** The version of the rows. */
const VERSION = 1

const WEBHOOK = 'webhook'

interface OwedMessage {
  v: typeof VERSION
  slug: string
  message: Message
}

/** How hosts are told that something is finished: by a message to the address that they have named. */
export function webhookTargets(env: Pick<Env, 'CLASSROOMS' | 'PUBLIC_NETWORK'>): Targets {
  const classroom = (slug: string) => env.CLASSROOMS.get(env.CLASSROOMS.idFromName(slug))
  return {
    [WEBHOOK]: {
      async pay(_key, payload) {
        const { slug, message } = payload as OwedMessage
        const asked = await classroom(slug).webhookReceiver()
        // Whoever has taken the address back is told nothing any more.
        if (!asked) return
        try {
          await callWebhook(env, asked.receiver, message, Date.now())
        } catch (error) {
          if (!(error instanceof NotDelivered)) throw error
          await classroom(slug).webhookFailed({ why: error.why, status: error.status }, false)
          throw error.why === 'gone' ? new Refused(error.message) : error
        }
        if (asked.failing) await classroom(slug).webhookDelivered()
      },
      stranger: {
        delays: A_DAY,
        async givenUp(payload, error) {
          const { slug } = payload as OwedMessage
          const { why, status } = error instanceof NotDelivered ? error : GONE
          await classroom(slug).webhookFailed({ why, status }, true)
        },
      },
    },
  }
}

const GONE = { why: 'gone', status: 410 } as const

/** The key under which a host is owed the word that a play is finished. */
export function webhookKey(play: string): string {
  return `${WEBHOOK}:${play}`
}

/** The row by which a host is owed the word that a play is finished; null where they have not asked for it. */
export function playToTell(slug: string, { hooked }: Pick<Rules, 'hooked'>, play: Play): NewRow | null {
  if (!hooked) return null
  const { id, finishedAt, right, of, points } = play
  const timestamp = new Date(finishedAt).toISOString()
  const data = { quiz: slug, play: id, right, of, points }
  return rowOf(id, slug, { id: `play_${id}`, event: { type: 'play.finished', timestamp, data } })
}

/** The row by which a host is owed the word that a class is finished; `id` is another whenever it is. */
export function classToTell(
  slug: string,
  { id, at, ...counts }: { id: string; at: number; players: number; right: number; of: number },
): NewRow {
  const event = {
    type: 'class.finished' as const,
    timestamp: new Date(at).toISOString(),
    data: { quiz: slug, ...counts },
  }
  return rowOf('class', slug, { id: `class_${id}`, event })
}

function rowOf(about: string, slug: string, message: Message): NewRow {
  return { target: WEBHOOK, key: webhookKey(about), payload: { v: VERSION, slug, message } satisfies OwedMessage }
}
