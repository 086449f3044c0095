import { For, Show } from 'solid-js'
import { dayOfSlug } from '../../worker/game/slug.ts'
import type { QuizInfo, RoundBody, VersusBody } from '../client.ts'
import { formatGain, formatPoints } from '../format.ts'
import * as m from '../messages/index.ts'
import { Dare } from '../parts/Dare.tsx'
import { JoinClass } from '../parts/JoinClass.tsx'
import { NicknameField } from '../parts/NicknameField.tsx'
import { PackFacts } from '../parts/PackFacts.tsx'
import { ShareButton } from '../parts/ShareButton.tsx'
import { Shell } from '../parts/Shell.tsx'
import { CONFIDENCE_WORDS } from '../words.ts'

const SECONDS_A_QUESTION = 35

/** A quiz from more articles than these names their topics alone. */
const MOST_DESCRIBED = 3

export interface QuizProps {
  quiz: QuizInfo
  url: string
  /** the nickname in the box: a suggestion, or what was typed */
  nickname: string
  fault?: string
  faulty?: 'nickname' | 'code'
  /** the player's own round of this quiz, where there is one */
  round: RoundBody | null
  /** where the quiz is a challenge: the results */
  versus?: VersusBody | null
}

/** What a quiz is, and the way in. */
export function Quiz(props: QuizProps) {
  /** whoever made a challenge has played it already, and its link stands beside their result */
  const isOwnDare = () => props.versus?.challenger ?? false
  /** a daily is played once */
  const isDone = () => props.round !== null && dayOfSlug(props.quiz.slug) !== undefined
  const isMix = () => props.quiz.packs.length > MOST_DESCRIBED
  const minutes = () => Math.ceil((props.quiz.questions * SECONDS_A_QUESTION) / 60)
  return (
    <Shell>
      <div class="lead">
        <Show when={isMix()} fallback={<For each={props.quiz.packs}>{(pack) => <PackFacts pack={pack} />}</For>}>
          <p class="kicker">{props.quiz.packs.map((pack) => pack.topic).join(' · ')}</p>
        </Show>
        <h1>{props.quiz.title}</h1>
        <Show when={!isMix()}>
          <For each={props.quiz.packs}>{(pack) => <p>{pack.summary}</p>}</For>
        </Show>
        <p class="facts">
          {m.questions_count({ n: props.quiz.questions })} · {m.minutes_about({ n: minutes() })}
        </p>
      </div>
      <Show when={props.versus}>{(versus) => <Dare versus={versus()} url={props.url} />}</Show>
      <Show when={props.round}>{(round) => <OwnRound round={round()} earlier={isEarlier(props.quiz, round())} />}</Show>
      <Show
        when={props.quiz.class}
        fallback={<Show when={!isOwnDare() && !isDone()}>{<StartAlone {...props} />}</Show>}
      >
        {(about) => <JoinClass {...props} about={about()} />}
      </Show>
      <Rules stakes={props.quiz.rules.stakes} silent={props.quiz.class?.feedback === 'end'} />
      <Show when={!props.quiz.class && !isOwnDare()}>
        <SharedQuiz {...props} />
      </Show>
    </Shell>
  )
}

function StartAlone(props: QuizProps) {
  return (
    <form class="card start" method="post" action={`/q/${props.quiz.slug}`}>
      <h2>{props.round ? m.quiz_again_heading() : m.quiz_go_heading()}</h2>
      <NicknameField label={m.quiz_nickname_label()} nickname={props.nickname} fault={props.fault} />
      <p class="hint" id="nickname-hint">
        {m.quiz_nickname_hint()} <a href={`/q/${props.quiz.slug}?name=other`}>{m.quiz_another_name()}</a>
      </p>
    </form>
  )
}

function SharedQuiz(props: QuizProps) {
  return (
    <section class="share-quiz">
      <h2 class="rule">{m.quiz_share()}</h2>
      <p>{m.quiz_same()}</p>
      <p class="link">
        <a href={`/q/${props.quiz.slug}`}>{props.url}</a>
      </p>
      <p class="actions">
        <ShareButton text={props.quiz.title} url={props.url} />
        <a href={`/q/${props.quiz.slug}/board`}>{m.quiz_board()}</a>
      </p>
    </section>
  )
}

/** Whether a class's link leads to a later round by now. */
function isEarlier({ class: about }: QuizInfo, { round }: RoundBody): boolean {
  return about !== null && about.round !== round
}

function OwnRound(props: { round: RoundBody; earlier: boolean }) {
  const facts = () => {
    const { nickname, answered, of, finished } = props.round
    return finished
      ? m.quiz_done_text({ nickname, points: formatPoints(finished.result.points) })
      : m.quiz_continue_text({ nickname, done: answered, of })
  }
  return (
    <Show
      when={!props.earlier}
      fallback={
        <p class="earlier">
          {m.class_earlier({ nickname: props.round.nickname })}{' '}
          <a href={`/r/${props.round.round}`}>{m.class_earlier_go()}</a>
        </p>
      }
    >
      <section class="card own-round">
        <h2>{props.round.finished ? m.quiz_done_heading() : m.quiz_continue_heading()}</h2>
        <p>{facts()}</p>
        <a class="button" href={`/r/${props.round.round}`}>
          {props.round.finished ? m.quiz_done() : m.quiz_continue()}
        </a>
      </section>
    </Show>
  )
}

function Rules(props: { stakes: QuizInfo['rules']['stakes']; silent: boolean }) {
  const asksHowSure = () => props.stakes.length > 1
  return (
    <section class="rules">
      <h2 class="rule">{m.quiz_rules_heading()}</h2>
      <ol>
        <li>{m.quiz_rule_1()}</li>
        <li>{asksHowSure() ? m.quiz_rule_2() : m.quiz_rule_2_plain()}</li>
        <li>{props.silent ? m.quiz_rule_3_end() : m.quiz_rule_3()}</li>
      </ol>
      <Show when={asksHowSure()}>
        <table class="stakes">
          <caption>{m.quiz_stakes_caption()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.quiz_stakes_sure()}</th>
              <th scope="col">{m.quiz_stakes_right()}</th>
              <th scope="col">{m.quiz_stakes_wrong()}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.stakes}>
              {({ confidence, right, wrong }) => (
                <tr>
                  <th scope="row">{CONFIDENCE_WORDS[confidence]()}</th>
                  <td>{formatGain(right)}</td>
                  <td>{formatGain(wrong)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <p class="hint">{m.quiz_stakes_tip()}</p>
      </Show>
    </section>
  )
}
