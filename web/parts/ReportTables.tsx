import { For, type JSX, Show } from 'solid-js'
import type { ReportBody } from '../client.ts'
import { formatInterval, formatNumber, formatPercent } from '../format.ts'
import * as m from '../messages/index.ts'
import { TECHNIQUE_WORDS, VERDICT_WORDS } from '../words.ts'
import { Scrolled } from './Scrolled.tsx'
import { partsOf, partWords } from './SplitBar.tsx'

type Share = ReportBody['all']

/** Every number of the pictures, in the order of the quiz. */
export function QuestionTable(props: { report: ReportBody }) {
  const columns = () => {
    const levels = props.report.confidence ? [3, 2, 1] : [1]
    return (['supported', 'baseless'] as const).flatMap((verdict) =>
      levels.map((level) => partWords({ verdict, level: level as 1 | 2 | 3 }, props.report.confidence)),
    )
  }
  return (
    <Table
      caption={m.report_table_questions()}
      columns={[m.report_question(), m.report_is(), m.board_right(), m.report_interval(), ...columns()]}
    >
      <For each={props.report.questions}>
        {(question) => (
          <tr>
            <th scope="row">
              {question.number}. {question.claim}
            </th>
            <td>{VERDICT_WORDS[question.verdict]()}</td>
            <td>{shareOrNone(question.right)}</td>
            <td>{question.right.of ? formatInterval(question.interval) : '–'}</td>
            <For each={countsOf(question, props.report.confidence)}>{(count) => <td>{count}</td>}</For>
          </tr>
        )}
      </For>
    </Table>
  )
}

/** Certain, fairly sure, guess: first of those who said supported, then of those who said baseless. */
function countsOf(question: ReportBody['questions'][number], confidence: boolean): number[] {
  const parts = partsOf(question)
  return (['supported', 'baseless'] as const).flatMap((verdict) => {
    const counts = [3, 2, 1].map(
      (level) => parts.find((part) => part.verdict === verdict && part.level === level)?.count ?? 0,
    )
    return confidence ? counts : [counts.reduce((sum, count) => sum + count, 0)]
  })
}

/** Where a class is taken in: how often each trick was caught, the least often first. */
export function TechniqueTable(props: { report: ReportBody }) {
  return (
    <Show when={props.report.techniques.length} fallback={<p>{m.report_techniques_none()}</p>}>
      <Table
        caption={m.report_table_techniques()}
        columns={[m.packs_technique(), m.report_caught(), m.report_taken_in(), '']}
      >
        <For each={props.report.techniques}>
          {({ technique, caught }) => (
            <tr>
              <th scope="row">
                <a href={`/techniques#${technique}`}>{TECHNIQUE_WORDS[technique].name()}</a>
              </th>
              <td>{m.of_all(caught)}</td>
              <td>{m.of_all({ right: caught.of - caught.right, of: caught.of })}</td>
              <td class="meter">
                <svg viewBox="0 0 100 12" aria-hidden="true" preserveAspectRatio="none">
                  <rect class="meter-all" width="100" height="12" />
                  <rect class="meter-part" width={(100 * caught.right) / caught.of} height="12" />
                </svg>
              </td>
            </tr>
          )}
        </For>
      </Table>
    </Show>
  )
}

/** By pupil, by name: what was right, trusted and caught apart; nobody is ranked. */
export function PupilTable(props: { report: ReportBody }) {
  const byName = () => props.report.pupils.toSorted((one, other) => one.nickname.localeCompare(other.nickname))
  return (
    <Table
      caption={m.report_table_pupils()}
      columns={[
        ...[m.watch_pupil(), m.report_answered(), m.board_right(), m.board_points()],
        ...[m.result_trusted(), m.result_caught()],
      ]}
    >
      <For each={byName()}>
        {(pupil) => (
          <tr>
            <th scope="row">
              <bdi>{pupil.nickname}</bdi>
            </th>
            <td>{m.of_all({ right: pupil.answered, of: props.report.questions.length })}</td>
            <td>{pupil.right}</td>
            <td>{formatNumber(pupil.points)}</td>
            <td>{shareOrNone(pupil.trusted)}</td>
            <td>{shareOrNone(pupil.caught)}</td>
          </tr>
        )}
      </For>
    </Table>
  )
}

/** The rounds of one link, side by side. */
export function RoundTable(props: { rounds: ReportBody[] }) {
  const rows = () => [
    { label: m.report_in(), cells: props.rounds.map(({ pupils }) => String(pupils.length)) },
    { label: m.result_right(), cells: props.rounds.map(({ all }) => shareOrNone(all)) },
    { label: m.result_trusted(), cells: props.rounds.map(({ trusted }) => shareOrNone(trusted)) },
    { label: m.result_caught(), cells: props.rounds.map(({ caught }) => shareOrNone(caught)) },
    ...(props.rounds[0]?.questions ?? []).map(({ claim, number }) => ({
      label: `${number}. ${claim}`,
      cells: props.rounds.map(({ questions }) => shareAndPercent(questions[number - 1]?.right)),
    })),
  ]
  return (
    <Table
      caption={m.report_table_rounds()}
      columns={['', ...props.rounds.map(({ round }) => m.report_kicker({ number: round.number }))]}
    >
      <For each={rows()}>
        {({ label, cells }) => (
          <tr>
            <th scope="row">{label}</th>
            <For each={cells}>{(cell) => <td>{cell}</td>}</For>
          </tr>
        )}
      </For>
    </Table>
  )
}

function Table(props: { caption: string; columns: string[]; children: JSX.Element }) {
  return (
    <Scrolled label={props.caption}>
      <table class="numbers">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.columns}>{(column) => (column ? <th scope="col">{column}</th> : <td />)}</For>
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </Scrolled>
  )
}

function shareOrNone(share: Share): string {
  return share.of ? m.of_all(share) : '–'
}

function shareAndPercent(share: Share | undefined): string {
  return share?.of ? `${m.of_all(share)} (${formatPercent(share.right / share.of)})` : '–'
}
