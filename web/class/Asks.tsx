import { Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { Shell } from '../ui/Shell.tsx'

/** Asks before a round is closed, or ended for good. */
export function AskClose(props: { slug: string; number: number; playing: number; end: boolean }) {
  return (
    <Shell>
      <div class="lead">
        <h1>{props.end ? m.end_heading() : m.close_heading()}</h1>
        <p>
          <Show when={props.playing}>
            <b>{m.close_playing({ n: props.playing })}</b>
          </Show>{' '}
          {props.end ? m.end_text() : m.close_text()}
        </p>
        <form method="post" action={`/t/${props.slug}/doors`}>
          <input type="hidden" name="round" value={props.number} />
          <p class="actions">
            <button class="button" name="open" value={props.end ? 'never' : 'no'}>
              {props.end ? m.end_yes() : m.close_yes()}
            </button>
            <No {...props} />
          </p>
        </form>
      </div>
    </Shell>
  )
}

/** Asks before another round begins: whether the one before goes on. */
export function AskAgain(props: { slug: string; before: number; playing: number }) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.again_heading()}</h1>
        <p>{m.host_again_text()}</p>
        <p>{m.again_text({ n: props.before + 1, before: props.before })}</p>
        <form method="post" action={`/t/${props.slug}/rounds`}>
          <p>
            <label class="choice">
              <input type="checkbox" name="close" value="yes" checked={props.playing === 0} />
              {m.again_close({ before: props.before, n: props.playing })}
            </label>
          </p>
          <p class="actions">
            <button class="button">{m.host_again()}</button>
            <No slug={props.slug} number={props.before} />
          </p>
        </form>
      </div>
    </Shell>
  )
}

function No(props: { slug: string; number: number }) {
  return (
    <a href={`/t/${props.slug}?round=${props.number}`} data-close>
      {m.ask_no()}
    </a>
  )
}
