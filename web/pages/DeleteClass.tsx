import { Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { Shell } from '../parts/Shell.tsx'

/** Asks once before a class is deleted. */
export function DeleteClass(props: { quiz: { slug: string; title: string } }) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.delete_heading({ title: props.quiz.title })}</h1>
        <p>{m.delete_text()}</p>
        <form class="actions" method="post" action={`/t/${props.quiz.slug}/delete`}>
          <button class="button danger">{m.delete_go()}</button>
          <a href={`/t/${props.quiz.slug}`}>{m.delete_not()}</a>
        </form>
      </div>
    </Shell>
  )
}

/** Shows that a class is gone. */
export function Deleted(props: { rounds: number; players: number; left: number }) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.deleted_heading()}</h1>
        <p>{m.deleted_text({ rounds: props.rounds, players: props.players })}</p>
        <Show when={props.left} fallback={<p>{m.deleted_all()}</p>}>
          {(left) => <p role="alert">{m.deleted_left({ n: left() })}</p>}
        </Show>
        <p>
          <a class="button plain" href="/">
            {m.error_home()}
          </a>
        </p>
      </div>
    </Shell>
  )
}
