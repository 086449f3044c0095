import { isOwnPack, packIdsOf } from '../../questions/model/ref.ts'
import type { Sitting } from '../game/make/sitting.ts'
import { PRACTICE_SLUG } from '../game/make/slug.ts'
import type { Play } from '../game/play/play.ts'
import { type RecordStoreSettings, recordStoreOf } from '../game/play/record-store.ts'
import { type FinishedPlay, statementOf } from '../game/play/statement.ts'
import { callRecordStore } from '../store/record-store-call.ts'
import type { NewRow } from './outbox-rows.ts'
import { isGone } from './owed-brought.ts'
import { A_DAY, Refused, type Targets } from './target.ts'

/** The version of the rows. */
const VERSION = 1

const STATEMENT = 'statement'

interface OwedStatement {
  v: typeof VERSION
  finished: FinishedPlay
  /** see `owed-brought.ts` */
  brought?: true
}

/** How the store of learning records is told that a play is finished, where whoever runs this game has named one. */
export function statementTargets(env: Pick<Env, 'CLASSROOMS'> & RecordStoreSettings): Targets {
  return {
    [STATEMENT]: {
      async pay(_key, payload) {
        const { finished, brought } = payload as OwedStatement
        const store = recordStoreOf(env)
        // Whoever runs this game wants none any more, or the quiz was deleted with its article.
        if (!store || (brought && (await isGone(env, finished.quiz.slug)))) return
        const statement = statementOf(await statementId(finished.play), store.site, finished)
        const { end, told } = await callRecordStore(store, statement)
        if (end === 'refused') throw new Refused(`the record store takes no statement: ${told}`)
        if (end === 'again') throw new Error(`the record store takes no statement now: ${told}`)
      },
      stranger: { delays: A_DAY },
    },
  }
}

/** The key under which the statement of a play is owed. */
export function statementKey(play: string): string {
  return `${STATEMENT}:${play}`
}

/** The row by which the store is owed a play, its player in since `joinedAt`; null for practice and previews, which count nowhere. */
export function statementToSend(
  { quiz, rules, questions }: Sitting,
  { id, right, of, finishedAt }: Play,
  { joinedAt, brought }: { joinedAt: number; brought: boolean },
): NewRow | null {
  if (quiz.slug === PRACTICE_SLUG) return null
  const packs = packIdsOf(questions.map(({ shown }) => shown.id)).filter((pack) => !isOwnPack(pack))
  // In a live room one waits for the others.
  const started = rules.kind === 'live' ? {} : { startedAt: joinedAt }
  const finished: FinishedPlay = { play: id, quiz, packs, right, of, ...started, finishedAt }
  const payload: OwedStatement = { v: VERSION, finished, ...(brought && { brought }) }
  return { target: STATEMENT, key: statementKey(id), payload }
}

/** The namespace of our statements' ids, drawn once. */
const NAMESPACE = [0xc0, 0xb5, 0xf5, 0xd8, 0x2e, 0x1f, 0x4f, 0x6b, 0x9a, 0x3e, 0x7d, 0x1c, 0x6f, 0x0a, 0x9b, 0x42]

/** The id of a play's statement, the same however often it is sent: a UUID of version 5 (RFC 9562). */
async function statementId(play: string): Promise<string> {
  const named = Uint8Array.from([...NAMESPACE, ...new TextEncoder().encode(play)])
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', named)).slice(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
