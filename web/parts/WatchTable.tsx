import { For, Match, Show, Switch } from 'solid-js'
import { doorsAt } from '../../worker/game/rules.ts'
import type { Cell, Pupil, Watch } from '../../worker/game/watch.ts'
import * as m from '../messages/index.ts'
import { Scrolled } from './Scrolled.tsx'

const MINUTE = 60_000
/** This long without an answer, a pupil may be stuck, in milliseconds. */
const QUIET = 2 * MINUTE

const DOORS = { early: m.watch_early, open: m.watch_open, closed: m.watch_closed }
const TURNS = { early: m.watch_open_now, open: m.watch_close, closed: m.watch_reopen }

export interface WatchTableProps {
  watch: Watch
  /** milliseconds since 1970 */
  now: number
  slug: string
  number: number
  /** whether pupils say how sure they are */
  confidence: boolean
  namesHidden: boolean
  /** with script: turns names off and on without a new page */
  onNames?: () => void
}

/** Who is in, a row a pupil and a cell a question. */
export function WatchTable(props: WatchTableProps) {
  const here = () => `/t/${props.slug}`
  const pupils = () => props.watch.pupils
  const door = () => doorsAt(props.now, props.watch.doors)
  const open = () => door() === 'open'
  const finished = () => pupils().filter((pupil) => pupil.finished).length
  const playing = () => (open() ? pupils().filter((pupil) => !pupil.finished && !isTimeUp(pupil, props.now)).length : 0)
  return (
    <>
      <div class="watch-bar">
        <p class="watch-counts">
          <b class="door" classList={{ open: open() }}>
            {DOORS[door()]()}
          </b>{' '}
          {m.watch_in({ n: pupils().length })} · {m.watch_playing({ n: playing() })} · {m.watch_done({ n: finished() })}
        </p>
        <form method="post" action={`${here()}/doors`}>
          <input type="hidden" name="round" value={props.number} />
          <button class="button plain" name="open" value={open() ? 'no' : 'yes'}>
            {TURNS[door()]()}
          </button>
        </form>
        <a
          class="button plain"
          id="names"
          href={`${here()}?round=${props.number}&names=${props.namesHidden ? 'shown' : 'hidden'}`}
          onClick={(event) => {
            if (!props.onNames) return
            event.preventDefault()
            props.onNames()
          }}
        >
          {props.namesHidden ? m.watch_names_show() : m.watch_names_hide()} <kbd>N</kbd>
        </a>
        <a class="button" href={`${here()}/report?round=${props.number}`}>
          {m.host_report()}
        </a>
      </div>
      <Show when={pupils().length} fallback={<p class="empty">{m.watch_nobody()}</p>}>
        <Scrolled label={m.watch_heading()}>
          <table class="watch">
            <thead>
              <tr>
                <th scope="col">{m.watch_pupil()}</th>
                <For each={props.watch.claims}>
                  {(claim, index) => (
                    <th scope="col" title={claim}>
                      {index() + 1}
                      <span class="unseen">: {claim}</span>
                    </th>
                  )}
                </For>
                <th scope="col">{m.watch_state()}</th>
              </tr>
            </thead>
            <tbody>
              <For each={pupils()}>{(pupil, index) => <Row {...props} pupil={pupil} place={index() + 1} />}</For>
            </tbody>
          </table>
        </Scrolled>
        <p class="hint legend">
          <Mark cell={{ right: true, confidence: 1 }} /> {m.tick_right()}{' '}
          <Mark cell={{ right: false, confidence: 1 }} /> {m.tick_wrong()}
          <Show when={props.confidence}>
            {' '}
            <Mark cell={{ right: false, confidence: 3 }} /> {m.watch_sure_wrong()}
          </Show>
        </p>
      </Show>
    </>
  )
}

function Row(props: WatchTableProps & { pupil: Pupil; place: number }) {
  return (
    <tr>
      <th scope="row">
        <Show when={!props.namesHidden} fallback={m.watch_pupil_number({ n: props.place })}>
          <bdi>{props.pupil.nickname}</bdi>
        </Show>
      </th>
      <For each={props.pupil.cells}>{(cell) => <td>{cell && <Mark cell={cell} />}</td>}</For>
      <td class="state">
        <State pupil={props.pupil} now={props.now} open={doorsAt(props.now, props.watch.doors) === 'open'} />
        <Show when={!props.namesHidden}>
          <details class="pupil-more">
            <summary>
              <span aria-hidden="true">⋯</span>
              <span class="unseen">{m.watch_more({ name: props.pupil.nickname })}</span>
            </summary>
            <div>
              <p>
                {m.watch_rejoin()} <b class="rejoin-code">{props.pupil.rejoin}</b>
              </p>
              <a class="button plain" href={`/t/${props.slug}/remove?round=${props.number}&pupil=${props.pupil.id}`}>
                {m.watch_remove()}
              </a>
            </div>
          </details>
        </Show>
      </td>
    </tr>
  )
}

function State(props: { pupil: Pupil; now: number; open: boolean }) {
  const quiet = () => props.now - props.pupil.lastAt
  const answered = () => props.pupil.cells.filter(Boolean).length
  return (
    <Switch fallback={m.of_all({ right: answered(), of: props.pupil.cells.length })}>
      <Match when={props.pupil.finished}>{m.watch_finished()}</Match>
      <Match when={isTimeUp(props.pupil, props.now)}>{m.watch_time_up()}</Match>
      <Match when={props.open && quiet() >= QUIET}>
        <span class="stuck">{m.watch_quiet({ n: Math.floor(quiet() / MINUTE) })}</span>
      </Match>
    </Switch>
  )
}

function isTimeUp({ endsAt }: Pupil, now: number): boolean {
  return endsAt !== null && now >= endsAt
}

/** An answer as a sign, so that it reads without colour: right, not right, or sure and not right. */
function Mark(props: { cell: Cell }) {
  const sure = () => !props.cell.right && props.cell.confidence === 3
  const word = () => (props.cell.right ? m.tick_right() : sure() ? m.watch_sure_wrong() : m.tick_wrong())
  return (
    <span class="cell" classList={{ right: props.cell.right, sure: sure() }}>
      <span aria-hidden="true">{props.cell.right ? '✓' : sure() ? '✕!' : '✕'}</span>
      <span class="unseen">{word()}</span>
    </span>
  )
}
