import type { PlayedPack } from '../../../questions/model/pack.ts'
import { isOwnPack } from '../../../questions/model/ref.ts'
import type { Quiz } from './quiz.ts'
import { type Rules, SOLO } from './rules.ts'
import { type Sitting, sittingOf } from './sitting.ts'

/** What a sitting is laid out from whenever it is needed: names and revisions, a hundredth of what it comes to. */
export interface Blueprint {
  quiz: Pick<Quiz, 'slug' | 'title' | 'packs' | 'questions' | 'rules'>
  /** which revision of each of its packs was played, by the pack's id */
  revisions: Record<string, string>
}

/** A pack as it was at a revision; null where nobody has it any more. */
export type PackSource = (id: string, revision: string) => Promise<PlayedPack | null>

/** What there is to know of a sitting without its questions. */
export interface Outline {
  slug: string
  rules: Rules
  /** how many questions there are */
  of: number
  /** whether somebody plays a quiz of a brought article alone, of whose deletion its round has to ask */
  brought: boolean
  /** which revision of each of its packs is played, by the pack's id; null where the questions themselves were kept */
  revisions: Record<string, string> | null
}

/** Whether somebody has a blueprint in their hand, or the sitting itself. */
export function isBlueprint(plan: Blueprint | Sitting): plan is Blueprint {
  return 'revisions' in plan
}

/** What can be told of a sitting or its blueprint at once. */
export function outlineOf(plan: Blueprint | Sitting): Outline {
  const { slug } = plan.quiz
  if (!isBlueprint(plan)) return { slug, rules: plan.rules, of: plan.questions.length, brought: false, revisions: null }
  const { rules = SOLO, questions, packs } = plan.quiz
  const brought = rules.kind === 'solo' && packs.some(isOwnPack)
  return { slug, rules, of: questions.length, brought, revisions: plan.revisions }
}

/** Lays a sitting out again; null where a pack of that revision is not to be had any more. */
export async function layOut({ quiz, revisions }: Blueprint, packAt: PackSource): Promise<Sitting | null> {
  const packs = await Promise.all(Object.entries(revisions).map(([id, revision]) => packAt(id, revision)))
  const found = packs.filter((pack) => pack !== null)
  if (found.length < packs.length) return null
  const sitting = sittingOf({ shuffled: false, ...quiz }, found)
  return sitting.questions.length === quiz.questions.length ? sitting : null
}
