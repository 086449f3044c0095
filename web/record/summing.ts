import { readRecord } from './store.ts'
import { type KnownArticle, type RecordSummary, summaryOf } from './summary.ts'

/**
 * The record summed up in a thread of its own, so that the page is free meanwhile; on the page itself where the browser
 * starts no such thread. Rejects where the browser gives no record.
 */
export async function askSummary(articles: readonly KnownArticle[]): Promise<RecordSummary> {
  return (await beside(articles)) ?? summaryOf(await readRecord(), articles)
}

/** A thread that has said nothing by then, in milliseconds, has not come. */
const PATIENCE = 10_000

/** Resolves with null where there is no thread, or no record in it. */
function beside(articles: readonly KnownArticle[]): Promise<RecordSummary | null> {
  return new Promise((resolve) => {
    try {
      const thread = new Worker(new URL('./summing-thread.ts', import.meta.url))
      const end = (found: RecordSummary | null) => {
        thread.terminate()
        resolve(found)
      }
      thread.onmessage = (event: MessageEvent<RecordSummary | null>) => end(event.data)
      thread.onerror = () => end(null)
      setTimeout(end, PATIENCE, null)
      thread.postMessage(articles)
    } catch {
      resolve(null)
    }
  })
}
