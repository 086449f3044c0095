import type { PackSummary } from '../../questions/model/summary.ts'
import * as m from '../messages/index.ts'
import { PackFacts } from './PackFacts.tsx'
import { factsOf } from './PackTile.tsx'

/** A pack to choose: what it is about, how hard, how long, and whether its article is real. */
export function PackCard(props: { pack: PackSummary }) {
  return (
    <article class="card pack">
      <PackFacts pack={props.pack} />
      <h3>
        <a href={`/q/${props.pack.id}`}>{props.pack.title}</a>
      </h3>
      <p>{props.pack.summary}</p>
      <p class="actions">
        <a class="button" href={`/q/${props.pack.id}`}>
          <span>
            {m.home_play()}
            <span class="unseen"> {props.pack.title}</span>
          </span>{' '}
          <small>{factsOf(props.pack)}</small>
        </a>
        <a href={`/q/${props.pack.id}/board`}>
          {m.home_board()}
          <span class="unseen"> {props.pack.title}</span>
        </a>
      </p>
    </article>
  )
}
