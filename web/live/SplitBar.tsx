import { For, Show } from 'solid-js'
import type { Verdict } from '../../questions/model/terms.ts'
import type { ReportBody } from '../../worker/game/class/report-wire.ts'
import { CONFIDENCES, type Confidence } from '../../worker/game/play/marking.ts'
import * as m from '../messages/index.ts'
import { CONFIDENCE_WORDS, VERDICT_WORDS } from '../ui/words.ts'

type QuestionReport = ReportBody['questions'][number]

const HEIGHT = 34
/** The narrowest part that has room for its number on a phone, in percent. */
const NARROWEST_FOR_A_NUMBER = 8

interface Part {
  verdict: Verdict
  level: Confidence
  right: boolean
  count: number
}

/** The answers to a question in the order from certain and not right to certain and right. */
export function partsOf({ split, verdict }: Pick<QuestionReport, 'split' | 'verdict'>): Part[] {
  const other = verdict === 'supported' ? 'baseless' : 'supported'
  const wrong = [...CONFIDENCES].reverse().map((level) => ({ verdict: other, level, right: false }) as const)
  const right = CONFIDENCES.map((level) => ({ verdict, level, right: true }) as const)
  return [...wrong, ...right].map((part) => ({ ...part, count: split[part.verdict][part.level - 1]! }))
}

/** "certain it is supported" */
export function partWords({ verdict, level }: Pick<Part, 'verdict' | 'level'>, confidence: boolean): string {
  const word = VERDICT_WORDS[verdict]()
  return confidence ? `${CONFIDENCE_WORDS[level]()}: ${word}` : word
}

/** How verdict and confidence split a class, as one bar: what is wrong is hatched, what is certain is dense. */
export function SplitBar(props: { question: QuestionReport; confidence: boolean }) {
  const all = () => props.question.right.of
  const parts = () => {
    let from = 0
    return partsOf(props.question)
      .filter(({ count }) => count > 0)
      .map((part) => {
        const width = (part.count / all()) * 100
        const placed = { ...part, x: from, width }
        from += width
        return placed
      })
  }
  const told = () => parts().map((part) => `${partWords(part, props.confidence)} ${part.count}`)
  return (
    <svg class="split" height={HEIGHT} role="img" aria-label={m.report_split_label({ parts: told().join(', ') })}>
      <For each={parts()}>
        {(part) => (
          <g class={`part ${part.right ? 'right' : 'wrong'} level-${props.confidence ? part.level : 3}`}>
            <rect x={`${part.x}%`} width={`${part.width}%`} height={HEIGHT} />
            <Show when={part.width >= NARROWEST_FOR_A_NUMBER}>
              <rect class="plate" x={`${part.x + part.width / 2}%`} y="7" width="24" height="20" rx="5" />
              <text x={`${part.x + part.width / 2}%`} y="22">
                {part.count}
              </text>
            </Show>
          </g>
        )}
      </For>
      <line x1={`${wrongWidth(parts())}%`} x2={`${wrongWidth(parts())}%`} y1="0" y2={HEIGHT} />
    </svg>
  )
}

/** The patterns that the bars are filled with: defined once a page. */
export function SplitPatterns() {
  return (
    <svg class="unseen" aria-hidden="true">
      <defs>
        <For each={CONFIDENCES}>
          {(level) => (
            <pattern
              id={`hatch-${level}`}
              width="8"
              height="8"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect class="hatch-ground" width="8" height="8" />
              <rect class="hatch-line" width={2 * level} height="8" />
            </pattern>
          )}
        </For>
      </defs>
    </svg>
  )
}

function wrongWidth(parts: readonly { right: boolean; width: number }[]): number {
  return parts.filter(({ right }) => !right).reduce((sum, { width }) => sum + width, 0)
}
