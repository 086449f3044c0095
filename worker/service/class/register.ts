/** How a class's host puts the names of its pupils right: corrects one, makes two one, adds one to the list. */
import type { NameChange } from '../../round/host/register.ts'
import { listedNameOr422, nicknameOr422 } from '../names.ts'
import { admitted } from '../objects.ts'
import { Problem } from '../problem.ts'
import { type HostedClass, hostedRound } from './hosting.ts'

/** What a name is from now on. */
export interface Named {
  nickname: string
}

/** Calls a pupil by another name. Throws `invalid`, `name-taken`, `no-pupil`, and `made-up` where we make the names. */
export async function correctName(
  env: Env,
  hosted: HostedClass,
  { number, pupil, typed }: { number: number; pupil: string; typed: string },
): Promise<Named> {
  const { naming } = hosted.quiz.rules
  if (naming === 'generated') throw new Problem('made-up')
  const nickname = naming === 'roster' ? listedNameOr422(typed) : nicknameOr422(typed)
  return putRight(env, hosted, number, { kind: 'correct', pupil, nickname })
}

/** Makes two names one pupil. Throws `no-pupil`. */
export async function mergeNames(
  env: Env,
  hosted: HostedClass,
  { number, pupil, into }: { number: number; pupil: string; into: string },
): Promise<Named> {
  return putRight(env, hosted, number, { kind: 'merge', pupil, into })
}

/** Adds a name to the list of a round. Throws `invalid`, `name-taken`, `full`, and `no-list` where there is none. */
export async function addName(
  env: Env,
  hosted: HostedClass,
  { number, typed }: { number: number; typed: string },
): Promise<Named> {
  if (hosted.quiz.rules.naming !== 'roster') throw new Problem('no-list')
  return putRight(env, hosted, number, { kind: 'add', nickname: listedNameOr422(typed) })
}

async function putRight(env: Env, hosted: HostedClass, number: number, change: NameChange): Promise<Named> {
  return admitted(await hostedRound(env, hosted, number).putRight(change))
}
