import { For, Show } from 'solid-js'
import type { Verdict } from '../../questions/model/terms.ts'
import type { ReportBody } from '../../worker/game/class/report-wire.ts'
import * as m from '../messages/index.ts'
import { Excerpts } from '../play/Excerpts.tsx'
import { Words } from '../play/QuestionCard.tsx'
import { Stamp } from '../play/Stamp.tsx'
import { TECHNIQUE_WORDS } from '../ui/trick-words.ts'
import { rightSentence, sureWrongSentence } from './QuestionReport.tsx'

/** To trust what has no record and not to trust what has one are two different faults. */
const WHY = {
  'sure-wrong': () => m.report_why_sure_wrong(),
  'mostly-wrong': (verdict: Verdict) =>
    verdict === 'baseless' ? m.report_why_mostly_trusted() : m.report_why_mostly_doubted(),
  'some-wrong': () => m.report_why_some_wrong(),
}

type Question = ReportBody['questions'][number]

/** The questions most worth talking about: what was said, why, what decides it, and who was certain and wrong. */
export function TeachNext(props: { report: ReportBody; projectAt: (question: number) => string }) {
  const chosen = () =>
    props.report.teachNext.map(({ number, why }) => ({ why, question: props.report.questions[number - 1]! }))
  return (
    <Show when={chosen().length} fallback={<p>{m.report_teach_nothing()}</p>}>
      <ol class="teach">
        <For each={chosen()}>
          {({ question, why }) => (
            <li>
              <h3 class="claimed">
                <a href={`#q${question.number}`}>
                  {question.number}. {question.claim}
                </a>{' '}
                <Stamp verdict={question.verdict} small />
              </h3>
              <p class="behind">{question.speaker}</p>
              <Words question={question} />
              <p>
                <b>{sureWrongSentence(question)}</b> {rightSentence(question)} {WHY[why](question.verdict)}
              </p>
              <SureWrong question={question} pupils={props.report.pupils} />
              <Decided question={question} />
              <p class="actions">
                <a class="button plain" href={props.projectAt(question.number)} target="_blank" rel="noopener">
                  {m.report_project()}
                </a>{' '}
                <span class="hint">{m.report_project_hint()}</span>
              </p>
            </li>
          )}
        </For>
      </ol>
    </Show>
  )
}

/** Who was certain of a question and not right. */
function SureWrong(props: { question: Question; pupils: ReportBody['pupils'] }) {
  const names = () =>
    props.pupils
      .filter(({ answers }) => {
        const answer = answers[props.question.number - 1]
        return answer && !answer.right && answer.confidence === 3
      })
      .map(({ nickname }) => nickname)
  return (
    <Show when={names().length}>
      <p>
        {m.report_sure_wrong_who()} <Names names={names()} />
      </p>
    </Show>
  )
}

/** Names in a row, each in its own direction of writing. */
export function Names(props: { names: string[] }) {
  return (
    <For each={props.names}>
      {(name, index) => (
        <>
          {index() > 0 && ', '}
          <bdi>{name}</bdi>
        </>
      )}
    </For>
  )
}

/** What decides a question: why, the marked words, what is missing, and the trick. */
function Decided(props: { question: Question }) {
  const key = () => props.question.key
  return (
    <section class="decided">
      <p>
        <b>{m.report_decided()}</b> {key().explanation}
      </p>
      <Excerpts answerKey={key()} />
      <Show when={key().missing}>
        <p>
          <b>{m.reveal_missing()}:</b> {key().missing}
        </p>
      </Show>
      <Show when={key().technique}>
        {(technique) => (
          <p>
            {m.reveal_trick()}: <a href={`/techniques#${technique()}`}>{TECHNIQUE_WORDS[technique()].name()}</a>.{' '}
            {TECHNIQUE_WORDS[technique()].line()}
          </p>
        )}
      </Show>
    </section>
  )
}
