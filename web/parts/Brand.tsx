import * as m from '../messages/index.ts'

export function Brand() {
  return (
    <a class="brand" href="/">
      <mark>{m.brand()}</mark>
    </a>
  )
}
