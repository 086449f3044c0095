import type { JSX } from 'solid-js'
import * as m from '../messages/index.ts'
import { LocalOnly } from '../ui/LocalOnly.tsx'

/** What a host hands out: the code, the link and the QR code. */
export function Handout(props: {
  quiz: { code: string; url: string }
  qr: string
  home: string
  children?: JSX.Element
}) {
  return (
    <section class="card handout">
      <div>
        <h2>{m.host_code()}</h2>
        <p class="big-code">{props.quiz.code}</p>
        <p class="hint">{m.host_code_hint({ address: props.home })}</p>
        <LocalOnly home={props.home} />
        <h2>{m.host_link()}</h2>
        <p class="link">
          <a href={props.quiz.url}>{props.quiz.url}</a>
        </p>
        {props.children}
      </div>
      <div class="qr" role="img" aria-label={m.host_qr({ url: props.quiz.url })} innerHTML={props.qr} />
    </section>
  )
}
