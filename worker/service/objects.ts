/** The Durable Objects that the services ask, and what they answered. */
import { REGISTRY } from '../game/make/slug.ts'
import { COUNTER } from '../game/return/everybody.ts'
import type { Board } from '../round/board.ts'
import type { Classroom } from '../round/classroom.ts'
import type { Counter } from '../round/counter.ts'
import type { Registry } from '../round/registry.ts'
import type { Rejection } from '../round/rejection.ts'
import type { Round } from '../round/round.ts'
import { mayBeRound } from './devices.ts'
import { Problem } from './problem.ts'

/** The object of a round whose id is our own. What somebody asks for goes through `askedRound`. */
export function roundObject(env: Env, round: string): DurableObjectStub<Round> {
  return env.ROUNDS.get(env.ROUNDS.idFromName(round))
}

/** The object of the round that a device asks for. Throws `no-round` for what cannot be the id of one, and touches nothing. */
export function askedRound(env: Env, round: string, device: string): DurableObjectStub<Round> {
  if (!mayBeRound(round, device)) throw new Problem('no-round')
  return roundObject(env, round)
}

/** The object that knows the rounds of a class's link. */
export function classroomObject(env: Env, slug: string): DurableObjectStub<Classroom> {
  return env.CLASSROOMS.get(env.CLASSROOMS.idFromName(slug))
}

/** The object that is the board of a quiz. */
export function boardObject(env: Env, slug: string): DurableObjectStub<Board> {
  return env.BOARDS.get(env.BOARDS.idFromName(slug))
}

/** The object that counts finished plays. */
export function counterObject(env: Env): DurableObjectStub<Counter> {
  return env.COUNTERS.get(env.COUNTERS.idFromName(COUNTER))
}

/** The object that knows the slugs of all quizzes that somebody made. */
export function registryObject(env: Pick<Env, 'REGISTRY'>): DurableObjectStub<Registry> {
  return env.REGISTRY.get(env.REGISTRY.idFromName(REGISTRY))
}

/** What an object answered, or the problem that it refused with. */
export function admitted<T extends object>(answer: T): Exclude<T, Rejection> {
  if ('refused' in answer) {
    const { refused, standing } = answer as Rejection
    throw new Problem(refused, standing && { standing })
  }
  return answer as Exclude<T, Rejection>
}
