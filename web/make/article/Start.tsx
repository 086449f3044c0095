import { createResource, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { MOST_OF_DRAFT } from '../../../questions/article/bounds.ts'
import * as m from '../../messages/index.ts'
import { formatDay } from '../../ui/format.ts'
import { Bookmark } from './Bookmark.tsx'
import { forgetWork, readWorks } from './kept-works.ts'
import type { Brought } from './reading/brought.ts'
import { bringFile, bringLink, bringPasted, FILES } from './reading/ways.ts'
import { newWork, newWorkId, type Work } from './work.ts'

/** How an article comes in: pasted, from a file, by its link; or one that this browser keeps. `fault`: why one did not come. */
export function Start(props: { begin: (work: Work) => void; fault?: string }) {
  const [fault, setFault] = createSignal(props.fault ?? '')
  const [busy, setBusy] = createSignal(false)
  const [pasted, setPasted] = createSignal<{ text: string; html: string }>({ text: '', html: '' })
  const [link, setLink] = createSignal('')
  const [works, { refetch }] = createResource(() => readWorks().catch(() => []))

  async function bring(reading: Promise<Brought>) {
    setFault('')
    setBusy(true)
    try {
      const brought = await reading
      const bytes = new TextEncoder().encode(brought.text).length
      if (brought.text.trim() === '') setFault(m.editor_nothing_read())
      else if (bytes > MOST_OF_DRAFT.bytes) setFault(m.editor_too_long())
      else props.begin(newWork(newWorkId(), brought))
    } catch (error) {
      setFault(error instanceof Error && error.message ? error.message : m.editor_nothing_read())
    } finally {
      setBusy(false)
    }
  }

  function takeFile(file: File | undefined) {
    if (file && !busy()) bring(bringFile(file))
  }

  // Beside the form, too: where it is not taken, a dropped file opens in place of the page.
  const onDrag = (event: DragEvent) => event.dataTransfer?.types.includes('Files') && event.preventDefault()
  function onDrop(event: DragEvent) {
    if (!event.dataTransfer?.files.length) return
    event.preventDefault()
    takeFile(event.dataTransfer.files[0])
  }
  onMount(() => {
    document.addEventListener('dragover', onDrag)
    document.addEventListener('drop', onDrop)
  })
  onCleanup(() => {
    document.removeEventListener('dragover', onDrag)
    document.removeEventListener('drop', onDrop)
  })

  return (
    <>
      <Show when={fault()}>
        <p class="fault" role="alert">
          {fault()}
        </p>
      </Show>
      <Show when={works()?.length}>
        <section>
          <h2 class="rule">{m.editor_yours()}</h2>
          <ul class="works">
            <For each={works()}>
              {(work) => (
                <li>
                  <Show
                    when={work.base === undefined}
                    fallback={
                      <a class="button plain" href={`/t/${work.id}/article`}>
                        {work.title}
                      </a>
                    }
                  >
                    <button type="button" class="button plain" onClick={() => props.begin(work)}>
                      {work.title || work.text.slice(0, 60)}
                    </button>
                  </Show>{' '}
                  <span class="hint">
                    {m.questions_count({ n: work.questions.length })} · {formatDay(work.changedAt)}
                  </span>{' '}
                  <button
                    type="button"
                    class="button plain"
                    onClick={() => confirm(m.editor_forget_sure()) && forgetWork(work.id).then(() => refetch())}
                  >
                    {m.editor_forget()}
                    <span class="unseen">: {work.title}</span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy()) bring(bringPasted(pasted()))
        }}
        aria-busy={busy()}
      >
        <div class="field">
          <label for="paste">{m.editor_paste()}</label>
          <textarea
            id="paste"
            rows="12"
            onInput={(event) => setPasted({ text: event.currentTarget.value, html: pasted().html })}
            onPaste={(event) => {
              const isFirst = event.currentTarget.value === ''
              setPasted({ text: '', html: isFirst ? (event.clipboardData?.getData('text/html') ?? '') : '' })
            }}
          />
        </div>
        <button class="button" aria-disabled={busy()}>
          {m.editor_begin()}
        </button>
        <p class="hint">{m.editor_stays_here()}</p>
      </form>
      <div class="editor-ways">
        <div class="field">
          <label for="file">{m.editor_file()}</label>
          <input
            id="file"
            type="file"
            accept={FILES}
            onChange={(event) => {
              takeFile(event.currentTarget.files?.[0])
              // The same file can be chosen once more.
              event.currentTarget.value = ''
            }}
          />
        </div>
        <form
          class="field"
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy()) bring(bringLink(link().trim()))
          }}
        >
          <label for="link">{m.editor_link()}</label>
          <p class="row">
            <input
              id="link"
              type="url"
              required
              value={link()}
              onInput={(event) => setLink(event.currentTarget.value)}
              aria-describedby="link-hint"
            />
            <button class="button plain">{m.editor_link_go()}</button>
          </p>
          <p class="hint" id="link-hint">
            {m.editor_link_hint()}
          </p>
        </form>
      </div>
      <Bookmark />
    </>
  )
}
