import { createMemo, createResource, ErrorBoundary, Show, Suspense } from 'solid-js'
import { insightOf } from '../../worker/game/measure/insight.ts'
import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import { SECOND_MS } from '../../worker/game/time.ts'
import * as m from '../messages/index.ts'
import { dailiesPlayed } from '../record/dailies.ts'
import { readRecord } from '../record/store.ts'
import { Figures } from './Figures.tsx'
import { type KnownArticle, Played } from './Played.tsx'
import { Practice } from './Practice.tsx'
import { RecordBox } from './RecordBox.tsx'
import { SoundBox } from './SoundBox.tsx'
import { Stamps } from './Stamps.tsx'
import { Streaks } from './Streaks.tsx'
import { TypeCard } from './TypeCard.tsx'

/** A record that has not been read by then is one that the browser does not give. */
const PATIENCE = 5 * SECOND_MS

/** What the page knows that the record does not. */
export interface ReaderProps {
  /** today by the server's clock, in whole days since 1970 */
  today: number
  articles: KnownArticle[]
}

/** What a player's record says of them. */
export function Reader(props: ReaderProps) {
  const [record, { refetch }] = createResource(readInTime)
  return (
    <ErrorBoundary fallback={<p class="fault">{m.you_no_record()}</p>}>
      <Suspense fallback={<p class="hint">{m.you_reading_record()}</p>}>
        <Show when={record.latest ?? record()}>
          {(answers) => (
            <>
              <Show when={answers().length} fallback={<Nothing />}>
                <ErrorBoundary fallback={<p class="fault">{m.you_fault()}</p>}>
                  <Findings answers={answers()} {...props} />
                </ErrorBoundary>
              </Show>
              <RecordBox answers={answers()} onChange={refetch} />
              <SoundBox />
            </>
          )}
        </Show>
      </Suspense>
    </ErrorBoundary>
  )
}

function readInTime(): Promise<RecordedAnswer[]> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE, new Error('no record in time')))
  return Promise.race([readRecord(), late])
}

function Findings(props: ReaderProps & { answers: RecordedAnswer[] }) {
  const insight = createMemo(() => insightOf(props.answers))
  const playedToday = () => dailiesPlayed(props.answers).includes(props.today)
  return (
    <>
      <TypeCard insight={insight()} />
      <Practice answers={props.answers} insight={insight()} playedToday={playedToday()} />
      <Streaks answers={props.answers} today={props.today} />
      <Stamps answers={props.answers} />
      <Played answers={props.answers} articles={props.articles} />
      <Figures insight={insight()} />
    </>
  )
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
