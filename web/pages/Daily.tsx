import { Show } from 'solid-js'
import { startOf } from '../../worker/game/slug.ts'
import type { BoardBody, DailyBody } from '../client.ts'
import { formatDay } from '../format.ts'
import * as m from '../messages/index.ts'
import { BoardTable } from '../parts/BoardTable.tsx'
import { NicknameField } from '../parts/NicknameField.tsx'
import { Shell } from '../parts/Shell.tsx'

export interface DailyProps {
  daily: DailyBody
  /** a nickname to start from */
  nickname: string
  /** today's board; null where KV has none to give just now */
  board: BoardBody | null
}

/** Today's five. Script adds the streak, the countdown and whether one has played already. */
export function Daily(props: DailyProps) {
  const quiz = () => `/q/${props.daily.slug}`
  return (
    <Shell>
      <div class="lead">
        <p class="kicker">
          <span>{m.daily_heading()}</span> <span>{formatDay(startOf(props.daily.day))}</span>
        </p>
        <h1>{m.daily_title()}</h1>
        <p>{m.daily_lead()}</p>
      </div>
      <p class="streak" data-day={props.daily.day} hidden />
      <form class="card start" method="post" action={quiz()}>
        <NicknameField label={m.quiz_nickname_label()} nickname={props.nickname} />
        <p class="hint" id="nickname-hint">
          {m.quiz_nickname_hint()}
        </p>
      </form>
      <section class="card played" hidden>
        <h2>{m.daily_played_heading()}</h2>
        <p class="countdown" data-next={props.daily.nextAt} data-day={props.daily.day} />
        <a class="button" href={quiz()}>
          {m.daily_played_go()}
        </a>
      </section>
      <p class="hint">{m.daily_next()}</p>
      <p class="actions">
        <a href="/daily/yesterday">{m.daily_yesterday()}</a>
        <a href={quiz()}>{m.daily_rules()}</a>
        <a href="/you">{m.you_link()}</a>
      </p>
      <Show when={props.board}>
        {(board) => (
          <section>
            <h2 class="rule">
              <a href={`${quiz()}/board`}>{m.daily_board()}</a>
            </h2>
            <BoardTable board={board()} />
          </section>
        )}
      </Show>
    </Shell>
  )
}
