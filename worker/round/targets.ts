import { challengeTargets } from './owed-challenges.ts'
import { placeTargets } from './owed-places.ts'
import { scoreTargets } from './owed-scores.ts'
import { statementTargets } from './owed-statements.ts'
import { webhookTargets } from './owed-webhooks.ts'
import type { Targets } from './target.ts'
import type { ToldPlaces } from './told-places.ts'

/** Everybody whom a round may owe something: another kind is another line here, and a file `owed-….ts` beside it. */
export function targetsOf(env: Env, places: ToldPlaces): Targets {
  return {
    ...scoreTargets(env),
    ...placeTargets(env, (...told) => places.note(...told)),
    ...challengeTargets(env),
    ...webhookTargets(env),
    ...statementTargets(env),
  }
}
