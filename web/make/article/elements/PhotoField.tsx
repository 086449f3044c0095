import { createSignal, createUniqueId, onCleanup, onMount, Show } from 'solid-js'
import * as m from '../../../messages/index.ts'
import type { Photos } from './photos.ts'
import type { WorkElement } from './work-element.ts'

/** A picture of one’s own, chosen, dropped or pasted: made anew in the browser before anything else happens with it. */
export function PhotoField(props: {
  element: WorkElement
  photos: Photos
  set: (change: Partial<WorkElement>) => void
}) {
  const id = createUniqueId()
  const [said, setSaid] = createSignal('')
  const [over, setOver] = createSignal(false)

  async function take(file: Blob | null | undefined) {
    if (!file) return
    setSaid(m.element_photo_making())
    const photo = await props.photos.add(file)
    setSaid(photo ? m.element_photo_made({ width: photo.width, height: photo.height }) : m.element_photo_unread())
    if (photo) props.set({ photo, mayPublish: false })
  }
  function onPaste(event: ClipboardEvent) {
    const file = imageIn(event.clipboardData)
    if (!file) return
    event.preventDefault()
    take(file)
  }
  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer?.files[0])
  }
  onMount(() => document.addEventListener('paste', onPaste))
  onCleanup(() => document.removeEventListener('paste', onPaste))

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping does the same as the field within, which keys reach
    <div
      class="photo-field"
      classList={{ over: over() }}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div class="field">
        <label for={id}>{m.element_photo()}</label>
        <input
          id={id}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif,image/bmp"
          aria-describedby={`${id}-hint`}
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
        <p class="hint" id={`${id}-hint`}>
          {m.element_photo_hint()}
        </p>
        <p role="status" class="hint">
          {said()}
        </p>
      </div>
      <Show when={props.element.photo}>
        <label class="choice">
          <input
            type="checkbox"
            checked={props.element.mayPublish}
            onChange={(event) => props.set({ mayPublish: event.currentTarget.checked })}
          />
          <span>{m.element_photo_may()}</span>
        </label>
        <p class="actions">
          <button type="button" class="button plain" onClick={() => props.set({ photo: null, mayPublish: false })}>
            {m.element_photo_drop()}
          </button>
        </p>
      </Show>
    </div>
  )
}

function imageIn(data: DataTransfer | null): File | undefined {
  return [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/'))
}
