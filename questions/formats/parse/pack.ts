/** Packs, read as items: they lose what only the game needs (levels, bases, ids, drawings, the article). */
import { parseTakenPack, problemLine } from '../../check/parse.ts'
import { type Row, type Understood, unreadable } from '../item.ts'
import { itemOf } from '../make/pack.ts'
import { lineAt } from '../text.ts'
import { lineOfFault } from './json-fault.ts'

/** The items of a pack, or of a list of packs; a pack with a fault is told and left out. */
export function parsePacks(text: string): Understood {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return unreadable('This is no sound JSON.', lineOfFault(text))
  }
  const lines = linesOfIds(text)
  const read = all(data).map((each) => readPack(each, lines))
  return {
    rows: read.flatMap(({ rows }) => rows),
    problems: read.flatMap(({ problems }) => problems).slice(0, MOST_PROBLEMS),
    left: read.some(({ rows }) => rows.length > 0) ? ['Articles, levels, and what a verdict rests on.'] : [],
  }
}

const MOST_PACKS = 50
const MOST_PROBLEMS = 50

function all(data: unknown): unknown[] {
  return Array.isArray(data) ? data.slice(0, MOST_PACKS) : [data]
}

function readPack(data: unknown, lines: ReadonlyMap<string, number>): Understood {
  const id = String(Object(data).id ?? '')
  const read = parseTakenPack(`${id}.json`, data)
  const lineOf = (name: string | undefined) => lines.get(name ?? id) ?? lines.get(id) ?? 0
  if ('problems' in read) {
    const told = read.problems.slice(0, MOST_PROBLEMS)
    const problems = told.map((problem) => ({ line: lineOf(problem.question), message: problemLine(problem) }))
    return { rows: [], left: [], problems }
  }
  const rows = read.pack.questions.map((question): Row => {
    return { line: lineOf(question.id), item: itemOf(read.pack, question), notes: [] }
  })
  return { rows, problems: [], left: [] }
}

/** The line on which each id is given first. */
function linesOfIds(text: string): Map<string, number> {
  const lines = new Map<string, number>()
  let [line, counted] = [1, 0]
  for (const { 1: id, index } of text.matchAll(/"id"\s{0,20}:\s{0,20}"([^"\\]{1,100})"/g)) {
    line += lineAt(text.slice(counted, index), index) - 1
    counted = index
    if (!lines.has(id!)) lines.set(id!, line)
  }
  return lines
}
