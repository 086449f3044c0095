import type { BoardBody, HostedQuiz } from '../client.ts'
import * as m from '../messages/index.ts'
import { BoardTable } from '../parts/BoardTable.tsx'
import { ShareButton } from '../parts/ShareButton.tsx'
import { Shell } from '../parts/Shell.tsx'

export interface HostProps {
  quiz: HostedQuiz
  /** the QR code of the players' link, as SVG */
  qr: string
  /** where the code is typed in */
  home: string
  board: BoardBody
}

/** What a host hands out: the link, the code, the QR code. */
export function Host(props: HostProps) {
  return (
    <Shell>
      <div class="lead">
        <p class="kicker">
          <span>{m.host_heading()}</span> <span>{m.questions_count({ n: props.quiz.questions })}</span>
        </p>
        <h1>{props.quiz.title}</h1>
      </div>
      <section class="card handout">
        <div>
          <h2>{m.host_code()}</h2>
          <p class="big-code">{props.quiz.code}</p>
          <p class="hint">{m.host_code_hint({ address: props.home })}</p>
          <h2>{m.host_link()}</h2>
          <p class="link">
            <a href={props.quiz.url}>{props.quiz.url}</a>
          </p>
          <p class="actions">
            <ShareButton text={props.quiz.title} url={props.quiz.url} />
          </p>
        </div>
        <div class="qr" role="img" aria-label={m.host_qr({ url: props.quiz.url })} innerHTML={props.qr} />
      </section>
      <p class="actions">
        <a class="button plain" href={`/q/${props.quiz.slug}`}>
          {m.host_try()}
        </a>
      </p>
      <section>
        <h2 class="rule">
          <a href={`/q/${props.quiz.slug}/board`}>{m.board_heading()}</a>
        </h2>
        <BoardTable board={props.board} />
      </section>
      <section class="host-key">
        <h2 class="rule">{m.host_key()}</h2>
        <p class="link">
          <a href={props.quiz.hostUrl}>{props.quiz.hostUrl}</a>
        </p>
        <p>{m.host_key_hint()}</p>
        <p class="hint">{m.host_print()}</p>
      </section>
    </Shell>
  )
}
