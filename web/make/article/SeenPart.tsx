import { createMemo, For, Show } from 'solid-js'
import { FIRST_ELEMENT, SHOWN } from '../../../questions/article/bounds.ts'
import { piecesAsked } from '../../../questions/article/draft-pack.ts'
import * as m from '../../messages/index.ts'
import { SHOWN_WORDS } from './editor-words.ts'
import { TextField } from './fields.tsx'
import type { Texts } from './work.ts'
import type { WorkState } from './work-state.ts'

/** What players see of the article: passages that decide, chosen or retold; all of it; or only what is quoted. */
export function SeenPart(props: { state: WorkState; texts: Texts }) {
  const { state } = props
  const work = () => state.work()
  const needed = createMemo(() => {
    const judged = work().questions.filter(({ verdict }) => verdict !== 'open')
    const words = judged.map((question) => question.words.trim())
    const deciding = judged.flatMap(({ evidence }) => evidence.map(({ piece }) => piece))
    return new Set([...piecesAsked(work().text, words), ...deciding])
  })
  const pieces = () => [...props.texts.keys()].filter((piece) => piece < FIRST_ELEMENT)
  const isSeen = (piece: number) => needed().has(piece) || work().chosen.includes(piece)

  const seen = () => {
    const [all, n] = [pieces().length, pieces().filter(isSeen).length]
    return work().shown === 'passages' ? m.editor_shown_count({ n, all }) : SHOWN_WORDS[work().shown].name()
  }

  function choose(piece: number, isChosen: boolean) {
    const others = work().chosen.filter((each) => each !== piece)
    state.change({ chosen: isChosen ? [...others, piece].sort((one, other) => one - other) : others })
  }

  return (
    <details class="editor-part">
      <summary>
        <h2>{m.editor_shown()}</h2> <span class="hint">{seen()}</span>
      </summary>
      <fieldset>
        <legend class="unseen">{m.editor_shown()}</legend>
        <For each={SHOWN}>
          {(shown) => (
            <label class="choice">
              <input
                type="radio"
                name="shown"
                checked={work().shown === shown}
                onChange={() => state.change({ shown })}
              />
              <span>
                {SHOWN_WORDS[shown].name()} <small>{SHOWN_WORDS[shown].hint()}</small>
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <Show when={work().shown === 'whole'}>
        <label class="choice">
          <input
            type="checkbox"
            checked={work().mayPublish}
            onChange={(event) => state.change({ mayPublish: event.currentTarget.checked })}
          />
          <span>{m.editor_may_publish()}</span>
        </label>
      </Show>
      <Show when={work().shown === 'passages'}>
        <p class="hint">{m.editor_passages_hint()}</p>
        <ol class="seen-list">
          <For each={pieces()}>
            {(piece) => (
              <li>
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={isSeen(piece)}
                    disabled={needed().has(piece)}
                    onChange={(event) => choose(piece, event.currentTarget.checked)}
                  />
                  <span>{props.texts.get(piece)}</span>
                </label>
                <Show when={isSeen(piece)}>
                  <details>
                    <summary>{m.editor_retell()}</summary>
                    <TextField
                      label={m.editor_retell_label()}
                      rows={4}
                      value={work().retold[piece] ?? ''}
                      set={(text) => state.change({ retold: { ...work().retold, [piece]: text } }, `retold ${piece}`)}
                    />
                  </details>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </details>
  )
}
