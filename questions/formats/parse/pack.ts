/** Packs, read as items: they lose what only the game needs (levels, bases, ids, drawings, the article). */
import { parsePack, problemLine } from '../../check/parse.ts'
import { type Row, type Understood, unreadable } from '../item.ts'
import { itemOf } from '../make/pack.ts'
import { lineAt } from '../text.ts'

/** The items of a pack, or of a list of packs; a pack with a fault is told and left out. */
export function parsePacks(text: string): Understood {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const place = /position (\d+)/.exec(String(error))?.[1]
    return unreadable('This is no sound JSON.', place ? lineAt(text, Number(place)) : lineAt(text, text.length))
  }
  const read = (Array.isArray(data) ? data.slice(0, 500) : [data]).map((each) => readPack(each, text))
  return {
    rows: read.flatMap(({ rows }) => rows),
    problems: read.flatMap(({ problems }) => problems),
    left: read.some(({ rows }) => rows.length > 0) ? ['Articles, levels, and what a verdict rests on.'] : [],
  }
}

function readPack(data: unknown, text: string): Understood {
  const id = String(Object(data).id ?? '')
  const line = placeOf(text, id)
  const read = parsePack(`${id}.json`, data)
  if ('problems' in read) {
    return {
      rows: [],
      left: [],
      problems: read.problems
        .slice(0, 50)
        .map((problem) => ({ line: placeOf(text, problem.question ?? id) || line, message: problemLine(problem) })),
    }
  }
  const rows = read.pack.questions.map((question): Row => {
    const item = itemOf(read.pack, question)
    return { line: placeOf(text, question.id), item, notes: [] }
  })
  return { rows, problems: [], left: [] }
}

/** The line on which an id is given; 0 where it is not. */
function placeOf(text: string, id: string): number {
  const at = id === '' ? -1 : text.search(new RegExp(`"id"\\s*:\\s*"${id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"`))
  return at < 0 ? 0 : lineAt(text, at)
}
