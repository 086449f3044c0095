import type { Skills as SkillsFound } from '../../worker/game/measure/insight.ts'
import * as m from '../messages/index.ts'
import { formatFigure, formatShare } from '../ui/format.ts'
import { Plane } from './Plane.tsx'

const TELLING = {
  'not-shown': m.you_telling_not_shown,
  'a-little': m.you_telling_a_little,
  well: m.you_telling_well,
  'very-well': m.you_telling_very_well,
}

/** How well a player tells supported from baseless, and which way they lean: two things, kept apart. */
export function Skills(props: { skills: SkillsFound }) {
  return (
    <section>
      <h3>{m.you_skills_heading()}</h3>
      <Plane skills={props.skills} sentence={<Sentence skills={props.skills} />} table={tableOf(props.skills)} />
    </section>
  )
}

function Sentence(props: { skills: SkillsFound }) {
  const leaning = () => {
    const { leans } = props.skills
    return leans === 'trusting' ? m.you_leans_trusting() : leans ? m.you_leans_sceptical() : m.you_leans_not()
  }
  return (
    <>
      <b>{TELLING[props.skills.telling]()}</b> {leaning()}
    </>
  )
}

function tableOf({ discernment, leaning, area }: SkillsFound) {
  const row = (name: string, { value, low, high }: typeof leaning) => [
    name,
    formatFigure(value),
    m.you_interval({ low: formatFigure(low), high: formatFigure(high) }),
  ]
  return {
    columns: [m.you_figure(), m.you_value(), m.you_uncertain()],
    rows: [
      row(m.you_discernment(), discernment),
      row(m.you_leaning(), leaning),
      [m.you_area(), formatShare(area), '–'],
    ],
  }
}
