import { createEffect, createMemo, createSignal, on, onMount, Show } from 'solid-js'
import { countedOf, gainOf } from '../../worker/game/live/phone.ts'
import { focusOn } from '../focus.ts'
import { formatPoints } from '../format.ts'
import { BYE_WORDS } from '../live-words.ts'
import * as m from '../messages/index.ts'
import { Brand } from '../parts/Brand.tsx'
import { Judge } from '../parts/Judge.tsx'
import { LiveOver } from '../parts/LiveOver.tsx'
import { LiveStatus } from '../parts/LiveStatus.tsx'
import { LiveUnanswered } from '../parts/LiveUnanswered.tsx'
import { QuestionCard } from '../parts/QuestionCard.tsx'
import { ReadAround } from '../parts/ReadAround.tsx'
import { Reveal } from '../parts/Reveal.tsx'
import { Timer } from '../parts/Timer.tsx'
import { createPhone, type LiveData } from './live-phone.ts'

/** A player's phone in a live round: it follows the room. Rendered by the Worker, hydrated in the browser. */
export function Live(props: { data: LiveData }) {
  const phone = createPhone(props.data)
  const { stage, you, question } = phone
  const [live, setLive] = createSignal(false)
  const revealed = createMemo(() => stage().key)
  const number = () => stage().at + 1
  const judged = createMemo(() => {
    const key = stage().key
    const shown = question()
    const answer = countedOf(you())
    if (!key || !shown || !answer) return null
    const right = answer.verdict === key.verdict
    return {
      question: shown,
      key,
      answer: { ...answer, right, points: gainOf(you(), key.verdict), opened: you().opened },
    }
  })

  /** What a reader's place follows: another question, its reveal, the end; not another vote on what is being read. */
  const news = createMemo(
    () => `${stage().at} ${stage().back} ${revealed() !== undefined} ${stage().phase === 'ended'}`,
  )

  onMount(() => {
    setLive(true)
    createEffect(on(news, () => focusOn(revealed() ? '.reveal h2' : 'h1'), { defer: true }))
  })

  return (
    <div class="sheet play" classList={{ live: live() }} data-moment={stage().moment}>
      <header class="masthead">
        <Brand />
        <p class="count">
          <bdi>{you().name}</bdi>
          <small>{formatPoints(you().points)}</small>
        </p>
      </header>
      <main id="content">
        <Show
          when={!phone.farewell()}
          fallback={
            <section class="lead">
              <h1 tabindex="-1">{BYE_WORDS[phone.farewell()!]()}</h1>
              <p>
                <a class="button" href={`/r/${props.data.round}`}>
                  {m.live_reload()}
                </a>
              </p>
            </section>
          }
        >
          <LiveStatus phone={phone} />
          <Show when={stage().phase === 'lobby'}>
            <section class="lead">
              <h1 tabindex="-1">{m.live_wait_heading({ name: you().name })}</h1>
              <p>{m.live_wait_text()}</p>
              <p class="actions">
                <a href="/about" target="_blank" rel="noopener">
                  {m.about_points_heading()}
                </a>
              </p>
              <Show when={you().team}>{(team) => <p class="team">{m.live_team({ team: team() })}</p>}</Show>
            </section>
          </Show>
          <Show when={question()} keyed>
            {(asked) => (
              <>
                <QuestionCard question={asked} number={number()} of={stage().of}>
                  <ReadAround
                    round={props.data.round}
                    question={asked.id}
                    passages={phone.article()}
                    open={phone.reading()}
                    onToggle={phone.toggleArticle}
                  />
                </QuestionCard>
                <Show when={revealed()} keyed>
                  {(key) => (
                    <Show when={judged()} fallback={<LiveUnanswered answerKey={key} />}>
                      {(own) => <Reveal judged={own()} everybody={null} />}
                    </Show>
                  )}
                </Show>
              </>
            )}
          </Show>
          <Show when={phone.vote() && !phone.given() && !phone.pending() && !stage().locked && question()}>
            {(asked) => (
              <>
                <Timer endsAt={phone.endsAt()} onMore={phone.askForTime} />
                <Judge
                  round={props.data.round}
                  question={asked().id}
                  confidence={phone.confidence()}
                  busy={false}
                  fault={phone.fault()}
                  onConfidence={phone.setConfidence}
                  onJudge={phone.judge}
                />
              </>
            )}
          </Show>
          <Show when={stage().phase === 'ended' && !stage().back}>
            <LiveOver round={props.data.round} you={you()} />
          </Show>
        </Show>
      </main>
    </div>
  )
}
