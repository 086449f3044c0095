import { type DBSchema, openDB } from 'idb'

/** An answer that did not get through, as it was to be sent. */
export interface Unsent {
  url: string
  /** JSON */
  body: string
  /** when it was given, in milliseconds since 1970 */
  at: number
}

interface Outgoing extends DBSchema {
  answers: { key: number; value: Unsent }
}

const NAME = 'baseless-unsent'
/** The version of what is kept. */
const VERSION = 1
/** An unfinished round is forgotten after a week: nobody waits for its answers any more. */
const WEEK_MS = 7 * 24 * 60 * 60 * 1_000
/** More than a round has questions. */
const MOST = 60

function open() {
  return openDB<Outgoing>(NAME, VERSION, {
    upgrade: (answers) => void answers.createObjectStore('answers', { autoIncrement: true }),
  })
}

/** Keeps an answer until it gets through. */
export async function keepUnsent(answer: Unsent): Promise<void> {
  const outgoing = await open()
  try {
    if ((await outgoing.count('answers')) < MOST) await outgoing.add('answers', answer)
  } finally {
    outgoing.close()
  }
}

/**
 * Sends what did not get through, the first first; `send` resolves with whether it has arrived. The first that does not
 * ends it, so that no answer overtakes an earlier one. Resolves with whether all have. An answer that arrives twice is
 * harmless: the first one stands.
 */
export async function sendAgain(now: number, send: (answer: Unsent) => Promise<boolean>): Promise<boolean> {
  const outgoing = await open()
  try {
    for (const key of await outgoing.getAllKeys('answers')) {
      const answer = await outgoing.get('answers', key)
      if (answer && now - answer.at < WEEK_MS && !(await send(answer))) return false
      await outgoing.delete('answers', key)
    }
    return true
  } finally {
    outgoing.close()
  }
}
