import { Show } from 'solid-js'
import type { ReportBody } from '../client.ts'
import { formatDecimal, formatInterval, formatPercent } from '../format.ts'
import * as m from '../messages/index.ts'
import { TECHNIQUE_WORDS, VERDICT_WORDS } from '../words.ts'
import { FlowPicture } from './FlowPicture.tsx'
import { Words } from './QuestionCard.tsx'
import { SplitBar } from './SplitBar.tsx'
import { Stamp } from './Stamp.tsx'

type Question = ReportBody['questions'][number]

/** How a class did with one question: who was certain and wrong first, then the split, then what reading around did. */
export function QuestionReport(props: { question: Question; confidence: boolean }) {
  const question = () => props.question
  return (
    <article class="card asked" id={`q${question().number}`}>
      <h3>
        <span class="nth">{question().number}</span> {question().claim}
      </h3>
      <p class="outcome">
        <Stamp verdict={question().verdict} small />
        <span>
          <Show when={question().right.of} fallback={m.report_no_answers()}>
            <b>{sureWrongSentence(question())}</b> {rightSentence(question())}
          </Show>
        </span>
      </p>
      <Show when={question().right.of}>
        <SplitBar question={question()} confidence={props.confidence} />
        <p class="ends" aria-hidden="true">
          <span>{m.report_split_wrong()}</span>
          <span>{m.report_split_right()}</span>
        </p>
        <Show when={question().moved}>{(flow) => <FlowPicture flow={flow()} />}</Show>
        <p>
          {readingSentence(question())} <FitNote question={question()} />
        </p>
      </Show>
      <details>
        <summary>{m.report_the_quote()}</summary>
        <p class="behind">{question().speaker}</p>
        <Words question={question()} />
        <Show when={question().technique}>
          {(technique) => (
            <p>
              {m.reveal_trick()}: <a href={`/techniques#${technique()}`}>{TECHNIQUE_WORDS[technique()].name()}</a>
            </p>
          )}
        </Show>
      </details>
    </article>
  )
}

/** "7 of 26 were certain that it is supported." */
export function sureWrongSentence({ sureWrong, right, verdict }: Question): string {
  if (sureWrong === 0) return ''
  const other = VERDICT_WORDS[verdict === 'supported' ? 'baseless' : 'supported']().toLowerCase()
  return m.report_sure_wrong({ n: sureWrong, of: right.of, verdict: other })
}

/** "12 of 26 were right: 46 %, most likely between 29 and 65 % of such pupils." */
export function rightSentence({ right, interval }: Question): string {
  return m.report_right({
    ...right,
    percent: formatPercent(right.right / right.of),
    interval: formatInterval(interval),
  })
}

function readingSentence({ readFirst, straight }: Question): string {
  if (readFirst.of === 0) return m.report_read_none()
  if (straight.of === 0) return m.report_read_all(readFirst)
  return m.result_read_some({ ...readFirst, straightRight: straight.right, straightOf: straight.of })
}

function FitNote(props: { question: Question }) {
  const { checkKey, band } = props.question.fit
  return (
    <span class="fit">
      {band && m.report_fit({ r: formatDecimal(band.r), band: BANDS[band.name]() })} {checkKey && m.report_check_key()}
    </span>
  )
}

const BANDS = {
  excellent: m.report_band_excellent,
  good: m.report_band_good,
  review: m.report_band_review,
  revise: m.report_band_revise,
}
