import type { RecordStore } from '../game/play/record-store.ts'
import type { Statement } from '../game/play/statement.ts'
import { statusOf } from './outside.ts'

/** What a store answers to a statement that it will never take; all else may be mended, by time or by its keeper. */
const REFUSALS = [400, 413, 422]

/**
 * Sends a statement, as xAPI 1.0.3 says. A store that has its id already answers 409, and has it. Tells how that ended: `again`
 * where it is to be tried later, and what was answered.
 */
export async function callRecordStore(
  { statements, auth }: RecordStore,
  statement: Statement,
): Promise<{ end: 'taken' | 'refused' | 'again'; told: number | string }> {
  // The address is of whoever runs this game, and may be in their own network.
  const told = await statusOf(globalThis, `${statements}?statementId=${statement.id}`, {
    method: 'PUT',
    body: JSON.stringify(statement),
    headers: {
      Authorization: `Basic ${base64(auth)}`,
      'Content-Type': 'application/json',
      'X-Experience-API-Version': '1.0.3',
    },
  })
  return { end: endOf(told), told }
}

function endOf(told: number | string): 'taken' | 'refused' | 'again' {
  if (typeof told === 'string') return 'again'
  if ((told >= 200 && told < 300) || told === 409) return 'taken'
  return REFUSALS.includes(told) ? 'refused' : 'again'
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
