import { For, type JSX, Show } from 'solid-js'
import type { HostSheet } from '../client.ts'
import { formatOccasion, formatSource } from '../format.ts'
import * as m from '../messages/index.ts'
import { Words } from '../parts/QuestionCard.tsx'
import { Stamp } from '../parts/Stamp.tsx'
import { BASIS_WORDS, TECHNIQUE_WORDS } from '../words.ts'

type Asked = HostSheet['questions'][number]

/** For the projector: a question a slide, and its verdict on the next. Each slide is as large as the screen, and a page in print. */
export function Slides(props: { slug: string; sheet: HostSheet }) {
  const last = () => props.sheet.questions.length * 2
  return (
    <main class="slides" id="content">
      <Slide at={0} last={last()}>
        <h1>{props.sheet.title}</h1>
        <p class="slide-lead">{m.tagline()}</p>
        <p class="screen-only">
          {m.slides_how()} <a href={`/t/${props.slug}`}>{m.report_back()}</a>
        </p>
      </Slide>
      <For each={props.sheet.questions}>
        {(asked, index) => (
          <>
            <Slide at={index() * 2 + 1} last={last()}>
              <Question asked={asked} number={index() + 1} of={props.sheet.questions.length} />
            </Slide>
            <Slide at={index() * 2 + 2} last={last()}>
              <Verdict asked={asked} number={index() + 1} />
            </Slide>
          </>
        )}
      </For>
    </main>
  )
}

function Slide(props: { at: number; last: number; children: JSX.Element }) {
  return (
    <section class="slide" id={`s${props.at}`}>
      <div class="slide-body">{props.children}</div>
      <nav class="screen-only" aria-label={m.slides_label({ n: props.at + 1 })}>
        <Show when={props.at > 0}>
          <a href={`#s${props.at - 1}`}>{m.slides_back()}</a>
        </Show>
        <Show when={props.at < props.last}>
          <a class="button" href={`#s${props.at + 1}`}>
            {m.slides_next()}
          </a>
        </Show>
      </nav>
    </section>
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
      <p class="from">{formatSource(question().source)}</p>
    </>
  )
}

function Verdict(props: { asked: Asked; number: number }) {
  const key = () => props.asked.key
  return (
    <>
      <p class="claimed">
        {props.number}. {props.asked.question.claim}
      </p>
      <p>
        <Stamp verdict={key().verdict} />
      </p>
      <p class="slide-lead">{key().explanation}</p>
      <For each={key().evidence}>
        {({ passage, mark }) => (
          <p class="deciding">
            <mark>{mark}</mark> <small>{m.slides_passage({ n: passage.number, behind: passage.behind })}</small>
          </p>
        )}
      </For>
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
