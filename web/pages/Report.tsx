import { For, Show } from 'solid-js'
import { ENOUGH } from '../../worker/game/report.ts'
import type { ReportBody } from '../client.ts'
import { formatDecimal, formatMoment } from '../format.ts'
import * as m from '../messages/index.ts'
import { QuestionReport } from '../parts/QuestionReport.tsx'
import { PupilTable, QuestionTable, RoundTable, TechniqueTable } from '../parts/ReportTables.tsx'
import { Section } from '../parts/Section.tsx'
import { Shell } from '../parts/Shell.tsx'
import { SplitPatterns } from '../parts/SplitBar.tsx'
import { Talk } from '../parts/Talk.tsx'
import { TeachNext } from '../parts/TeachNext.tsx'

const STATES = { early: m.watch_early, open: m.report_running, closed: m.watch_closed }

export interface ReportProps {
  slug: string
  zone: string
  report: ReportBody
  /** all rounds of the link, this one among them */
  rounds: ReportBody[]
}

/** What a class's answers allow its teacher to say. */
export function Report(props: ReportProps) {
  const report = () => props.report
  const here = (what: string) => `/t/${props.slug}/${what}?round=${report().round.number}`
  return (
    <Shell wide>
      <SplitPatterns />
      <div class="lead">
        <p class="kicker">
          <span>{m.report_kicker({ number: report().round.number })}</span>{' '}
          <span>{formatMoment(report().round.startedAt, props.zone)}</span> <span>{STATES[report().state]()}</span>
        </p>
        <h1>{report().title}</h1>
        <p>{m.report_who({ pupils: report().pupils.length, finished: report().finished })}</p>
        <p class="actions">
          <a class="button plain" href={`/t/${props.slug}?round=${report().round.number}`}>
            {m.report_back()}
          </a>
          <a href={`${here('pupils.csv')}`}>{m.report_csv_pupils()}</a>
          <a href={`${here('answers.csv')}`}>{m.report_csv_answers()}</a>
          <a href={`${here('report.json')}`}>{m.report_json()}</a>
        </p>
        <p class="hint screen-only">{m.report_print()}</p>
      </div>
      <Show when={report().all.of} fallback={<p class="empty">{m.report_empty()}</p>}>
        <Section heading={m.report_summary()}>
          <Summary report={report()} />
        </Section>
        <Section heading={m.report_teach()}>
          <TeachNext report={report()} />
          <Show when={report().talk.length}>
            <details class="open-ones">
              <summary>{m.report_open_ones({ n: report().talk.length })}</summary>
              <Talk points={report().talk} />
            </details>
          </Show>
        </Section>
        <Show when={props.rounds.length > 1}>
          <Section heading={m.report_rounds()}>
            <RoundTable rounds={props.rounds} />
          </Section>
        </Show>
        <Section heading={m.report_questions()}>
          <p class="hint">{m.report_questions_hint()}</p>
          <For each={hardestFirst(report().questions)}>
            {(question) => <QuestionReport question={question} confidence={report().confidence} />}
          </For>
          <QuestionTable report={report()} />
          <Reliability report={report()} />
        </Section>
        <Section heading={m.report_techniques()}>
          <TechniqueTable report={report()} />
        </Section>
        <Section heading={m.report_pupils()}>
          <PupilTable report={report()} />
        </Section>
      </Show>
    </Shell>
  )
}

function Summary(props: { report: ReportBody }) {
  const figures = () => {
    const { all, trusted, caught, certain, readFirst, straight, confidence } = props.report
    return [
      { label: m.result_right(), share: all },
      { label: m.result_trusted(), share: trusted },
      { label: m.result_caught(), share: caught },
      ...(confidence ? [{ label: m.report_certain(), share: certain }] : []),
      { label: m.report_read_first(), share: readFirst },
      { label: m.report_straight(), share: straight },
    ]
  }
  return (
    <>
      <dl class="figures">
        <For each={figures()}>
          {({ label, share }) => (
            <div>
              <dt>{label}</dt>
              <dd>{share.of ? m.of_all(share) : '–'}</dd>
            </div>
          )}
        </For>
      </dl>
      <p class="hint">{m.report_summary_hint()}</p>
    </>
  )
}

function Reliability(props: { report: ReportBody }) {
  return <p class="hint">{reliabilitySentence(props.report)}</p>
}

function reliabilitySentence({ finished, reliability }: ReportBody): string {
  if (finished < ENOUGH) return m.report_reliability_not({ n: ENOUGH })
  if (reliability === null) return m.report_reliability_flat()
  return m.report_reliability({ value: formatDecimal(Math.max(0, reliability)) })
}

/** Those that most pupils were sure of and got wrong, then those that most got wrong. */
function hardestFirst(questions: ReportBody['questions']): ReportBody['questions'] {
  const wrong = ({ right }: ReportBody['questions'][number]) => (right.of ? 1 - right.right / right.of : 0)
  return questions.toSorted((one, other) => other.sureWrong - one.sureWrong || wrong(other) - wrong(one))
}
