import { Show } from 'solid-js'
import type { AnswerKey, PublicQuestion } from '../../questions/model/question.ts'
import type { Verdict } from '../../questions/model/terms.ts'
import type { Judged } from '../../worker/game/play/answer.ts'
import * as m from '../messages/later.ts'
import { formatGain } from '../ui/format.ts'
import { BASIS_WORDS, TECHNIQUE_WORDS } from '../ui/trick-words.ts'
import { sureAfter, VERDICT_WORDS } from '../ui/words.ts'
import { Excerpts, WholePassages } from './Excerpts.tsx'
import { retell } from './excerpt.ts'
import { FairForm } from './FairForm.tsx'
import { QuestionText } from './QuestionCard.tsx'
import { SoundOffer } from './SoundOffer.tsx'
import { Stamp } from './Stamp.tsx'

/** So many questions are long enough to say when half of them are over. */
const LONG = 10

export interface RevealProps {
  /** the round in which the player may say whether the question was fair; a live one asks on no phone */
  round?: string
  /** its place in that round, from 1, and how many there are */
  number?: number
  of?: number
  question: PublicQuestion
  answerKey: AnswerKey
  /** null for somebody who has not answered */
  answer: Judged['answer'] | null
  /** whether players say how sure they are */
  asksHowSure: boolean
  everybody: string | null
  /** an answer that came after the one that stands, and changed nothing */
  tooLate?: Verdict | null
}

/** What a player sees at once after answering: right or not, what the claim is, why, what decides it, the habit to take away; the rest folds. */
export function Reveal(props: RevealProps) {
  const told = () => retell(props.answerKey.explanation)
  return (
    <section class="reveal">
      <Outcome {...props} />
      <Show when={props.tooLate && props.tooLate !== props.answer?.verdict && props.answer}>
        {(answer) => (
          <p class="stood" role="status">
            {m.reveal_stood({
              late: VERDICT_WORDS[props.tooLate!]().toLowerCase(),
              verdict: VERDICT_WORDS[answer().verdict]().toLowerCase(),
            })}
          </p>
        )}
      </Show>
      {/* Shown by the page, where the record does not get the answer at once. */}
      <Show when={props.round}>
        <p class="fault owed" role="alert" hidden>
          {m.reveal_owed()}
        </p>
      </Show>
      <p class="explanation">{told().why}</p>
      <Excerpts answerKey={props.answerKey} />
      <Trick answerKey={props.answerKey} />
      <Show when={told().habit}>
        <p class="habit">
          <b>{m.reveal_habit()}</b> {told().habit}
        </p>
      </Show>
      <div class="folds">
        <details class="more">
          <summary>{m.reveal_more()}</summary>
          <Show when={told().more}>
            <p>{told().more}</p>
          </Show>
          <QuestionText question={props.question} />
          <WholePassages answerKey={props.answerKey} />
          <Show when={props.everybody} keyed>
            {(said) => <p class="everybody">{said}</p>}
          </Show>
        </details>
        <Show when={props.round}>
          {(round) => (
            <details class="fair">
              <summary>{m.fair_heading()}</summary>
              <FairForm round={round()} question={props.question.id} />
            </details>
          )}
        </Show>
        <Show when={props.round}>
          <SoundOffer />
        </Show>
      </div>
    </section>
  )
}

/** In the middle of a long round, that one is there. */
function halfway({ number = 0, of = 0 }: RevealProps): string {
  return of >= LONG && number === Math.ceil(of / 2) ? ` ${m.reveal_halfway({ number, of })}` : ''
}

/** You first, in words, with a sign and a colour; the stamp, in ink, says what the claim is. */
function Outcome(props: RevealProps) {
  return (
    <div class="verdict">
      <Show when={props.answer} fallback={<h1 tabindex="-1">{m.live_reveal_missed()}</h1>}>
        {(answer) => (
          <>
            <span class={answer().right ? 'sign right' : 'sign'} aria-hidden="true">
              {answer().right ? '✓' : '✕'}
            </span>
            <div>
              <h1 tabindex="-1">
                <Show when={answer().right} fallback={m.reveal_wrong()}>
                  {m.reveal_right()}
                  <span class="gain">, {formatGain(answer().points)}</span>
                </Show>
                <span class="unseen">
                  . {m.reveal_claim_is()} {VERDICT_WORDS[props.answerKey.verdict]().toLowerCase()}
                </span>
              </h1>
              <p>
                {m.reveal_you_said({
                  verdict: VERDICT_WORDS[answer().verdict]().toLowerCase(),
                  confidence: sureAfter(answer().confidence, props.asksHowSure),
                })}
                <Show when={answer().points < 0}>
                  <span class="gain"> {m.reveal_cost({ points: -answer().points })}</span>
                </Show>
                {halfway(props)}
              </p>
            </div>
          </>
        )}
      </Show>
      <p class="is">
        <span class="unseen">{m.reveal_claim_is()} </span>
        <Stamp verdict={props.answerKey.verdict} />
      </p>
    </div>
  )
}

/** The trick with its one line; of a supported claim, what it rests on; what is missing, where an article has no receipts. */
function Trick(props: { answerKey: AnswerKey }) {
  const trick = () => props.answerKey.technique
  return (
    <p class="trick">
      <Show when={!trick()}>{m.reveal_rests_on()}: </Show>
      <a href={`/techniques#${trick() ?? props.answerKey.basis}`} target="_blank" rel="noopener">
        {trick() ? TECHNIQUE_WORDS[trick()!].name() : BASIS_WORDS[props.answerKey.basis]()}
        <span class="unseen"> {m.reveal_lesson()}</span>
      </a>
      . <Show when={trick()}>{(id) => TECHNIQUE_WORDS[id()].line()}</Show>
      <Show when={props.answerKey.missing}>
        <span class="missing">
          {' '}
          <b>{m.reveal_missing()}:</b> {props.answerKey.missing}
        </span>
      </Show>
    </p>
  )
}
