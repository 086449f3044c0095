import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Technique } from '../../questions/model/terms.ts'
import { type Advice, adviceOf } from '../../worker/game/measure/advice.ts'
import type { Insight } from '../../worker/game/measure/insight.ts'
import { playerRating } from '../../worker/game/return/rating.ts'
import { firstAnswers, type RecordedAnswer } from '../../worker/game/return/record.ts'
import { toPractise, trainingOf } from '../../worker/game/return/training.ts'
import * as m from '../messages/index.ts'
import { ApiRefusal, startPractice } from '../ui/client.ts'
import { TECHNIQUE_WORDS } from '../ui/trick-words.ts'
import { idsThatFit } from './seen.ts'

const ADVICE: Record<Advice, () => string> = {
  more: m.advice_more,
  'read-on': m.advice_read_on,
  'look-twice': m.advice_look_twice,
  'be-less-sure': m.advice_be_less_sure,
  practise: m.advice_practise,
  'go-on': m.advice_go_on,
}

/** What to do next: a word of advice, and the ways on: practice with the tricks that are due, today's five, an article. */
export function Practice(props: { answers: RecordedAnswer[]; insight: Insight; playedToday: boolean }) {
  const techniques = createMemo(() => toPractise(trainingOf(props.answers), Date.now()))
  const advice = () => adviceOf(props.insight, techniques())
  return (
    <section class="card practice" id="practice">
      <h2>{m.practice_heading()}</h2>
      <p>{ADVICE[advice()]()}</p>
      <Show when={techniques().length}>
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
      </Show>
      <Start answers={props.answers} techniques={techniques()} first={advice() === 'more' && !props.playedToday} />
      <p class="hint">{m.practice_hint()}</p>
    </section>
  )
}

/** The button that starts a round of practice, and the other ways on; `first`: today's five before all. */
function Start(props: { answers: RecordedAnswer[]; techniques: Technique[]; first: boolean }) {
  const [busy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal<string | null>(null)

  async function start() {
    if (busy()) return
    setBusy(true)
    setFault(null)
    const rating = Math.round(playerRating(firstAnswers(props.answers)))
    const wish = { techniques: props.techniques, seen: idsThatFit(props.answers), rating }
    try {
      const { round } = await startPractice(wish)
      location.assign(`/r/${round}`)
    } catch (error) {
      setFault(error instanceof ApiRefusal ? error.message : m.play_offline())
      setBusy(false)
    }
  }

  return (
    <>
      <p class="actions">
        <Show when={props.first}>
          <a class="button" href="/daily">
            {m.you_nothing_daily()}
          </a>
        </Show>
        <button type="button" class="button" classList={{ plain: props.first }} aria-disabled={busy()} onClick={start}>
          {m.practice_go()}
        </button>
        <Show when={!props.first}>
          <a href="/daily">{m.home_daily_heading()}</a>
        </Show>
        <a href="/packs">{m.you_nothing_packs()}</a>
      </p>
      <Show when={fault()}>
        <p class="fault" role="alert">
          {fault()}
        </p>
      </Show>
    </>
  )
}
