import { For, type JSX } from 'solid-js'
import * as m from '../messages/index.ts'

/** A table that says the same as its picture. */
export interface Table {
  columns: string[]
  rows: string[][]
}

/** A picture with the sentence that it comes to and the table that it was drawn from. */
export function Picture(props: {
  sentence: JSX.Element
  label: string
  width: number
  height: number
  table: Table
  children: JSX.Element
}) {
  return (
    <figure class="picture">
      <figcaption>{props.sentence}</figcaption>
      <svg role="img" aria-label={props.label} viewBox={`0 0 ${props.width} ${props.height}`}>
        {props.children}
      </svg>
      <details>
        <summary>{m.you_table()}</summary>
        <div class="table">
          <table>
            <caption class="unseen">{props.label}</caption>
            <thead>
              <tr>
                <For each={props.table.columns}>{(column) => <th scope="col">{column}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={props.table.rows}>
                {([first, ...others]) => (
                  <tr>
                    <th scope="row">{first}</th>
                    <For each={others}>{(cell) => <td>{cell}</td>}</For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
