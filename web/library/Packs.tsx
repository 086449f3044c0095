import { For, type JSX, Show } from 'solid-js'
import type { Audience } from '../../questions/model/audience.ts'
import type { PackSummary } from '../../questions/model/summary.ts'
import { LEVELS, TECHNIQUES } from '../../questions/model/terms.ts'
import * as m from '../messages/index.ts'
import { AgeField, WithoutField } from '../ui/AudienceFields.tsx'
import { Shell } from '../ui/Shell.tsx'
import { TECHNIQUE_WORDS } from '../ui/trick-words.ts'
import { LEVEL_WORDS, SENSITIVE_WORDS, yearsOf } from '../ui/words.ts'
import { PackCard } from './PackCard.tsx'

/** What a visitor looks for; an empty string is anything. */
export interface PackFilter extends Audience {
  topic: string
  level: string
  technique: string
  search: string
}

export interface PacksProps {
  packs: PackSummary[]
  topics: string[]
  filter: PackFilter
}

/** Every pack, filtered by a form, which is folded where a screen is narrow; its script narrows the list while one types. */
export function Packs(props: PacksProps) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.packs_heading()}</h1>
        <p>{m.packs_lead()}</p>
      </div>
      <details class="filters" open={props.packs.length === 0}>
        <summary>{chosen(props.filter)}</summary>
        <Filter {...props} />
      </details>
      <p class="found">
        {m.packs_found()} <output id="found">{props.packs.length}</output>
      </p>
      <Show when={props.packs.length} fallback={<p class="empty">{m.packs_none()}</p>}>
        <h2 class="unseen">{m.home_packs()}</h2>
        <div class="pack-list">
          <For each={props.packs}>{(pack) => <PackCard pack={pack} />}</For>
        </div>
      </Show>
    </Shell>
  )
}

/** What is chosen, in words. */
function chosen({ topic, level, age, technique, search, without }: PackFilter): string {
  const words = [
    topic,
    LEVELS.filter((one) => one === level).map((one) => LEVEL_WORDS[one]()),
    age ? m.audience_from({ age: yearsOf(age) }) : '',
    TECHNIQUES.filter((one) => one === technique).map((one) => TECHNIQUE_WORDS[one].name()),
    search.trim() && `“${search.trim()}”`,
    without.map((one) => m.packs_without({ topic: SENSITIVE_WORDS[one]().toLowerCase() })),
  ].flat()
  const said = words.filter(Boolean).join(' · ')
  return said ? m.packs_filtered({ chosen: said }) : m.packs_filter()
}

function Filter(props: PacksProps) {
  return (
    <form class="filter" method="get" action="/packs">
      <Choice name="topic" label={m.packs_topic()} chosen={props.filter.topic}>
        <For each={props.topics}>{(topic) => <Option value={topic} word={topic} chosen={props.filter.topic} />}</For>
      </Choice>
      <Choice name="level" label={m.packs_level()} chosen={props.filter.level}>
        <For each={LEVELS}>
          {(level) => <Option value={level} word={LEVEL_WORDS[level]()} chosen={props.filter.level} />}
        </For>
      </Choice>
      <AgeField audience={props.filter} />
      <Choice name="technique" label={m.packs_technique()} chosen={props.filter.technique}>
        <For each={TECHNIQUES}>
          {(technique) => (
            <Option value={technique} word={TECHNIQUE_WORDS[technique].name()} chosen={props.filter.technique} />
          )}
        </For>
      </Choice>
      <div>
        <label for="search">{m.packs_search()}</label>
        <input id="search" name="search" type="search" value={props.filter.search} />
      </div>
      <WithoutField audience={props.filter} />
      <p class="actions">
        <button>{m.packs_go()}</button>
        <a href="/packs">{m.packs_clear()}</a>
      </p>
    </form>
  )
}

function Choice(props: {
  name: 'topic' | 'level' | 'technique'
  label: string
  chosen: string
  children: JSX.Element
}) {
  return (
    <div>
      <label for={props.name}>{props.label}</label>
      <select id={props.name} name={props.name}>
        <option value="">{m.packs_any()}</option>
        {props.children}
      </select>
    </div>
  )
}

function Option(props: { value: string; word: string; chosen: string }) {
  return (
    <option value={props.value} selected={props.value === props.chosen}>
      {props.word}
    </option>
  )
}
