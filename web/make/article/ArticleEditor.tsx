import { createMemo, createSignal, onCleanup, onMount, Show } from 'solid-js'
import { readArticle } from '../../../questions/article/article.ts'
import { FIRST_ELEMENT } from '../../../questions/article/bounds.ts'
import * as m from '../../messages/index.ts'
import { ArticleText } from './ArticleText.tsx'
import { ElementForm } from './elements/ElementForm.tsx'
import { ElementsPart } from './elements/ElementsPart.tsx'
import { createPhotos } from './elements/photos.ts'
import { Found } from './Found.tsx'
import { questionAbout, saidIn } from './found-words.ts'
import { Preview } from './Preview.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { QuestionList } from './QuestionList.tsx'
import { SavePart } from './SavePart.tsx'
import { SeenPart } from './SeenPart.tsx'
import type { SavedPlace } from './saving.ts'
import { selectedWords } from './selecting.ts'
import { type Texts, textsOfWork, type Work, type WorkQuestion } from './work.ts'
import { createWork } from './work-state.ts'

/** What the editor of one article is given: the article, and where it is saved already. */
export interface EditorProps {
  first: Work
  place: SavedPlace | null
  /** the id of its pack, where it is saved */
  article: string | undefined
  /** back to the articles that the browser keeps */
  leave: () => void
}

/** An article beside its questions; on a phone one after the other. */
export function ArticleEditor(props: EditorProps) {
  const state = createWork(props.first)
  const found = readArticle(props.first.text, { lang: props.first.lang })
  const [open, setOpen] = createSignal<string | null>(null)
  const [selected, setSelected] = createSignal<{ piece: number; mark: string } | null>(null)
  const [element, setElement] = createSignal<number | null>(null)
  const photos = createPhotos(props.article)
  const openElement = () => state.work().elements?.find(({ piece }) => piece === element())
  const question = () => state.work().questions.find(({ id }) => id === open())
  const pieces = () => [...texts().keys()].filter((piece) => piece < FIRST_ELEMENT).length
  const texts = createMemo(() => textsOfWork(state.work()), new Map(), { equals: areSame })

  function onKey(event: KeyboardEvent) {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
    if (typing || !(event.ctrlKey || event.metaKey)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) state.redo()
    else state.undo()
  }
  const onSelect = () => setSelected(selectedWords(texts()) ?? selected())
  onMount(() => {
    document.addEventListener('keydown', onKey)
    document.addEventListener('selectionchange', onSelect)
  })
  onCleanup(() => {
    document.removeEventListener('keydown', onKey)
    document.removeEventListener('selectionchange', onSelect)
  })

  function show(id: string | null) {
    setOpen(id)
    setElement(null)
    setSelected(null)
    requestAnimationFrame(() => {
      document.getElementById(id ? 'question-heading' : 'questions-heading')?.focus()
      showInArticle(question()?.at ?? null)
    })
  }

  function showElement(piece: number | null) {
    setElement(piece)
    const heading = piece === null ? 'elements-heading' : 'element-heading'
    requestAnimationFrame(() => document.getElementById(heading)?.focus())
  }

  return (
    <>
      <div class="editor-bar">
        <p role="status" class="hint">
          {state.kept() === null ? m.editor_not_kept() : state.kept() ? m.editor_kept() : m.editor_keeping()}
        </p>
        <p class="actions">
          <button type="button" class="button plain" disabled={!state.canUndo()} onClick={state.undo}>
            {m.editor_undo()}
          </button>
          <button type="button" class="button plain" disabled={!state.canRedo()} onClick={state.redo}>
            {m.editor_redo()}
          </button>
          <Preview work={state.work()} open={open()} photos={photos} />
          <button type="button" class="button plain" onClick={props.leave}>
            {m.editor_leave()}
          </button>
        </p>
      </div>
      <div class="editor">
        <ArticleText
          work={state.work()}
          found={found}
          photos={photos}
          asked={question()}
          pick={(at) => show(pickAt(at))}
        />
        <div class="editor-side">
          <Show
            when={question()}
            fallback={
              <Show
                when={openElement()}
                fallback={
                  <>
                    <QuestionList state={state} texts={texts()} show={show} />
                    <Found work={state.work()} found={found} pick={(at) => show(pickAt(at))} />
                    <ElementsPart state={state} pieces={pieces()} open={showElement} />
                    <SeenPart state={state} texts={texts()} />
                    <SavePart state={state} place={props.place} photos={photos} finish={showElement} />
                  </>
                }
              >
                {(each) => (
                  <ElementForm
                    state={state}
                    element={each()}
                    photos={photos}
                    texts={texts()}
                    done={() => showElement(null)}
                  />
                )}
              </Show>
            }
          >
            {(asked) => (
              <QuestionForm
                state={state}
                question={asked()}
                found={found}
                texts={texts()}
                selected={selected()}
                done={() => show(null)}
                next={nextAt(asked()) === undefined ? null : () => show(pickAt(nextAt(asked())!))}
              />
            )}
          </Show>
        </div>
      </div>
    </>
  )

  /** Where something is said behind a question's own words that nobody has asked about yet. */
  function nextAt({ at }: WorkQuestion): number | undefined {
    const { questions } = state.work()
    return saidIn(found).find(({ start }) => start > (at ?? -1) && questions.every((each) => each.at !== start))?.start
  }

  /** The question of what was found to be said there; a new one, where nobody has asked about it yet. */
  function pickAt(at: number): string | null {
    const { questions } = state.work()
    const known = questions.find((each) => each.at === at)
    const said = saidIn(found).find(({ start }) => start === at)
    if (known || !said) return known?.id ?? null
    const asked = questionAbout(said, state.work().text, questions)
    state.change({ questions: [...questions, asked] })
    return asked.id
  }
}

/** Scrolls the article, and nothing else, to what is said there. */
function showInArticle(at: number | null): void {
  const mark = at === null ? null : document.querySelector(`.editor-article [data-at="${at}"]`)
  const pane = mark?.closest('.editor-article')
  if (!mark || !pane) return
  const [seen, place] = [pane.getBoundingClientRect(), mark.getBoundingClientRect()]
  if (place.top < seen.top || place.bottom > seen.bottom) pane.scrollTop += place.top - seen.top - seen.height / 3
}

/** What has not changed is not drawn again. */
function areSame(one: Texts, other: Texts): boolean {
  return one.size === other.size && [...one].every(([piece, text]) => text === other.get(piece))
}
