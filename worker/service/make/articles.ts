/** What somebody does with an article of their own: makes a quiz of it, opens it again, and saves it anew. */
import { customAlphabet } from 'nanoid'
import * as z from 'zod'
import { MOST_OF_DRAFT } from '../../../questions/article/bounds.ts'
import { type DraftFault, draftFaults } from '../../../questions/article/draft-faults.ts'
import { Draft, type PlacedElement } from '../../../questions/model/draft.ts'
import { isOwnPack, OWN, packOf } from '../../../questions/model/ref.ts'
import * as m from '../../../web/messages/index.ts'
import type { RevisedArticle } from '../../game/make/article.ts'
import { isRudeTitle } from '../../game/names/rude-title.ts'
import { type OwnArticle, readOwn, writeOwn } from '../../store/own-articles.ts'
import type { StoredQuiz } from '../../store/quizzes.ts'
import { type HostClaim, quizForHost, rewriteQuiz } from '../class/hosting.ts'
import { classroomObject } from '../objects.ts'
import { type FieldFault, Problem } from '../problem.ts'
import { packOfArticle } from './own-packs.ts'
import { allOf, makeQuiz } from './quizzes.ts'
import { NewQuiz } from './wishes.ts'

const newId = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 16)

const { title, packs, size, shuffle, class: classWish } = NewQuiz.shape

/** A quiz to be made of somebody's own article; `packs` are articles of the library that it asks about as well. */
export const NewArticle = z
  .strictObject({ ...{ article: Draft, title, size, shuffle, class: classWish }, packs: packs.optional() })
  .meta({ id: 'NewArticle' })
export type NewArticle = z.infer<typeof NewArticle>

/** An article as whoever made its quiz opens it again, and saves it: `version` is the saving that they opened. */
export const SavedArticle = z
  .strictObject({ article: Draft, version: z.int().min(1).describe('counts the savings from 1') })
  .meta({ id: 'SavedArticle' })
export type SavedArticle = z.infer<typeof SavedArticle>

/** Makes a quiz of an article. Throws what `makeQuiz` throws, and `invalid` for an article that cannot be played. */
export async function makeArticle(
  env: Env,
  { article, packs: more = [], ...wish }: NewArticle,
  now: number,
): Promise<{ slug: string; key: string }> {
  refuseFaults(article, 'article.')
  const [id, revision, saved] = [`${OWN}${newId()}`, newId(), { version: 1, draft: article }]
  const keep = async ({ slug, keepUntil }: StoredQuiz) => {
    await classroomObject(env, slug).bring(slug, id, { alone: keepUntil === undefined })
    await writeOwn(env.KV, { id, revision }, saved, keepUntil)
  }
  return makeQuiz(env, { ...wish, packs: more }, now, { pack: packOfArticle(id, saved), revision, keep })
}

/** An article and the id of its pack, for whoever has its quiz's key. Throws `no-quiz`, `not-host`, `erasing`, and `no-pack` where it has none. */
export async function articleOf(env: Env, claim: HostClaim): Promise<OwnArticle<Draft> & { id: string }> {
  const { id, saved } = await openArticle(env, claim)
  return { ...saved, id }
}

/**
 * Saves an article again under its quiz: rounds that begin from now on ask what it asks now, those that go on keep the
 * questions that they began with. Throws what `articleOf` throws, `invalid`, and `newer-version` where it was saved
 * since the version that this goes on from.
 */
export async function reviseArticle(
  env: Env,
  claim: HostClaim,
  { article: draft, version }: SavedArticle,
): Promise<RevisedArticle> {
  const { quiz, id, saved } = await openArticle(env, claim)
  refuseFaults(draft, 'article.')
  const [revision, article] = [newId(), { version: version + 1, draft }]
  const others = quiz.questions.filter((ref) => packOf(ref) !== id)
  const questions = [...allOf(packOfArticle(id, article)), ...others]
  const title = quiz.title === saved.draft.title ? draft.title : quiz.title
  const after = { ...quiz, title, questions, revisions: { [id]: revision } }
  await rewriteQuiz(env, after, { id, revision, saved: article, after: version, known: saved.version })
  return { version: article.version, questions: questions.length }
}

/** A quiz of somebody’s own article, for its host. Throws what `articleOf` throws. */
export async function openArticle(env: Env, claim: HostClaim) {
  const { quiz, hosted } = await quizForHost(env, claim)
  if (hosted?.erasing) throw new Problem('erasing')
  const id = quiz.packs.find(isOwnPack)
  const saved = id && (await readOwn<Draft>(env.KV, { id, revision: quiz.revisions?.[id] ?? '' }))
  if (!id || !saved) throw new Problem('no-pack')
  return { quiz, id, saved }
}

/** Throws `invalid` for what cannot be played or should be read by nobody; `within` is where the article stands in the body. */
function refuseFaults(draft: Draft, within: string): void {
  const faults = [
    ...rudeIn(draft),
    ...draftFaults(draft).map((fault) => ({ ...fault, message: SENTENCES[fault.why](fault) })),
  ]
  if (faults.length > 0)
    throw Problem.fields(faults.map(({ field, message }) => ({ field: `${within}${field}`, message })))
}

const SENTENCES: Record<DraftFault['why'], (fault: DraftFault) => string> = {
  'few-scored': m.problem_draft_few,
  twice: m.problem_draft_twice,
  mark: ({ question = 0 }) => m.problem_draft_mark({ n: question }),
  publish: m.problem_draft_publish,
  'many-passages': m.problem_draft_passages,
  element: ({ element = 0 }) => m.problem_draft_element({ n: element }),
  figures: ({ element = 0 }) => m.problem_draft_figures({ n: element }),
  'many-pictures': () => m.problem_draft_pictures({ most: MOST_OF_DRAFT.pictures }),
}

function rudeIn({ title, outlet = '', questions, elements = [] }: Draft): FieldFault[] {
  const named = questions.map(({ speaker }, at) => [`questions.${at}.speaker`, `${speaker.name}, ${speaker.role}`])
  const drawn = elements.flatMap((each, at) => namesIn(each).map((name) => [`elements.${at}.element`, name]))
  return [['title', title], ['outlet', outlet], ...named, ...drawn].flatMap(([field = '', text = '']) =>
    isRudeTitle(text) ? [{ field, message: m.problem_draft_rude({ text: text.slice(0, 60) }) }] : [],
  )
}

/** The names and titles in an element; what is quoted in it is the article’s own. */
function namesIn({ element, behind }: PlacedElement): string[] {
  return [behind, ...namesOf(element)].filter((name) => name !== undefined)
}

function namesOf(element: PlacedElement['element']): (string | undefined)[] {
  switch (element.kind) {
    case 'headline':
      return [element.outlet, element.title]
    case 'post':
      return [element.author, element.handle]
    case 'chat':
    case 'transcript':
      return [element.title, ...element.lines.map(({ who }) => who)]
    case 'document':
      return [element.from, element.heading, element.signed]
    case 'picture':
      return [element.caption, element.credit]
    case 'chart':
      return [element.title, ...(element.series ?? [])]
  }
}
