import { grouped } from '../../../questions/model/grouped.ts'
import { TECHNIQUES, type Technique } from '../../../questions/model/terms.ts'
import { firstAnswers, type RecordedAnswer, truthOf } from './record.ts'

/** A stamp is earned by so many catches among so many questions of its trick that came one after another. */
export const STAMP_CATCHES = 3
export const STAMP_AMONG = 4

/** A catch counts only in a play with so many supported claims at least, of which such a share was trusted. */
const FEWEST_SUPPORTED = 2
const TRUSTED_SHARE = 2 / 3

/** How far a player is with the stamp of a technique. */
export interface TechniqueStamp {
  technique: Technique
  /** questions of the technique that were met */
  met: number
  /** the most catches that counted among any so many questions in a row, never above what a stamp takes */
  caught: number
  earned: boolean
}

/**
 * The stamps of a record. Telling apart earns them and nothing else: whoever calls everything baseless catches each trick
 * and trusts no supported claim, so no catch counts. Only the first answer to a question counts, and what is earned stays.
 */
export function stampsOf(record: readonly RecordedAnswer[]): TechniqueStamp[] {
  const answers = firstAnswers(record)
  const fair = fairRounds(answers)
  const counts = (answer: RecordedAnswer) => answer.right && fair.has(answer.round)
  return TECHNIQUES.map((technique) => {
    const met = answers.filter((answer) => answer.technique === technique).map(counts)
    const caught = Math.min(STAMP_CATCHES, mostInARow(met))
    return { technique, met: met.length, caught, earned: caught === STAMP_CATCHES }
  })
}

/** The rounds in which two of three supported claims were trusted, or more. */
function fairRounds(answers: readonly RecordedAnswer[]): Set<string> {
  const supported = answers.filter((answer) => truthOf(answer) === 'supported')
  const rounds = [...grouped(supported, ({ round }) => round)].filter(([, own]) => {
    const trusted = own.filter(({ right }) => right).length
    return own.length >= FEWEST_SUPPORTED && trusted / own.length >= TRUSTED_SHARE
  })
  return new Set(rounds.map(([round]) => round))
}

function mostInARow(catches: readonly boolean[]): number {
  const windows = catches.map((_, start) => catches.slice(start, start + STAMP_AMONG).filter(Boolean).length)
  return Math.max(0, ...windows)
}
