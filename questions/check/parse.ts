import type * as z from 'zod'
import type { Fault, PackProblem, Rule } from '../model/fault.ts'
import { Pack, scoredQuestions } from '../model/pack.ts'
import { TakenPack } from '../model/taken-pack.ts'
import { BASELESS_BASES, SUPPORT_BASES, TECHNIQUES, VERDICTS } from '../model/terms.ts'
import { apartFaults } from './apart.ts'
import { lopsided } from './balance.ts'
import { elementFaults } from './elements.ts'
import { inventedFaults } from './invented.ts'

/** What zod cannot say, asked of a pack whose fields are all as they should be. */
const RULES: readonly (readonly [Rule, (pack: Pack, file: string) => Fault[]])[] = [
  ['file-name', ownName],
  ['ids', repeatedIds],
  ['speakers', unknownSpeakers],
  ['evidence', looseEvidence],
  ['elements', elementFaults],
  ['missing', unsaidGaps],
  ['quotation-marks', quotedTwice],
  ['telling-ids', tellingIds],
  ['balance', lopsided],
  ['apart', apartFaults],
  ['invented', inventedFaults],
  ['unwritten', unwritten],
]

/** What playing needs, whatever the library asks of its own packs besides. */
const RULES_OF_PLAY: readonly (readonly [Rule, (pack: TakenPack) => Fault[]])[] = [
  ['ids', repeatedIds],
  ['speakers', unknownSpeakers],
  ['evidence', looseEvidence],
]

/** The pack in a file's data, or everything that is wrong with it. */
export function parsePack(file: string, data: unknown): { pack: Pack } | { problems: PackProblem[] } {
  return parseBy(Pack, RULES, file, data)
}

/** The pack of a quiz that was taken elsewhere, or what keeps it from being played. */
export function parseTakenPack(file: string, data: unknown): { pack: TakenPack } | { problems: PackProblem[] } {
  return parseBy(TakenPack, RULES_OF_PLAY, file, data)
}

function parseBy<P>(
  schema: z.ZodType<P>,
  rules: readonly (readonly [Rule, (pack: P, file: string) => Fault[]])[],
  file: string,
  data: unknown,
): { pack: P } | { problems: PackProblem[] } {
  const parsed = schema.safeParse(data, { error: inWords })
  const faults = parsed.success
    ? rules.flatMap(([rule, faultsIn]) => faultsIn(parsed.data, file).map((fault) => ({ rule, ...fault })))
    : parsed.error.issues.flatMap((issue) =>
        faultsOf(issue, data).map((fault) => ({ rule: 'form' as const, ...fault })),
      )
  return parsed.success && faults.length === 0
    ? { pack: parsed.data }
    : { problems: faults.map((fault) => ({ file, ...fault })) }
}

/** All packs that are sound, and all problems of those that are not; `files` maps a file's name to its data. */
export function readLibrary(files: Record<string, unknown>): { packs: Pack[]; problems: PackProblem[] } {
  const read = Object.entries(files).map(([file, data]) => ({ file, ...parsePack(file, data) }))
  const sound = read.filter((entry) => 'pack' in entry)
  const problems = read.flatMap((entry) => ('problems' in entry ? entry.problems : []))
  return { packs: sound.map(({ pack }) => pack), problems: [...problems, ...samePackTwice(sound)] }
}

/** The packs of a library, in order. Throws one error that lists every problem, one a line. */
export function parseLibrary(files: Record<string, unknown>): Pack[] {
  const { packs, problems } = readLibrary(files)
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'))
  return packs
}

/** A problem as one line: `file › question › field: sentence`. */
export function problemLine({ file, question, field, message }: PackProblem): string {
  return `${[file, question, field].filter(Boolean).join(' › ')}: ${message}`
}

// --- zod's issues, in words ---

function inWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`
    case 'invalid_value':
      return `must be ${anyOf(issue.values)}`
    case 'invalid_union':
      return `must be ${anyOf(Array.isArray(issue.options) ? issue.options : [])}`
    case 'too_small':
      return issue.origin === 'array' ? 'needs at least one entry' : 'is empty'
    case 'too_big':
      return `has more than ${issue.maximum} characters`
    case 'invalid_format':
      return 'must be a day such as 2023-02-16'
    case 'unrecognized_keys':
      return 'is not a field of the model'
  }
}

function anyOf(values: readonly unknown[]): string {
  return values.map((value) => `“${String(value)}”`).join(' or ')
}

function faultsOf(issue: z.core.$ZodIssue, data: unknown): Fault[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]]
  return keys.map((key) => ({ ...place([...issue.path, ...key], data), message: issue.message }))
}

function place(path: PropertyKey[], data: unknown): Pick<Fault, 'question' | 'field'> {
  const steps = named(path, data)
  const [list, question, ...rest] = steps
  if (list !== 'questions' || question === undefined) return { field: steps.join('.') || 'the pack' }
  return { question, field: rest.join('.') || 'the question' }
}

function named([key, ...rest]: PropertyKey[], data: unknown): string[] {
  if (key === undefined) return []
  const inner: unknown = Object(data)[key]
  return [typeof key === 'number' ? nameOf(inner, key) : String(key), ...named(rest, inner)]
}

function nameOf(item: unknown, index: number): string {
  const id: unknown = Object(item).id
  return typeof id === 'string' && id !== '' ? id : `#${index + 1}`
}

// --- the rules ---

function ownName({ id }: Pack, file: string): Fault[] {
  const name = file.replace(/^.*[/\\]/, '')
  const expected = name.replace(/\.json$/i, '')
  if (name !== name.toLowerCase())
    return [{ field: 'file', message: `must be called “${name.toLowerCase()}”, in lower case, and its id the same` }]
  return [
    ...when(id !== expected, { field: 'id', message: `must be “${expected}”, as the file is called` }),
    ...when(!id.includes('-'), { field: 'id', message: 'needs a hyphen, or it could be taken for the code of a quiz' }),
  ]
}

function repeatedIds({ speakers, passages, questions }: TakenPack): Fault[] {
  const message = 'is the id of an earlier one too'
  return [
    ...repeats(speakers).map((id) => ({ field: `speakers.${id}.id`, message })),
    ...repeats(passages).map((id) => ({ field: `passages.${id}.id`, message })),
    ...repeats(questions).map((id) => ({ question: id, field: 'id', message })),
  ]
}

function unknownSpeakers({ speakers, questions }: TakenPack): Fault[] {
  const known = new Set(speakers.map(({ id }) => id))
  return questions
    .filter(({ speaker }) => !known.has(speaker))
    .map(({ id, speaker }) => ({ question: id, field: 'speaker', message: `the pack has no speaker “${speaker}”` }))
}

function looseEvidence(pack: TakenPack): Fault[] {
  const texts = new Map(pack.passages.map(({ id, text }) => [id, text]))
  return scoredQuestions(pack).flatMap((question) =>
    question.evidence.flatMap(({ passage, mark }, index) => {
      const at = (field: string) => ({ question: question.id, field: `evidence.#${index + 1}.${field}` })
      const text = texts.get(passage)
      if (text === undefined) return [{ ...at('passage'), message: `the pack has no passage “${passage}”` }]
      return when(!text.includes(mark), { ...at('mark'), message: missingMark(passage, text, mark) })
    }),
  )
}

/** Straight quotation marks and apostrophes for curly ones, and the other way round, look right and are not. */
function missingMark(passage: string, text: string, mark: string): string {
  const at = straight(text).indexOf(straight(mark))
  if (at < 0) return `passage “${passage}” has no “${mark}”`
  return `has other quotation marks or apostrophes than passage “${passage}”; there it is: ${text.slice(at, at + mark.length)}`
}

function straight(text: string): string {
  return text.replace(/[‘’‚‛′]/g, "'").replace(/[“”„‟″]/g, '"')
}

function unsaidGaps({ questions }: Pack): Fault[] {
  return questions
    .filter((question) => question.verdict === 'baseless' && question.basis === 'no-receipts' && !question.missing)
    .map(({ id }) => ({
      question: id,
      field: 'missing',
      message: 'must say what is missing, as there are no receipts',
    }))
}

function quotedTwice({ questions }: Pack): Fault[] {
  return questions
    .filter(({ kind, words }) => kind === 'quote' && /^["“].*["”]$/.test(words))
    .map(({ id }) => ({ question: id, field: 'words', message: 'must do without quotation marks around it' }))
}

const TELLS: readonly string[] = [
  ...new Set([...VERDICTS, ...BASELESS_BASES, ...SUPPORT_BASES, ...TECHNIQUES]),
  ...['unsupported', 'open', 'true', 'false', 'fact', 'fake', 'lie', 'myth', 'receipt', 'receipts'],
]

function tellingIds({ questions }: Pack): Fault[] {
  return questions.flatMap(({ id }) =>
    TELLS.filter((tell) => `-${id}-`.includes(`-${tell}-`)).map((tell) => ({
      question: id,
      field: 'id',
      message: `is public, and “${tell}” hints at the verdict: choose a neutral word`,
    })),
  )
}

/** How a text begins that `npm run questions:new` left for the author to write. */
export const TO_WRITE = 'WRITE: '

function unwritten(pack: Pack): Fault[] {
  return leaves(pack, [])
    .filter(({ text }) => text.startsWith(TO_WRITE))
    .map(({ path }) => ({ ...place(path, pack), message: 'is still the example: write your own' }))
}

function leaves(value: unknown, path: PropertyKey[]): { path: PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]))
  return Object.entries(Object(value)).flatMap(([key, item]) => leaves(item, [...path, key]))
}

function samePackTwice(sound: readonly { file: string; pack: Pack }[]): PackProblem[] {
  return sound.flatMap(({ file, pack }, index) => {
    const first = sound.findIndex((other) => other.pack.id === pack.id)
    const message = `“${pack.id}” is the id of ${sound[first]?.file} too`
    return when(first < index, { file, rule: 'ids' as const, field: 'id', message })
  })
}

function repeats(items: readonly { id: string }[]): string[] {
  const ids = items.map(({ id }) => id)
  return ids.filter((id, index) => ids.indexOf(id) < index)
}

function when<T>(wrong: boolean, problem: T): T[] {
  return wrong ? [problem] : []
}
