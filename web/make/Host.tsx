import { Show } from 'solid-js'
import type { HostedQuiz } from '../../worker/game/class/wire.ts'
import type { BoardPage } from '../../worker/game/play/board.ts'
import { Handout } from '../class/Handout.tsx'
import { ShareToPlatforms } from '../class/ShareToPlatforms.tsx'
import * as m from '../messages/index.ts'
import { BoardTable } from '../play/BoardTable.tsx'
import { ShareButton } from '../ui/ShareButton.tsx'
import { Shell } from '../ui/Shell.tsx'
import { HostKey } from './HostKey.tsx'
import { JustMade } from './JustMade.tsx'
import { OwnArticle } from './OwnArticle.tsx'
import { TakeElsewhere } from './TakeElsewhere.tsx'

export interface HostProps {
  quiz: HostedQuiz
  /** the QR code of the players' link, as SVG */
  qr: string
  /** where the code is typed in */
  home: string
  board: BoardPage
  /** whether the host comes from the form that made it */
  justMade?: boolean
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
        <JustMade {...props} />
      </div>
      <Handout quiz={props.quiz} qr={props.qr} home={props.home}>
        <p class="actions">
          <ShareButton text={props.quiz.title} url={props.quiz.url} />
          <a href={`/q/${props.quiz.slug}/embed`}>{m.embed_heading()}</a>
        </p>
        <p class="actions">
          <ShareToPlatforms quiz={props.quiz} />
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
      <TakeElsewhere slug={props.quiz.slug} />
      <p class="actions">
        <a href={`/t/${props.quiz.slug}/webhook`}>{m.webhook_heading()}</a>
      </p>
      <Show when={props.quiz.own}>
        <OwnArticle slug={props.quiz.slug} deletable />
      </Show>
      <HostKey slug={props.quiz.slug} url={props.quiz.hostUrl} />
      <p class="hint">{m.host_print()}</p>
    </Shell>
  )
}
