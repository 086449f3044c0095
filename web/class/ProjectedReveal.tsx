import { Show } from 'solid-js'
import type { PublicQuestion } from '../../questions/model/question.ts'
import type { ReportBody } from '../../worker/game/class/report-wire.ts'
import { ScreenQuestion } from '../live/ScreenQuestion.tsx'
import * as m from '../messages/index.ts'

type Question = ReportBody['questions'][number]

export interface ProjectedRevealProps {
  title: string
  question: Question
  /** how many questions the quiz has */
  of: number
  asksHowSure: boolean
  /** the page of another question of the same round */
  at: (number: number) => string
}

/** One question of a class's report as the big screen reveals it: what decides it and how all answered, without a name. */
export function ProjectedReveal(props: ProjectedRevealProps) {
  const number = () => props.question.number
  return (
    <div class="screen projected">
      <header class="screen-head">
        <p class="brand">
          <mark>{m.brand()}</mark>
        </p>
        <p>{props.title}</p>
        <nav aria-label={m.live_question_of({ n: number(), of: props.of })}>
          <Show when={number() > 1}>
            <a rel="prev" href={props.at(number() - 1)}>
              {m.slides_back()}
            </a>
          </Show>{' '}
          <Show when={number() < props.of}>
            <a rel="next" href={props.at(number() + 1)}>
              {m.slides_next()}
            </a>
          </Show>
        </nav>
      </header>
      <main id="content">
        <ScreenQuestion question={shownOf(props.question)} stage={stageOf(props)} asksHowSure={props.asksHowSure} />
      </main>
    </div>
  )
}

/** The question as those saw it who were asked. */
function shownOf({ speaker, role, ...question }: Question): PublicQuestion {
  return { ...question, speaker: { name: speaker, role } }
}

/** The moment of a live round in which a question is revealed. */
function stageOf({ question, of }: ProjectedRevealProps) {
  const { number, split, moved, key } = question
  const moment = { type: 'stage', moment: 0, phase: 'reveal', back: true, locked: true, left: null } as const
  return { ...moment, at: number - 1, of, ...(question.right.of && { last: split, flow: moved }), key }
}
