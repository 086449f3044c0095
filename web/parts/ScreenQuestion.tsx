import { Show } from 'solid-js'
import type { PublicQuestion } from '../../questions/model.ts'
import type { Stage } from '../../worker/game/live/protocol.ts'
import { formatSource } from '../format.ts'
import * as m from '../messages/index.ts'
import { VERDICT_WORDS } from '../words.ts'
import { Evidence } from './Evidence.tsx'
import { FlowPicture } from './FlowPicture.tsx'
import { Words } from './QuestionCard.tsx'
import { SplitTable } from './SplitTable.tsx'
import { Stamp } from './Stamp.tsx'

/** A question on the big screen: asked, split, or revealed with what decides it. */
export function ScreenQuestion(props: { question: PublicQuestion; stage: Stage; asksHowSure: boolean }) {
  const phase = () => (props.stage.key ? 'reveal' : props.stage.phase)
  return (
    <article class={`on-screen ${phase()}`}>
      <div class="asked">
        <h1>{m.live_question_of({ n: props.stage.at + 1, of: props.stage.of })}</h1>
        <p class="who">
          <b>{props.question.speaker.name}</b> {props.question.speaker.role}
        </p>
        <Words question={props.question} />
        <p class="claim">
          <small>{m.play_claim()}</small>
          {props.question.claim}
        </p>
        <p class="from">{formatSource(props.question.source)}</p>
        <Show when={props.stage.key} keyed>
          {(key) => (
            <p class="verdict">
              <Stamp verdict={key.verdict} />
            </p>
          )}
        </Show>
      </div>
      <Show when={!props.stage.key && props.stage.first}>
        {(first) => (
          <div class="voted">
            <SplitTable split={first()} caption={m.screen_split()} sure={props.asksHowSure} />
            <p class="talk">{props.stage.phase === 'second' ? m.screen_again() : m.screen_talk()}</p>
          </div>
        )}
      </Show>
      <Show when={props.stage.key} keyed>
        {(key) => (
          <>
            <div class="decided">
              <h2 class="unseen">{m.reveal_verdict({ verdict: VERDICT_WORDS[key.verdict]() })}</h2>
              <p class="explanation">{key.explanation}</p>
              <Evidence answerKey={key} />
            </div>
            <div class="voted">
              <Show when={props.stage.last}>
                {(last) => (
                  <SplitTable
                    split={last()}
                    caption={m.screen_last_counts()}
                    sure={props.asksHowSure}
                    right={key.verdict}
                  />
                )}
              </Show>
              <Show when={props.stage.flow}>{(flow) => <FlowPicture flow={flow()} />}</Show>
            </div>
          </>
        )}
      </Show>
    </article>
  )
}
