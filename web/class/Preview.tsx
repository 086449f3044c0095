import * as m from '../messages/index.ts'

/** Opens the class's questions as a pupil meets them, in a window of its own; the class does not hear of it. */
export function Preview(props: { slug: string }) {
  return (
    <form method="post" action={`/t/${props.slug}/preview`} target="_blank" rel="noopener">
      <button class="button plain">{m.host_preview()}</button>
    </form>
  )
}
