import { For, type JSX, Show } from 'solid-js'
import type { HostSheet } from '../../worker/game/class/report-wire.ts'
import { forPaper } from '../../worker/game/drawn/markup.ts'
import { CONFIDENCES } from '../../worker/game/play/marking.ts'
import * as m from '../messages/index.ts'
import { Words } from '../play/QuestionCard.tsx'
import { formatOccasion, formatSourceBeside } from '../ui/format.ts'
import { CONFIDENCE_WORDS, VERDICT_WORDS } from '../ui/words.ts'
import { PaperKey } from './PaperKey.tsx'
import { paperFit } from './paper-fit.ts'

/** The sizes of paper. */
export const PAPERS = { a4: 'A4', letter: 'Letter' } as const
/** A size of paper. */
export type Paper = keyof typeof PAPERS

/** What is printed: the pupil's sheet, both sides of one paper, or the key. */
const PARTS = { pupil: () => m.paper_pupil(), key: () => m.paper_key_button() } as const
/** Which part is printed. */
export type Part = keyof typeof PARTS

export interface WorksheetProps {
  slug: string
  sheet: HostSheet
  paper: Paper
  part: Part
  url: string
  code: string
  qr: string
}

type Asked = HostSheet['questions'][number]

/** A class's questions on paper: the article and the questions with boxes to tick; or the key to them. */
export function Worksheet(props: WorksheetProps) {
  const fit = () => paperFit(props.sheet)
  return (
    <main class={`worksheet ${props.part}`} id="content">
      <Choices {...props} />
      <Show when={props.part === 'pupil'} fallback={<PaperKey sheet={props.sheet} />}>
        <Show when={!fit().articles}>
          <p class="hint screen-only">{m.paper_no_article()}</p>
        </Show>
        <div class={`pupil-sheet points-${String(fit().size).replace('.', '-')}`}>
          <Heading {...props} />
          <Show when={fit().articles} fallback={<p>{m.paper_read_there({ url: props.url })}</p>}>
            <For each={props.sheet.articles}>{(article) => <Article article={article} />}</For>
          </Show>
          <ol class="questions">
            <For each={props.sheet.questions}>
              {(asked) => <Question asked={asked} confidence={props.sheet.confidence} />}
            </For>
          </ol>
        </div>
      </Show>
    </main>
  )
}

/** What to print, on which paper. */
function Choices(props: WorksheetProps) {
  const at = (part: string, paper: string) => `?part=${part}&paper=${paper}`
  const one = (href: string, here: boolean, words: string): JSX.Element => (
    <a class="button" classList={{ plain: !here }} href={href} aria-current={here ? 'page' : undefined}>
      {words}
    </a>
  )
  return (
    <nav class="screen-only" aria-label={m.host_worksheet()}>
      <p class="actions">
        <For each={Object.entries(PARTS)}>
          {([part, words]) => one(at(part, props.paper), part === props.part, words())}
        </For>
      </p>
      <p class="actions">
        <For each={Object.entries(PAPERS)}>
          {([paper, name]) => (
            <a href={at(props.part, paper)} aria-current={paper === props.paper ? 'page' : undefined}>
              {name}
            </a>
          )}
        </For>
        <span>{props.part === 'pupil' ? m.paper_print() : m.paper_print_key()}</span>
        <a href={`/t/${props.slug}`}>{m.report_back()}</a>
      </p>
    </nav>
  )
}

function Heading(props: WorksheetProps) {
  return (
    <>
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
      <p class="task">
        <b>{m.play_question()}</b> {props.sheet.confidence ? m.paper_how() : m.paper_how_plain()}
      </p>
    </>
  )
}

function Article(props: { article: HostSheet['articles'][number] }) {
  return (
    <section class="article">
      <h2>
        {props.article.title} <small>{formatSourceBeside(props.article.title, props.article.source)}</small>
      </h2>
      <For each={props.article.passages}>
        {({ number, text, behind, drawn }) => (
          <div class="passage-line">
            <b>{number}</b> {drawn ? <div innerHTML={forPaper(drawn)} /> : text} <i>({behind})</i>
          </div>
        )}
      </For>
    </section>
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
