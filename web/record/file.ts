import * as v from 'valibot'
import { BASELESS_BASES, LEVELS, SUPPORT_BASES, TECHNIQUES, VERDICTS } from '../../questions/model/terms.ts'
import { CONFIDENCES } from '../../worker/game/play/marking.ts'
import { type RecordedAnswer, truthOf } from '../../worker/game/return/record.ts'
import { withoutLateDaily } from './migrations.ts'

const LATEST = 8.64e15
/** The version of a record's file, the same as the store's; `migrations.ts` says what each was. */
const FORMAT = 2

/** The most answers that a file may hold, and the most bytes: a file with so many, as this game writes it, has half of that. */
export const MOST_ANSWERS = 20_000
export const MOST_BYTES = 16 * 1_024 * 1_024

const name = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest))
const Answer = v.pipe(
  v.strictObject({
    round: name(40),
    quiz: name(80),
    question: name(130),
    at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LATEST)),
    verdict: v.picklist(VERDICTS),
    confidence: v.picklist(CONFIDENCES),
    right: v.boolean(),
    opened: v.boolean(),
    basis: v.picklist([...SUPPORT_BASES, ...BASELESS_BASES]),
    technique: v.nullable(v.picklist(TECHNIQUES)),
    level: v.picklist(LEVELS),
  }),
  v.check((answer) => (truthOf(answer) === 'baseless') === (answer.technique !== null)),
)
const RecordFile = v.strictObject({ baseless: v.picklist([1, FORMAT]), answers: v.array(Answer) })

/** What is wrong with a file: no JSON, no record of ours, too large, or an answer, counted from 1, that does not fit. */
export type FileFault =
  | { why: 'not-json' }
  | { why: 'not-ours' }
  | { why: 'too-large' }
  | { why: 'answer'; number: number }

/** A record as a file that this game reads back. */
export function writeFile(answers: readonly RecordedAnswer[]): string {
  return `${JSON.stringify({ baseless: FORMAT, answers }, null, 1)}\n`
}

/** Reads a record's file; whoever edited it finds out where it does not fit. */
export function readFile(text: string): { answers: RecordedAnswer[] } | { fault: FileFault } {
  const data = parseJson(text)
  if (data === undefined) return { fault: { why: 'not-json' } }
  if (isTooLong(data)) return { fault: { why: 'too-large' } }
  const read = v.safeParse(RecordFile, data)
  if (read.success) return { answers: asToday(read.output) }
  const [, item] = read.issues[0].path ?? []
  return { fault: typeof item?.key === 'number' ? { why: 'answer', number: item.key + 1 } : { why: 'not-ours' } }
}

/** Counted before the answers are looked at: looking takes a while. */
function isTooLong(data: unknown): boolean {
  const answers = typeof data === 'object' && data && 'answers' in data ? data.answers : null
  return Array.isArray(answers) && answers.length > MOST_ANSWERS
}

function asToday({ baseless, answers }: v.InferOutput<typeof RecordFile>): RecordedAnswer[] {
  return baseless === 1 ? answers.map(withoutLateDaily) : answers
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
