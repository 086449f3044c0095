import { For } from 'solid-js'
import type { PackSummary } from '../client.ts'
import * as m from '../messages/index.ts'
import { CodeBox } from '../parts/CodeBox.tsx'
import { PackFacts } from '../parts/PackFacts.tsx'
import { Shell } from '../parts/Shell.tsx'
import { Stamp } from '../parts/Stamp.tsx'

export function Home(props: { packs: PackSummary[]; code?: { typed: string; fault: string } }) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.home_heading()}</h1>
        <p>{m.home_lead()}</p>
      </div>
      <section id="packs" aria-labelledby="packs-heading">
        <h2 class="rule" id="packs-heading">
          {m.home_packs()}
        </h2>
        <For each={props.packs}>{(pack) => <PackCard pack={pack} />}</For>
      </section>
      <CodeBox typed={props.code?.typed} fault={props.code?.fault} />
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
          <a class="button plain" href="/make">
            {m.home_teach_go()}
          </a>
        </section>
      </div>
    </Shell>
  )
}

function PackCard(props: { pack: PackSummary }) {
  return (
    <article class="card pack">
      <PackFacts pack={props.pack} />
      <h3>
        <a href={`/q/${props.pack.id}`}>{props.pack.title}</a>
      </h3>
      <p>{props.pack.summary}</p>
      <p class="actions">
        <a class="button" href={`/q/${props.pack.id}`}>
          {m.home_play()} <small>{m.questions_count({ n: props.pack.scored })}</small>
        </a>
        <a href={`/q/${props.pack.id}/board`}>{m.home_board()}</a>
      </p>
    </article>
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
