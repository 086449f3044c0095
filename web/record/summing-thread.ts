// The thread in which a record is read and summed up, beside the page that shows it.
import { readRecord } from './store.ts'
import { type KnownArticle, type RecordSummary, summaryOf } from './summary.ts'

/** What a thread has, as far as this one needs it. */
interface Scope {
  onmessage: ((event: { data: KnownArticle[] }) => unknown) | null
  postMessage(told: RecordSummary | null): void
}

const scope = globalThis as unknown as Scope

scope.onmessage = async ({ data }) => {
  scope.postMessage(
    await readRecord().then(
      (answers) => summaryOf(answers, data),
      () => null,
    ),
  )
}
