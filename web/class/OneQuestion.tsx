import { For, Show } from 'solid-js'
import type { AnswerKey } from '../../questions/model/question.ts'
import type { Verdict } from '../../questions/model/terms.ts'
import { VERDICTS } from '../../questions/model/terms.ts'
import type { ReportBody } from '../../worker/game/class/report-wire.ts'
import type { Pupil } from '../../worker/game/class/wire.ts'
import { CONFIDENCES } from '../../worker/game/play/marking.ts'
import * as m from '../messages/index.ts'
import { Words } from '../play/QuestionCard.tsx'
import { Stamp } from '../play/Stamp.tsx'
import { Shell } from '../ui/Shell.tsx'
import { CONFIDENCE_WORDS, VERDICT_WORDS } from '../ui/words.ts'

interface OneQuestionProps {
  slug: string
  round: number
  question: ReportBody['questions'][number]
  /** what decides it; missing where the article has changed since the round began */
  key?: AnswerKey
  pupils: ReportBody['pupils']
  /** in a live round: what each has said, before the reveal */
  votes: ReadonlyMap<string, Pupil['vote']>
  confidence: boolean
}

/** One question for the host: the quote, the key, and who chose what. */
export function OneQuestion(props: OneQuestionProps) {
  const question = () => props.question
  return (
    <Shell>
      <div class="one-question">
        <p class="kicker">{m.question_title({ n: question().number, title: question().speaker })}</p>
        <h1>{question().claim}</h1>
        <Words question={question()} />
        <WhoChose {...props} />
        <h2>{m.question_decides()}</h2>
        <p>
          <Stamp verdict={question().verdict} small /> {props.key?.explanation}
        </p>
        <For each={props.key?.evidence}>{({ mark }) => <blockquote class="decides">“{mark}”</blockquote>}</For>
        <p class="actions">
          <a href={`/t/${props.slug}?round=${props.round}`} data-close>
            {m.ask_back()}
          </a>
        </p>
      </div>
    </Shell>
  )
}

/** Names by what they chose and how sure they were, the surest first. */
function WhoChose(props: OneQuestionProps) {
  const place = () => props.question.number - 1
  const said = props.pupils.map(({ id, nickname, answers }) => ({
    nickname,
    answer: answers[place()] ?? props.votes.get(id) ?? null,
  }))
  const silent = () => said.filter(({ answer }) => answer === null)
  return (
    <>
      <h2>{m.question_who()}</h2>
      <Show when={silent().length < said.length} fallback={<p>{m.question_nobody()}</p>}>
        <div class="chose">
          <For each={VERDICTS}>
            {(verdict) => <Chose verdict={verdict} said={said} confidence={props.confidence} />}
          </For>
        </div>
        <Show when={silent().length}>
          <p>
            <b>{m.question_not_yet()}:</b> <bdi>{namesOf(silent())}</bdi>
          </p>
        </Show>
      </Show>
    </>
  )
}

type Said = { nickname: string; answer: { verdict: Verdict; confidence: number } | null }

function Chose(props: { verdict: Verdict; said: Said[]; confidence: boolean }) {
  const those = () => props.said.filter(({ answer }) => answer?.verdict === props.verdict)
  const levels = () => (props.confidence ? CONFIDENCES.toReversed() : [CONFIDENCES[0]])
  return (
    <section class={props.verdict}>
      <h3>
        {VERDICT_WORDS[props.verdict]()} · {those().length}
      </h3>
      <For each={levels()}>
        {(level) => {
          const sure = () => those().filter(({ answer }) => !props.confidence || answer?.confidence === level)
          return (
            <Show when={sure().length}>
              <p>
                <Show when={props.confidence}>
                  <b>{CONFIDENCE_WORDS[level]()}:</b>{' '}
                </Show>
                <bdi>{namesOf(sure())}</bdi>
              </p>
            </Show>
          )
        }}
      </For>
    </section>
  )
}

function namesOf(said: Said[]): string {
  return said.map(({ nickname }) => nickname).join(', ')
}
