import { Index, Match, Show, Switch } from 'solid-js'
import { doorsAt } from '../../worker/game/class/doors.ts'
import type { Pupil } from '../../worker/game/class/wire.ts'
import type { Square } from '../../worker/game/play/answer.ts'
import * as m from '../messages/index.ts'
import { VERDICT_WORDS } from '../ui/words.ts'
import { extraTime } from './extra-words.ts'
import { isMissing, isTimeUp, quietFor } from './watch-figures.ts'
import type { WatchTableProps } from './watch-props.ts'

type RowProps = WatchTableProps & {
  pupil: Pupil
  placeOf: (id: string) => number
  folded: boolean
  /** how many questions of a live round were asked until it ended; undefined before */
  asked: number | undefined
}

/** A pupil: who, each answer, and where they are. The name opens what else there is about them. */
export function WatchRow(props: RowProps) {
  const isLive = () => Boolean(props.watch.live)
  return (
    <tr>
      <th scope="row">
        <Show when={!props.namesHidden} fallback={m.watch_pupil_number({ n: props.placeOf(props.pupil.id) })}>
          <a href={`/t/${props.slug}/pupil?round=${props.number}&pupil=${props.pupil.id}`} data-dialog>
            <bdi>{props.pupil.nickname}</bdi>
          </a>
        </Show>
        <Show when={props.pupil.devices > 1}>
          {' '}
          <small class="moved" role="img" title={m.watch_moved()} aria-label={m.watch_moved()}>
            ⇄
          </small>
        </Show>
        <Show when={props.pupil.wrongCodes > 0}>
          {' '}
          <small class="moved">{m.watch_wrong_codes({ n: props.pupil.wrongCodes })}</small>
        </Show>
      </th>
      <Show
        when={!props.folded}
        fallback={
          <td>
            <Signs pupil={props.pupil} live={props.watch.live} />
          </td>
        }
      >
        <Index each={props.pupil.cells}>
          {(cell, at) => (
            <td>
              <Show when={cell()} fallback={<Voted {...props} at={at} />}>
                {(given) => <Mark cell={given()} />}
              </Show>
            </td>
          )}
        </Index>
      </Show>
      <td class="state">
        <State {...props} />
        <Show when={extraTime(props.pupil, isLive())}>
          {(n) => <b class="extra">{isLive() ? m.watch_extra_vote({ n: n() }) : m.watch_extra({ n: n() })}</b>}
        </Show>
        <Show when={props.pupil.ungraded}>
          {(refusal) => <b class="stuck ungraded">{m.watch_ungraded({ why: whyUngraded(refusal()) })}</b>}
        </Show>
      </td>
    </tr>
  )
}

/** What a platform means that takes no grade. */
function whyUngraded({ status }: NonNullable<Pupil['ungraded']>): string {
  if (status === 401 || status === 403) return m.watch_ungraded_forbidden({ status })
  if (status === 404 || status === 410) return m.watch_ungraded_gone({ status })
  if (status !== null && status < 500) return m.watch_ungraded_refused({ status })
  return m.watch_ungraded_silent()
}

/** Where a pupil is, in a few words. */
function State(props: RowProps) {
  const answered = () => props.pupil.cells.filter(Boolean).length
  const quiet = () => quietFor(props.pupil, props.watch, props.now)
  const open = () => doorsAt(props.now, props.watch.doors) === 'open'
  return (
    <Switch fallback={m.of_all({ right: answered(), of: props.pupil.cells.length })}>
      <Match when={props.asked}>{(of) => m.of_all({ right: answered(), of: of() })}</Match>
      <Match when={props.pupil.finished}>{m.watch_finished()}</Match>
      <Match when={isTimeUp(props.pupil, props.now)}>{m.watch_time_up()}</Match>
      <Match when={open() && isMissing(props.pupil, props.watch)}>
        <b class="stuck">{m.watch_no_vote()}</b>
      </Match>
      <Match when={props.pupil.vote}>{m.watch_has_voted()}</Match>
      <Match when={quiet()}>
        <b class="stuck">{m.watch_quiet({ n: quiet() })}</b>
      </Match>
    </Switch>
  )
}

/** An answer as a sign, so that it reads without colour: right, not right, or sure and not right. */
export function Mark(props: { cell: Square }) {
  return (
    <span
      class="cell"
      classList={{ right: props.cell.right, sure: isSureWrong(props.cell) }}
      role="img"
      aria-label={wordOf(props.cell)}
    >
      {signOf(props.cell)}
    </span>
  )
}

/** What a pupil has said to the question that the room is at, before anybody is told whether it is right. */
function Voted(props: RowProps & { at: number }) {
  const vote = () => (props.watch.live?.at === props.at ? props.pupil.vote : null)
  return (
    <Show when={vote()}>
      {(said) => (
        <span class="cell said" role="img" aria-label={VERDICT_WORDS[said().verdict]()}>
          {VERDICT_WORDS[said().verdict]().slice(0, 1)}
        </span>
      )}
    </Show>
  )
}

/** All answers of a pupil in one cell, where there are too many for a cell each. */
function Signs(props: { pupil: Pupil; live: WatchTableProps['watch']['live'] }) {
  const signs = () =>
    props.pupil.cells
      .map((cell, at) =>
        cell ? (isSureWrong(cell) ? '‼' : signOf(cell)) : props.live?.at === at && props.pupil.vote ? '•' : '·',
      )
      .join('')
  const words = () => {
    const given = props.pupil.cells.filter((cell) => cell !== null)
    return m.right_of_all({ right: given.filter(({ right }) => right).length, of: given.length })
  }
  return (
    <span class="signs" role="img" aria-label={words()}>
      {signs()}
    </span>
  )
}

function isSureWrong({ right, confidence }: Square): boolean {
  return !right && confidence === 3
}

function signOf(cell: Square): string {
  return cell.right ? '✓' : isSureWrong(cell) ? '✕!' : '✕'
}

function wordOf(cell: Square): string {
  return cell.right ? m.tick_right() : isSureWrong(cell) ? m.watch_sure_wrong() : m.tick_wrong()
}
