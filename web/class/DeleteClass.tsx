import { Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { Shell } from '../ui/Shell.tsx'

/** Asks once before a class is deleted, or a quiz that everyone plays `alone`. */
export function DeleteClass(props: { quiz: { slug: string; title: string }; alone: boolean }) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.delete_heading({ title: props.quiz.title })}</h1>
        <p>{props.alone ? m.delete_own_text() : m.delete_text()}</p>
        <form class="actions" method="post" action={`/t/${props.quiz.slug}/delete`}>
          <button class="button danger">{m.delete_go()}</button>
          <a href={`/t/${props.quiz.slug}`}>{m.delete_not()}</a>
        </form>
      </div>
    </Shell>
  )
}

/** Shows that a class is gone, and all of it, or a quiz that everyone played `alone`. */
export function Deleted(props: { slug: string; rounds: number; players: number; alone: boolean }) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.deleted_heading()}</h1>
        <Show when={!props.alone} fallback={<p>{m.deleted_own()}</p>}>
          <p>{m.deleted_text({ rounds: props.rounds, players: props.players })}</p>
          <p>{m.deleted_all()}</p>
        </Show>
        <p role="status" data-forget={props.slug} />
        <p>
          <a class="button plain" href="/">
            {m.error_home()}
          </a>
        </p>
      </div>
    </Shell>
  )
}

/** Shows how far the deletion of a class is that is not over yet. */
export function Erasing(props: {
  quiz: { slug: string; title: string }
  rounds: number
  gone: number
  players: number
  left: number
}) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.erasing_heading({ title: props.quiz.title })}</h1>
        <p role="status">{m.erasing_text({ gone: props.gone, rounds: props.rounds, left: props.left })}</p>
        <p>{m.erasing_goes_on()}</p>
        <p role="status" data-forget={props.quiz.slug} />
        <form class="actions" method="post" action={`/t/${props.quiz.slug}/delete`}>
          <button class="button plain">{m.erasing_again()}</button>
        </form>
      </div>
    </Shell>
  )
}
