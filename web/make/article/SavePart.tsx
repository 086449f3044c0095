import { createSignal, For, Show } from 'solid-js'
import { LEAST_SCORED } from '../../../questions/article/bounds.ts'
import type { RoundKind } from '../../../worker/game/play/terms.ts'
import * as m from '../../messages/index.ts'
import { TextField } from './fields.tsx'
import { type SavedPlace, saveAgain, saveNew } from './saving.ts'
import { draftOf, progressOf } from './work.ts'
import type { WorkState } from './work-state.ts'

const KIND_WORDS: Record<RoundKind, { name: () => string; hint: () => string }> = {
  live: { name: m.make_kind_live, hint: m.make_kind_live_hint },
  class: { name: m.make_kind_class, hint: m.make_kind_class_hint },
  solo: { name: m.make_kind_solo, hint: m.make_kind_solo_hint },
}
const KINDS = ['live', 'class', 'solo'] as const satisfies RoundKind[]

/** Where the article is from, how it is played, and the button that saves: until then nothing has left the browser. */
export function SavePart(props: { state: WorkState; place: SavedPlace | null }) {
  const { state } = props
  const work = () => state.work()
  const [faults, setFaults] = createSignal<string[]>([])
  const [busy, setBusy] = createSignal(false)
  const [saved, setSaved] = createSignal(false)
  const progress = () => progressOf(work())
  const scored = () => progress().supported + progress().baseless
  const left = () => progress().all - scored() - progress().open

  /** What keeps it from being saved, in sentences. */
  const lacking = () => [
    ...(work().title.trim() === '' ? [m.editor_lacks_title()] : []),
    ...(scored() < LEAST_SCORED ? [m.problem_draft_few()] : []),
    ...(work().shown === 'whole' && !work().mayPublish ? [m.problem_draft_publish()] : []),
  ]

  async function save(place: SavedPlace | null) {
    if (busy()) return
    setSaved(false)
    setFaults(lacking())
    if (faults().length > 0) return
    setBusy(true)
    const done = await (place ? saveAgain(draftOf(work()), place) : saveNew(draftOf(work()), work().kind))
    if ('faults' in done) setFaults(done.faults)
    else if ('hostUrl' in done.reply) location.assign(`${done.reply.hostUrl}&made`)
    else setSaved(true)
    setBusy(false)
  }

  return (
    <form
      class="editor-part"
      onSubmit={(event) => {
        event.preventDefault()
        save(props.place)
      }}
    >
      <h2>{m.editor_save_heading()}</h2>
      <TextField label={m.editor_title()} value={work().title} set={(title) => state.change({ title }, 'title')} />
      <div class="editor-pair">
        <TextField
          label={m.editor_outlet()}
          value={work().outlet}
          set={(outlet) => state.change({ outlet }, 'outlet')}
        />
        <TextField
          label={m.editor_date()}
          type="date"
          value={work().date}
          set={(date) => state.change({ date }, 'date')}
        />
      </div>
      <TextField label={m.editor_url()} type="url" value={work().url} set={(url) => state.change({ url }, 'url')} />
      <Show when={!props.place}>
        <KindField state={state} />
      </Show>
      <Show when={left() > 0}>
        <p class="note">{m.editor_left({ n: left() })}</p>
      </Show>
      <For each={faults()}>
        {(fault) => (
          <p class="fault" role="alert">
            {fault}
          </p>
        )}
      </For>
      <button class="button" aria-disabled={busy()}>
        {props.place ? m.editor_save_again() : m.editor_save()}
      </button>
      <p class="hint" role="status">
        {saved() ? m.editor_saved() : m.editor_save_hint()}
      </p>
      <Show when={props.place}>
        {(place) => (
          <>
            <p>
              <a href={`/t/${place().slug}`}>{m.editor_to_host()}</a>
            </p>
            <details>
              <summary>{m.editor_another()}</summary>
              <KindField state={state} />
              <button type="button" class="button plain" onClick={() => save(null)}>
                {m.editor_save()}
              </button>
            </details>
          </>
        )}
      </Show>
    </form>
  )
}

function KindField(props: { state: WorkState }) {
  return (
    <fieldset>
      <legend>{m.make_kind()}</legend>
      <For each={KINDS}>
        {(kind) => (
          <label class="choice">
            <input
              type="radio"
              name="kind"
              checked={props.state.work().kind === kind}
              onChange={() => props.state.change({ kind })}
            />
            <span>
              {KIND_WORDS[kind].name()} <small>{KIND_WORDS[kind].hint()}</small>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  )
}
