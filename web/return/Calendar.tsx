import { createMemo, createSignal, For, Show } from 'solid-js'
import { DAY_MS, startOf } from '../../worker/game/time.ts'
import * as m from '../messages/index.ts'

/** A month by its first day and the days that it has, in whole days since 1970. */
interface Month {
  first: number
  length: number
  name: string
}

/** The month `back` months before that of a day. */
function monthOf(day: number, back: number): Month {
  const date = new Date(startOf(day))
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() - back]
  const first = Date.UTC(year, month) / DAY_MS
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  const name = new Intl.DateTimeFormat(m.intl_locale(), style).format(first * DAY_MS)
  return { first, length: Date.UTC(year, month + 1) / DAY_MS - first, name }
}

/** The days of a month in weeks from Monday on; null where a week begins before it or ends after it. */
function weeksOf({ first, length }: Month): (number | null)[][] {
  // 1 January 1970 was a Thursday.
  const before = (first + 3) % 7
  const cells = Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, at) => {
    const day = at - before
    return day >= 0 && day < length ? first + day : null
  })
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** The names of the days of a week, from Monday on, in the interface's language. */
function weekdays(style: 'narrow' | 'long'): string[] {
  const format = new Intl.DateTimeFormat(m.intl_locale(), { weekday: style, timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, at) => format.format((at + 4) * DAY_MS))
}

/** A month of days: played, forgiven, today; and the months before it, as far as there is something in them. */
export function Calendar(props: { played: Set<number>; forgiven: Set<number>; today: number }) {
  const [back, setBack] = createSignal(0)
  const month = createMemo(() => monthOf(props.today, back()))
  const hasEarlier = createMemo(() => [...props.played].some((day) => day < month().first))
  const names = weekdays('long')
  return (
    <div class="calendar">
      <table>
        <caption aria-live="polite">{month().name}</caption>
        <thead>
          <tr>
            <For each={weekdays('narrow')}>
              {(name, at) => (
                <th scope="col" abbr={names[at()]}>
                  {name}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={weeksOf(month())}>
            {(week) => (
              <tr>
                <For each={week}>{(day) => <Cell day={day} first={month().first} {...props} />}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={hasEarlier() || back() > 0}>
        <p class="actions">
          <button
            type="button"
            class="button plain"
            aria-disabled={!hasEarlier()}
            onClick={() => hasEarlier() && setBack(back() + 1)}
          >
            {m.days_earlier()}
          </button>
          <button
            type="button"
            class="button plain"
            aria-disabled={back() === 0}
            onClick={() => setBack(Math.max(0, back() - 1))}
          >
            {m.days_later()}
          </button>
        </p>
      </Show>
    </div>
  )
}

function Cell(props: { day: number | null; first: number; played: Set<number>; forgiven: Set<number>; today: number }) {
  const state = () => {
    if (props.day === null) return ''
    if (props.played.has(props.day)) return m.days_played()
    return props.forgiven.has(props.day) ? m.days_forgiven() : ''
  }
  return (
    <td
      classList={{
        done: props.day !== null && props.played.has(props.day),
        forgiven: props.day !== null && props.forgiven.has(props.day),
        today: props.day === props.today,
      }}
      aria-current={props.day === props.today ? 'date' : undefined}
    >
      <Show when={props.day !== null}>
        <span>{props.day! - props.first + 1}</span>
        <Show when={state()}>
          <span class="unseen"> {state()}</span>
        </Show>
      </Show>
    </td>
  )
}
