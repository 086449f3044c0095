import { For, onCleanup, onMount } from 'solid-js'
import type { NumberedPassage, PublicQuestion } from '../../questions/model/question.ts'
import * as m from '../messages/index.ts'
import { keepFocus } from '../ui/focus.ts'
import { minutesOf } from '../ui/minutes.ts'
import { nearest } from './nearest.ts'
import { createPlace } from './place.ts'

/** How long an article is: "7 passages, about 4 minutes". */
export function articleLength(passages: NumberedPassage[]): string {
  const words = passages.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const minutes = m.minutes_about({ n: minutesOf(words) })
  return `${m.passages_count({ n: passages.length })}, ${minutes}`
}

/**
 * The article around a quote, the claim and the way back in sight. It opens where the quote stands, where the reader was, or
 * where the address leads: to its start, with a way to the quote, for whoever reads before they judge anything. In a live
 * round (`still`) the page stays where it is.
 */
export function Article(props: {
  round: string
  question: PublicQuestion
  passages: NumberedPassage[]
  still?: boolean
  onClose: () => void
}) {
  let section!: HTMLElement
  const close = (event: SubmitEvent) => {
    event.preventDefault()
    props.onClose()
  }
  const here = () => nearest(props.question, props.passages)
  onMount(() => {
    if (props.still) return
    const place = createPlace(props.round, props.question.id, section)
    place.open(here())
    onCleanup(place.keep)
  })
  keepFocus(() => '.toggle')
  return (
    <section ref={section} class="article" aria-label={m.play_read_around()}>
      <div class="strip">
        <p class="claim-line">
          <b>{m.reveal_claim()}</b> {props.question.claim}
        </p>
        {/* Without script it leads back to the question. */}
        <form action={`/r/${props.round}`} onSubmit={close}>
          <button class="plain">{m.play_close()}</button>
        </form>
      </div>
      <p id="start" tabindex="-1">
        <a href="#here">{m.play_to_quote()}</a>
      </p>
      <ol class="passages">
        <For each={props.passages}>
          {(passage, position) => (
            <li class="passage" tabindex="-1" id={position() === here() ? 'here' : undefined}>
              <span class="number" aria-hidden="true">
                {passage.number}
              </span>
              <div innerHTML={passage.drawn} />
              <p class="behind">{m.play_behind({ behind: passage.behind })}</p>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}
