import { type DBSchema, openDB } from 'idb'
import type { RecordedAnswer } from '../../worker/game/record.ts'

interface Records extends DBSchema {
  answers: { key: [round: string, question: string]; value: RecordedAnswer }
}

const NAME = 'baseless'
const VERSION = 1

function open() {
  return openDB<Records>(NAME, VERSION, {
    upgrade: (records) => records.createObjectStore('answers', { keyPath: ['round', 'question'] }),
  })
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

/** Remembers answers, all of them or none; one that is there already is not there twice. */
export function addToRecord(answers: readonly RecordedAnswer[]): Promise<void> {
  return using(async (records) => {
    const adding = records.transaction('answers', 'readwrite')
    await Promise.all([...answers.map((answer) => adding.store.put(answer)), adding.done])
  })
}

export function eraseRecord(): Promise<void> {
  return using((records) => records.clear('answers'))
}
