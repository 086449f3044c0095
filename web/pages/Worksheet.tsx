import { For, Show } from 'solid-js'
import { CONFIDENCES } from '../../worker/game/marking.ts'
import type { HostSheet } from '../client.ts'
import { formatOccasion, formatSource } from '../format.ts'
import * as m from '../messages/index.ts'
import { Passages } from '../parts/Passages.tsx'
import { Words } from '../parts/QuestionCard.tsx'
import { Stamp } from '../parts/Stamp.tsx'
import { BASIS_WORDS, CONFIDENCE_WORDS, TECHNIQUE_WORDS, VERDICT_WORDS } from '../words.ts'

/** The sizes of paper. */
export const PAPERS = { a4: 'A4', letter: 'Letter' } as const
export type Paper = keyof typeof PAPERS

export interface WorksheetProps {
  slug: string
  sheet: HostSheet
  paper: Paper
  url: string
  code: string
  qr: string
}

type Asked = HostSheet['questions'][number]

/** A class's questions on paper: the article, the questions with boxes to tick, and, on pages of its own, the key. */
export function Worksheet(props: WorksheetProps) {
  return (
    <main class="worksheet" id="content">
      <p class="actions screen-only">
        <a href={`/t/${props.slug}`}>{m.report_back()}</a>
        <For each={Object.entries(PAPERS)}>
          {([paper, name]) => (
            <a href={`?paper=${paper}`} aria-current={paper === props.paper ? 'page' : undefined}>
              {name}
            </a>
          )}
        </For>
        <span>{m.paper_print()}</span>
      </p>
      <header>
        <div>
          <p class="brand-line">{m.brand()}</p>
          <h1>{props.sheet.title}</h1>
          <p class="blanks">
            <span>{m.paper_name()}</span> <span>{m.paper_date()}</span>
          </p>
        </div>
        <figure>
          <div class="qr" role="img" aria-label={m.host_qr({ url: props.url })} innerHTML={props.qr} />
          <figcaption>{props.code}</figcaption>
        </figure>
      </header>
      <p class="task">{m.play_question()}</p>
      <p>{props.sheet.confidence ? m.paper_how() : m.paper_how_plain()}</p>
      <For each={props.sheet.articles}>
        {(article) => (
          <section class="article">
            <h2>
              {article.title} <small>{formatSource(article.source)}</small>
            </h2>
            <Passages passages={article.passages} />
          </section>
        )}
      </For>
      <ol class="questions">
        <For each={props.sheet.questions}>
          {(asked) => <Question asked={asked} confidence={props.sheet.confidence} />}
        </For>
      </ol>
      <AnswerKey sheet={props.sheet} />
      <footer class="paper-foot">{props.url}</footer>
    </main>
  )
}

function Question(props: { asked: Asked; confidence: boolean }) {
  const question = () => props.asked.question
  return (
    <li>
      <p class="behind">
        <b>{question().speaker.name}</b>, {question().speaker.role} · {formatOccasion(question())}
      </p>
      <Words question={question()} />
      <p class="claim">
        <small>{m.play_claim()}</small>
        {question().claim}
      </p>
      <p class="boxes">
        <span>☐ {VERDICT_WORDS.supported()}</span> <span>☐ {VERDICT_WORDS.baseless()}</span>
        <Show when={props.confidence}>
          <span class="sure-boxes">
            <For each={CONFIDENCES}>{(level) => <span>☐ {CONFIDENCE_WORDS[level]()}</span>}</For>
          </span>
        </Show>
      </p>
      <p class="why-line">{m.paper_why()}</p>
    </li>
  )
}

function AnswerKey(props: { sheet: HostSheet }) {
  return (
    <section class="answer-key">
      <h2>{m.paper_key({ title: props.sheet.title })}</h2>
      <ol>
        <For each={props.sheet.questions}>
          {({ question, key }) => (
            <li>
              <p class="claimed">
                <Stamp verdict={key.verdict} small /> {question.claim}
              </p>
              <p>{key.explanation}</p>
              <For each={key.evidence}>
                {({ passage, mark }) => <p>{m.paper_passage({ n: passage.number, mark })}</p>}
              </For>
              <Show when={key.missing}>
                <p>
                  {m.reveal_missing()}: {key.missing}
                </p>
              </Show>
              <p class="behind">
                {m.reveal_rests_on()}: {BASIS_WORDS[key.basis]()}.
                <Show when={key.technique}>
                  {(technique) => ` ${m.reveal_trick()}: ${TECHNIQUE_WORDS[technique()].name()}.`}
                </Show>
              </p>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.sheet.talk.length}>
        <h2>{m.result_talk_heading()}</h2>
        <p>{m.result_talk_text()}</p>
        <ul>
          <For each={props.sheet.talk}>
            {(point) => (
              <li>
                {point.kind === 'quote' ? `“${point.words}”` : point.words} ({point.speaker.name}) {point.discuss}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p class="hint">{m.paper_licence()}</p>
    </section>
  )
}
