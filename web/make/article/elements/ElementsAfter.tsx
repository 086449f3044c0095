import { For } from 'solid-js'
import { DrawnElement } from './DrawnElement.tsx'
import type { Photos } from './photos.ts'
import { inOrder, type WorkElement } from './work-element.ts'

/** The elements that stand behind a piece of the article, 0 for before its first; `last` takes those that stand further down. */
export function ElementsAfter(props: {
  elements: readonly WorkElement[] | undefined
  after: number
  last: boolean
  photos: Photos
  marks: readonly { piece: number; mark: string }[]
}) {
  const here = () =>
    inOrder(props.elements ?? []).filter(({ after }) => after === props.after || (props.last && after > props.after))
  return (
    <For each={here()}>
      {(element) => (
        <div data-piece={element.piece}>
          <DrawnElement
            element={element}
            photos={props.photos}
            marks={props.marks.filter(({ piece }) => piece === element.piece).map(({ mark }) => mark)}
          />
        </div>
      )}
    </For>
  )
}
