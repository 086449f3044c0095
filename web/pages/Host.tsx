import type { BoardBody, HostedQuiz } from '../client.ts'
import * as m from '../messages/index.ts'
import { BoardTable } from '../parts/BoardTable.tsx'
import { Handout } from '../parts/Handout.tsx'
import { HostKey } from '../parts/HostKey.tsx'
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

/** The page of whoever made a quiz that everyone plays alone. */
export function Host(props: HostProps) {
  return (
    <Shell>
      <div class="lead">
        <p class="kicker">
          <span>{m.host_heading()}</span> <span>{m.questions_count({ n: props.quiz.questions })}</span>
        </p>
        <h1>{props.quiz.title}</h1>
      </div>
      <Handout quiz={props.quiz} qr={props.qr} home={props.home}>
        <p class="actions">
          <ShareButton text={props.quiz.title} url={props.quiz.url} />
        </p>
      </Handout>
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
      <HostKey url={props.quiz.hostUrl} />
      <p class="hint">{m.host_print()}</p>
    </Shell>
  )
}
