import { createEffect, createSignal, on, onMount, Show } from 'solid-js'
import { focusOn } from '../focus.ts'
import * as m from '../messages/index.ts'
import { Brand } from '../parts/Brand.tsx'
import { Judge } from '../parts/Judge.tsx'
import { KeysHelp } from '../parts/KeysHelp.tsx'
import { QuestionCard } from '../parts/QuestionCard.tsx'
import { ReadAround } from '../parts/ReadAround.tsx'
import { Reveal } from '../parts/Reveal.tsx'
import { Ticks } from '../parts/Ticks.tsx'
import { TimeLeft } from '../parts/TimeLeft.tsx'
import { createKeys } from './play-keys.ts'
import { createPlay, type PlayData } from './play-state.ts'

/** A round being played: one question at a time, then what decides it. Rendered by the Worker, hydrated in the browser. */
export function Play(props: { data: PlayData }) {
  const play = createPlay(props.data)
  const here = `/r/${props.data.round}`
  const number = () => play.marks().length + (play.reveal() ? 0 : 1)
  const shown = () => play.reveal()?.question ?? play.current()
  const finished = () => play.reveal() && !play.current()

  function goOn() {
    if (finished()) play.leave(here)
    else play.goOn()
  }
  function followByScript(event: MouseEvent) {
    event.preventDefault()
    goOn()
  }
  const keys = createKeys(play, goOn)

  /** Keys work from now on, and their hints show. */
  const [live, setLive] = createSignal(false)

  onMount(() => {
    setLive(true)
    history.replaceState(null, '', here)
    const news = () => play.reveal() ?? play.current()
    createEffect(on(news, () => focusOn(play.reveal() ? '.reveal h2' : '.question h1'), { defer: true }))
  })

  return (
    <div class="sheet play" classList={{ live: live() }}>
      <header class="masthead">
        <Brand />
        <Ticks marks={play.marks()} of={props.data.of} pausing={play.reveal() !== null} />
        <p class="count">
          <span class="unseen">{m.play_progress({ n: number(), of: props.data.of })}. </span>
          <span aria-hidden="true">
            {number()} / {props.data.of}
          </span>
          <small>{play.points()}</small>
        </p>
      </header>
      <main id="content">
        <Show when={props.data.timeLeft}>{(timeLeft) => <TimeLeft from={timeLeft()} />}</Show>
        <Show when={shown()} keyed>
          {(question) => (
            <>
              <QuestionCard question={question} number={number()} of={props.data.of}>
                <Show when={!play.reveal()}>
                  <ReadAround
                    round={props.data.round}
                    question={question.id}
                    passages={play.article()}
                    open={play.reading()}
                    onToggle={play.toggleArticle}
                  />
                </Show>
              </QuestionCard>
              <Show
                when={play.reveal()}
                fallback={
                  <Judge
                    round={props.data.round}
                    question={question.id}
                    confidence={play.confidence()}
                    busy={play.busy()}
                    fault={play.fault()}
                    onConfidence={play.setConfidence}
                    onJudge={play.judge}
                  />
                }
              >
                {(judged) => <Reveal judged={judged()} everybody={play.everybody()} />}
              </Show>
            </>
          )}
        </Show>
        <Show when={play.reveal()}>
          <p class="go-on">
            <a class="button" href={here} onClick={followByScript}>
              {finished() ? m.play_result() : m.play_next()}{' '}
              <span aria-hidden="true">
                <kbd>Enter</kbd>
              </span>
            </a>
          </p>
        </Show>
        <KeysHelp letters={keys.letters()} onOpen={keys.remember} onSwitch={keys.switchLetters} />
      </main>
    </div>
  )
}
