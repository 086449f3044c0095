import { quizOr404 } from '../api/lookup.ts'
import type { Quiz } from '../game/quiz.ts'

/** Reads quizzes by their slugs, each once; null for one that there is no more. */
export interface QuizReader {
  read(slug: string): Promise<Quiz | null>
  /** how many were read so far */
  reads(): number
}

export function quizReader(env: Env): QuizReader {
  const known = new Map<string, Quiz | null>()
  return {
    async read(slug) {
      if (!known.has(slug)) known.set(slug, await quizOr404(env, slug).catch(() => null))
      return known.get(slug) ?? null
    },
    reads: () => known.size,
  }
}
