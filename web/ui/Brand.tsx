import * as m from '../messages/index.ts'

/** The game's name, which leads home. */
export function Brand() {
  return (
    <a class="brand" href="/">
      <mark>{m.brand()}</mark>
    </a>
  )
}
