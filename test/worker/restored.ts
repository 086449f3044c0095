import { runDurableObjectAlarm } from 'cloudflare:test'
import { expect } from 'vitest'
import type { Outcome } from '../../worker/game/play/outcome.ts'
import type { RoundView } from '../../worker/game/play/view.ts'
import { keysOf } from './class/school.ts'
import { expectEmpty, setClock, type Visitor } from './helpers.ts'
import type { Restored } from './shelf.ts'

const DAY = 86_400_000

/** A round as a visitor may see it. */
export const viewOf = (visitor: Visitor, round: string) => visitor.get<RoundView>(`/api/rounds/${round}`)

/** Answers on to the end, everything as supported; resolves with what the last answer brought. */
export async function playOn(visitor: Visitor, round: string): Promise<Outcome> {
  let { current } = (await viewOf(visitor, round)).body
  for (;;) {
    const answer = { question: current!.id, verdict: 'supported', confidence: 1 }
    const { status, body } = await visitor.post<Outcome>(`/api/rounds/${round}/answers`, answer)
    expect(status, JSON.stringify(body)).toBe(200)
    if (body.finished) return body
    current = body.next
  }
}

/** What the host's part of the API answers to whoever has the host's key. */
export async function hosted<Body>({ slug, hostKey, visitor }: Restored, path = '', method = 'GET', json?: object) {
  const headers = { Authorization: `Bearer ${hostKey}`, ...(json && { 'Content-Type': 'application/json' }) }
  const init = { method, headers, ...(json && { body: JSON.stringify(json) }) }
  const reply = await visitor('host').fetch(`/api/quizzes/${slug}/host${path}`, init)
  return { status: reply.status, body: await reply.json<Body>() }
}

/** A page is there. */
export async function expectPage(visitor: Visitor, path: string): Promise<void> {
  expect((await visitor.fetch(path)).status, path).toBe(200)
}

/** The host has a class deleted: its rounds, its classroom and all of its keys are gone. */
export async function expectErased(round: Restored, objects: DurableObjectStub[]): Promise<void> {
  expect(await hosted(round, '', 'DELETE')).toMatchObject({ status: 200, body: { left: 0 } })
  for (const object of objects) await expectEmpty(object)
  expect(await keysOf(round.slug)).toEqual([])
}

/** The round forgets itself when its time has come: a day after its end, a week after its last answer. */
export async function expectForgotten({ object }: Restored, days: number): Promise<void> {
  setClock(Date.now() + days * DAY)
  await runDurableObjectAlarm(object)
  await expectEmpty(object)
}
