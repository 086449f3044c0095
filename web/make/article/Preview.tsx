import { createSignal, For, Show } from 'solid-js'
import type { PublicQuestion } from '../../../questions/model/question.ts'
import type { Verdict } from '../../../questions/model/terms.ts'
import { drawnKey, drawnPassages } from '../../../worker/game/drawn/drawn.ts'
import * as m from '../../messages/index.ts'
import { Evidence } from '../../play/Evidence.tsx'
import { QuestionText } from '../../play/QuestionCard.tsx'
import { Stamp } from '../../play/Stamp.tsx'
import { VERDICT_SIGNS, VERDICT_WORDS } from '../../ui/words.ts'
import { playedElement } from './elements/DrawnElement.tsx'
import type { Photos } from './elements/photos.ts'
import { draftOf, shownPassages, type Work } from './work.ts'

type Asked = Exclude<ReturnType<typeof draftOf>['questions'][number], { verdict: 'open' }>

/** The questions as a player meets them, over the editor: card, verdict, what decides it. */
export function Preview(props: { work: Work; open: string | null; photos: Photos }) {
  let dialog!: HTMLDialogElement
  const [at, setAt] = createSignal(0)
  const [said, setSaid] = createSignal<Verdict | null>(null)
  const [shown, setShown] = createSignal(false)
  const asked = () => draftOf(props.work).questions.filter((question): question is Asked => question.verdict !== 'open')
  const question = () => asked()[at()]

  function begin() {
    setAt(
      Math.max(
        0,
        asked().findIndex(({ id }) => id === props.open),
      ),
    )
    setSaid(null)
    setShown(true)
    dialog.showModal()
  }
  function next() {
    setSaid(null)
    setAt((at() + 1) % asked().length)
  }

  return (
    <>
      <button type="button" class="button plain" onClick={begin}>
        {m.editor_preview()}
      </button>
      <dialog ref={dialog} class="over-page" aria-label={m.editor_preview()} onClose={() => setShown(false)}>
        <button type="button" class="button plain" onClick={() => dialog.close()}>
          {m.editor_preview_close()}
        </button>
        <Show when={shown()}>
          <Show when={question()} fallback={<p>{m.editor_preview_none()}</p>}>
            {(each) => (
              <article class="card question">
                <p class="hint">{m.play_progress({ n: at() + 1, of: asked().length })}</p>
                <QuestionText question={publicOf(props.work, each())} />
                <Show
                  when={said()}
                  fallback={<Passages work={props.work} photos={props.photos} words={each().words} say={setSaid} />}
                >
                  {(verdict) => (
                    <>
                      <p role="status">
                        <Stamp verdict={each().verdict} />{' '}
                        {verdict() === each().verdict ? m.editor_preview_right() : m.editor_preview_wrong()}
                      </p>
                      <p>{each().explanation}</p>
                      <Evidence answerKey={keyOf(props.work, each(), props.photos)} />
                      <button type="button" class="button" onClick={next}>
                        {m.editor_preview_next()}
                      </button>
                    </>
                  )}
                </Show>
              </article>
            )}
          </Show>
        </Show>
      </dialog>
    </>
  )
}

function Passages(props: { work: Work; photos: Photos; words: string; say: (verdict: Verdict) => void }) {
  const passages = () => drawnPassages(numbered(props.work, props.photos), props.words)
  return (
    <>
      <details>
        <summary>{m.editor_preview_read()}</summary>
        <For each={passages()}>{({ drawn }) => <div lang={props.work.lang} innerHTML={drawn} />}</For>
      </details>
      <p class="actions">
        <For each={['baseless', 'supported'] as const}>
          {(verdict) => (
            <button type="button" class="button plain" onClick={() => props.say(verdict)}>
              <span aria-hidden="true">{VERDICT_SIGNS[verdict]}</span> {VERDICT_WORDS[verdict]()}
            </button>
          )}
        </For>
      </p>
    </>
  )
}

function publicOf({ outlet, title, date: day }: Work, question: Asked): PublicQuestion {
  const { id, kind, words, speaker, occasion, date, claim } = question
  return {
    id,
    kind,
    words,
    speaker,
    occasion,
    date,
    claim,
    source: { kind: 'own', outlet: outlet || title, date: day },
  }
}

/** The passages as a round keeps them, with what their elements are drawn from. */
function numbered(work: Work, photos: Photos) {
  return shownPassages(work).map(({ id, piece, text, behind, element, redrawn }, at) => ({
    ...{ id, piece, text, behind, number: at + 1, redrawn },
    ...(element && { element: playedElement(element, photos) }),
  }))
}

function keyOf(work: Work, { verdict, basis, evidence, explanation, level, ...more }: Asked, photos: Photos) {
  const passages = numbered(work, photos)
  const marked = evidence.flatMap(({ piece, mark }) => {
    const passage = passages.find((each) => each.piece === piece && each.text.includes(mark))
    if (!passage) return []
    const { redrawn } = passage
    return [{ passage, mark, ...(redrawn && { redrawn }) }]
  })
  const missing = ('missing' in more && more.missing) || null
  const technique = 'technique' in more ? more.technique : null
  return drawnKey({ verdict, basis, technique, missing, evidence: marked, explanation, level })
}
