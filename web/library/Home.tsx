import { For, Show } from 'solid-js'
import type { PackSummary } from '../../questions/model/summary.ts'
import type { QuizInfo } from '../../worker/game/class/quiz-info.ts'
import type { RoundSummary, RoundView } from '../../worker/game/play/view.ts'
import * as m from '../messages/index.ts'
import { articleOf } from '../play/article-of.ts'
import { FirstQuestion } from '../play/FirstQuestion.tsx'
import { CodeBox } from '../ui/CodeBox.tsx'
import { FirstScreenEnds } from '../ui/FirstScreen.tsx'
import { Section } from '../ui/Section.tsx'
import { Shell } from '../ui/Shell.tsx'
import { LetterSign, Tile } from '../ui/Tile.tsx'
import { PackTile } from './PackTile.tsx'

/** What the home page is made of. */
export interface HomeProps {
  /** in the order in which they are offered, some of all */
  packs: PackSummary[]
  /** how many there are in all */
  all: number
  /** the easy questions that the day opens with; null where there are none to be had */
  opener: QuizInfo | null
  /** a round that is begun and not finished */
  going: RoundView | null
  /** the player's round of `opener`, where it is begun and not finished */
  begun: RoundView | null
  /** the same where it is finished */
  played: RoundSummary | null
  /** the same of today's five */
  playedDaily: RoundSummary | null
  /** today, in whole days since 1970 */
  day: number
  code?: { typed: string; fault: string }
}

/** The game itself, and the ways on from it. */
export function Home(props: HomeProps) {
  return (
    <Shell wide>
      <div class="front">
        <Opener {...props} />
        <FirstScreenEnds />
        <div class="doors">
          <Doors {...props} />
        </div>
      </div>
      <section id="packs" aria-labelledby="packs-heading">
        <h2 class="rule" id="packs-heading">
          {m.home_packs()}
        </h2>
        <div class="tiles">
          <For each={props.packs}>{(pack) => <PackTile pack={pack} />}</For>
        </div>
        <p class="actions">
          <a class="button plain" href="/packs">
            {m.home_all_packs({ n: props.all })}
          </a>
        </p>
      </section>
      <Section heading={m.home_why_heading()}>
        <ul class="why">
          <li>{m.home_why_1()}</li>
          <li>{m.home_why_2()}</li>
          <li>{m.home_why_3()}</li>
        </ul>
      </Section>
    </Shell>
  )
}

/** What the page opens with: the day's easy questions; for whoever has played them, how that went, and what else there is. */
function Opener(props: Pick<HomeProps, 'opener' | 'begun' | 'played' | 'playedDaily' | 'day'>) {
  return (
    <section class="opener" aria-labelledby="opener-heading">
      <div class="opener-head">
        <h1 id="opener-heading">{m.home_heading()}</h1>
        <a class="to-code" href="#code">
          {m.home_code_heading()}
        </a>
      </div>
      <Show when={props.played} fallback={<Asked {...props} />}>
        {(played) => <Played {...props} played={played()} />}
      </Show>
    </section>
  )
}

/** How the day's easy questions went, and what else there is today: its five, or, once they are played, an article. */
function Played(props: Pick<HomeProps, 'playedDaily' | 'day'> & { played: RoundSummary }) {
  return (
    <div class="card own-round">
      <h2>{m.home_opener_played(props.played.finished!.result.all)}</h2>
      <Show when={props.playedDaily}>{(daily) => <p>{m.home_daily_played(daily().finished!.result.all)}</p>}</Show>
      <p>{m.home_opener_next()}</p>
      <p class="actions">
        <Show
          when={props.playedDaily}
          fallback={
            <>
              <a class="button" href="/daily">
                {m.home_daily_heading()}
              </a>
              <a href="#packs">{m.home_packs()}</a>
            </>
          }
        >
          <a class="button" href="#packs">
            {m.home_packs()}
          </a>
          <a href="/daily">{m.daily_back()}</a>
        </Show>
        <a href={`/r/${props.played.round}`}>{m.quiz_done()}</a>
      </p>
      <StreakShort day={props.day} />
    </div>
  )
}

/** The player's streak, once a script has read it. */
function StreakShort(props: { day: number }) {
  return <small class="streak-short" data-day={props.day} hidden />
}

/** The first of the day's easy questions, or the one that whoever has begun is at. */
function Asked(props: Pick<HomeProps, 'opener' | 'begun'>) {
  const question = () => props.begun?.current ?? props.opener?.first
  return (
    <>
      <p class="asked">{m.play_question()}</p>
      <Show when={props.opener && question()}>
        {(question) => (
          <>
            <FirstQuestion
              at={props.begun ? { round: props.begun.round } : { quiz: props.opener!.slug }}
              question={question()}
              article={articleOf(question(), props.opener!)}
            />
            <p class="hint">
              <Show when={props.begun} fallback={m.home_then()}>
                {(round) => m.home_on({ n: round().answered + 1, of: round().of })}
              </Show>
            </p>
          </>
        )}
      </Show>
    </>
  )
}

function Doors(props: HomeProps) {
  return (
    <>
      <div class="dare-news" role="status" hidden />
      <Show when={props.going?.quiz.slug !== props.opener?.slug && props.going}>
        {(round) => (
          <Tile
            href={`/r/${round().round}`}
            sign={<LetterSign letter="↻" />}
            name={m.home_going({ title: round().quiz.title })}
          >
            <small>{m.of_all({ right: round().answered, of: round().of })}</small>
          </Tile>
        )}
      </Show>
      <Show when={!props.played}>
        <Tile href="/daily" sign={<LetterSign letter="5" />} name={m.home_daily_heading()}>
          <small>{m.home_daily_text()}</small>
          <StreakShort day={props.day} />
        </Tile>
      </Show>
      <section class="teach" aria-labelledby="teach-heading">
        <h2 id="teach-heading">{m.home_teach_heading()}</h2>
        <p>{m.home_teach_text()}</p>
        <p class="actions">
          <a class="button plain" href="/make">
            {m.home_teach_class()}
          </a>
          <a href="/teachers">{m.home_teach_go()}</a>
        </p>
      </section>
      <CodeBox typed={props.code?.typed} fault={props.code?.fault} />
    </>
  )
}
