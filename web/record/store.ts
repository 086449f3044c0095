import { type DBSchema, type IDBPObjectStore, openDB } from 'idb'
import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import { withoutLateDaily } from './migrations.ts'
import { forgetOwed, readOwed } from './owed.ts'

interface Records extends DBSchema {
  answers: { key: [round: string, question: string]; value: RecordedAnswer }
}

const NAME = 'baseless'
/** The version of what is kept; `migrations.ts` says what each was. */
const VERSION = 2
/** A browser that never takes what the record is owed is not to be filled with it. */
const MOST_OWED = 300

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

type Opened = Awaited<ReturnType<typeof open>>

async function using<Result>(work: (records: Opened) => Promise<Result>): Promise<Result> {
  const records = await open()
  try {
    return await work(records)
  } finally {
    records.close()
  }
}

/** Every answer that this browser remembers, those among them that the record was still owed. */
export async function readRecord(): Promise<RecordedAnswer[]> {
  await settleOwed()
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

/** Puts into the record what it is owed, and these answers; one that is there already stays as it is. What the browser refuses stays owed. */
export async function settleOwed(answers: readonly RecordedAnswer[] = []): Promise<void> {
  const owed = readOwed()
  const all = [...owed.values(), ...answers].map(withoutMore)
  if (all.length === 0) return
  const isDone = await using((records) => addNew(records, all)).then(
    () => true,
    () => false,
  )
  if (isDone || owed.size > MOST_OWED) forgetOwed(owed.keys())
}

async function addNew(records: Opened, answers: readonly RecordedAnswer[]): Promise<void> {
  const adding = records.transaction('answers', 'readwrite')
  const add = async (answer: RecordedAnswer) =>
    (await adding.store.getKey([answer.round, answer.question])) ?? adding.store.put(answer)
  await Promise.all([...answers.map(add), adding.done])
}

/** What the record keeps of an answer: the play page tells it more. */
function withoutMore(answer: RecordedAnswer): RecordedAnswer {
  const { round, quiz, question, at, verdict, confidence, right, opened, basis, technique, level } = answer
  return { round, quiz, question, at, verdict, confidence, right, opened, basis, technique, level }
}

/** Forgets every answer of the record, and what it is owed. */
export async function eraseRecord(): Promise<void> {
  forgetOwed(readOwed().keys())
  await using((records) => records.clear('answers'))
}
