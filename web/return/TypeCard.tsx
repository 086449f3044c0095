import { Show } from 'solid-js'
import { type Insight, SKILLS_FROM, type Telling } from '../../worker/game/measure/insight.ts'
import { type Certainty, type ReaderFound, readerTypeOf } from '../../worker/game/measure/reader-type.ts'
import * as m from '../messages/index.ts'
import { formatNumber } from '../ui/format.ts'
import { CONFIDENCE_WORDS } from '../ui/words.ts'
import { TYPE_LOOKS } from './reader-types.ts'
import { ofAll } from './shares.ts'
import { TypeDrawing } from './TypeDrawing.tsx'

/** How well somebody tells the two apart, in two words. */
const TELLING_WORDS: Record<Telling, () => string> = {
  'not-shown': m.reader_not_at_all,
  'a-little': m.reader_a_little,
  well: m.reader_well,
  'very-well': m.reader_very_well,
}

/** How sure the page is, in the words that players answer with. */
const LEVELS: Record<Certainty, 1 | 2 | 3> = { guess: 1, fairly: 2, certain: 3 }

/** What kind of reader a player is, how sure that is, and what it rests on. */
export function TypeCard(props: { insight: Insight }) {
  const found = () => readerTypeOf(props.insight)
  const look = () => TYPE_LOOKS[found().type]
  return (
    <section class="card type">
      <TypeDrawing type={found().type} />
      <div>
        <p class="kicker">{found().sure ? m.reader_kicker() : m.reader_kicker_egg()}</p>
        <h2>{look().name()}</h2>
        <p>{look().line()}</p>
        <Show when={found().sure} fallback={<Growing found={found()} insight={props.insight} />}>
          {(sure) => <Sure sure={sure()} found={found()} answers={props.insight.answers} />}
        </Show>
      </div>
    </section>
  )
}

function Sure(props: { sure: Certainty; found: ReaderFound; answers: number }) {
  const text = () => {
    const [low, high] = props.found.between!
    const words = { answers: formatNumber(props.answers), low: TELLING_WORDS[low](), high: TELLING_WORDS[high]() }
    return low === high ? m.reader_sure_one(words) : m.reader_sure_between(words)
  }
  const level = () => LEVELS[props.sure]
  return (
    <p class="how-sure">
      <b>{m.reader_how_sure({ sure: CONFIDENCE_WORDS[level()]() })}</b>{' '}
      <span class={`gauge level-${level()}`} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <br />
      {text()}
    </p>
  )
}

/** How far an egg is from hatching. */
function Growing(props: { found: ReaderFound; insight: Insight }) {
  const text = () => (props.found.missing > 0 ? m.reader_missing({ n: props.found.missing }) : m.you_skills_one_kind())
  return (
    <>
      <progress max={SKILLS_FROM} value={SKILLS_FROM - props.found.missing} aria-label={m.reader_progress()} />
      <p>
        <b>{m.reader_so_far({ score: ofAll(props.insight.all) })}</b> {text()}
      </p>
    </>
  )
}
