/** An article that somebody works on: as far as it is, with empty fields; it becomes a draft once nothing is missing. */
import { FIRST_ELEMENT, type Shown } from '../../../questions/article/bounds.ts'
import { passagesOf, piecesByNumber } from '../../../questions/article/draft-pack.ts'
import { piecesOf } from '../../../questions/article/pieces.ts'
import type { Draft, DraftQuestion } from '../../../questions/model/draft.ts'
import type { Basis } from '../../../questions/model/pack.ts'
import type { Level, OpenReason, Technique, Verdict } from '../../../questions/model/terms.ts'
import type { RoundKind } from '../../../worker/game/play/terms.ts'
import * as m from '../../messages/index.ts'
import { placedOf } from './elements/element-of.ts'
import { inOrder, type WorkElement, workElementOf } from './elements/work-element.ts'
import { asName, type Brought } from './reading/brought.ts'

/** The most signs of a title. */
const MOST_TITLE = 120
/** The version of what the browser keeps. */
const WORK_VERSION = 1

/** A question that somebody works on. */
export interface WorkQuestion {
  id: string
  kind: 'quote' | 'report'
  words: string
  name: string
  role: string
  occasion: string
  date: string
  /** where its words begin in the article; null where they are not from it */
  at: number | null
  claim: string
  verdict: Verdict | 'open' | ''
  basis: Basis | ''
  technique: Technique | ''
  missing: string
  evidence: { piece: number; mark: string }[]
  explanation: string
  level: Level
  reason: OpenReason | ''
  discuss: string
}

/** An article that somebody works on, in the browser alone until it is saved. */
export interface Work {
  v: typeof WORK_VERSION
  id: string
  /** the saving that it goes on from; missing where it has never been saved */
  base?: number | undefined
  /** milliseconds since 1970 */
  changedAt: number
  /** the change that was saved last; missing where it has never been saved */
  savedAt?: number | undefined
  title: string
  lang: string
  outlet: string
  date: string
  url: string
  text: string
  shown: Shown
  mayPublish: boolean
  chosen: number[]
  retold: Record<number, string>
  kind: RoundKind
  /** the id of an article of the library that the quiz asks about as well */
  mixed?: string | undefined
  questions: WorkQuestion[]
  /** missing in works of earlier builds */
  elements?: WorkElement[]
}

/** What players read of the pieces of an article, by their numbers: of its text, and of its elements. */
export type Texts = ReadonlyMap<number, string>

/** What is missing of a question, by the name of its field. */
export type Gap =
  | 'words'
  | 'name'
  | 'role'
  | 'occasion'
  | 'claim'
  | 'verdict'
  | 'basis'
  | 'technique'
  | 'evidence'
  | 'moved'
  | 'explanation'
  | 'reason'
  | 'discuss'

/** A question without a word, to be filled in. */
export function emptyQuestion(questions: readonly WorkQuestion[]): WorkQuestion {
  const highest = Math.max(0, ...questions.map(({ id }) => Number(id.slice(1))))
  return {
    ...{ id: `q${highest + 1}`, kind: 'report', words: '', name: '', role: '', occasion: '', date: '', at: null },
    ...{ claim: '', verdict: '', basis: '', technique: '', missing: '', evidence: [], explanation: '' },
    ...{ level: 'medium', reason: '', discuss: '' },
  }
}

/** What is missing of a question, in the order of its form. */
export function gapsOf(question: WorkQuestion, texts: Texts): Gap[] {
  const asked: Gap[] = ['words', 'name', 'role', 'occasion']
  if (question.verdict === 'open') return empty(question, [...asked, 'reason', 'discuss'])
  const judged: Gap[] = [...asked, 'claim', 'verdict', 'basis', 'evidence', 'explanation']
  const gaps = empty(question, question.verdict === 'baseless' ? [...judged, 'technique'] : judged)
  const moved = question.evidence.some(({ piece, mark }) => !texts.get(piece)?.includes(mark))
  return moved ? [...gaps, 'moved'] : gaps
}

function empty(question: WorkQuestion, fields: Gap[]): Gap[] {
  return fields.filter((field) => field !== 'moved' && question[field].length === 0)
}

/** How far a work is: questions that are whole, by their verdict, and how many there are. */
export function progressOf(work: Work): { supported: number; baseless: number; open: number; all: number } {
  const texts = textsOfWork(work)
  const whole = work.questions.filter((question) => gapsOf(question, texts).length === 0)
  const count = (verdict: string) => whole.filter((question) => question.verdict === verdict).length
  return {
    ...{ supported: count('supported'), baseless: count('baseless'), open: count('open') },
    all: work.questions.length,
  }
}

/** The pieces of the article as players read them, and its elements. */
export function textsOfWork({ text, retold, elements }: Pick<Work, 'text' | 'retold' | 'elements'>): Texts {
  return piecesByNumber({ text, retold: retoldOf(retold), elements: placedIn(elements) })
}

/** A work as it is saved; questions and elements that are not whole stay in the browser. */
export function draftOf(work: Work): Draft {
  const { title, lang, outlet, date, url, text, shown, mayPublish, chosen, retold } = work
  const texts = textsOfWork(work)
  const elements = placedIn(work.elements)
  return {
    ...{ title: title.trim(), lang, text, shown, chosen, retold: retoldOf(retold) },
    ...(outlet.trim() && { outlet: outlet.trim() }),
    ...(date && { date }),
    ...(url.trim() && { url: url.trim() }),
    ...(shown === 'whole' && mayPublish && { mayPublish }),
    ...(elements.length > 0 && { elements }),
    questions: work.questions.filter((question) => gapsOf(question, texts).length === 0).map(questionOf),
  }
}

/** A saved article to work on again; `placeOf` knows where in it something is said. */
export function workOf(draft: Draft, id: string, placeOf: (words: string) => number | null): Work {
  const { title, lang, outlet = '', date = '', url = '', text, shown, mayPublish = false, chosen, retold } = draft
  return {
    ...{ v: WORK_VERSION, id, changedAt: 0, title, lang, outlet, date, url, text, shown, mayPublish, chosen },
    ...{ kind: 'live', retold: Object.fromEntries(retold.map((each) => [each.piece, each.text ?? ''])) },
    ...(draft.elements && { elements: draft.elements.map(workElementOf) }),
    questions: draft.questions.map(({ speaker, date: day, ...question }) => ({
      ...{ ...emptyQuestion([]), ...question, ...speaker, date: day ?? '' },
      at: placeOf(question.words),
    })),
  }
}

/** The passages that players will see, each with the number of its piece. */
export function shownPassages(work: Work) {
  return passagesOf(draftOf(work), work.outlet.trim() || m.own_behind())
}

/** How many of the article's pieces players will see, of how many. */
export function seenOf(work: Work): { n: number; all: number } {
  const written = shownPassages(work).filter(({ piece }) => piece < FIRST_ELEMENT)
  return { n: new Set(written.map(({ piece }) => piece)).size, all: piecesOf(work.text).length }
}

function placedIn(elements: readonly WorkElement[] = []) {
  return inOrder(elements).flatMap((element) => placedOf(element) ?? [])
}

function retoldOf(retold: Work['retold']): Draft['retold'] {
  return Object.entries(retold).flatMap(([piece, text]) =>
    text.trim() ? [{ piece: Number(piece), text: text.trim() }] : [],
  )
}

function questionOf(question: WorkQuestion): DraftQuestion {
  const { id, kind, words, name, role, occasion, date, verdict, basis, technique, missing, reason, discuss } = question
  const { claim, evidence, explanation, level } = question
  const speaker = { name: name.trim(), role: role.trim() }
  const asked = { id, kind, words: words.trim(), speaker, occasion: occasion.trim(), date: date || null }
  const decided = { claim: claim.trim(), evidence, explanation: explanation.trim(), level }
  // Nothing of it is empty: `gapsOf` has looked.
  if (verdict === 'open') return { ...asked, verdict, reason: reason as OpenReason, discuss: discuss.trim() }
  const told = { ...asked, verdict, basis, ...decided }
  const more = verdict === 'baseless' ? { technique, ...(missing.trim() && { missing: missing.trim() }) } : {}
  return { ...told, ...more } as DraftQuestion
}

/** A work that is no longer the one that was saved; it has a name of its own. */
export function copyOf(work: Work): Work {
  return {
    ...work,
    id: newWorkId(),
    base: undefined,
    savedAt: undefined,
    title: `${work.title} (${m.editor_copy()})`.slice(0, MOST_TITLE),
  }
}

/** Whether the browser has something of it that the server has not: a change since, or a question or an element that is not whole. */
export function hasUnsaved(work: Work): boolean {
  const { supported, baseless, open, all } = progressOf(work)
  const { elements = [] } = work
  if (placedIn(elements).length < elements.length) return true
  return work.savedAt !== work.changedAt || supported + baseless + open < all
}

/** A work's name in the browser, drawn without `randomUUID`, which a page of a school's own network, without TLS, does not have. */
export function newWorkId(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(36)).join('')
}

/** A work on an article that has just come in. */
export function newWork(id: string, brought: Brought): Work {
  const { title, author, date, url, text, lang } = brought
  const outlet = asName([author, brought.outlet].filter(Boolean).join(', '))
  return {
    ...{ v: WORK_VERSION, id, changedAt: Date.now(), title, lang, outlet, date, url, text },
    ...{ shown: 'passages', mayPublish: false, chosen: [], retold: {}, kind: 'live', questions: [] },
  }
}
