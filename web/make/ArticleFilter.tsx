import type { Audience } from '../../questions/model/audience.ts'
import * as m from '../messages/index.ts'
import { AgeField, WithoutField } from '../ui/AudienceFields.tsx'

/** The form that the filter's fields belong to, which stands beside the one that makes a class. */
const FORM = 'find'

/** Narrows the list of articles, with script or without: its fields are those of a form of their own. */
export function ArticleFilter(props: { audience: Audience }) {
  const isNarrowed = () => props.audience.age !== undefined || props.audience.without.length > 0
  return (
    <details class="article-filter" open={isNarrowed()}>
      <summary>{m.make_find()}</summary>
      <AgeField audience={props.audience} form={FORM} />
      <WithoutField audience={props.audience} form={FORM} />
      <p class="actions">
        <button class="button plain" form={FORM}>
          {m.packs_go()}
        </button>
        <a href="/make">{m.packs_clear()}</a>
      </p>
    </details>
  )
}

/** What the filter is sent by, with the kind of class that is being made. */
export function FilterForm(props: { kind: string }) {
  return (
    <form id={FORM} method="get" action="/make">
      <input type="hidden" name="kind" value={props.kind} />
    </form>
  )
}
