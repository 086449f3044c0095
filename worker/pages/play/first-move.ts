import { Submission } from '../../game/play/answer.ts'
import { Opening } from '../../game/play/view.ts'
import { answerQuestion, openPassages } from '../../service/play/rounds.ts'
import { Problem, type ProblemKind } from '../../service/problem.ts'
import { parsed } from '../parts.ts'

/** What somebody does with the first question before there is a round: answers it, or opens the article around it. */
export type FirstMove = { answer: Submission } | { read: string }

/** The move that a form brings; null where it only wants to come in. Throws `invalid` for one that does not fit. */
export function readFirstMove({ question, verdict, confidence, read }: Record<string, unknown>): FirstMove | null {
  if (read !== undefined) return { read: parsed(Opening, { question }).question }
  if (verdict === undefined) return null
  return { answer: parsed(Submission, { question, verdict, confidence: Number(confidence) }) }
}

/**
 * Makes a move in the round that it began; tells the place of the question whose reveal comes next. A move that the round
 * does not take, such as that of a page from before the library changed, changes nothing: the round shows where it is.
 */
export async function makeMove(env: Env, round: string, device: string, move: FirstMove): Promise<number | undefined> {
  const moving =
    'read' in move
      ? openPassages(env, round, device, move.read).then(() => undefined)
      : answerQuestion(env, round, device, move.answer).then(({ number }) => number)
  return moving.catch((error) => {
    if (!(error instanceof Problem) || !NOT_TAKEN.includes(error.kind)) throw error
    return error.details.standing?.number
  })
}

const NOT_TAKEN: ProblemKind[] = ['unknown-question', 'out-of-turn', 'already-answered', 'handed-in']
