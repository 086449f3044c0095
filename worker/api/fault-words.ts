import { z } from '@hono/zod-openapi'
import * as m from '../../web/messages/index.ts'

/** What is wrong with a value, in a sentence; the field is named beside it. Undefined for what a schema has a sentence of its own for. */
function faultWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return m.problem_value_missing()
  if (issue.code === 'too_big') return tooBig(issue.origin, Number(issue.maximum))
  if (issue.code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum))
  if (issue.code === 'invalid_type') return wrongKind(issue.format === 'safeint' ? 'int' : issue.expected)
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return m.problem_value_choice()
  if (issue.code === 'custom' && typeof issue.params?.sign === 'string')
    return m.problem_value_sign({ sign: issue.params.sign })
  return m.problem_value()
}

function tooBig(origin: string | undefined, most: number): string {
  if (origin === 'string') return m.problem_value_long({ most })
  return origin === 'array' ? m.problem_value_many({ most }) : m.problem_value_high({ most })
}

function tooSmall(origin: string | undefined, least: number): string {
  if (origin === 'string') return m.problem_value_missing()
  return origin === 'array' ? m.problem_value_few({ least }) : m.problem_value_low({ least })
}

const KINDS: Record<string, () => string> = {
  int: m.problem_value_whole,
  number: m.problem_value_number,
  string: m.problem_value_text,
  boolean: m.problem_value_boolean,
  array: m.problem_value_list,
}

function wrongKind(expected: string): string {
  return (KINDS[expected] ?? m.problem_value)()
}

/** From now on, what a schema refuses is told in the catalogue's sentences, not in the validator's own wording. */
export function tellFaultsInWords(): void {
  z.config({ customError: faultWords })
}
