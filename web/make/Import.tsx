import { For, Show } from 'solid-js'
import type { Item } from '../../questions/formats/item.ts'
import * as m from '../messages/index.ts'
import { Option, Options } from '../ui/Fields.tsx'
import { Shell } from '../ui/Shell.tsx'

/** Asks for a file of another program, or its text. */
export function Import(props: { fault?: string }) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.import_heading()}</h1>
        <p>{m.import_lead()}</p>
      </div>
      <form class="card import" method="post" action="/make/import" enctype="multipart/form-data">
        <Show when={props.fault}>
          <p class="fault" role="alert">
            {props.fault}
          </p>
        </Show>
        <p class="field">
          <label for="file">{m.import_file()}</label>
          <input id="file" name="file" type="file" aria-describedby="file-hint" />
        </p>
        <p class="hint" id="file-hint">
          {m.import_kinds()}
        </p>
        <p class="hint">{m.import_keeps()}</p>
        <p class="field">
          <label for="text">{m.import_paste()}</label>
          <textarea id="text" name="text" rows="8" spellcheck={false} />
        </p>
        <button class="button">{m.import_read()}</button>
        <p class="hint">{m.import_nothing_saved()}</p>
      </form>
      <p class="actions">
        <a href="/make/import/template.xlsx" download="">
          {m.import_template()}
        </a>
        <a href="/make">{m.import_make()}</a>
      </p>
    </Shell>
  )
}

/** A row of a file as it was understood. */
export interface ImportedRow {
  line: number
  item: Item
  notes: string[]
  tooLong: boolean
  /** whether it is to be played */
  taken: boolean
}

interface UnderstoodProps {
  rows: ImportedRow[]
  problems: { line: number; message: string }[]
  left: string[]
  /** the paragraphs of a text that stands in the file beside the questions */
  article: string[]
  /** whether it is to be shown to players */
  publish: boolean
  more: number
  /** the rows as the form sends them again */
  sent: string
  fault?: string
  kind: string
  title: string
}

/** What was understood of a file, row by row, before a quiz is made of it. */
export function Understood(props: UnderstoodProps) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.import_understood()}</h1>
        <p>{m.import_nothing_saved()}</p>
      </div>
      <NotRead {...props} />
      <Show when={props.rows.length} fallback={<Again />}>
        <form class="import" method="post" action="/make/import" enctype="multipart/form-data">
          <input type="hidden" name="rows" value={props.sent} />
          <Show when={props.fault}>
            <p class="fault" role="alert">
              {props.fault}
            </p>
          </Show>
          <ol class="found">
            <For each={props.rows}>{(row, at) => <FoundRow {...row} at={at()} />}</For>
          </ol>
          <Show when={props.article.length}>
            <FoundText article={props.article} publish={props.publish} />
          </Show>
          <div class="card">
            <p class="field">
              <label for="title">{m.import_name()}</label>
              <input id="title" name="title" maxlength="60" value={props.title} autocomplete="off" />
            </p>
            <Options legend={m.make_kind()}>
              <Option name="kind" value="class" chosen={props.kind}>
                {m.make_kind_class()}
              </Option>
              <Option name="kind" value="live" chosen={props.kind}>
                {m.make_kind_live()}
              </Option>
              <Option name="kind" value="solo" chosen={props.kind}>
                {m.make_kind_solo()}
              </Option>
            </Options>
            <button class="button">{m.import_go()}</button>
          </div>
          <Again />
        </form>
      </Show>
    </Shell>
  )
}

/** A text of the file: players see it where whoever brings it may publish it. */
function FoundText(props: { article: string[]; publish: boolean }) {
  return (
    <div class="card">
      <input type="hidden" name="article" value={JSON.stringify(props.article)} />
      <details>
        <summary>{m.import_text({ n: props.article.length })}</summary>
        <For each={props.article}>{(text) => <p>{text}</p>}</For>
      </details>
      <label class="choice">
        <input type="checkbox" name="publish" value="on" checked={props.publish} />
        <span>{m.import_publish()}</span>
      </label>
    </div>
  )
}

function Again() {
  return (
    <p class="actions">
      <a href="/make/import">{m.import_again()}</a>
    </p>
  )
}

/** So many faults of a file are shown. */
const SHOWN_FAULTS = 50

function NotRead(props: UnderstoodProps) {
  const told = () => [
    ...props.problems
      .slice(0, SHOWN_FAULTS)
      .map(({ line, message }) => (line ? m.import_at({ line, message }) : message)),
    ...(props.problems.length > SHOWN_FAULTS
      ? [m.import_more_faults({ n: props.problems.length - SHOWN_FAULTS })]
      : []),
    ...(props.more ? [m.import_more_rows({ n: props.more, most: props.rows.length })] : []),
    ...props.left.map((what) => m.import_left({ what })),
  ]
  return (
    <Show when={told().length}>
      <section class="card">
        <h2>{m.import_not_read()}</h2>
        <ul>
          <For each={told()}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
      </section>
    </Show>
  )
}

function FoundRow(props: ImportedRow & { at: number }) {
  const by = () =>
    [props.item.speaker, props.item.role, props.item.occasion, props.item.date].filter(Boolean).join(', ')
  return (
    <li class="card">
      <Show when={!props.tooLong} fallback={<p class="found-claim">{props.item.claim}</p>}>
        <label class="choice">
          <input type="checkbox" name="take" value={props.at} checked={props.taken} />
          <span class="found-claim" id={`claim-${props.at}`}>
            {props.item.claim}
          </span>
        </label>
      </Show>
      <Show when={props.tooLong}>
        <p class="fault">{m.import_too_long()}</p>
      </Show>
      <p class="hint">{[m.import_line({ line: props.line }), props.item.words, by()].filter(Boolean).join(' — ')}</p>
      <p class="row">
        <label for={`verdict-${props.at}`}>{m.import_verdict()}</label>
        <select
          id={`verdict-${props.at}`}
          name={`verdict-${props.at}`}
          aria-describedby={props.tooLong ? undefined : `claim-${props.at}`}
        >
          <For each={VERDICTS}>
            {([verdict, word]) => (
              <option value={verdict} selected={verdict === props.item.verdict}>
                {word()}
              </option>
            )}
          </For>
        </select>
      </p>
      <Show when={props.item.why}>
        <p>{props.item.why}</p>
      </Show>
      <For each={props.item.evidence}>{(words) => <blockquote>{words}</blockquote>}</For>
      <For each={props.notes}>{(note) => <p class="hint">{note}</p>}</For>
    </li>
  )
}

const VERDICTS = [
  ['supported', m.supported],
  ['baseless', m.baseless],
  ['open', m.import_open],
] as const
