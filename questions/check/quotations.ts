import type { Fault } from '../model/fault.ts'
import type { Pack, Question } from '../model/pack.ts'
import { type Article, allParagraphs } from './articles.ts'
import { INSERT, insertsOf, placeOf, plain, stands } from './plain.ts'
import { isAuthor, isNamedIn, isSpeaker } from './speakers.ts'
import { spoken } from './spoken.ts'
import type { Row, Table } from './table.ts'

/** A text of a pack, and where it stands. */
export interface Text {
  question?: string
  field: string
  text: string
}

/** Words that a pack gives as somebody's. `text`: what is around them and should name who it is. */
interface Quotation extends Text {
  words: string
  /** the question's own speaker, by id */
  by?: string
  /** the words are the question's: nobody but its speaker may have said them */
  asked?: boolean
}

/**
 * The quotations of a pack that do not stand in the article to the letter. What stands on both sides of an ellipsis must
 * come from one paragraph.
 */
export function misquoted(pack: Pack, article: Article): Fault[] {
  const paragraphs = allParagraphs(article).map(({ text }) => plain(text))
  return quotations(pack)
    .filter(({ words }) => !stands(words, paragraphs))
    .map((quotation) => faultOf(quotation, `the article has no “${quotation.words}”`))
}

/** The quotations of a pack that the article gives as nobody's words, or as somebody else's. */
export function misattributed(pack: Pack, article: Article, table: Table): Fault[] {
  const paragraphs = allParagraphs(article)
  const all = paragraphs.map(({ text }) => plain(text))
  const said = spoken(paragraphs)
  return quotations(pack)
    .filter(({ words }) => stands(words, all))
    .flatMap((quotation) => {
      const why = wrongWith(quotation, said, table, pack)
      return why === undefined ? [] : faultOf(quotation, why)
    })
}

function wrongWith(quotation: Quotation, said: readonly string[], table: Table, pack: Pack): string | undefined {
  const { words } = quotation
  const marked = stands(words, said)
  const rows = table.quotes.filter((row) => placeOf(words, plain(row.words)))
  const given = rows.filter((row) => marked || row.unmarked !== undefined || isAuthor(row, table, pack))
  if (given.length === 0)
    return marked
      ? `the table of the article’s quotations names nobody for “${words}”: add it to questions/quoted/${pack.id}.json`
      : `“${words}” stands in the article, but not as somebody’s words`
  if (given.some((row) => mayQuote(quotation, row, table, pack))) return undefined
  const whose = [...new Set(given.map(({ speaker }) => speaker))].join(' or ')
  return quotation.asked ? `“${words}” is said by ${whose}` : `“${words}” is said by ${whose}, who is not named with it`
}

function mayQuote({ by, asked, text }: Quotation, row: Row, table: Table, pack: Pack): boolean {
  const speaker = pack.speakers.find(({ id }) => id === by)
  const own = speaker !== undefined && isSpeaker(speaker, row, table)
  return asked ? own : own || isNamedIn(text, row, table, pack)
}

/** Quotations that leave out what the article put in square brackets, in a pack where others keep it. */
export function unevenBrackets(pack: Pack, { quotes }: Table): Fault[] {
  const all = quotations(pack).map((quotation) => ({ quotation, ...bracketsOf(quotation.words, quotes) }))
  if (!all.some(({ kept }) => kept > 0)) return []
  return all
    .filter(({ dropped, altered }) => dropped > 0 || altered)
    .map(({ quotation, altered }) =>
      faultOf(
        quotation,
        altered
          ? `“${quotation.words}” has other words in square brackets than the article`
          : `“${quotation.words}” leaves out what the article has in square brackets, which other quotations keep`,
      ),
    )
}

function bracketsOf(words: string, rows: readonly Row[]) {
  const kept = plain(words).split(INSERT).length - 1
  const places = rows.flatMap((row) => ({ row, place: placeOf(words, plain(row.words)) }))
  const found = places.filter(({ place }) => place !== undefined)
  const inserts = found.flatMap(({ row }) => insertsOf(row.words))
  const altered = found.length > 0 && insertsOf(words).some((insert) => !inserts.includes(insert))
  return { kept, altered, dropped: found.length === 0 ? 0 : Math.min(...found.map(({ place }) => place!.dropped)) }
}

function faultOf({ question, field }: Quotation, message: string): Fault {
  return { ...(question !== undefined && { question }), field, message }
}

function quotations(pack: Pack): Quotation[] {
  const asked = pack.questions
    .filter(({ kind }) => kind === 'quote')
    .map(({ id, words, speaker }) => ({ question: id, field: 'words', text: words, words, by: speaker, asked: true }))
  return [...asked, ...ownTexts(pack).flatMap(marked)]
}

function marked(text: Text & { by?: string }): Quotation[] {
  return [...text.text.matchAll(/“([^”]+)”|"([^"]+)"/g)].map(([, curly, straight]) => ({
    ...text,
    words: curly ?? straight ?? '',
  }))
}

/** What a pack says in its own words: all its texts but the words of its quotes. */
export function ownTexts(pack: Pack): (Text & { by?: string })[] {
  return [
    { field: 'title', text: pack.title },
    { field: 'summary', text: pack.summary },
    ...pack.passages.map(({ id, text, behind }) => ({ field: `passages.${id}.text`, text: `${text} — ${behind}` })),
    ...pack.questions.flatMap(textsOf),
  ]
}

function textsOf(question: Question): (Text & { by: string })[] {
  const { id, kind, words, occasion, speaker } = question
  const texts =
    question.verdict === 'open'
      ? { discuss: question.discuss }
      : {
          claim: question.claim,
          explanation: question.explanation,
          ...(question.verdict === 'baseless' && question.missing && { missing: question.missing }),
        }
  return Object.entries({ ...(kind === 'report' && { words }), occasion, ...texts }).map(([field, text]) => ({
    ...{ question: id, field, by: speaker },
    text,
  }))
}
