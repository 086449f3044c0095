import { Show } from 'solid-js'
import type { PublicQuestion } from '../../questions/model/question.ts'
import type { BoardPage } from '../../worker/game/play/board.ts'
import type { Today } from '../../worker/game/return/daily.ts'
import { startOf } from '../../worker/game/time.ts'
import * as m from '../messages/index.ts'
import { BoardTable } from '../play/BoardTable.tsx'
import { FirstQuestion } from '../play/FirstQuestion.tsx'
import { formatDay } from '../ui/format.ts'
import { Shell } from '../ui/Shell.tsx'

export interface DailyProps {
  daily: Today
  /** the round of it that this browser remembers */
  own?: string
  /** how long its questions take */
  minutes: number
  /** its page's whole address */
  url: string
  /** its first question, and the title of the article that it is from */
  first: PublicQuestion | null
  article?: string
  /** today's board; null where KV has none to give just now */
  board: BoardPage | null
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
        <p>{m.daily_lead_minutes({ minutes: m.minutes_about({ n: props.minutes }) })}</p>
      </div>
      <p class="streak" data-day={props.daily.day} hidden />
      <Show when={props.first}>
        {(question) => (
          <section class="start">
            <h2 class="asked">{m.play_question()}</h2>
            <FirstQuestion at={{ quiz: props.daily.slug }} question={question()} article={props.article} />
          </section>
        )}
      </Show>
      <section class="card played" hidden>
        <h2>{m.daily_played_heading()}</h2>
        <p class="countdown" data-left={props.daily.nextAt - Date.now()} />
        <a class="button" href={props.own ? `/r/${props.own}` : quiz()}>
          {m.daily_played_go()}
        </a>
      </section>
      <p class="hint next-daily">{m.daily_next()}</p>
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
            <BoardTable board={board()} link={{ title: m.daily_heading(), url: props.url }} />
          </section>
        )}
      </Show>
    </Shell>
  )
}
