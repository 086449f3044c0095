import * as m from '../messages/index.ts'

/** What the host of a quiz of their own article can do with it. */
export function OwnArticle(props: { slug: string; deletable?: boolean }) {
  return (
    <section>
      <h2 class="rule">{m.own_heading()}</h2>
      <p>{m.own_edit_text()}</p>
      <p class="actions">
        <a class="button plain" href={`/t/${props.slug}/article`}>
          {m.own_edit()}
        </a>
        {props.deletable && (
          <a class="delete-link" href={`/t/${props.slug}/delete`}>
            {m.host_delete()}
          </a>
        )}
      </p>
    </section>
  )
}
