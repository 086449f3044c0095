/** Articles that somebody brought, as packs. */

import { packOfDraft } from '../../../questions/article/draft-pack.ts'
import type { Draft } from '../../../questions/model/draft.ts'
import type { PlayedPack } from '../../../questions/model/pack.ts'
import * as m from '../../../web/messages/index.ts'
import { type OwnArticle, readOwn } from '../../store/own-articles.ts'

/** Such an article at a revision; null where it was deleted. */
export async function ownPackAt(env: Pick<Env, 'KV'>, id: string, revision: string): Promise<PlayedPack | null> {
  const article = await readOwn<Draft>(env.KV, { id, revision })
  return article && packOfArticle(id, article)
}

/** What is played of an article that was saved. */
export function packOfArticle(id: string, { draft, version }: OwnArticle<Draft>): PlayedPack {
  return packOfDraft(id, draft, version, m.own_behind())
}
