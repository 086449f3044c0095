import { For, Show } from 'solid-js'
import type { ReportBody } from '../../worker/game/class/report-wire.ts'
import * as m from '../messages/index.ts'
import { formatNumber, formatStanding } from '../ui/format.ts'
import { shareOrNone, Table } from './ReportTables.tsx'
import { Names } from './TeachNext.tsx'

type Pupil = ReportBody['pupils'][number]

/** Pupils by name, question by question; nobody is ranked. Below, who did not finish and who did not come in. */
export function PupilMatrix(props: { report: ReportBody; namesHidden: boolean }) {
  const questions = () => props.report.questions
  const byName = () => props.report.pupils.toSorted(inOrder)
  return (
    <>
      <Table
        class="matrix"
        caption={m.report_table_pupils()}
        columns={[
          m.watch_pupil(),
          ...questions().map(({ number, claim }) => (
            <a href={`#q${number}`} title={claim}>
              {number}
              <span class="unseen">: {claim}</span>
            </a>
          )),
          ...[m.board_right(), m.report_answered(), ...(props.report.calm ? [] : [m.board_points()])],
          ...[m.result_trusted(), m.result_caught()],
        ]}
      >
        <For each={byName()}>
          {(pupil) => (
            <tr>
              <th scope="row">
                <bdi>{pupil.nickname}</bdi>
              </th>
              <For each={pupil.answers}>
                {(answer) => (
                  <td>
                    <Sign answer={answer} />
                  </td>
                )}
              </For>
              <td>{m.of_all({ right: pupil.right, of: questions().length })}</td>
              <td>{formatNumber(pupil.answered)}</td>
              <Show when={!props.report.calm}>
                <td>{formatStanding(pupil.points)}</td>
              </Show>
              <td>{shareOrNone(pupil.trusted)}</td>
              <td>{shareOrNone(pupil.caught)}</td>
            </tr>
          )}
        </For>
        <tr class="totals">
          <th scope="row">{m.report_right_of_answered()}</th>
          <For each={questions()}>{({ right }) => <td>{right.of ? `${right.right}/${right.of}` : '–'}</td>}</For>
          <td>{shareOrNone(props.report.all)}</td>
          <td />
          <Show when={!props.report.calm}>
            <td />
          </Show>
          <td>{shareOrNone(props.report.trusted)}</td>
          <td>{shareOrNone(props.report.caught)}</td>
        </tr>
      </Table>
      <p class="hint">{props.report.confidence ? m.report_matrix_key() : m.report_matrix_key_plain()}</p>
      <Show when={!props.report.calm && props.report.pupils.some(({ points }) => points < 0)}>
        <p class="hint">{m.report_points_floor()}</p>
      </Show>
      <Unfinished pupils={byName()} of={questions().length} />
      <Show when={props.report.absent.length}>
        <p>
          <b>{m.report_absent()}</b>{' '}
          <Show when={!props.namesHidden} fallback={m.report_absent_count({ n: props.report.absent.length })}>
            <Names names={props.report.absent} />
          </Show>
        </p>
      </Show>
    </>
  )
}

function Unfinished(props: { pupils: Pupil[]; of: number }) {
  const names = () =>
    props.pupils
      .filter(({ finished }) => !finished)
      .map(({ nickname, answered }) => `${nickname} (${m.of_all({ right: answered, of: props.of })})`)
  return (
    <Show when={names().length}>
      <p>
        <b>{m.report_unfinished()}</b> <Names names={names()} />
      </p>
    </Show>
  )
}

/** An answer as a sign that reads without colour. */
function Sign(props: { answer: Pupil['answers'][number] }) {
  return (
    <Show
      when={props.answer}
      keyed
      fallback={
        <>
          <span aria-hidden="true">·</span>
          <span class="unseen">{m.report_matrix_none()}</span>
        </>
      }
    >
      {({ right, confidence }) => (
        <span classList={{ sign: true, right, sure: !right && confidence === 3 }}>
          <span aria-hidden="true">{right ? '✓' : confidence === 3 ? '✕!' : '✕'}</span>
          <span class="unseen">
            {right ? m.tick_right() : confidence === 3 ? m.watch_sure_wrong() : m.tick_wrong()}
          </span>
        </span>
      )}
    </Show>
  )
}

/** The order of a class's list: by name, numbers in it by their value. */
function inOrder(one: Pupil, other: Pupil): number {
  return one.nickname.localeCompare(other.nickname, m.intl_locale(), { numeric: true })
}
