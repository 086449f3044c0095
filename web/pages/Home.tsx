import { For, Show } from 'solid-js'
import type { PackSummary } from '../client.ts'
import * as m from '../messages/index.ts'
import { CodeBox } from '../parts/CodeBox.tsx'
import { PackCard } from '../parts/PackCard.tsx'
import { Shell } from '../parts/Shell.tsx'
import { Stamp } from '../parts/Stamp.tsx'

/** How many packs the home page shows. */
const ON_HOME = 4

export function Home(props: { packs: PackSummary[]; code?: { typed: string; fault: string } }) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.home_heading()}</h1>
        <p>{m.home_lead()}</p>
      </div>
      <CodeBox typed={props.code?.typed} fault={props.code?.fault} />
      <p class="today">
        <a href="/daily">
          <b>{m.home_daily_heading()}</b>
        </a>{' '}
        {m.home_daily_text()}
      </p>
      <section id="packs" aria-labelledby="packs-heading">
        <h2 class="rule" id="packs-heading">
          {m.home_packs()}
        </h2>
        <For each={props.packs.slice(0, ON_HOME)}>{(pack) => <PackCard pack={pack} />}</For>
        <Show when={props.packs.length > ON_HOME}>
          <a class="button plain" href="/packs">
            {m.home_all_packs({ n: props.packs.length })}
          </a>
        </Show>
      </section>
      <Example />
      <div class="columns">
        <section>
          <h2 class="rule">{m.home_why_heading()}</h2>
          <ul>
            <li>{m.home_why_1()}</li>
            <li>{m.home_why_2()}</li>
            <li>{m.home_why_3()}</li>
          </ul>
        </section>
        <section>
          <h2 class="rule">{m.home_teach_heading()}</h2>
          <p>{m.home_teach_text()}</p>
          <p class="actions">
            <a class="button" href="/make?kind=class">
              {m.home_teach_class()}
            </a>
            <a class="button plain" href="/make">
              {m.home_teach_go()}
            </a>
          </p>
        </section>
      </div>
    </Shell>
  )
}

function Example() {
  return (
    <section class="example" aria-labelledby="example-heading">
      <h2 class="rule" id="example-heading">
        {m.home_example_label()}
      </h2>
      <figure class="card">
        <figcaption>{m.home_example_speaker()}</figcaption>
        <blockquote class="words">“{m.home_example_words()}”</blockquote>
        <p class="claim">
          <small>{m.play_claim()}</small>
          {m.home_example_claim()}
        </p>
        <p class="passage">
          {m.home_example_passage_before()}
          <mark>{m.home_example_passage_mark()}</mark>
          {m.home_example_passage_after()}
        </p>
        <Stamp verdict="baseless" />
      </figure>
    </section>
  )
}
