import type { Draft } from '../../../questions/model/draft.ts'
import type { ProblemBody } from '../../../worker/api/problem.ts'
import type { MadeArticle, RevisedArticle } from '../../../worker/game/make/article.ts'
import type { RoundKind } from '../../../worker/game/play/terms.ts'
import * as m from '../../messages/index.ts'

/** Where an article is saved already: its quiz, and the key that opens it. */
export interface SavedPlace {
  slug: string
  key: string
}

/** What came of saving: the answer, or why not, in sentences; `isLate`: somebody saved a newer version meanwhile. */
export type Saved<Reply> = { reply: Reply } | { faults: string[]; isLate?: boolean }

/** Makes a quiz of an article: for everyone alone, for a class or live; `mixed` is an article of the library besides. */
export function saveNew(article: Draft, kind: RoundKind, mixed?: string): Promise<Saved<MadeArticle>> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const play = kind === 'solo' ? {} : { class: { ...(zone && { zone }), ...(kind === 'live' && { live: {} }) } }
  return send('/api/articles', { method: 'POST', body: { article, ...play, ...(mixed && { packs: [mixed] }) } })
}

/** Saves an article again under its quiz; it goes on from the saving `version`. */
export function saveAgain(article: Draft, version: number, { slug, key }: SavedPlace): Promise<Saved<RevisedArticle>> {
  return send(`/api/quizzes/${slug}/host/article`, { method: 'PUT', body: { article, version }, key })
}

async function send<Reply>(
  path: string,
  { method, body, key }: { method: string; body: object; key?: string },
): Promise<Saved<Reply>> {
  const headers = { 'Content-Type': 'application/json', ...(key && { Authorization: `Bearer ${key}` }) }
  try {
    const reply = await fetch(path, { method, headers, body: JSON.stringify(body) })
    if (reply.ok) return { reply: await reply.json<Reply>() }
    const { type, detail, fields = [] } = await reply.json<ProblemBody>()
    if (type === '/problems/newer-version') return { faults: [detail], isLate: true }
    return { faults: fields.length > 0 ? [...new Set(fields.map(({ message }) => message))] : [detail] }
  } catch {
    return { faults: [m.editor_offline()] }
  }
}
