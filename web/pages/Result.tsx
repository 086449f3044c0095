import { For, type JSX, Show } from 'solid-js'
import { grid, sureGrid } from '../../worker/game/share.ts'
import { dayOfSlug, PRACTICE_SLUG } from '../../worker/game/slug.ts'
import type { BoardRow, Finished, RoundBody, Side } from '../client.ts'
import { formatNumber, formatPoints } from '../format.ts'
import * as m from '../messages/index.ts'
import { JudgedItem } from '../parts/JudgedItem.tsx'
import { OnAgain } from '../parts/OnAgain.tsx'
import { ShareButton } from '../parts/ShareButton.tsx'
import { Shell } from '../parts/Shell.tsx'
import { SideBySide } from '../parts/SideBySide.tsx'
import { Talk } from '../parts/Talk.tsx'
import { Ticks } from '../parts/Ticks.tsx'

/** After a mix of more articles than these, all that they leave open would be too much. */
const MOST_TALKED_ABOUT = 3

export interface ResultProps {
  round: RoundBody & { finished: Finished }
  /** the player's row on the board */
  row: BoardRow | null
  url: string
  /** where the quiz is a challenge: the results side by side */
  sides?: Side[] | null
}

/** Whether everybody may see how a round went: not where a class plays under names that are likely the pupils' own. */
export function hasBoard({ kind, naming }: RoundBody['rules']): boolean {
  return kind === 'solo' || naming === 'generated'
}

/** A daily is played once. */
function isDaily({ quiz }: RoundBody): boolean {
  return dayOfSlug(quiz.slug) !== undefined
}

/** How a finished round went. */
export function Result(props: ResultProps) {
  const result = () => props.round.finished.result
  const quiz = () => props.round.quiz
  const isPractice = () => quiz().slug === PRACTICE_SLUG
  return (
    <Shell>
      <section class="lead result">
        <p class="kicker">
          <span>{quiz().title}</span> <span>{props.round.nickname}</span>
        </p>
        <h1>{m.result_heading()}</h1>
        <Ticks marks={props.round.answers.map(({ answer }) => answer.right)} of={props.round.of} pausing />
        <Show when={props.round.stopped}>
          <p class="stopped">
            {props.round.stopped === 'time-up' ? m.result_time_up() : m.result_closed()}{' '}
            {m.result_answered({ done: props.round.answered, of: props.round.of })}
          </p>
        </Show>
        <dl class="figures">
          <Figure big label={m.result_points()}>
            {formatNumber(result().points)}
          </Figure>
          <Figure label={m.result_right()}>{m.of_all(result().all)}</Figure>
          <Figure label={m.result_trusted()}>{m.of_all(result().trusted)}</Figure>
          <Figure label={m.result_caught()}>{m.of_all(result().caught)}</Figure>
        </dl>
        <p class="hint">{m.result_two_skills()}</p>
      </section>
      <Show when={props.sides}>
        {(sides) => (
          <section>
            <h2 class="rule">{m.versus_sides_heading()}</h2>
            <SideBySide sides={sides()} />
            <p class="hint">{m.versus_sides_hint()}</p>
          </section>
        )}
      </Show>
      <Show when={props.round.rules.kind === 'solo'}>
        <OnAgain round={props.round.round} quiz={quiz().slug} />
      </Show>
      <div class="columns">
        <Show when={!isPractice()}>
          <Place {...props} />
        </Show>
        <Show when={props.round.answered}>
          <section>
            <h2 class="rule">{m.result_read_heading()}</h2>
            <p>{readingPaid(result())}</p>
          </section>
        </Show>
      </div>
      <Show when={props.round.rules.kind === 'solo' && !isPractice()}>
        <ShareResult {...props} />
      </Show>
      <Show when={props.round.answered}>
        <section>
          <h2 class="rule">{m.result_answers()}</h2>
          <ol class="judged-list">
            <For each={props.round.answers}>{(judged) => <JudgedItem judged={judged} />}</For>
          </ol>
        </section>
      </Show>
      <Show when={props.round.articles.length <= MOST_TALKED_ABOUT}>
        <Talk points={props.round.finished.talk} />
      </Show>
    </Shell>
  )
}

function Figure(props: { label: string; big?: boolean; children: JSX.Element }) {
  return (
    <div classList={{ big: props.big }}>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Place(props: ResultProps) {
  return (
    <section>
      <h2 class="rule">{m.board_heading()}</h2>
      <p>
        <Show when={props.round.finished.finishedAt} fallback={m.result_in_report()}>
          {props.round.finished.saved ? m.result_saved() : m.result_saved_later()}
        </Show>{' '}
        <Show when={props.row}>{(row) => <b>{m.result_place({ rank: formatNumber(row().rank) })}</b>}</Show>
      </p>
      <p class="actions">
        <Show when={hasBoard(props.round.rules)}>
          <a href={`/q/${props.round.quiz.slug}/board`}>{m.result_board()}</a>
        </Show>
        <Show when={props.round.rules.kind === 'solo' && !isDaily(props.round)}>
          <a class="button plain" href={`/q/${props.round.quiz.slug}`}>
            {m.result_again()}
          </a>
        </Show>
      </p>
    </section>
  )
}

function ShareResult(props: ResultProps) {
  const text = () => {
    const { points, all } = props.round.finished.result
    const score = m.result_share_score({ points: formatPoints(points), ...all })
    const answers = props.round.answers.map(({ answer }) => answer)
    const squares = isDaily(props.round) ? sureGrid(answers) : grid(answers)
    return `${m.brand()} · ${props.round.quiz.title}\n${score}\n${squares}`
  }
  return (
    <section class="share">
      <h2 class="rule">{m.result_share_heading()}</h2>
      <pre>
        {text()}
        {'\n'}
        {props.url}
      </pre>
      <p class="actions">
        <ShareButton text={text()} url={props.url} />
      </p>
      <p class="hint">{isDaily(props.round) ? m.daily_share_hint() : m.result_share_hint()}</p>
    </section>
  )
}

function readingPaid({ readFirst, straight }: Finished['result']): string {
  if (readFirst.of === 0) return m.result_read_never()
  if (straight.of === 0) return m.result_read_always(readFirst)
  return m.result_read_some({ ...readFirst, straightRight: straight.right, straightOf: straight.of })
}
