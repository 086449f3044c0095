/** How an article that somebody brought becomes a pack: what players may read of it, and its questions. */

import type { Draft, DraftQuestion, PlacedElement } from '../model/draft.ts'
import type { PlayedElement } from '../model/element.ts'
import type { PlayedPack } from '../model/pack.ts'
import { LEVELS, type Level } from '../model/terms.ts'
import { FIRST_ELEMENT } from './bounds.ts'
import { piecesOf } from './pieces.ts'

/** A passage with the number of its piece, from 1, and where in it the passage begins. */
interface Placed extends Pick<PlacedElement, 'redrawn'> {
  id: string
  text: string
  behind: string
  piece: number
  at: number
  element?: PlacedElement['element']
}

/**
 * The pack of a draft. `version` counts from 1; results of an earlier one are marked on the board. `behind` is who stands
 * behind a passage of an article whose outlet nobody has said.
 */
export function packOfDraft(id: string, draft: Draft, version: number, behind: string): PlayedPack {
  const { title, lang, outlet = title, date = '', url } = draft
  const speakers = speakersOf(draft.questions)
  const passages = passagesOf(draft, draft.outlet ?? behind)
  return {
    ...{ id, title, summary: '', topic: '', level: usualLevel(draft), lang, edition: version },
    source: { kind: 'own', outlet, date, ...(url && { url }) },
    speakers: speakers.map(({ id, name, role }) => ({ id, name, role, kind: 'resident' })),
    passages: passages.map(({ id: passage, text, behind, element }) => ({
      ...{ id: passage, text, behind, ...(element && { element: playedElement(id, element) }) },
    })),
    questions: draft.questions.map((question) => questionOf(question, speakers, passages)),
  }
}

/** What players may read of the article, in its order; of elements, which its teacher has made, each. */
export function passagesOf(draft: Draft, behind: string): Placed[] {
  const texts = textsOf(draft)
  const of = new Map(draft.retold.map((retold) => [retold.piece, retold.behind]))
  const passage = (piece: number, text: string, id: string, at = 0): Placed => ({
    ...{ id, text, piece, at, behind: of.get(piece) ?? behind },
  })
  const written =
    draft.shown === 'quotations'
      ? [...quotationsOf(draft, texts)].flatMap(([piece, quoted]) =>
          quoted.map(({ text, at }, n) => passage(piece, text, `p${piece}-${n + 1}`, at)),
        )
      : shownPieces(draft, texts.length).map((piece) => passage(piece, texts[piece - 1]!, `p${piece}`))
  return withElements(written, draft.elements ?? [], behind)
}

/** Each element stands behind the piece that it comes after, in the order in which they are given. */
function withElements(written: readonly Placed[], elements: readonly PlacedElement[], behind: string): Placed[] {
  const after = new Map(elements.map((each) => [each.piece, each.after]))
  const place = ({ piece }: Placed) => after.get(piece) ?? piece
  const drawn = elements.map(({ after: _, ...each }) => ({
    ...{ id: `e${each.piece - FIRST_ELEMENT + 1}`, at: 0, behind },
    ...each,
  }))
  return [...written, ...drawn].sort((one, other) => place(one) - place(other))
}

/** Where the file of a picture is that was brought for an article, of which `id` is the pack. */
function photoAddress(id: string, photo: string): string {
  return `/own/${id}/${photo}`
}

function playedElement(id: string, element: PlacedElement['element']): PlayedElement {
  if (element.kind !== 'picture' || !element.photo) return element as PlayedElement
  const { width, height, id: photo } = element.photo
  return { ...element, photo: { src: photoAddress(id, photo), width, height } }
}

/** The pieces of an article as players read them: in the words of whoever brought it, where they have some. */
function textsOf({ text, retold }: Pick<Draft, 'text' | 'retold'>): string[] {
  const other = new Map(retold.map((each) => [each.piece, each.text]))
  return piecesOf(text).map(({ start, end }, at) => other.get(at + 1) ?? text.slice(start, end))
}

/** What players read of each piece by its number: of the text’s, and of elements. */
export function piecesByNumber({
  elements = [],
  ...draft
}: Pick<Draft, 'text' | 'retold' | 'elements'>): Map<number, string> {
  const written = textsOf(draft).map((text, at) => [at + 1, text] as const)
  return new Map([...written, ...elements.map(({ piece, text }) => [piece, text] as const)])
}

/** The level of most of the questions. */
function usualLevel({ questions }: Draft): Level {
  const levels = questions.flatMap((question) => (question.verdict === 'open' ? [] : question.level))
  const times = (level: Level) => levels.filter((each) => each === level).length
  return LEVELS.reduce((most, level) => (times(level) > times(most) ? level : most))
}

/** The numbers of the pieces of a text in which these words stand, each where it stands first. */
export function piecesAsked(text: string, words: readonly string[]): Set<number> {
  const places = words
    .map((each) => ({ from: text.indexOf(each), length: each.length }))
    .filter(({ from }) => from >= 0)
  const isAsked = (start: number, end: number) => places.some(({ from, length }) => start < from + length && from < end)
  return new Set(piecesOf(text).flatMap(({ start, end }, at) => (isAsked(start, end) ? [at + 1] : [])))
}

function shownPieces({ text, shown, chosen, questions }: Draft, of: number): number[] {
  const asked = piecesAsked(
    text,
    questions.flatMap(({ verdict, words }) => (verdict === 'open' ? [] : [words])),
  )
  const needed = new Set([...chosen, ...asked, ...questions.flatMap(evidenceOf).map(({ piece }) => piece)])
  return Array.from({ length: of }, (_, at) => at + 1).filter((piece) => shown === 'whole' || needed.has(piece))
}

/** The words of the article that are quoted, as evidence or as a question's, piece by piece. */
function quotationsOf({ questions }: Draft, texts: readonly string[]): Map<number, { text: string; at: number }[]> {
  const marks = questions.flatMap(evidenceOf)
  const quotes = questions.filter(({ kind }) => kind === 'quote').map(({ words }) => words)
  return new Map(
    texts.flatMap((whole, index) => {
      const here = [...marks.filter(({ piece }) => piece === index + 1).map(({ mark }) => mark), ...quotes]
      const quoted = [...new Set(here)].map((text) => ({ text, at: whole.indexOf(text) })).filter(({ at }) => at >= 0)
      return quoted.length > 0 ? [[index + 1, quoted.sort((one, other) => one.at - other.at)]] : []
    }),
  )
}

function evidenceOf(question: DraftQuestion) {
  return question.verdict === 'open' ? [] : question.evidence
}

function speakersOf(questions: readonly DraftQuestion[]): { id: string; name: string; role: string }[] {
  const told = new Map(questions.map(({ speaker }) => [`${speaker.name}\n${speaker.role}`, speaker]))
  return [...told.values()].map((speaker, at) => ({ id: `s${at + 1}`, ...speaker }))
}

function questionOf(
  question: DraftQuestion,
  speakers: ReturnType<typeof speakersOf>,
  passages: readonly Placed[],
): PlayedPack['questions'][number] {
  const { name, role } = question.speaker
  const speaker = speakers.find((each) => each.name === name && each.role === role)!.id
  if (question.verdict === 'open') return { ...question, speaker }
  const evidence = question.evidence.map(({ piece, mark }) => {
    const here = passages.filter((each) => each.piece === piece)
    const passage = here.find(({ text }) => text === mark) ?? here.find(({ text }) => text.includes(mark))
    return { passage: passage!.id, mark, ...(passage?.redrawn && { redrawn: passage.redrawn }) }
  })
  return { ...question, speaker, evidence }
}
