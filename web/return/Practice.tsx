import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Technique } from '../../questions/model/terms.ts'
import { type Advice, adviceOf } from '../../worker/game/measure/advice.ts'
import { toPractise } from '../../worker/game/return/training.ts'
import * as m from '../messages/index.ts'
import type { RecordFound } from '../record/summary.ts'
import { ApiRefusal, startPractice } from '../ui/client.ts'
import { TECHNIQUE_WORDS } from '../ui/trick-words.ts'

const ADVICE: Record<Advice, () => string> = {
  more: m.advice_more,
  'read-on': m.advice_read_on,
  'look-twice': m.advice_look_twice,
  'be-less-sure': m.advice_be_less_sure,
  practise: m.advice_practise,
  'go-on': m.advice_go_on,
}

/** What to do next: a word of advice, and the ways on: practice with the tricks that are due, today's five, an article. */
export function Practice(props: { found: RecordFound; today: number }) {
  const techniques = createMemo(() => toPractise(props.found.training, Date.now()))
  const advice = () => adviceOf(props.found.insight, techniques())
  const playedToday = () => props.found.days.includes(props.today)
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
      <Start found={props.found} techniques={techniques()} first={advice() === 'more' && !playedToday()} />
      <p class="hint">{m.practice_hint()}</p>
    </section>
  )
}

/** The button that starts a round of practice, and the other ways on; `first`: today's five before all. */
function Start(props: { found: RecordFound; techniques: Technique[]; first: boolean }) {
  const [busy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal<string | null>(null)

  async function start() {
    if (busy()) return
    setBusy(true)
    setFault(null)
    const { seen, rating } = props.found
    const wish = { techniques: props.techniques, seen, rating }
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
