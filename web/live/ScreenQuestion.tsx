import { Show } from 'solid-js'
import type { PublicQuestion } from '../../questions/model/question.ts'
import type { Stage } from '../../worker/game/live/protocol.ts'
import * as m from '../messages/index.ts'
import { Words } from '../play/QuestionCard.tsx'
import { formatSource } from '../ui/format.ts'
import { ScreenReveal } from './ScreenReveal.tsx'
import { SplitTable } from './SplitTable.tsx'

/** A question on the big screen: asked, split, or revealed with what decides it. */
export function ScreenQuestion(props: { question: PublicQuestion; stage: Stage; asksHowSure: boolean }) {
  const heading = () => m.live_question_of({ n: props.stage.at + 1, of: props.stage.of })
  return (
    <Show
      when={props.stage.key}
      keyed
      fallback={
        <article class={`on-screen ${props.stage.phase}`}>
          <div class="asked">
            <h1>{heading()}</h1>
            <p class="who">
              <b>{props.question.speaker.name}</b> {props.question.speaker.role}
            </p>
            <Words question={props.question} />
            <Claim claim={props.question.claim} />
            <p class="from">{formatSource(props.question.source)}</p>
          </div>
          <Show when={props.stage.first}>
            {(first) => (
              <div class="voted">
                <SplitTable split={first()} caption={m.screen_split()} sure={props.asksHowSure} />
              </div>
            )}
          </Show>
          <p class="talk">{prompt(props.stage)}</p>
        </article>
      }
    >
      {(key) => (
        <article class="on-screen reveal">
          <h1>{heading()}</h1>
          <Claim claim={props.question.claim} />
          <ScreenReveal answerKey={key} stage={props.stage} asksHowSure={props.asksHowSure} />
        </article>
      )}
    </Show>
  )
}

function Claim(props: { claim: string }) {
  return (
    <p class="claim">
      <small>{m.play_claim()}</small>
      {props.claim}
    </p>
  )
}

/** What the room is to do now. */
function prompt({ phase }: Stage): string {
  if (phase === 'split') return m.screen_talk()
  return phase === 'second' ? m.screen_again() : m.screen_vote()
}
