import { For, Show } from 'solid-js'
import type { AnswerKey } from '../../questions/model/question.ts'
import type { Stage } from '../../worker/game/live/protocol.ts'
import * as m from '../messages/index.ts'
import { excerpt, type MarkedPassage, passagesOf, retell } from '../play/excerpt.ts'
import { Stamp } from '../play/Stamp.tsx'
import { BASIS_WORDS, TECHNIQUE_WORDS } from '../ui/trick-words.ts'
import { VERDICT_WORDS } from '../ui/words.ts'
import { FlowPicture } from './FlowPicture.tsx'
import { SplitTable } from './SplitTable.tsx'

/** What the room is shown once a question is over: the verdict, the sentences that decide it, the trick, the habit, and how it voted. */
export function ScreenReveal(props: { answerKey: AnswerKey; stage: Stage; asksHowSure: boolean }) {
  const verdict = () => props.answerKey.verdict
  return (
    <>
      <p class="verdict">
        <Stamp verdict={verdict()} />
      </p>
      <div class="decided">
        <h2 class="unseen">{m.reveal_verdict({ verdict: VERDICT_WORDS[verdict()]() })}</h2>
        <Evidence answerKey={props.answerKey} />
        <Lesson answerKey={props.answerKey} />
      </div>
      <div class="voted">
        <Show
          when={props.stage.flow}
          fallback={
            <Show when={props.stage.last}>
              {(last) => (
                <SplitTable
                  split={last()}
                  caption={m.screen_last_counts()}
                  sure={props.asksHowSure}
                  right={verdict()}
                />
              )}
            </Show>
          }
        >
          {(flow) => <FlowPicture flow={flow()} right={verdict()} />}
        </Show>
      </div>
    </>
  )
}

/** The marked sentences, and whom they come from. Where space is short, the marked words alone. */
function Evidence(props: { answerKey: AnswerKey }) {
  return (
    <section class="evidence">
      <h3>{props.answerKey.missing ? m.reveal_evidence_near() : m.reveal_evidence()}</h3>
      <For each={passagesOf(props.answerKey.evidence)}>
        {(found) => (
          <blockquote class="excerpt">
            <Show when={!isPicture(found)} fallback={<div class="drawn" innerHTML={found.passage.drawn} />}>
              <For each={excerpt(found)}>
                {({ text, marked }) => (
                  <Show when={marked} fallback={<span class="rest">{text}</span>}>
                    <mark>{text}</mark>{' '}
                  </Show>
                )}
              </For>
            </Show>
            <small>{m.reveal_passage({ n: found.passage.number, behind: found.passage.behind })}</small>
          </blockquote>
        )}
      </For>
      <Show when={props.answerKey.missing}>
        <p class="missing">
          <b>{m.reveal_missing()}:</b> {props.answerKey.missing}
        </p>
      </Show>
    </section>
  )
}

/** A chart or a picture is shown; of a post or a letter, the marked words are. */
function isPicture({ passage }: MarkedPassage): boolean {
  return /<(?:svg|img)\b/.test(passage.drawn ?? '')
}

/** The trick by its name, or what a supported claim rests on; and the habit to take away. */
function Lesson(props: { answerKey: AnswerKey }) {
  const trick = () => props.answerKey.technique
  const habit = () => retell(props.answerKey.explanation).habit
  return (
    <div class="lesson">
      <p class="named">
        {trick() ? m.reveal_trick() : m.reveal_rests_on()}:{' '}
        <b>{trick() ? TECHNIQUE_WORDS[trick()!].name() : BASIS_WORDS[props.answerKey.basis]()}</b>
      </p>
      <Show when={habit()}>
        <p class="habit">
          <b>{m.reveal_habit()}</b> {habit()}
        </p>
      </Show>
    </div>
  )
}
