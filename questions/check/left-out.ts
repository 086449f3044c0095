import type { Fault } from '../model/fault.ts'
import type { Pack } from '../model/pack.ts'
import type { Article } from './articles.ts'
import { placeOf, plain, stands } from './plain.ts'
import { spoken } from './spoken.ts'
import type { Row, Table } from './table.ts'

/** The whole sentences quoted in the article itself that stand on no card, but for those whose table says why. */
export function leftOut(pack: Pack, { own }: Article, table: Table): Fault[] {
  const cards = pack.questions.filter(({ kind }) => kind === 'quote').map(({ words }) => words)
  const said = spoken(own)
  return table.quotes
    .filter((row) => row.whole_statement && !isExcused(row, table))
    .filter((row) => stands(row.words, said))
    .flatMap((row) => sentencesOff(cards, row).map((sentence) => ({ row, sentence })))
    .map(({ row: { speaker }, sentence }) => ({
      field: 'questions',
      message:
        `“${sentence}” (${speaker}) stands on no card: make a question of it, or say in ` +
        `questions/quoted/${pack.id}.json under left_out why not`,
    }))
}

function isExcused(row: Row, table: Table): boolean {
  return table.left_out.some(
    ({ words, speaker }) =>
      (words === undefined || plain(row.words).startsWith(plain(words))) &&
      (speaker === undefined || row.speaker === speaker),
  )
}

/** The sentences of a row that the cards together do not cover. */
function sentencesOff(cards: readonly string[], row: Row): string[] {
  const text = plain(row.words)
  const covered = cards.flatMap((words) => placeOf(words, text)?.parts ?? [])
  const isOff = (at: number) => !covered.some(([start, end]) => at >= start && at < end)
  return sentencesIn(text)
    .filter(({ start, sentence }) => [...sentence.matchAll(/[\p{L}\p{N}]/gu)].some(({ index }) => isOff(start + index)))
    .map(({ sentence }) => sentence)
}

function sentencesIn(text: string): { start: number; sentence: string }[] {
  return [...text.matchAll(/\S.*?(?:(?<!\b(?:Mr|Mrs|Dr|St|\p{Lu}))[.!?…]["']*(?=\s+["']?\p{Lu})|$)/gu)].map(
    ({ 0: sentence, index }) => ({
      start: index,
      sentence,
    }),
  )
}
