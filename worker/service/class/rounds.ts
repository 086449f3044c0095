import type { ClassRound } from '../../game/class/wire.ts'
import { classroomObject } from '../objects.ts'
import { Problem } from '../problem.ts'

/** The rounds of a class's link, the first first. Throws `no-quiz` while the class is being deleted. */
export async function classRounds(env: Env, slug: string): Promise<ClassRound[]> {
  const { rounds, erasing } = await classroomObject(env, slug).state()
  if (erasing) throw new Problem('no-quiz')
  return rounds
}

/** The round that a class's link leads to. Throws `no-round` where there is none. */
export async function classRound(env: Env, slug: string): Promise<ClassRound> {
  const round = (await classRounds(env, slug)).at(-1)
  if (!round) throw new Problem('no-round')
  return round
}
