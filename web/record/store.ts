import { type DBSchema, type IDBPObjectStore, openDB } from 'idb'
import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import { withoutLateDaily } from './migrations.ts'

interface Records extends DBSchema {
  answers: { key: [round: string, question: string]; value: RecordedAnswer }
}

const NAME = 'baseless'
/** The version of what is kept; `migrations.ts` says what each was. */
const VERSION = 2

function open() {
  return openDB<Records>(NAME, VERSION, {
    upgrade: async (records, from, _to, change) => {
      if (from < 1) records.createObjectStore('answers', { keyPath: ['round', 'question'] })
      else if (from < 2) await amend(change.objectStore('answers'))
    },
  })
}

/** Turns the answers of the first version into those of the second; read at once, since a cursor takes seconds for thousands. */
async function amend(answers: IDBPObjectStore<Records, 'answers'[], 'answers', 'versionchange'>): Promise<void> {
  for (const answer of await answers.getAll()) {
    const amended = withoutLateDaily(answer)
    if (amended !== answer) await answers.put(amended)
  }
}

async function using<Result>(work: (records: Awaited<ReturnType<typeof open>>) => Promise<Result>): Promise<Result> {
  const records = await open()
  try {
    return await work(records)
  } finally {
    records.close()
  }
}

/** Every answer that this browser remembers. */
export function readRecord(): Promise<RecordedAnswer[]> {
  return using((records) => records.getAll('answers'))
}

/** How many answers this browser remembers in all, without reading them. */
export function countRecord(): Promise<number> {
  return using((records) => records.count('answers'))
}

/** How many answers of a round this browser remembers. */
export function answersIn(round: string): Promise<number> {
  return using((records) => records.count('answers', IDBKeyRange.bound([round], [round, []])))
}

/** Remembers answers, all of them or none; one that is there already is not there twice. */
export function addToRecord(answers: readonly RecordedAnswer[]): Promise<void> {
  return using(async (records) => {
    const adding = records.transaction('answers', 'readwrite')
    await Promise.all([...answers.map((answer) => adding.store.put(answer)), adding.done])
  })
}

/** Remembers an answer, unless it is there already: a page may tell of it again. */
export function addIfNew(answer: RecordedAnswer): Promise<void> {
  return using(async (records) => {
    const adding = records.transaction('answers', 'readwrite')
    const known = await adding.store.getKey([answer.round, answer.question])
    await Promise.all([known ?? adding.store.put(answer), adding.done])
  })
}

/** Forgets every answer of the record. */
export function eraseRecord(): Promise<void> {
  return using((records) => records.clear('answers'))
}
