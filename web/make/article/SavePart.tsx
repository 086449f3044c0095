import { createSignal, For, Show } from 'solid-js'
import { LEAST_SCORED } from '../../../questions/article/bounds.ts'
import type { Draft } from '../../../questions/model/draft.ts'
import type { RoundKind } from '../../../worker/game/play/terms.ts'
import * as m from '../../messages/index.ts'
import { unfinishedOf } from './elements/element-words.ts'
import { sendPhotos } from './elements/photo-sending.ts'
import type { Photos } from './elements/photos.ts'
import { TextField } from './fields.tsx'
import { keepWork } from './kept-works.ts'
import { MixField } from './MixField.tsx'
import { type SavedPlace, saveAgain, saveNew } from './saving.ts'
import { copyOf, draftOf, progressOf, seenOf } from './work.ts'
import type { WorkState } from './work-state.ts'

const KIND_WORDS: Record<RoundKind, { name: () => string; hint: () => string }> = {
  live: { name: m.make_kind_live, hint: m.make_kind_live_hint },
  class: { name: m.make_kind_class, hint: m.make_kind_class_hint },
  solo: { name: m.make_kind_solo, hint: m.make_kind_solo_hint },
}
const KINDS = ['live', 'class', 'solo'] as const satisfies RoundKind[]

/** A quiz that was just made, with what its pictures are sent by. */
interface Made {
  draft: Draft
  place: SavedPlace
  hostUrl: string
}

/** Where the article is from, how it is played, and the button that saves: until then nothing has left the browser. */
export function SavePart(props: {
  state: WorkState
  place: SavedPlace | null
  photos: Photos
  /** opens the form of an element, by the number of its piece */
  finish: (piece: number) => void
}) {
  const { state } = props
  const work = () => state.work()
  const [faults, setFaults] = createSignal<string[]>([])
  const [busy, setBusy] = createSignal(false)
  const [saved, setSaved] = createSignal(false)
  const [late, setLate] = createSignal(false)
  const [made, setMade] = createSignal<Made | null>(null)
  const progress = () => progressOf(work())
  const scored = () => progress().supported + progress().baseless
  const unfinished = () => unfinishedOf(work().elements)
  const left = () => progress().all - scored() - progress().open

  /** What keeps it from being saved, in sentences. */
  const lacking = () => [
    ...(work().title.trim() === '' ? [m.editor_lacks_title()] : []),
    ...(scored() < LEAST_SCORED ? [m.problem_draft_few()] : []),
    ...(work().shown === 'whole' && !work().mayPublish ? [m.problem_draft_publish()] : []),
    ...unfinished().map(({ name, gaps }) => m.element_unfinished({ element: name, gaps })),
  ]

  async function save(place: SavedPlace | null) {
    if (busy()) return
    setSaved(false)
    setFaults(lacking())
    if (faults().length > 0) return
    setBusy(true)
    const before = made()
    if (before) await finish(before)
    else await (place ? saveTo(place) : saveFirst())
    setBusy(false)
  }

  async function saveFirst() {
    const draft = draftOf(work())
    const done = await saveNew(draft, work().kind, work().mixed)
    if ('faults' in done) return setFaults(done.faults)
    const place = { id: done.reply.slug, base: 1, savedAt: work().changedAt }
    // Questions that are not whole are in the browser alone: they go with the article.
    await (props.place ? keepWork({ ...work(), ...place }).catch(() => {}) : state.settle(place))
    const { slug, hostUrl } = done.reply
    await finish({ draft, hostUrl, place: { slug, key: new URL(hostUrl).searchParams.get('key') ?? '' } })
  }

  /** Sends the pictures of a quiz that was just made, and opens its page; a picture that does not get there is sent again. */
  async function finish(quiz: Made) {
    const unsent = await sendPhotos(quiz.draft, quiz.place, props.photos, { fresh: true })
    setMade(quiz)
    if (unsent.length > 0) setFaults(unsent)
    else location.assign(`${quiz.hostUrl}&made`)
  }

  async function saveTo(place: SavedPlace) {
    const savedAt = work().changedAt
    const draft = draftOf(work())
    const done = await saveAgain(draft, work().base ?? 1, place)
    setLate('faults' in done && done.isLate === true)
    if ('faults' in done) return setFaults(done.faults)
    await state.settle({ id: place.slug, base: done.reply.version, savedAt })
    const unsent = await sendPhotos(draft, place, props.photos)
    setFaults(unsent)
    setSaved(unsent.length === 0)
  }

  /** What was typed becomes an article of its own, and the saved one is opened. */
  async function seeTheirs(place: SavedPlace) {
    await state.settle(copyOf(work()))
    location.assign(`/t/${place.slug}/article`)
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
        <MixField state={state} />
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
      <Show when={faults().length > 0 && unfinished().length > 0}>
        <p class="actions">
          <For each={unfinished()}>
            {({ piece, name }) => (
              <button type="button" class="button plain" onClick={() => props.finish(piece)}>
                {m.element_finish({ element: name })}
              </button>
            )}
          </For>
        </p>
      </Show>
      <Show when={late() && props.place}>
        {(place) => (
          <p>
            <button type="button" class="button plain" onClick={() => seeTheirs(place())}>
              {m.editor_see_theirs()}
            </button>
          </p>
        )}
      </Show>
      <Show when={work().shown === 'passages' && scored() > 0}>
        <p class="note">{m.editor_save_seen(seenOf(work()))}</p>
      </Show>
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
