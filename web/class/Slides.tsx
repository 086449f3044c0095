import { For, type JSX, Show } from 'solid-js'
import type { HostSheet, ReportBody } from '../../worker/game/class/report-wire.ts'
import { forPaper } from '../../worker/game/drawn/markup.ts'
import { SplitTable } from '../live/SplitTable.tsx'
import * as m from '../messages/index.ts'
import { DrawnEvidence } from '../play/DrawnEvidence.tsx'
import { Words } from '../play/QuestionCard.tsx'
import { Stamp } from '../play/Stamp.tsx'
import { formatOccasion, formatSourceBeside } from '../ui/format.ts'
import { BASIS_WORDS, TECHNIQUE_WORDS } from '../ui/trick-words.ts'

type Asked = HostSheet['questions'][number]

export interface SlidesProps {
  slug: string
  sheet: HostSheet
  /** how the class answered in its latest round, as far as it did */
  told: ReportBody['questions']
}

/** So many characters of an article stand on a slide at most. */
const MOST_ON_A_SLIDE = 620

/**
 * For the projector: the article, a question a slide, its verdict with the class's answers, and what decides it, and at
 * last what to talk about. Each slide is as large as the screen, and a page in print.
 */
export function Slides(props: SlidesProps) {
  const slides = () => slidesOf(props)
  return (
    <main class="slides" id="content">
      <For each={slides()}>
        {(slide, index) => (
          <section class="slide" id={`s${index()}`}>
            <div class="slide-body">{slide()}</div>
            <nav class="screen-only" aria-label={m.slides_label({ n: index() + 1 })}>
              <Show when={index() === 0}>
                <a href={`/t/${props.slug}`}>{m.report_back()}</a>
              </Show>
              <span class="slide-number">{m.slides_number({ n: index() + 1, of: slides().length })}</span>
              <Show when={index() > 0}>
                <a href={`#s${index() - 1}`}>{m.slides_back()}</a>
              </Show>
              <Show when={index() < slides().length - 1}>
                <a class="button" href={`#s${index() + 1}`}>
                  {m.slides_next()}
                </a>
              </Show>
            </nav>
          </section>
        )}
      </For>
    </main>
  )
}

function slidesOf({ sheet, told }: SlidesProps): (() => JSX.Element)[] {
  const of = sheet.questions.length
  return [
    () => <Title title={sheet.title} />,
    ...sheet.articles.flatMap((article) =>
      portionsOf(article.passages).map((passages, at) => () => (
        <Reading article={article} passages={passages} isFirst={at === 0} />
      )),
    ),
    ...sheet.questions.flatMap((asked, at) => [
      () => <Question asked={asked} number={at + 1} of={of} />,
      () => (
        <Verdict
          asked={asked}
          number={at + 1}
          told={told.find(({ id }) => id === asked.question.id)}
          confidence={sheet.confidence}
        />
      ),
      () => <Decided asked={asked} number={at + 1} />,
    ]),
    ...sheet.talk.map((point) => () => <Talk point={point} />),
  ]
}

type Passages = HostSheet['articles'][number]['passages']

/** An article in portions that a slide holds. */
function portionsOf(passages: Passages): Passages[] {
  const portions: Passages[] = []
  let length = Number.POSITIVE_INFINITY
  for (const passage of passages) {
    length += passage.text.length + passage.behind.length
    if (length > MOST_ON_A_SLIDE) {
      portions.push([])
      length = passage.text.length + passage.behind.length
    }
    portions.at(-1)?.push(passage)
  }
  return portions
}

function Title(props: { title: string }) {
  return (
    <>
      <h1>{props.title}</h1>
      <p>{m.tagline()}</p>
    </>
  )
}

function Reading(props: { article: HostSheet['articles'][number]; passages: Passages; isFirst: boolean }) {
  return (
    <>
      <Show when={props.isFirst}>
        <h2>{props.article.title}</h2>
        <p class="from">{formatSourceBeside(props.article.title, props.article.source)}</p>
      </Show>
      <For each={props.passages}>
        {({ number, text, behind, drawn }) => (
          <div class="read">
            <b>{number}</b> {drawn ? <div innerHTML={forPaper(drawn)} /> : text} <span class="behind">({behind})</span>
          </div>
        )}
      </For>
    </>
  )
}

function Question(props: { asked: Asked; number: number; of: number }) {
  const question = () => props.asked.question
  return (
    <>
      <p class="behind">
        {m.play_progress({ n: props.number, of: props.of })} · <b>{question().speaker.name}</b>,{' '}
        {question().speaker.role} · {formatOccasion(question())}
      </p>
      <Words question={question()} />
      <p class="claim">
        <small>{m.play_claim()}</small>
        {question().claim}
      </p>
      <h2>{m.slides_ask()}</h2>
    </>
  )
}

function Verdict(props: { asked: Asked; number: number; told?: ReportBody['questions'][number]; confidence: boolean }) {
  const key = () => props.asked.key
  return (
    <>
      <p class="claimed">
        {props.number}. {props.asked.question.claim} <Stamp verdict={key().verdict} />
      </p>
      <p>{key().explanation}</p>
      <Show when={props.told?.right.of ? props.told : undefined}>
        {(told) => (
          <SplitTable split={told().split} caption={m.slides_split()} sure={props.confidence} right={key().verdict} />
        )}
      </Show>
    </>
  )
}

function Decided(props: { asked: Asked; number: number }) {
  const key = () => props.asked.key
  return (
    <>
      <h2>
        {props.number}. {key().missing ? m.reveal_evidence_near() : m.reveal_evidence()}
      </h2>
      <For each={key().evidence}>
        {({ passage, mark }) => (
          <p class="deciding">
            <mark>{mark}</mark>{' '}
            <span class="behind">{m.slides_passage({ n: passage.number, behind: passage.behind })}</span>
          </p>
        )}
      </For>
      <DrawnEvidence answerKey={key()} />
      <Show when={key().missing}>
        {(missing) => (
          <p>
            <b>{m.reveal_missing()}:</b> {missing()}
          </p>
        )}
      </Show>
      <p>
        <Show when={key().technique} fallback={`${m.reveal_rests_on()}: ${BASIS_WORDS[key().basis]()}.`}>
          {(technique) => (
            <>
              {m.reveal_trick()}: <b>{TECHNIQUE_WORDS[technique()].name()}.</b> {TECHNIQUE_WORDS[technique()].line()}
            </>
          )}
        </Show>
      </p>
    </>
  )
}

function Talk(props: { point: HostSheet['talk'][number] }) {
  return (
    <>
      <h2>{m.result_talk_heading()}</h2>
      <p class="behind">{props.point.speaker.name}</p>
      <Words question={props.point} />
      <p>{props.point.discuss}</p>
    </>
  )
}
