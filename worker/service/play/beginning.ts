import { findPack } from '../../../questions/library.ts'
import { type Pack, scoredQuestions } from '../../../questions/model/pack.ts'
import { type PublicQuestion, publicQuestion } from '../../../questions/model/question.ts'
import { packOf, questionRef } from '../../../questions/model/ref.ts'
import type { Beginning } from '../../game/play/beginning.ts'
import { revisionOf } from '../make/revisions.ts'

/** What there is to see at the beginning of a quiz. */
export interface FirstSight {
  question: PublicQuestion
  /** in the quiz's order */
  packs: Pack[]
}

/** What whoever begins sees; null where the library has other packs by now than the round began with. */
export async function firstSight({ revisions, question }: Beginning): Promise<FirstSight | null> {
  const ids = Object.keys(revisions)
  const packs = ids.map(findPack).filter((pack) => pack !== undefined)
  const now = await Promise.all(packs.map(revisionOf))
  if (now.length < ids.length || now.some((revision, at) => revision !== revisions[ids[at]!])) return null
  const pack = packs.find(({ id }) => id === packOf(question))
  const asked = pack && scoredQuestions(pack).find((each) => questionRef(pack, each) === question)
  return asked ? { question: publicQuestion(pack, asked), packs } : null
}
