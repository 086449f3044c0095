import { createEffect, createMemo, createSignal, on, onMount, Show } from 'solid-js'
import { NoHydration } from 'solid-js/web'
import { countedOf, gainOf } from '../../worker/game/live/phone.ts'
import * as m from '../messages/index.ts'
import { Article } from '../play/Article.tsx'
import { Judge } from '../play/Judge.tsx'
import { createReveal } from '../play/later-reveal.ts'
import { QuestionCard } from '../play/QuestionCard.tsx'
import { ReadAround } from '../play/ReadAround.tsx'
import type { Reveal } from '../play/Reveal.tsx'
import { rightOf } from '../play/score.ts'
import { createSettling } from '../play/settling.ts'
import { Brand } from '../ui/Brand.tsx'
import { Fresh } from '../ui/Fresh.tsx'
import { focusOn } from '../ui/focus.ts'
import { LiveOver } from './LiveOver.tsx'
import { LiveStatus } from './LiveStatus.tsx'
import { createPhone, type LiveData } from './live-phone.ts'
import { BYE_WORDS } from './live-words.ts'
import { Timer } from './Timer.tsx'

/** A player's phone in a live round: it follows the room. Rendered by the Worker, hydrated in the browser. */
export function Live(props: { data: LiveData; reveal?: typeof Reveal }) {
  const phone = createPhone(props.data)
  const { stage, you, question } = phone
  const [live, setLive] = createSignal(false)
  const revealed = createMemo(() => stage().key, undefined, {
    // What is told again draws nothing anew.
    equals: (one, other) => one?.explanation === other?.explanation,
  })
  const answer = createMemo(() => {
    const key = stage().key
    const counted = countedOf(you())
    if (!key || !counted) return null
    const right = counted.verdict === key.verdict
    return { ...counted, right, points: gainOf(you(), key.verdict), opened: you().opened }
  })
  const moment = createMemo(() => stage().moment)
  const { settling, settle } = createSettling()
  const reveal = createReveal(revealed, props.reveal)

  /** What a reader's place follows: another question, its reveal, the end; not another vote on what is being read. */
  const news = createMemo(() => {
    const { at, back, phase } = stage()
    return `${at} ${back} ${Boolean(reveal.shown())} ${phase === 'ended'}`
  })

  onMount(() => {
    setLive(true)
    createEffect(on(moment, settle, { defer: true }))
    createEffect(on(news, () => focusOn(revealed() ? '.reveal h1' : 'h1'), { defer: true }))
  })

  return (
    <div
      class="sheet play"
      classList={{ live: live(), settling: settling(), revealed: revealed() !== undefined }}
      data-moment={moment()}
    >
      <header class="masthead">
        <Brand />
        <p class="count">
          <bdi>{you().name}</bdi>
          <small>
            <Fresh text={rightOf(you().marks)} />
          </small>
        </p>
        <Show when={revealed() && question()} keyed>
          {({ claim }) => (
            <p class="claim-line">
              <b>{m.reveal_claim()}</b> {claim}
            </p>
          )}
        </Show>
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
              <Show when={you().team}>{(team) => <p class="team">{m.live_team({ team: team() })}</p>}</Show>
            </section>
          </Show>
          <Show when={question()} keyed>
            {(asked) => (
              <Show
                when={revealed()}
                keyed
                fallback={
                  <>
                    <QuestionCard question={asked} number={stage().at + 1} of={stage().of} titles={props.data.titles}>
                      <ReadAround
                        round={props.data.round}
                        question={asked}
                        passages={phone.article()}
                        open={phone.reading()}
                        onToggle={phone.toggleArticle}
                      />
                    </QuestionCard>
                    <Show when={phone.reading() && phone.article()}>
                      {(passages) => (
                        <Article
                          still
                          round={props.data.round}
                          question={asked}
                          passages={passages()}
                          onClose={phone.toggleArticle}
                        />
                      )}
                    </Show>
                  </>
                }
              >
                {(key) => (
                  <div>
                    <NoHydration>
                      <Show when={reveal.view()} keyed>
                        {(View) => (
                          <View
                            question={asked}
                            answerKey={key}
                            answer={answer()}
                            asksHowSure={props.data.asksHowSure}
                            everybody={null}
                          />
                        )}
                      </Show>
                    </NoHydration>
                  </div>
                )}
              </Show>
            )}
          </Show>
          <Show when={phone.vote() && !phone.given() && !phone.pending() && !stage().locked && question()}>
            {(asked) => (
              <>
                <Timer endsAt={phone.endsAt()} over={m.live_time_over} onMore={phone.askForTime} />
                <Judge
                  round={props.data.round}
                  question={asked().id}
                  vote={phone.vote() ?? undefined}
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
