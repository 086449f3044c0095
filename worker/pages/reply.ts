import type { ClientResponse } from 'hono/client'
import { Problem, type ProblemBody, type ProblemKind } from '../api/problem.ts'

/** Whatever the API answers. */
export type Reply = ClientResponse<unknown, number, string>
type Body<R> = R extends ClientResponse<infer T, infer S, string> ? (S extends 200 | 201 ? T : never) : never

/** The API's answer, or the problem that it reported, thrown for the page that shows problems. */
export async function bodyOr<R extends Reply>(reply: R): Promise<Body<R>> {
  if (reply.ok) return (await reply.json()) as Body<R>
  throw await problemOfReply(reply)
}

/** The API's problem, as it left the API. */
export async function problemOfReply(reply: Reply): Promise<Problem> {
  const { type, title: _title, status: _status, ...extra } = (await reply.json()) as ProblemBody
  return new Problem(type.replace('/problems/', '') as ProblemKind, extra)
}
