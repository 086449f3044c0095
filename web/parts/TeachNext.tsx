import { For, Show } from 'solid-js'
import type { Verdict } from '../../questions/terms.ts'
import type { ReportBody } from '../client.ts'
import * as m from '../messages/index.ts'
import { TECHNIQUE_WORDS } from '../words.ts'
import { rightSentence, sureWrongSentence } from './QuestionReport.tsx'
import { Stamp } from './Stamp.tsx'

/** To trust what has no record and not to trust what has one are two different faults. */
const WHY = {
  'sure-wrong': () => m.report_why_sure_wrong(),
  'mostly-wrong': (verdict: Verdict) =>
    verdict === 'baseless' ? m.report_why_mostly_trusted() : m.report_why_mostly_doubted(),
  'some-wrong': () => m.report_why_some_wrong(),
}

/** The questions most worth talking about, and why. */
export function TeachNext(props: { report: ReportBody }) {
  const chosen = () =>
    props.report.teachNext.map(({ number, why }) => ({ why, question: props.report.questions[number - 1]! }))
  return (
    <Show when={chosen().length} fallback={<p>{m.report_teach_nothing()}</p>}>
      <ol class="teach">
        <For each={chosen()}>
          {({ question, why }) => (
            <li>
              <p class="claimed">
                <a href={`#q${question.number}`}>
                  {question.number}. {question.claim}
                </a>{' '}
                <Stamp verdict={question.verdict} small />
              </p>
              <p>
                {sureWrongSentence(question)} {rightSentence(question)} {WHY[why](question.verdict)}{' '}
                <Show when={question.technique}>
                  {(technique) => (
                    <>
                      {m.reveal_trick()}:{' '}
                      <a href={`/techniques#${technique()}`}>{TECHNIQUE_WORDS[technique()].name()}</a>.{' '}
                      {TECHNIQUE_WORDS[technique()].line()}
                    </>
                  )}
                </Show>
              </p>
            </li>
          )}
        </For>
      </ol>
    </Show>
  )
}
