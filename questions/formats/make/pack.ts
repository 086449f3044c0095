/** Packs, the game's own files, written: they hold all of a question. A quiz becomes packs by being chosen from packs. */
import { type PlayedPack, type Question, scoredQuestions } from '../../model/pack.ts'
import { questionRef } from '../../model/ref.ts'
import { filled, type Item, type Section } from '../item.ts'
import { oneLine } from '../text.ts'

/** The packs of a quiz with none but its questions, as JSON: one pack, or a list of several. */
export function makePacks(packs: readonly PlayedPack[], refs: readonly string[]): string {
  const chosen = chosenOf(packs, refs)
  return `${JSON.stringify(chosen.length === 1 ? chosen[0] : chosen, null, 2)}\n`
}

function chosenOf(packs: readonly PlayedPack[], refs: readonly string[]): PlayedPack[] {
  return packs.flatMap((pack) => {
    const questions = pack.questions.filter(
      (question) => question.verdict === 'open' || refs.includes(questionRef(pack, question)),
    )
    if (questions.every(({ verdict }) => verdict === 'open')) return []
    const dropped = pack.questions.filter((question) => !questions.includes(question))
    const speaks = (id: string, among: Question[]) => among.some(({ speaker }) => speaker === id)
    const speakers = pack.speakers.filter(({ id }) => speaks(id, questions) || !speaks(id, dropped))
    const apart = pack.apart?.filter((pair) => pair.every((id) => questions.some((question) => question.id === id)))
    const passages = pack.passages.map(withoutPhoto)
    return [{ ...pack, speakers, passages, questions, ...(apart && { apart }) }]
  })
}

/** A picture that somebody brought stays with its quiz: its description goes along. */
function withoutPhoto(passage: PlayedPack['passages'][number]): PlayedPack['passages'][number] {
  if (passage.element?.kind !== 'picture') return passage
  const { photo: _, ...element } = passage.element
  return { ...passage, element }
}

/** The questions of a quiz as items, each below the article that it is about, in the order of the quiz. */
export function sectionsOf(packs: readonly PlayedPack[], refs: readonly string[]): Section[] {
  return packs.flatMap((pack) => {
    const asked = scoredQuestions(pack).filter((question) => refs.includes(questionRef(pack, question)))
    const place = (question: Question) => refs.indexOf(questionRef(pack, question))
    const items = asked.sort((a, b) => place(a) - place(b)).map((question) => itemOf(pack, question))
    return items.length > 0 ? [{ reading: readingOf(pack), items }] : []
  })
}

function readingOf({ title, source, passages }: PlayedPack): Section['reading'] {
  const url = urlOf(source)
  const paragraphs = passages.map(({ text }, at) => `${at + 1}. ${text.replace(/\s+/g, ' ')}`)
  return { title, from: placeOf(source), ...(url && { url }), paragraphs }
}

/** Outlet and day; of an article that somebody brought, as far as they say. */
function placeOf({ outlet, date }: PlayedPack['source']): string {
  return [outlet, date].filter(Boolean).join(', ')
}

function urlOf(source: PlayedPack['source']): string | undefined {
  return source.kind === 'invented' ? undefined : source.url
}

/** A question of a pack as an item; of an open one the words stand for the claim. */
export function itemOf(pack: PlayedPack, question: Question): Item {
  const speaker = pack.speakers.find(({ id }) => id === question.speaker)
  const { words, kind, occasion, date } = question
  const said = { words, kind, speaker: speaker?.name, role: speaker?.role, occasion, date }
  const { title, source } = pack
  const from = {
    source: `${title} (${placeOf(source)})`,
    url: urlOf(source),
  }
  if (question.verdict === 'open')
    return flat({ claim: words, verdict: 'open', ...said, why: question.discuss, ...from })
  const technique = question.verdict === 'baseless' ? question.technique : undefined
  const missing = question.verdict === 'baseless' ? question.missing : undefined
  const { claim, verdict, explanation: why } = question
  const evidence = question.evidence.map(({ mark }) => mark)
  return flat({ claim, verdict, ...said, why, missing, evidence, technique, ...from })
}

/** An item whose texts are one line each. */
function flat(item: Parameters<typeof filled>[0]): Item {
  const inLine = (value: unknown) =>
    Array.isArray(value) ? value.map(oneLine) : value ? oneLine(String(value)) : value
  return filled(Object.fromEntries(Object.entries(item).map(([name, value]) => [name, inLine(value)])) as typeof item)
}
