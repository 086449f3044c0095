import { signOf } from './topic-signs.ts'

/** A topic's sign, for the eye alone: the topic stands in words beside it. */
export function TopicSign(props: { topic: string }) {
  const sign = signOf(props.topic)
  return (
    <span class={`sign colour-${sign.colour}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={sign.strokes} />
      </svg>
    </span>
  )
}
