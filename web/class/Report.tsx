import { For, Show } from 'solid-js'
import { ENOUGH } from '../../worker/game/class/report.ts'
import type { ReportBody } from '../../worker/game/class/report-wire.ts'
import { SplitPatterns } from '../live/SplitBar.tsx'
import * as m from '../messages/index.ts'
import { Talk } from '../play/Talk.tsx'
import { formatFigure } from '../ui/format.ts'
import { Moment } from '../ui/Moment.tsx'
import { Section } from '../ui/Section.tsx'
import { Shell } from '../ui/Shell.tsx'
import { PupilMatrix } from './PupilMatrix.tsx'
import { QuestionReport } from './QuestionReport.tsx'
import type { NumberedTotals } from './ReportTables.tsx'
import { QuestionTable, RoundPupils, RoundTable, TeamTable, TechniqueTable } from './ReportTables.tsx'
import { TeachNext } from './TeachNext.tsx'

const STATES = { early: m.watch_early, open: m.report_running, closed: m.watch_closed }

export interface ReportProps {
  slug: string
  zone: string
  report: ReportBody
  /** the totals of all rounds of the link, this one among them; none where there is but one */
  rounds: NumberedTotals[]
  /** whether the pupils stand in it by number, for the projector */
  namesHidden: boolean
}

/** What a class's answers allow its teacher to say. */
export function Report(props: ReportProps) {
  const report = () => props.report
  const here = (what: string) => `/t/${props.slug}/${what}?round=${report().round.number}`
  const projectAt = (question: number) => `${here('reveal')}&question=${question}`
  return (
    <Shell wide>
      <SplitPatterns />
      <div class="lead">
        <p class="kicker">
          <span>{m.report_kicker({ number: report().round.number })}</span>{' '}
          <span>
            <Moment at={report().round.startedAt} zone={props.zone} />
          </span>{' '}
          <span>{report().over ? m.watch_over() : STATES[report().state]()}</span>
        </p>
        <h1>{report().title}</h1>
        <p>{m.report_who({ pupils: report().pupils.length, finished: report().finished })}</p>
        <p class="actions">
          <a class="button plain" href={`/t/${props.slug}?round=${report().round.number}`}>
            {m.report_back()}
          </a>
          <a class="button plain" href={`${here('report')}&names=${props.namesHidden ? 'shown' : 'hidden'}`}>
            {props.namesHidden ? m.watch_names_show() : m.watch_names_hide()}
          </a>
        </p>
        <p class="actions files">
          <span>{m.report_files()}</span>
          <a href={here('report.xlsx')}>{m.report_xlsx()}</a>
          <a href={here('pupils.csv')}>{m.report_csv_pupils()}</a>
          <a href={here('answers.csv')}>{m.report_csv_answers()}</a>
          <a href={here('report.json')}>{m.report_json()}</a>
        </p>
        <Show when={props.namesHidden}>
          <p class="hint screen-only">{m.report_names_hidden()}</p>
        </Show>
        <p class="hint screen-only">{m.report_print()}</p>
      </div>
      <Show when={report().all.of} fallback={<p class="empty">{m.report_empty()}</p>}>
        <Section heading={m.report_summary()}>
          <Summary report={report()} />
        </Section>
        <Section heading={m.report_teach()}>
          <TeachNext report={report()} projectAt={projectAt} />
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
            <Show when={!props.namesHidden}>
              <RoundPupils rounds={props.rounds} />
            </Show>
          </Section>
        </Show>
        <Section heading={m.report_questions()}>
          <p class="hint">{m.report_questions_hint()}</p>
          <div class="asked-all">
            <For each={hardestFirst(report().questions)}>
              {(question) => (
                <QuestionReport
                  question={question}
                  confidence={report().confidence}
                  plays={report().analysed.plays}
                  projectAt={projectAt}
                />
              )}
            </For>
          </div>
          <details class="screen-only">
            <summary>{m.report_how_sure()}</summary>
            <QuestionTable report={report()} />
            <p class="hint">{reliabilitySentence(report())}</p>
          </details>
        </Section>
        <Section heading={m.report_techniques()}>
          <TechniqueTable report={report()} />
        </Section>
        <Section heading={m.report_pupils()}>
          <PupilMatrix report={report()} namesHidden={props.namesHidden} />
        </Section>
        <Show when={report().teams.length}>
          <Section heading={m.report_teams()}>
            <TeamTable teams={report().teams} />
          </Section>
        </Show>
      </Show>
    </Shell>
  )
}

function Summary(props: { report: ReportBody }) {
  const isLive = () => props.report.pupils.some(({ first }) => first)
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
      <p class="hint">
        {m.report_summary_hint()} {isLive() && m.report_read_live()}
      </p>
    </>
  )
}

/** What the questions' figures beside each other rest on. */
function reliabilitySentence({ analysed: { questions, plays }, reliability }: ReportBody): string {
  if (plays < ENOUGH) return m.report_reliability_not({ n: ENOUGH, plays })
  if (questions < 2) return m.report_reliability_one()
  const basis = m.report_reliability_basis({ questions, plays })
  if (reliability === null) return `${m.report_reliability_flat()} ${basis}`
  return `${m.report_reliability({ value: formatFigure(Math.max(0, reliability), 2) })} ${basis}`
}

/** Those that most pupils were sure of and got wrong, then those that most got wrong. */
function hardestFirst(questions: ReportBody['questions']): ReportBody['questions'] {
  const wrong = ({ right }: ReportBody['questions'][number]) => (right.of ? 1 - right.right / right.of : 0)
  return questions.toSorted((one, other) => other.sureWrong - one.sureWrong || wrong(other) - wrong(one))
}
