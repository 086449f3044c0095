import type { Draft } from '../../questions/model/draft.ts'
import * as m from '../messages/index.ts'
import { Shell } from '../ui/Shell.tsx'

/** The place of the editor, which its script fills; `saved` is the article of a quiz, for its host. */
export function ArticlePage(props: {
  saved?: { slug: string; key: string; id: string; draft: Draft; version: number }
}) {
  return (
    <Shell wide>
      <div class="lead make-lead editor-lead">
        <h1>{m.editor_heading()}</h1>
        <p>{m.editor_lead()}</p>
      </div>
      <noscript>
        <p class="fault">
          {m.editor_no_script()} <a href="/make/import">{m.import_heading()}</a>
        </p>
      </noscript>
      <div
        id="editor"
        data-slug={props.saved?.slug}
        data-key={props.saved?.key}
        data-article={props.saved?.id}
        data-version={props.saved?.version}
        data-draft={props.saved && JSON.stringify(props.saved.draft)}
      />
    </Shell>
  )
}
