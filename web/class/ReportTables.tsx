import { For, type JSX, Show } from 'solid-js'
import type { ReportBody } from '../../worker/game/class/report-wire.ts'
import type { RoundTotals } from '../../worker/game/class/round-report.ts'
import { partsOf, partWords } from '../live/SplitBar.tsx'
import * as m from '../messages/index.ts'
import { formatFigure, formatInterval, formatNumber, formatShare } from '../ui/format.ts'
import { Scrolled } from '../ui/Scrolled.tsx'
import { TECHNIQUE_WORDS } from '../ui/trick-words.ts'
import { VERDICT_WORDS } from '../ui/words.ts'

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
        columns={[m.packs_technique(), m.report_caught(), m.report_taken_in()]}
      >
        <For each={props.report.techniques}>
          {({ technique, caught }) => (
            <tr>
              <th scope="row">
                <a href={`/techniques#${technique}`}>{TECHNIQUE_WORDS[technique].name()}</a>
              </th>
              <td>{m.of_all(caught)}</td>
              <TakenIn right={caught.of - caught.right} of={caught.of} />
            </tr>
          )}
        </For>
      </Table>
    </Show>
  )
}

/** How often a trick worked: in figures, then as a bar. */
function TakenIn(props: Share) {
  return (
    <td class="meter">
      <span>{m.of_all(props)}</span>
      <svg viewBox="0 0 100 12" aria-hidden="true" preserveAspectRatio="none">
        <rect width={(100 * props.right) / props.of} height="12" />
      </svg>
    </td>
  )
}

/** The teams of a live round, in the order in which they were named. */
export function TeamTable(props: { teams: ReportBody['teams'] }) {
  return (
    <Table
      caption={m.report_table_teams()}
      columns={[m.screen_team(), m.screen_team_players(), m.result_right(), m.screen_mean()]}
    >
      <For each={props.teams}>
        {({ name, pupils, right, mean }) => (
          <tr>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>{formatNumber(pupils)}</td>
            <td>{shareOrNone(right)}</td>
            <td>{formatFigure(Math.max(0, mean))}</td>
          </tr>
        )}
      </For>
    </Table>
  )
}

/** The totals of a round, and its number. */
export type NumberedTotals = RoundTotals & { round: { number: number } }

/** The rounds of one link, side by side. */
export function RoundTable(props: { rounds: NumberedTotals[] }) {
  const rows = () => [
    { label: m.report_in(), cells: props.rounds.map(({ pupils }) => String(pupils)) },
    { label: m.result_right(), cells: props.rounds.map(({ all }) => shareOrNone(all)) },
    { label: m.result_trusted(), cells: props.rounds.map(({ trusted }) => shareOrNone(trusted)) },
    { label: m.result_caught(), cells: props.rounds.map(({ caught }) => shareOrNone(caught)) },
    ...(props.rounds[0]?.questions ?? []).map(({ claim, number }) => ({
      label: `${number}. ${claim}`,
      cells: props.rounds.map(({ questions }) => shareAndPercent(questions[number - 1]?.right)),
    })),
  ]
  return (
    <Table caption={m.report_table_rounds()} columns={['', ...numbered(props.rounds)]}>
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

/** The pupils who played under one name in more than one round of a link, and what they got right in each. */
export function RoundPupils(props: { rounds: NumberedTotals[] }) {
  const names = () => {
    const all = props.rounds.flatMap(({ byPupil }) => byPupil.map(({ nickname }) => nickname))
    const twice = new Set(all.filter((name, at) => all.indexOf(name) !== at))
    return [...twice].sort((one, other) => one.localeCompare(other, m.intl_locale(), { numeric: true }))
  }
  const rightOf = ({ byPupil }: NumberedTotals, name: string) =>
    byPupil.find(({ nickname }) => nickname === name)?.right
  return (
    <Show when={names().length}>
      <Table caption={m.report_table_round_pupils()} columns={[m.watch_pupil(), ...numbered(props.rounds)]}>
        <For each={names()}>
          {(name) => (
            <tr>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <For each={props.rounds}>{(round) => <td>{shareAndPercent(rightOf(round, name))}</td>}</For>
            </tr>
          )}
        </For>
      </Table>
    </Show>
  )
}

function numbered(rounds: NumberedTotals[]): string[] {
  return rounds.map(({ round }) => m.report_kicker({ number: round.number }))
}

/** A table of the report, under its caption. */
export function Table(props: { caption: string; columns: JSX.Element[]; class?: string; children: JSX.Element }) {
  return (
    <Scrolled label={props.caption}>
      <table class={`numbers ${props.class ?? ''}`}>
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

/** How many of how many; a dash where there is nothing to count. */
export function shareOrNone(share: Share): string {
  return share.of ? m.of_all(share) : '–'
}

function shareAndPercent(share: Share | undefined): string {
  return share?.of ? `${m.of_all(share)} (${formatShare(share.right / share.of)})` : '–'
}
