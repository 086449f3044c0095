import { createResource, ErrorBoundary, Show, Suspense } from 'solid-js'
import { insightOf } from '../../worker/game/insight.ts'
import type { RecordedAnswer } from '../../worker/game/record.ts'
import * as m from '../messages/index.ts'
import { readRecord } from '../record/store.ts'
import { Counts } from './Counts.tsx'
import { Practice } from './Practice.tsx'
import { Progress } from './Progress.tsx'
import { Reading } from './Reading.tsx'
import { RecordBox } from './RecordBox.tsx'
import { Reliability } from './Reliability.tsx'
import { Skills } from './Skills.tsx'
import { SoundBox } from './SoundBox.tsx'
import { Techniques } from './Techniques.tsx'

/** What a player's record says of them. */
export function Reader() {
  const [record, { refetch }] = createResource(readRecord)
  return (
    <ErrorBoundary fallback={<p class="fault">{m.you_no_record()}</p>}>
      <Suspense>
        <Show when={record()}>
          {(answers) => (
            <>
              <Show when={answers().length} fallback={<Nothing />}>
                <Findings answers={answers()} />
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

function Findings(props: { answers: RecordedAnswer[] }) {
  const insight = () => insightOf(props.answers)
  return (
    <>
      <Counts insight={insight()} />
      <Practice answers={props.answers} />
      <Skills insight={insight()} />
      <Techniques techniques={insight().techniques} />
      <Reading insight={insight()} />
      <Reliability insight={insight()} />
      <Progress weeks={insight().weeks} />
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
