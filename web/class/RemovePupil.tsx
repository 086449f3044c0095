import * as m from '../messages/index.ts'
import { Shell } from '../ui/Shell.tsx'

/** Asks what is meant before a pupil is taken out: that a wrong name was chosen, or that somebody has to go. */
export function RemovePupil(props: { slug: string; number: number; pupil: { id: string; nickname: string } }) {
  return (
    <Shell>
      <div class="lead">
        <h1>{m.remove_heading({ name: props.pupil.nickname })}</h1>
        <p>{m.remove_text()}</p>
        <form method="post" action={`/t/${props.slug}/remove`}>
          <input type="hidden" name="round" value={props.number} />
          <input type="hidden" name="pupil" value={props.pupil.id} />
          <p>
            <button class="button" name="bar" value="no">
              {m.remove_free()}
            </button>
          </p>
          <p class="hint">{m.remove_free_hint()}</p>
          <p>
            <button class="button danger" name="bar" value="yes">
              {m.remove_bar()}
            </button>
          </p>
          <p class="hint">{m.remove_bar_hint()}</p>
        </form>
        <p class="actions">
          <a href={`/t/${props.slug}?round=${props.number}`}>{m.remove_not()}</a>
        </p>
      </div>
    </Shell>
  )
}
