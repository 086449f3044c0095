import { For } from 'solid-js'
import { SUPPORT_BASES, TECHNIQUES, type Technique } from '../../questions/model/terms.ts'
import * as m from '../messages/index.ts'
import { Shell } from '../ui/Shell.tsx'
import { BASIS_WORDS, TECHNIQUE_WORDS } from '../ui/trick-words.ts'
import { SUPPORT_LINES, TECHNIQUE_LESSONS } from './technique-words.ts'

/** The tricks and the kinds of record; a stamp links to its own. */
export function Techniques() {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.techniques_heading()}</h1>
        <p>{m.techniques_lead()}</p>
      </div>
      <For each={TECHNIQUES}>{(technique) => <Lesson technique={technique} />}</For>
      <section>
        <h2 class="rule">{m.techniques_support_heading()}</h2>
        <p>{m.techniques_support_lead()}</p>
        <dl class="records">
          <For each={SUPPORT_BASES}>
            {(basis) => (
              <div id={basis}>
                <dt>{BASIS_WORDS[basis]()}</dt>
                <dd>{SUPPORT_LINES[basis]()}</dd>
              </div>
            )}
          </For>
        </dl>
      </section>
      <p class="hint">{m.techniques_sources()}</p>
    </Shell>
  )
}

function Lesson(props: { technique: Technique }) {
  return (
    <section class="lesson" id={props.technique}>
      <h2 class="rule">{TECHNIQUE_WORDS[props.technique].name()}</h2>
      <p>{TECHNIQUE_WORDS[props.technique].line()}</p>
      <h3>{m.techniques_example()}</h3>
      <p>{TECHNIQUE_LESSONS[props.technique].example()}</p>
      <h3>{m.techniques_mind()}</h3>
      <p>
        {TECHNIQUE_LESSONS[props.technique].mind()}{' '}
        <a href={`/packs?technique=${props.technique}`}>{m.techniques_packs()}</a>
      </p>
    </section>
  )
}
