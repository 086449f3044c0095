import { For, type JSX, Show } from 'solid-js'
import { dayOfOpener, dayOfSlug, dayPlayedOnce, PRACTICE_SLUG } from '../../worker/game/make/slug.ts'
import type { Finished, RoundView } from '../../worker/game/play/view.ts'
import { isForBoard } from '../../worker/game/return/day-over.ts'
import type { Side } from '../../worker/game/return/versus.ts'
import { dayOf } from '../../worker/game/time.ts'
import type { Share } from '../../worker/game/wire.ts'
import * as m from '../messages/index.ts'
import { SideBySide } from '../return/SideBySide.tsx'
import { formatNumber } from '../ui/format.ts'
import { Shell } from '../ui/Shell.tsx'
import { JudgedItem } from './JudgedItem.tsx'
import { NameForm } from './NameForm.tsx'
import { EarlyTask, type NextArticle, NextStep } from './NextStep.tsx'
import { pointsSentence, resultHeading, resultSentence } from './result-words.ts'
import { ShareResult } from './ShareResult.tsx'
import { Talk } from './Talk.tsx'
import { Ticks } from './Ticks.tsx'

/** After a mix of more articles than these, all that they leave open would be too much. */
const MOST_TALKED_ABOUT = 3

/** What a result is made of. */
export interface ResultProps {
  round: RoundView & { finished: Finished }
  /** where the player’s best play stands, among how many, and whether that is this one */
  place: { rank: number; of: number; best: boolean } | null
  url: string
  /** where the quiz is a challenge: the results side by side */
  sides?: Side[] | null
  /** the article to go on with; null for a class, where the teacher says what comes next */
  next: NextArticle | null
  /** how today's five went, where this browser has played them, and they are not this round */
  playedDaily: Share | null
  /** in a live round, how many questions it asked: who missed one reads the same as on their phone */
  asked?: number
  /** whether a challenge was made of it */
  dared: boolean
  /** whether its player has just chosen a name */
  named?: boolean
  /** a name that was refused, and why */
  refused?: { typed: string; fault: string }
}

/** Whether everybody may see how a round went: not where a class plays under names that are likely the pupils' own. */
export function hasBoard({ kind, naming, calm }: RoundView['rules']): boolean {
  return !calm && (kind === 'solo' || naming === 'generated')
}

/** A daily is played once. */
function isDaily({ quiz }: RoundView): boolean {
  return dayOfSlug(quiz.slug) !== undefined
}

/** How a finished round went: in a headline and a sentence, then what comes next, and all of it folded below. */
export function Result(props: ResultProps) {
  const isAlone = () => props.round.rules.kind === 'solo'
  const isPractice = () => props.round.quiz.slug === PRACTICE_SLUG
  const isOwn = () => props.round.articles.some(({ source }) => source.kind === 'own')
  return (
    <Shell>
      <Headline {...props} />
      <Show when={props.sides}>
        {(sides) => (
          <section>
            <h2 class="rule">{m.versus_sides_heading()}</h2>
            <SideBySide sides={sides()} />
            <p class="hint">{m.versus_sides_hint()}</p>
          </section>
        )}
      </Show>
      <Show when={isAlone()}>
        <NextStep
          round={props.round}
          next={props.next}
          daily={dailyIs(props.round)}
          playedDaily={props.playedDaily}
          darable={!isOwn()}
          dared={props.dared}
        />
      </Show>
      <Show when={props.round.rules.kind === 'class' && !props.round.stopped}>
        <EarlyTask round={props.round} next={props.next} />
      </Show>
      <Show when={isPractice()} fallback={<Place {...props} />}>
        <p class="actions">
          <a href="/you">{m.you_link()}</a>
        </p>
      </Show>
      <Show when={isAlone() && !isPractice()}>
        <ShareResult round={props.round} url={props.url} />
      </Show>
      <Show when={props.round.answered}>
        <Fold heading={m.result_answers()}>
          <p>{readingPaid(props.round.finished.result)}</p>
          <ol class="judged-list">
            <For each={props.round.answers}>
              {(judged) => <JudgedItem judged={judged} asksHowSure={props.round.rules.confidence} />}
            </For>
          </ol>
        </Fold>
      </Show>
      <Show when={props.round.articles.length <= MOST_TALKED_ABOUT && props.round.finished.talk.length}>
        <Fold heading={m.result_talk_heading()}>
          <Talk points={props.round.finished.talk} />
        </Fold>
      </Show>
    </Shell>
  )
}

/** Where today's five stand among what comes next. */
function dailyIs({ quiz }: RoundView): 'first' | 'too' | 'played' {
  if (dayOfSlug(quiz.slug) !== undefined) return 'played'
  return dayOfOpener(quiz.slug) === undefined ? 'too' : 'first'
}

/** How a finished round went: the figure, the ticks, and what they say. */
export function Headline(props: Pick<ResultProps, 'round' | 'asked'>) {
  const result = () => props.round.finished.result
  const asked = () => props.asked ?? props.round.of
  return (
    <section class="lead result">
      <p class="kicker">
        <span>{props.round.quiz.title}</span> <span>{props.round.nickname}</span>
      </p>
      <h1>{resultHeading(result(), props.asked)}</h1>
      <Ticks marks={props.round.answers.map(({ answer }) => answer.right)} of={props.round.of} pausing />
      <Show when={props.round.stopped}>
        <p class="stopped">
          {props.round.stopped === 'time-up' ? m.result_time_up() : m.result_closed()}{' '}
          {props.round.answered
            ? m.result_answered({ done: props.round.answered, of: props.round.of })
            : m.result_answered_none({ of: props.round.of })}
        </p>
      </Show>
      <p class="told">{resultSentence(result(), asked())}</p>
      <Show when={!props.round.rules.calm && result().all.of}>
        <p class="points">{pointsSentence(result(), props.round.rules, asked())}</p>
      </Show>
      <p class="best" data-round={props.round.round} data-quiz={props.round.quiz.slug} hidden />
      <Show when={isDaily(props.round)}>
        <p class="streak" data-day={dayOf(Date.now())} hidden />
      </Show>
    </section>
  )
}

/** A part of a result that is folded away. */
export function Fold(props: { heading: string; children: JSX.Element }) {
  return (
    <details class="fold">
      <summary>
        <h2>{props.heading}</h2>
      </summary>
      {props.children}
    </details>
  )
}

/** Whether a finished play is on the board, in a sentence. */
export function whereItIs({ quiz, finished }: ResultProps['round']): string {
  if (finished.finishedAt !== null && !isForBoard(quiz.slug, finished.finishedAt)) {
    return dayOfSlug(quiz.slug) === undefined ? m.result_day_over() : m.result_too_late()
  }
  return finished.saved ? m.result_saved() : m.result_saved_later()
}

/** Where a play stands on the board, in words. */
export function placeWords({ rank, of, best }: NonNullable<ResultProps['place']>): string {
  if (of === 1 && best) return m.result_place_alone()
  const where = { rank: formatNumber(rank), of: formatNumber(of) }
  return best ? m.result_place_of(where) : m.result_place_best(where)
}

function Place(props: ResultProps) {
  const isAlone = () => props.round.rules.kind === 'solo'
  return (
    <section class="place">
      <h2 class="rule">{isAlone() ? m.board_heading() : m.result_kept_heading()}</h2>
      <p>
        <Show when={isAlone() && props.round.finished.finishedAt} fallback={m.result_in_report()}>
          {whereItIs(props.round)}
        </Show>{' '}
        <Show when={props.place}>{(place) => <b>{placeWords(place())}</b>}</Show>
      </p>
      <Show when={props.named && !props.round.finished.mayBeNamed}>
        <p id="name" role="status" tabindex="-1">
          {m.naming_done({ nickname: props.round.nickname })}
        </p>
      </Show>
      <Show when={props.round.finished.mayBeNamed}>
        <NameForm round={props.round.round} nickname={props.round.nickname} {...props.refused} />
      </Show>
      <p class="actions">
        <Show when={hasBoard(props.round.rules)}>
          <a href={`/q/${props.round.quiz.slug}/board`}>{m.result_board()}</a>
        </Show>
        <Show when={isAlone() && dayPlayedOnce(props.round.quiz.slug) === undefined}>
          <a href={`/q/${props.round.quiz.slug}`}>{m.result_again()}</a>
        </Show>
        <Show when={isAlone()}>
          <a href={isDaily(props.round) ? '/daily' : '/you'}>{isDaily(props.round) ? m.daily_back() : m.you_link()}</a>
        </Show>
      </p>
    </section>
  )
}

function readingPaid({ readFirst, straight }: Finished['result']): string {
  if (readFirst.of === 0) return m.result_read_never()
  if (straight.of === 0) return m.result_read_always(readFirst)
  return m.result_read_some({ ...readFirst, straightRight: straight.right, straightOf: straight.of })
}
