import type { Quiz } from '../../game/make/quiz.ts'
import { quizOr404 } from '../play/quiz.ts'
import { Problem } from '../problem.ts'

/** Reads quizzes by their slugs, each once; null for one that there is no more. Throws where KV does not tell. */
export interface QuizReader {
  read(slug: string): Promise<Quiz | null>
  /** how many were read so far */
  reads(): number
}

/** A reader for one run of a job. */
export function quizReader(env: Env): QuizReader {
  const asked = new Map<string, Promise<Quiz | null>>()
  return {
    read(slug) {
      // The promise is kept, so that a page which asks for one quiz at once many times reads it once.
      const quiz = asked.get(slug) ?? quizOrNone(env, slug)
      asked.set(slug, quiz)
      return quiz
    },
    reads: () => asked.size,
  }
}

async function quizOrNone(env: Env, slug: string): Promise<Quiz | null> {
  try {
    return await quizOr404(env, slug)
  } catch (error) {
    if (error instanceof Problem && error.kind === 'no-quiz') return null
    throw error
  }
}
