import { createResource, ErrorBoundary, Show, Suspense } from 'solid-js'
import { SECOND_MS } from '../../worker/game/time.ts'
import * as m from '../messages/index.ts'
import { countRecord, settleOwed } from '../record/store.ts'
import type { KnownArticle, RecordFound, RecordSummary } from '../record/summary.ts'
import { askSummary } from '../record/summing.ts'
import { Figures } from './Figures.tsx'
import { Played } from './Played.tsx'
import { Practice } from './Practice.tsx'
import { RecordBox } from './RecordBox.tsx'
import { SoundBox } from './SoundBox.tsx'
import { Stamps } from './Stamps.tsx'
import { Streaks } from './Streaks.tsx'
import { TypeCard } from './TypeCard.tsx'

/** A record that has not been counted by then is one that the browser does not give. */
const PATIENCE = 5 * SECOND_MS

/** What the page knows that the record does not. */
export interface ReaderProps {
  /** today by the server's clock, in whole days since 1970 */
  today: number
  articles: KnownArticle[]
}

/** What a player's record says of them. */
export function Reader(props: ReaderProps) {
  const [record, { refetch }] = createResource(() => summaryInTime(props.articles))
  return (
    <ErrorBoundary fallback={<p class="fault">{m.you_no_record()}</p>}>
      <Suspense fallback={<p class="hint">{m.you_reading_record()}</p>}>
        <Show when={record.latest ?? record()}>
          {(summary) => (
            <>
              <Show when={summary().answers} fallback={<Nothing />}>
                <ErrorBoundary fallback={<Fault />}>
                  <Show when={summary().found} fallback={<Fault />}>
                    {(found) => <Findings found={found()} {...props} />}
                  </Show>
                </ErrorBoundary>
              </Show>
              <RecordBox answers={summary().answers} onChange={refetch} />
              <SoundBox />
            </>
          )}
        </Show>
      </Suspense>
    </ErrorBoundary>
  )
}

async function summaryInTime(articles: readonly KnownArticle[]): Promise<RecordSummary> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE, new Error('no record in time')))
  const answers = await Promise.race([settleOwed().then(countRecord), late])
  return answers > 0 ? askSummary(articles) : { answers, found: null }
}

function Findings(props: ReaderProps & { found: RecordFound }) {
  return (
    <>
      <TypeCard insight={props.found.insight} />
      <Practice found={props.found} today={props.today} />
      <Streaks days={props.found.days} today={props.today} />
      <Stamps found={props.found} today={props.today} />
      <Played played={props.found.played} of={props.articles.length} />
      <Figures insight={props.found.insight} />
    </>
  )
}

function Fault() {
  return <p class="fault">{m.you_fault()}</p>
}

function Nothing() {
  return (
    <section class="card">
      <h2>{m.you_nothing_heading()}</h2>
      <p>{m.you_nothing_text()}</p>
      <p class="actions">
        <a class="button" href="/daily">
          {m.you_nothing_daily()}
        </a>
        <a href="/packs">{m.you_nothing_packs()}</a>
      </p>
    </section>
  )
}
