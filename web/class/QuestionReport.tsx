import { Show } from 'solid-js'
import { ENOUGH } from '../../worker/game/class/report.ts'
import type { ReportBody } from '../../worker/game/class/report-wire.ts'
import { FlowPicture } from '../live/FlowPicture.tsx'
import { SplitBar } from '../live/SplitBar.tsx'
import * as m from '../messages/index.ts'
import { Words } from '../play/QuestionCard.tsx'
import { Stamp } from '../play/Stamp.tsx'
import { formatFigure, formatInterval, formatShare } from '../ui/format.ts'
import { TECHNIQUE_WORDS } from '../ui/trick-words.ts'
import { VERDICT_WORDS } from '../ui/words.ts'

type Question = ReportBody['questions'][number]

/** How a class did with one question: who was certain and wrong first, then the split, then what reading around did. */
export function QuestionReport(props: {
  question: Question
  confidence: boolean
  /** how many complete plays the report rests on */
  plays: number
  projectAt: (question: number) => string
}) {
  const question = () => props.question
  return (
    <article class="card asked" id={`q${question().number}`}>
      <h3>
        <span class="nth">{question().number}</span> {question().claim}
      </h3>
      <p class="behind">{question().speaker}</p>
      <Words question={question()} />
      <p class="outcome">
        <Stamp verdict={question().verdict} small />
        <span>
          <Show when={question().right.of} fallback={m.report_no_answers()}>
            <b>{sureWrongSentence(question())}</b> {rightSentence(question())}{' '}
            <Show when={question().fit.checkKey}>
              <b>{m.report_check_key()}</b>
            </Show>
          </Show>
        </span>
      </p>
      <Show when={question().right.of}>
        <SplitBar question={question()} confidence={props.confidence} />
        <p class="split-ends" aria-hidden="true">
          <span>{m.report_split_wrong()}</span>
          <span>{m.report_split_right()}</span>
        </p>
        <Show when={question().moved}>
          {(flow) => (
            <>
              <p>{firstVoteSentence(question())}</p>
              <FlowPicture flow={flow()} right={question().verdict} />
            </>
          )}
        </Show>
        <p>
          {readingSentence(question())}{' '}
          <Show when={question().technique}>
            {(technique) => (
              <>
                {m.reveal_trick()}: <a href={`/techniques#${technique()}`}>{TECHNIQUE_WORDS[technique()].name()}</a>.
              </>
            )}
          </Show>
        </p>
        <details class="screen-only">
          <summary>{m.report_how_sure()}</summary>
          <p>{howSureSentence(question(), props.plays)}</p>
        </details>
        <p class="screen-only">
          <a href={props.projectAt(question().number)} target="_blank" rel="noopener">
            {m.report_project()}
          </a>
        </p>
      </Show>
    </article>
  )
}

/** "7 of 26 were certain that it is supported." */
export function sureWrongSentence({ sureWrong, right, verdict }: Question): string {
  if (sureWrong === 0) return ''
  const other = VERDICT_WORDS[verdict === 'supported' ? 'baseless' : 'supported']().toLowerCase()
  return m.report_sure_wrong({ n: sureWrong, of: right.of, verdict: other })
}

/** "12 of 26 were right: 46 %." */
export function rightSentence({ right }: Question): string {
  return m.report_right({ ...right, percent: formatShare(right.right / right.of) })
}

/** How many were right before the room talked, of those who voted then, beside how many of them were right at last. */
function firstVoteSentence({ moved, verdict }: Question): string {
  if (!moved) return ''
  const { supported, baseless } = moved
  const right = moved[verdict].supported + moved[verdict].baseless
  const of = supported.supported + supported.baseless + baseless.supported + baseless.baseless
  return m.report_first_vote({ right, of, last: supported[verdict] + baseless[verdict] })
}

function readingSentence({ readFirst, straight }: Question): string {
  if (readFirst.of === 0) return m.report_read_none()
  if (straight.of === 0) return m.report_read_all(readFirst)
  return m.result_read_some({ ...readFirst, straightRight: straight.right, straightOf: straight.of })
}

/** What chance may have made of the share, and how the question goes with the rest where there are enough plays. */
function howSureSentence({ interval, fit: { band } }: Question, plays: number): string {
  const share = m.report_interval_line({ interval: formatInterval(interval) })
  if (plays < ENOUGH) return `${share} ${m.report_fit_not({ n: ENOUGH, plays })}`
  return band ? `${share} ${m.report_fit({ r: formatFigure(band.r, 2), band: BANDS[band.name]() })}` : share
}

const BANDS = {
  excellent: m.report_band_excellent,
  good: m.report_band_good,
  review: m.report_band_review,
  revise: m.report_band_revise,
}
