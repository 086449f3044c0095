import * as m from '../messages/index.ts'
import { CodeBox } from './CodeBox.tsx'
import { Shell } from './Shell.tsx'

/** A page for what went wrong: the sentence, and two ways on. */
export function Fault(props: { sentence: string }) {
  return (
    <Shell>
      <div class="lead">
        <h1>{props.sentence}</h1>
        <p>
          <a class="button plain" href="/">
            {m.error_home()}
          </a>
        </p>
      </div>
      <CodeBox />
    </Shell>
  )
}
