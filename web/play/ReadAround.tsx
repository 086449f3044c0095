import type { NumberedPassage, PublicQuestion } from '../../questions/model/question.ts'
import * as m from '../messages/index.ts'
import { Fresh } from '../ui/Fresh.tsx'
import { articleLength } from './Article.tsx'

/** Opens the article around a quote; a form, so that the server knows of it before the answer, with script or without. */
export function ReadAround(props: {
  round: string
  question: PublicQuestion
  passages: NumberedPassage[] | null
  open: boolean
  onToggle: () => void
}) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    props.onToggle()
  }
  return (
    <form class="around" method="post" action={`/r/${props.round}/opened`} onSubmit={submit}>
      <input type="hidden" name="question" value={props.question.id} />
      <button class="toggle" aria-expanded={props.open} classList={{ open: props.open }}>
        <Fresh text={props.open ? m.play_read_hide() : m.play_read_around()} />{' '}
        <small>
          <Fresh
            text={
              (props.passages
                ? articleLength(props.passages)
                : props.question.source.kind === 'real' && m.play_read_hint()) || ''
            }
          />
        </small>
      </button>
    </form>
  )
}
