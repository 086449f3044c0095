import { Show } from 'solid-js'
import { type Insight, SKILLS_FROM } from '../../worker/game/measure/insight.ts'
import * as m from '../messages/index.ts'
import { Counts } from './Counts.tsx'
import { Folded } from './Folded.tsx'
import { Progress } from './Progress.tsx'
import { Reading } from './Reading.tsx'
import { Reliability } from './Reliability.tsx'
import { Skills } from './Skills.tsx'
import { Techniques } from './Techniques.tsx'

/** The figures behind what the page says, folded: only those that there are answers enough for. */
export function Figures(props: { insight: Insight }) {
  return (
    <Folded heading={m.figures_heading()} level={2} class="figures-fold">
      <Counts insight={props.insight} />
      <Show when={props.insight.skills}>{(skills) => <Skills skills={skills()} />}</Show>
      <Show when={props.insight.answers >= SKILLS_FROM}>
        <Techniques techniques={props.insight.techniques} />
        <Progress weeks={props.insight.weeks} />
      </Show>
      <Show when={props.insight.reading}>{(found) => <Reading found={found()} />}</Show>
      <Show when={props.insight.reliability}>{(found) => <Reliability found={found()} />}</Show>
    </Folded>
  )
}
