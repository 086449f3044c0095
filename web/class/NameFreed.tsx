import * as m from '../messages/index.ts'
import { Shell } from '../ui/Shell.tsx'

/** Tells a pupil whose name was freed, or made one with another, what happened and where to go. */
export function NameFreed(props: { slug: string }) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.removed_heading()}</h1>
        <p>{m.removed_text()}</p>
        <p>
          <a class="button" href={`/q/${props.slug}`}>
            {m.removed_go()}
          </a>
        </p>
      </div>
    </Shell>
  )
}
