import { For, type JSX } from 'solid-js'
import type { PackSummary } from '../../questions/model/summary.ts'
import { LEVELS } from '../../questions/model/terms.ts'
import * as m from '../messages/index.ts'
import { minutesOf } from '../ui/minutes.ts'
import { Scrolled } from '../ui/Scrolled.tsx'
import { Section } from '../ui/Section.tsx'
import { Shell } from '../ui/Shell.tsx'
import { audienceWords, LEVEL_WORDS } from '../ui/words.ts'
import { PhoneDrawing, RevealDrawing, SplitDrawing } from './LessonDrawings.tsx'

/** An article as a teacher chooses one: `article` is how many words it has without its questions. */
type TeachersPack = PackSummary & { article: number }

export interface TeachersProps {
  packs: TeachersPack[]
  /** how many days a class is kept, unless its host says otherwise */
  days: number
}

/** What a teacher wants to know before a lesson, on one page. */
export function Teachers(props: TeachersProps) {
  return (
    <Shell wide>
      <div class="lead">
        <h1>{m.teachers_heading()}</h1>
        <p>{m.teachers_lead()}</p>
        <p class="actions">
          <a class="button" href="/make">
            {m.home_teach_class()}
          </a>
          <a href="#lesson">{m.teachers_lesson_heading()}</a>
          <a href="#articles">{m.teachers_articles_heading()}</a>
          <a href="#privacy">{m.teachers_privacy_heading()}</a>
        </p>
      </div>
      <Pictures />
      <div class="columns" id="lesson">
        <Plan heading={m.teachers_lesson_heading()} steps={lesson()}>
          <a class="button plain" href="/make?kind=live">
            {m.teachers_lesson_make()}
          </a>
        </Plan>
        <Plan heading={m.teachers_starter_heading()} steps={starter()}>
          <a class="button plain" href="/daily">
            {m.home_daily_heading()}
          </a>
        </Plan>
      </div>
      <Goals />
      <Section heading={m.teachers_before_heading()}>
        <ol>
          <For each={[m.teachers_before_1(), m.teachers_before_2(), m.teachers_before_3()]}>
            {(line) => <li>{line}</li>}
          </For>
        </ol>
        <p>{m.teachers_before_key()}</p>
      </Section>
      <Articles packs={props.packs} />
      <section id="privacy">
        <h2 class="rule">{m.teachers_privacy_heading()}</h2>
        <ol>
          <For each={privacy(props.days)}>{(line) => <li>{line}</li>}</For>
        </ol>
        <p>
          <a href="/privacy">{m.privacy_more()}</a>
        </p>
      </section>
      <Section heading={m.teachers_platform_heading()}>
        <p>{m.teachers_platform_text()}</p>
      </Section>
      <Section heading={m.teachers_materials_heading()}>
        <p>{m.teachers_materials_text()}</p>
        <ul>
          <For each={materials()}>{(line) => <li>{line}</li>}</For>
        </ul>
        <p>
          <a href="/techniques">{m.teachers_materials_tricks()}</a>
        </p>
      </Section>
    </Shell>
  )
}

function Pictures() {
  const pictures = () => [
    { drawing: <PhoneDrawing />, name: m.teachers_picture_1(), text: m.teachers_picture_1_text() },
    { drawing: <SplitDrawing />, name: m.teachers_picture_2(), text: m.teachers_picture_2_text() },
    { drawing: <RevealDrawing />, name: m.teachers_picture_3(), text: m.teachers_picture_3_text() },
  ]
  return (
    <ol class="pictures">
      <For each={pictures()}>
        {({ drawing, name, text }) => (
          <li>
            {drawing}
            <h2>{name}</h2>
            <p>{text}</p>
          </li>
        )}
      </For>
    </ol>
  )
}

type Steps = { when: string; what: string }[]

function Plan(props: { heading: string; steps: Steps; children: JSX.Element }) {
  return (
    <section>
      <h2 class="rule">{props.heading}</h2>
      <dl class="plan">
        <For each={props.steps}>
          {({ when, what }) => (
            <div>
              <dt>{when}</dt>
              <dd>{what}</dd>
            </div>
          )}
        </For>
      </dl>
      <p>{props.children}</p>
    </section>
  )
}

const minutes = (from: number, to: number) => m.teachers_minutes({ from, to })

const lesson = (): Steps => [
  { when: minutes(0, 5), what: m.teachers_lesson_1() },
  { when: minutes(5, 10), what: m.teachers_lesson_2() },
  { when: minutes(10, 30), what: m.teachers_lesson_3() },
  { when: minutes(30, 36), what: m.teachers_lesson_4() },
  { when: minutes(36, 40), what: m.teachers_lesson_5() },
]

const starter = (): Steps => [
  { when: minutes(0, 2), what: m.teachers_starter_1() },
  { when: minutes(2, 8), what: m.teachers_starter_2() },
  { when: minutes(8, 10), what: m.teachers_starter_3() },
]

function Goals() {
  const goals = () => [m.teachers_goal_1(), m.teachers_goal_2(), m.teachers_goal_3(), m.teachers_goal_4()]
  const fits = () => [
    m.teachers_fits_ri(),
    m.teachers_fits_sl(),
    m.teachers_fits_rh(),
    m.teachers_fits_gcse(),
    m.teachers_fits_unesco(),
  ]
  return (
    <div class="columns">
      <section>
        <h2 class="rule">{m.teachers_goals_heading()}</h2>
        <ul>
          <For each={goals()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </section>
      <section>
        <h2 class="rule">{m.teachers_fits_heading()}</h2>
        <ul>
          <For each={fits()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </section>
    </div>
  )
}

/** Every article, the easy ones first: how long it is, and a class of it. */
function Articles(props: { packs: TeachersPack[] }) {
  const sorted = () => LEVELS.flatMap((level) => props.packs.filter((pack) => pack.level === level))
  return (
    <section id="articles">
      <h2 class="rule">{m.teachers_articles_heading()}</h2>
      <dl class="levels">
        <For each={LEVELS}>
          {(level) => (
            <div>
              <dt>{LEVEL_WORDS[level]()}</dt>
              <dd>{LEVEL_MEANINGS[level]()}</dd>
            </div>
          )}
        </For>
      </dl>
      <p>
        {m.teachers_ages()} <a href="/packs">{m.teachers_ages_link()}</a>
      </p>
      <Scrolled label={m.teachers_articles_heading()}>
        <table class="articles">
          <thead>
            <tr>
              <For each={[m.teachers_article(), m.teachers_level(), m.teachers_words(), m.teachers_time()]}>
                {(head) => <th scope="col">{head}</th>}
              </For>
              <th scope="col">{m.teachers_questions()}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            <For each={sorted()}>{(pack) => <Row {...pack} />}</For>
          </tbody>
        </table>
      </Scrolled>
    </section>
  )
}

function Row(props: TeachersPack) {
  const kind = () =>
    props.source.kind === 'real'
      ? m.source_real_short({ year: props.source.date.slice(0, 4) })
      : m.source_invented_short()
  return (
    <tr>
      <th scope="row">
        {props.title}{' '}
        <small>
          {props.topic} · {kind()}
        </small>
      </th>
      <td>{[LEVEL_WORDS[props.level](), ...audienceWords(props)].join(', ')}</td>
      <td>{props.article}</td>
      <td>
        {m.teachers_article_minutes({ article: minutesOf(props.article), all: minutesOf(props.words, props.scored) })}
      </td>
      <td>{props.scored}</td>
      <td>
        <a href={`/make?pack=${props.id}`} aria-label={m.teachers_make_of_long({ title: props.title })}>
          {m.teachers_make_of()}
        </a>
      </td>
    </tr>
  )
}

const LEVEL_MEANINGS = { easy: m.teachers_easy, medium: m.teachers_medium, hard: m.teachers_hard }

const privacy = (days: number) => [
  ...[m.teachers_privacy_1(), m.teachers_privacy_2(), m.teachers_privacy_3()],
  ...[m.teachers_privacy_4({ days }), m.teachers_privacy_5()],
]

const materials = () => [
  ...[m.teachers_materials_1(), m.teachers_materials_2(), m.teachers_materials_3(), m.teachers_materials_4()],
]
