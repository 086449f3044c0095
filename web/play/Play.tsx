import { createEffect, createMemo, createSignal, on, onMount, Show } from 'solid-js'
import { NoHydration } from 'solid-js/web'
import * as m from '../messages/index.ts'
import { Fresh } from '../ui/Fresh.tsx'
import { focusOn } from '../ui/focus.ts'
import { KeysHelp } from '../ui/KeysHelp.tsx'
import { Article } from './Article.tsx'
import { Held, heldWords } from './Held.tsx'
import { Judge } from './Judge.tsx'
import { createReveal } from './later-reveal.ts'
import { PlayHeader } from './PlayHeader.tsx'
import { createAddresses } from './play-address.ts'
import { createKeys } from './play-keys.ts'
import { createPlay, type PlayData, type PlayState } from './play-state.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { ReadAround } from './ReadAround.tsx'
import type { Reveal } from './Reveal.tsx'
import { createSettling } from './settling.ts'
import { TimeLeft } from './TimeLeft.tsx'

/** A round being played: one question at a time, then what decides it. Rendered by the Worker, hydrated in the browser. */
export function Play(props: { data: PlayData; reveal?: typeof Reveal }) {
  const play = createPlay(props.data)
  const here = `/r/${props.data.round}`
  const finished = () => play.reveal() && !play.current()

  function goOn() {
    if (finished()) play.leave(here)
    else play.goOn()
  }
  const keys = createKeys(play, goOn)
  const { settling, settle } = createSettling()
  createAddresses(play, here)
  const reveal = createReveal(play.reveal, props.reveal)

  /** Keys work from now on, and their hints show. */
  const [live, setLive] = createSignal(false)

  onMount(() => {
    setLive(true)
    const changes = [play.reveal, play.current, play.held, play.reading]
    createEffect(on(changes, settle, { defer: true }))
    createEffect(() => {
      document.title = document.title.replace(/\d+/, String(play.number()))
    })
    const news = createMemo(() => (play.reveal() ? reveal.shown() : play.current()))
    createEffect(on(news, () => focusOn(play.reveal() ? '.reveal h1' : '.question h1'), { defer: true }))
  })

  return (
    <div
      class="sheet play"
      classList={{
        live: live(),
        settling: settling(),
        revealed: play.reveal() !== null,
        reading: isReading(play),
        owing: play.owing(),
      }}
    >
      <PlayHeader play={play} name={props.data.name} of={props.data.of} />
      <main id="content">
        <Show when={play.timeLeft()}>{(timeLeft) => <TimeLeft from={timeLeft()} />}</Show>
        <Show when={play.reveal()} keyed fallback={<Asking play={play} data={props.data} />}>
          {(judged) => (
            <div>
              <NoHydration>
                <Show when={reveal.view()} keyed>
                  {(View) => (
                    <View
                      round={props.data.round}
                      number={play.number()}
                      of={props.data.of}
                      question={judged.question}
                      answerKey={judged.key}
                      answer={judged.answer}
                      asksHowSure={props.data.asksHowSure}
                      everybody={play.everybody()}
                      tooLate={judged === props.data.reveal ? props.data.tooLate : null}
                    />
                  )}
                </Show>
              </NoHydration>
            </div>
          )}
        </Show>
        <Show when={play.reveal()}>
          <GoOn
            address={here}
            more={props.data.quiz?.startsWith('easy-') && play.number() === 1}
            last={play.current() === null}
            score={play.score()?.full ?? ''}
            onGo={goOn}
          />
        </Show>
        <p class="unseen" role="status">
          <Fresh text={heldWords(play.held())} />
        </p>
        <KeysHelp letters={keys.letters()} onOpen={keys.learn} onSwitch={keys.switchLetters} />
      </main>
    </div>
  )
}

const isReading = (play: PlayState) => play.reading() && play.article() !== null && !play.reveal()

/** The question to judge, the article where it is open, and how to judge. */
function Asking(props: { play: PlayState; data: PlayData }) {
  const play = () => props.play
  return (
    <Show when={play().current()} keyed>
      {(question) => (
        <>
          <QuestionCard question={question} number={play().number()} of={props.data.of} titles={props.data.titles}>
            <ReadAround
              round={props.data.round}
              question={question}
              passages={play().article()}
              open={play().reading()}
              onToggle={play().toggleArticle}
            />
          </QuestionCard>
          <Show when={isReading(play()) && play().article()}>
            {(passages) => (
              <Article
                round={props.data.round}
                question={question}
                passages={passages()}
                onClose={() => {
                  play().toggleArticle()
                  // In a low window nothing but the way out sticks: the claim comes back, and what judges it stands below.
                  document.querySelector('.claim')?.scrollIntoView({ block: 'nearest' })
                }}
              />
            )}
          </Show>
          <Show
            when={play().held()}
            keyed
            fallback={
              <Judge
                round={props.data.round}
                question={question.id}
                confidence={play().confidence()}
                busy={play().busy()}
                fault={play().fault()}
                onConfidence={play().setConfidence}
                onJudge={play().judge}
              />
            }
          >
            {(verdict) => <Held verdict={verdict} onBack={play().takeBack} onSend={play().send} />}
          </Show>
        </>
      )}
    </Show>
  )
}

/** The way on, above the place where the verdicts stood; there, how it goes. */
function GoOn(props: { address: string; more?: boolean; last: boolean; score: string; onGo: () => void }) {
  const followByScript = (event: MouseEvent) => {
    event.preventDefault()
    props.onGo()
  }
  return (
    <div class="go-on">
      <a class="button" href={props.address} onClick={followByScript}>
        <Show when={props.last} fallback={<span>{props.more ? m.opener_more() : m.play_next()}</span>}>
          <span>{m.play_result()}</span>
        </Show>{' '}
        <span aria-hidden="true">
          <kbd>Enter</kbd>
        </span>
      </a>
      <p>
        <Fresh text={props.score} />
      </p>
    </div>
  )
}
