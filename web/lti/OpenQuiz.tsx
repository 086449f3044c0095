import * as m from '../messages/index.ts'
import { Shell } from '../ui/Shell.tsx'

/** In a platform's frame: leads to the quiz in a window of its own. */
export function OpenQuiz(props: { href: string }) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.lti_open_title()}</h1>
        <p>{m.lti_open_text()}</p>
        <p>
          <a class="button" href={props.href} target="_blank" rel="noopener">
            {m.lti_open_go()}
          </a>
        </p>
      </div>
    </Shell>
  )
}
