import { For, Show } from 'solid-js'
import type { Audience } from '../../questions/model/audience.ts'
import type { PackSummary } from '../../questions/model/summary.ts'
import { LEVELS } from '../../questions/model/terms.ts'
import * as m from '../messages/index.ts'
import { minutesOf } from '../ui/minutes.ts'
import { audienceWords, LEVEL_WORDS } from '../ui/words.ts'
import { ArticleFilter } from './ArticleFilter.tsx'
import type { FormPart } from './make-form.ts'
import { Step } from './Step.tsx'

/** The article that a class is about; script says what the chosen one is, where there is any. */
export function ArticleField(props: FormPart & { packs: PackSummary[]; audience: Audience }) {
  const of = (level: string) => props.packs.filter((pack) => pack.level === level)
  const chosen = () => props.packs.find(({ id }) => id === props.form.packs[0])
  return (
    <div class="article-choice">
      <label class="legend" for="packs">
        <Step number={1}>{m.make_packs()}</Step>
      </label>
      <select id="packs" name="packs" aria-describedby="packs-about packs-hint">
        <For each={LEVELS}>
          {(level) => (
            <optgroup label={LEVEL_WORDS[level]()}>
              <For each={of(level)}>
                {(pack) => (
                  <option
                    value={pack.id}
                    selected={pack.id === props.form.packs[0]}
                    data-about={aboutPack(pack)}
                    data-title={pack.title}
                  >
                    {m.make_pack({
                      title: pack.title,
                      minutes: m.minutes_short({ n: minutesOf(pack.words, pack.scored) }),
                    })}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </select>
      <Show when={props.faults.packs}>
        <p class="fault" role="alert">
          {props.faults.packs}
        </p>
      </Show>
      <Show when={chosen()}>
        {(pack) => (
          <p id="packs-about" class="packs-about">
            <b>{pack().title}</b> <span>{aboutPack(pack())}</span>
          </p>
        )}
      </Show>
      <p class="hint" id="packs-hint">
        {m.make_packs_hint()} <a href="/teachers#articles">{m.make_packs_more()}</a>
      </p>
      <ArticleFilter audience={props.audience} />
    </div>
  )
}

function aboutPack(pack: PackSummary): string {
  const { level, topic, source, scored, summary } = pack
  const kind =
    source.kind === 'real' ? m.source_real_short({ year: source.date.slice(0, 4) }) : m.source_invented_short()
  return [LEVEL_WORDS[level](), ...audienceWords(pack), topic, kind, m.questions_count({ n: scored })]
    .join(' · ')
    .concat(`. ${summary}`)
}
