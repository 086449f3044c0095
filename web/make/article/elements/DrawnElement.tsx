import { createMemo, Show } from 'solid-js'
import type { OwnElement, PlayedElement } from '../../../../questions/model/element.ts'
import { drawElement } from '../../../../worker/game/drawn/element.ts'
import { tag } from '../../../../worker/game/drawn/markup.ts'
import { penFor } from '../../../../worker/game/drawn/pen.ts'
import { elementGaps, elementOf, textOf } from './element-of.ts'
import type { Photos } from './photos.ts'
import type { WorkElement } from './work-element.ts'

/** An element as it is played, its picture where the browser finds it. */
export function playedElement(element: OwnElement, photos: Photos): PlayedElement {
  if (element.kind !== 'picture') return element
  const { photo, ...rest } = element
  return photo ? { ...rest, photo: { src: photos.srcOf(photo.id), width: photo.width, height: photo.height } } : rest
}

/** An element as players will see it, as far as it is, with deciding words marked and a chart’s figures in words. */
export function DrawnElement(props: { element: WorkElement; photos: Photos; marks?: readonly string[] }) {
  const canBeDrawn = () =>
    props.element.kind !== 'chart' || !elementGaps(props.element).some((gap) => gap === 'rows' || gap === 'axis')
  const drawn = createMemo(() => {
    if (!canBeDrawn()) return ''
    const element = elementOf(props.element)
    const as = (content: string) => tag('mark', {}, content)
    return drawElement(
      playedElement(element, props.photos),
      penFor(textOf(element), { words: props.marks ?? [], as, inWords: true }),
    )
  })
  return (
    <Show when={drawn()}>
      {/* Every word in it was escaped when it was drawn. */}
      <div innerHTML={drawn()} />
    </Show>
  )
}
