import { For, type JSX, Show } from 'solid-js'
import type { PublicQuestion } from '../../questions/model/question.ts'
import type { QuizInfo } from '../../worker/game/class/quiz-info.ts'
import { dayPlayedOnce } from '../../worker/game/make/slug.ts'
import type { RoundSummary } from '../../worker/game/play/view.ts'
import type { Versus } from '../../worker/game/return/versus.ts'
import { type FoundNames, JoinClass } from '../class/JoinClass.tsx'
import { PackFacts } from '../library/PackFacts.tsx'
import * as m from '../messages/index.ts'
import { Dare } from '../return/Dare.tsx'
import { FirstScreenEnds } from '../ui/FirstScreen.tsx'
import { classMinutes, minutesOf } from '../ui/minutes.ts'
import { ShareButton } from '../ui/ShareButton.tsx'
import { Shell } from '../ui/Shell.tsx'
import { articleOf } from './article-of.ts'
import { FirstQuestion } from './FirstQuestion.tsx'
import { QuizRules } from './QuizRules.tsx'
import { resultHeading } from './result-words.ts'

/** A quiz from more articles than these names their topics alone. */
const MOST_DESCRIBED = 3

export interface QuizProps {
  quiz: QuizInfo
  url: string
  /** the nickname in a class's box: what was typed */
  nickname: string
  /** in a class with a list: what its pupil looked for, and found */
  found?: FoundNames
  fault?: string
  faulty?: 'nickname' | 'code'
  /** the player's own round of this quiz, where there is one */
  round: RoundSummary | null
  /** whether that is a round of the day's quiz that a challenge is made of, which does not count for the challenge yet */
  isUntaken?: boolean
  /** where the quiz is a challenge: the results, and the round that they are told to */
  versus?: Versus | null
  ownRound?: string
  /** whether somebody came here by the link of another one's result */
  fromResult?: boolean
}

/** What a quiz is, and the way in. */
export function Quiz(props: QuizProps) {
  /** whoever made a challenge has played it already, and its link stands beside their result */
  const isOwnDare = () => props.versus?.challenger ?? false
  const ownDare = () => (props.ownRound ? { slug: props.quiz.slug, round: props.ownRound } : undefined)
  /** a quiz of a day is played once */
  const isDone = () => props.round !== null && dayPlayedOnce(props.round.quiz.slug) !== undefined
  /** a day's quiz that was begun before its player was dared to it goes on for both */
  const untaken = () => (props.isUntaken ? props.quiz.slug : undefined)
  const isClass = () => props.quiz.class !== null
  const isMix = () => props.quiz.packs.length > MOST_DESCRIBED
  return (
    <Shell>
      <Show
        when={props.versus}
        fallback={<About {...props} isMix={isMix()} heading={<h1>{props.quiz.title}</h1>} summed={isClass()} />}
      >
        {(versus) => <Dare versus={versus()} url={props.url} own={ownDare()} begun={props.round !== null} />}
      </Show>
      <Show when={props.fromResult}>
        <p class="others-result">{m.quiz_from_result()}</p>
      </Show>
      <Show when={props.round}>
        {(round) => (
          <OwnRound
            round={round()}
            earlier={isEarlier(props.quiz, round())}
            untaken={untaken()}
            fault={isDone() ? props.fault : undefined}
          />
        )}
      </Show>
      <Show
        when={props.quiz.class}
        fallback={
          <Show when={!isOwnDare() && !isDone()}>
            {<StartAlone {...props} named={props.quiz.packs.length > 1 || props.versus != null} />}
          </Show>
        }
      >
        {(about) => <JoinClass {...props} about={about()} />}
      </Show>
      <FirstScreenEnds />
      <Show when={props.versus}>
        <About {...props} isMix={isMix()} heading={<h2>{props.quiz.title}</h2>} summed />
      </Show>
      <Show when={!props.versus && !isClass() && !isMix() && props.quiz.packs.some(({ summary }) => summary !== '')}>
        <section>
          <h2 class="rule">{m.quiz_about_heading()}</h2>
          <Summaries quiz={props.quiz} />
        </section>
      </Show>
      <Show when={props.quiz.own}>
        <p class="hint">
          {m.own_summary()} <a href={`/q/${props.quiz.slug}/report`}>{m.report_quiz()}</a>
        </p>
      </Show>
      <QuizRules
        stakes={props.quiz.rules.stakes}
        silent={props.quiz.class?.feedback === 'end'}
        calm={props.quiz.class?.calm}
      />
      <Show when={!props.quiz.class && !isOwnDare()}>
        <SharedQuiz {...props} />
      </Show>
    </Shell>
  )
}

/**
 * What the quiz is, how hard its article is where it asks all of one, and how long it takes; its summary here only where no
 * first question waits below, which has to be in sight.
 */
function About(props: { quiz: QuizInfo; isMix: boolean; heading: JSX.Element; summed: boolean }) {
  return (
    <div class="lead quiz">
      <Show
        when={props.isMix}
        fallback={
          <For each={props.quiz.packs}>
            {(pack) => <PackFacts pack={pack} level={isWhole(props.quiz)} title={props.quiz.title} />}
          </For>
        }
      >
        <p class="kicker">{props.quiz.packs.map((pack) => pack.topic).join(' · ')}</p>
      </Show>
      {props.heading}
      <Show when={props.summed && !props.isMix}>
        <Summaries quiz={props.quiz} />
      </Show>
      <p class="facts">
        {m.questions_count({ n: props.quiz.questions })} · {howLong(props.quiz)}
      </p>
    </div>
  )
}

function Summaries(props: { quiz: QuizInfo }) {
  const told = () => props.quiz.packs.filter(({ summary }) => summary !== '')
  return <For each={told()}>{(pack) => <p>{pack.summary}</p>}</For>
}

/** Whether a quiz asks all of one article: its level is then that of its questions. */
function isWhole({ packs, questions }: QuizInfo): boolean {
  return packs.length === 1 && packs[0]!.scored === questions
}

/** Counted from the words that there are, those of the questions and of the articles around them, and from the judging. For a class, what its host is told. */
function howLong(quiz: QuizInfo): string {
  const { words, packs, questions } = quiz
  if (quiz.class?.live) return m.minutes_about({ n: classMinutes(questions, true) })
  if (quiz.class) return m.minutes_about_own({ n: classMinutes(questions, false) })
  const all = m.minutes_count({ n: minutesOf(words.questions + words.articles, questions) })
  if (isWhole(quiz)) return m.quiz_minutes({ minutes: all })
  const minutes = m.minutes_count({ n: minutesOf(words.questions, questions) })
  return packs.length === 1 ? m.quiz_minutes_part({ minutes, all }) : m.quiz_minutes_mix({ minutes, all })
}

/** The first question, ready to be judged; for whoever is in the middle of the quiz, folded. */
function StartAlone(props: QuizProps & { named: boolean }) {
  const isGoing = () => props.round !== null && !props.round.finished
  return (
    <Show when={props.quiz.first}>
      {(question) => (
        <section class="start">
          <Show when={props.quiz.over}>
            <h2>{m.quiz_over_heading()}</h2>
            <p>{m.quiz_over_text()}</p>
          </Show>
          <Show when={props.fault}>
            <p class="fault" role="alert">
              {props.fault}
            </p>
          </Show>
          <Show
            when={isGoing()}
            fallback={
              <>
                <h2 class="asked">{m.play_question()}</h2>
                <First quiz={props.quiz} question={question()} named={props.named} />
              </>
            }
          >
            <details>
              <summary>{m.quiz_again_heading()}</summary>
              <First quiz={props.quiz} question={question()} named={props.named} />
            </details>
          </Show>
        </section>
      )}
    </Show>
  )
}

/** `named`: whether its card says which article it is from, as nothing above it does. */
function First(props: { quiz: QuizInfo; question: PublicQuestion; named: boolean }) {
  const article = () => (props.named ? articleOf(props.question, props.quiz) : undefined)
  const question = () => withSource(props.question, props.quiz.title)
  const isSourceAbove = () => !props.named && props.question.source.kind !== 'own'
  return (
    <FirstQuestion
      at={{ quiz: props.quiz.slug }}
      question={question()}
      article={article()}
      sourceAbove={isSourceAbove()}
    />
  )
}

/** A question whose source, where that is but the title that stands above, is called the article. */
function withSource(question: PublicQuestion, title: string): PublicQuestion {
  const { source } = question
  return source.kind === 'own' && source.outlet === title
    ? { ...question, source: { ...source, outlet: m.own_source() } }
    : question
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
        <a href={`/q/${props.quiz.slug}/embed`}>{m.embed_heading()}</a>
      </p>
    </section>
  )
}

/** Whether a class's link leads to a later round by now. */
function isEarlier({ class: about }: QuizInfo, { round }: RoundSummary): boolean {
  return about !== null && about.round !== round
}

/** `untaken`: the challenge that a press takes up with the round; `fault`: why it was not taken up. */
function OwnRound(props: { round: RoundSummary; earlier: boolean; untaken?: string; fault?: string }) {
  const facts = () => {
    const { nickname, answered, of, finished } = props.round
    return finished
      ? m.quiz_done_text({ nickname, score: resultHeading(finished.result) })
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
        <Show when={props.fault}>
          <p class="fault" role="alert">
            {props.fault}
          </p>
        </Show>
        <Show
          when={!props.fault && props.untaken}
          fallback={
            <a class="button" href={`/r/${props.round.round}`}>
              {props.round.finished ? m.quiz_done() : m.quiz_continue()}
            </a>
          }
        >
          {(challenge) => (
            <form method="post" action={`/q/${challenge()}`}>
              <p>{m.versus_day_counts()}</p>
              <button class="button">{props.round.finished ? m.versus_day_compare() : m.quiz_continue()}</button>
            </form>
          )}
        </Show>
      </section>
    </Show>
  )
}
