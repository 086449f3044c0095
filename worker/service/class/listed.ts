import { doorsAt } from '../../game/class/doors.ts'
import type { ListedQuiz } from '../../game/class/listed.ts'
import { Problem, type ProblemKind } from '../problem.ts'
import { type HostClaim, infoForHost, quizForHost } from './hosting.ts'
import { totalsOf } from './report.ts'

/** Why a quiz that a browser remembers is not on the list: there is none any more, or the key is not its host's. */
const GONE: readonly ProblemKind[] = ['no-quiz', 'not-host']

/** The quizzes whose keys a host brings, in their order; null for each that there is not. `base` is the site's address. */
export function listedQuizzes(env: Env, claims: readonly HostClaim[], base: string): Promise<(ListedQuiz | null)[]> {
  return Promise.all(
    claims.map((claim) =>
      listed(env, claim, base).catch((error) => {
        if (error instanceof Problem && GONE.includes(error.kind)) return null
        throw error
      }),
    ),
  )
}

async function listed(env: Env, claim: HostClaim, base: string): Promise<ListedQuiz> {
  const asked = await quizForHost(env, claim)
  const { quiz, hosted } = asked
  const erasing = Boolean(hosted?.erasing)
  const totals = hosted && !erasing ? await totalsOf(env, hosted) : []
  const rounds = totals.map(({ round: { number, startedAt }, pupils, doors, over }) => ({
    ...{ number, startedAt, pupils },
    state: over ? ('over' as const) : doorsAt(Date.now(), doors),
  }))
  return { quiz: infoForHost(asked, claim.key, base), madeAt: quiz.createdAt, rounds, erasing }
}
