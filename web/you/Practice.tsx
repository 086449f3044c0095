import { createSignal, For, Show } from 'solid-js'
import { playerRating } from '../../worker/game/rating.ts'
import { firstAnswers, type RecordedAnswer } from '../../worker/game/record.ts'
import { toPractise, trainingOf } from '../../worker/game/training.ts'
import { Refusal, startPractice } from '../client.ts'
import * as m from '../messages/index.ts'
import { TECHNIQUE_WORDS } from '../words.ts'
import { idsThatFit } from './seen.ts'

/** The way into a round of practice: the tricks that are due, on questions that the player has not met. */
export function Practice(props: { answers: RecordedAnswer[] }) {
  const [busy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal<string | null>(null)
  const techniques = () => toPractise(trainingOf(props.answers), Date.now())

  async function start() {
    if (busy()) return
    setBusy(true)
    setFault(null)
    const rating = Math.round(playerRating(firstAnswers(props.answers)))
    try {
      const { round } = await startPractice({ techniques: techniques(), seen: idsThatFit(props.answers), rating })
      location.assign(`/r/${round}`)
    } catch (error) {
      setFault(error instanceof Refusal ? error.message : m.play_offline())
      setBusy(false)
    }
  }

  return (
    <section class="card practice" id="practice">
      <h2>{m.practice_heading()}</h2>
      <p>{m.practice_text()}</p>
      <ul>
        <For each={techniques()}>
          {(technique) => (
            <li>
              <b>{TECHNIQUE_WORDS[technique].name()}.</b> {TECHNIQUE_WORDS[technique].line()}
            </li>
          )}
        </For>
      </ul>
      <button type="button" aria-disabled={busy()} onClick={start}>
        {m.practice_go()}
      </button>
      <Show when={fault()}>
        <p class="fault" role="alert">
          {fault()}
        </p>
      </Show>
      <p class="hint">{m.practice_hint()}</p>
    </section>
  )
}
