import { For, Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { Option, Options } from '../ui/Fields.tsx'
import { Shell } from '../ui/Shell.tsx'
import { Kept } from './Kept.tsx'
import type { MakeForm } from './make-form.ts'

/** What a column of a pasted list was taken for. */
type Column = 'name' | 'first' | 'last' | 'number' | 'mail' | 'class' | 'other' | 'empty'
type Order = 'written' | 'last-first' | 'one-a-cell'

export interface ClassNamesProps {
  /** the form as it was sent, to go on with or to go back to */
  form: MakeForm
  list: {
    columns: Column[]
    /** the cells of the pasted list, without its header */
    rows: string[][]
    /** for each row, the place of an earlier one with the same name; null where there is none */
    alike: (number | null)[]
    /** what the list can be taken for, the likeliest first; `twice`: its names that are taken for an earlier one */
    readings: { order: Order; names: string[]; twice: string[] }[]
  }
}

/** A step of making a class: the names of a pasted list as they were understood, to be confirmed. */
export function ClassNames(props: ClassNamesProps) {
  const readings = () => props.list.readings
  const isUsable = () => readings().some(({ twice }) => twice.length === 0)
  return (
    <Shell>
      <div class="lead">
        <h1>{m.names_heading()}</h1>
        <p>{m.names_lead()}</p>
      </div>
      <form class="card names" method="post" action="/make">
        <Kept form={props.form} />
        <Show
          when={readings().length > 1}
          fallback={
            <>
              <input type="hidden" name="reading" value={readings()[0]?.order ?? ''} />
              <Names names={readings()[0]?.names ?? []} twice={readings()[0]?.twice ?? []} />
            </>
          }
        >
          <Options legend={m.names_reading()}>
            <For each={readings()}>
              {({ order, names, twice }) => (
                <Option name="reading" value={order} chosen={readings()[0]?.order ?? ''}>
                  {orderWords(order, readings())} <Names names={names} twice={twice} />
                </Option>
              )}
            </For>
          </Options>
        </Show>
        <p class="actions">
          <Show when={isUsable()}>
            <button class="button">{m.names_go()}</button>
          </Show>
          <button class="button" classList={{ plain: isUsable() }} name="step" value="back">
            {m.names_back()}
          </button>
        </p>
        <details open={readings().length === 1 || props.list.alike.some((place) => place !== null)}>
          <summary>{m.names_table()}</summary>
          <Pasted {...props.list} />
        </details>
      </form>
    </Shell>
  )
}

function Names(props: { names: string[]; twice: string[] }) {
  return (
    <>
      <small class="names-read">{m.names_read({ n: props.names.length, names: props.names.join(' · ') })}</small>
      <Show when={props.twice.length}>
        <small class="fault names-read">{m.names_twice({ names: props.twice.join(' · ') })}</small>
      </Show>
    </>
  )
}

/** The pasted cells under what they were taken for; what is left out is struck through. A row whose name stands above says so. */
function Pasted(props: ClassNamesProps['list']) {
  const hasTwins = () => props.alike.some((place) => place !== null)
  return (
    <div class="scrolled">
      <table class="names-table">
        <thead>
          <tr>
            <Show when={hasTwins()}>
              <th scope="col">{m.names_row()}</th>
            </Show>
            <For each={props.columns}>{(column) => <th scope="col">{COLUMN_WORDS[column]()}</th>}</For>
            <Show when={hasTwins()}>
              <td />
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row, at) => (
              <tr>
                <Show when={hasTwins()}>
                  <th scope="row">{at() + 1}</th>
                </Show>
                <For each={props.columns}>{(column, n) => <Cell column={column} text={row[n()] ?? ''} />}</For>
                <Show when={hasTwins()}>
                  <td class="twin">{twinWords(props.alike[at()])}</td>
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}

function twinWords(earlier: number | null | undefined): string {
  return earlier == null ? '' : m.names_as_row({ n: earlier + 1 })
}

function Cell(props: { column: Column; text: string }) {
  const isTaken = () => ['name', 'first', 'last'].includes(props.column)
  return <td>{isTaken() ? props.text : <s>{props.text}</s>}</td>
}

/** Two pupils in a line, or one: nothing is said of which of their names stands first. */
function orderWords(order: Order, readings: readonly { order: Order }[]): string {
  const isTurned = readings.some((reading) => reading.order === 'last-first')
  return order === 'written' && !isTurned ? m.names_as_written() : ORDER_WORDS[order]()
}

const ORDER_WORDS: Record<Order, () => string> = {
  'last-first': m.names_last_first,
  written: m.names_written,
  'one-a-cell': m.names_one_a_cell,
}

const COLUMN_WORDS: Record<Column, () => string> = {
  name: m.names_column_name,
  first: m.names_column_first,
  last: m.names_column_last,
  number: m.names_column_left,
  mail: m.names_column_left,
  class: m.names_column_left,
  other: m.names_column_left,
  empty: m.names_column_left,
}
