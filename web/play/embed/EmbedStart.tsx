import { Show } from 'solid-js'
import type { PublicQuestion } from '../../../questions/model/question.ts'
import type { QuizInfo } from '../../../worker/game/class/quiz-info.ts'
import * as m from '../../messages/index.ts'
import { articleOf } from '../article-of.ts'
import { FirstQuestion } from '../FirstQuestion.tsx'
import { EmbedShell } from './EmbedShell.tsx'

/** A quiz in a frame before it is begun: its first question, ready to be judged. */
export function EmbedStart(props: { quiz: QuizInfo; first: PublicQuestion; heading: string; fault?: string }) {
  return (
    <EmbedShell slug={props.quiz.slug}>
      <h1 class="embed-title" tabindex="-1">
        {props.heading}
      </h1>
      <p class="facts">{m.questions_count({ n: props.quiz.questions })}</p>
      <Show when={props.fault}>
        <p class="fault" role="alert">
          {props.fault}
        </p>
      </Show>
      <h2 class="asked">{m.play_question()}</h2>
      <FirstQuestion
        at={{ quiz: props.quiz.slug }}
        question={props.first}
        article={articleOf(props.first, props.quiz)}
      />
    </EmbedShell>
  )
}

/** In the place of a class, which is joined on its own page: its title, and nobody's name. */
export function EmbedClass(props: { quiz: QuizInfo }) {
  return (
    <EmbedShell slug={props.quiz.slug}>
      <h1 class="embed-title">{props.quiz.title}</h1>
      <p>{m.embed_class()}</p>
      <p>
        <a class="button" href={`/q/${props.quiz.slug}`}>
          {m.embed_class_go()}
        </a>
      </p>
    </EmbedShell>
  )
}

/** In a frame: what went wrong, in a sentence, and a way to begin anew. */
export function EmbedFault(props: { sentence: string; slug?: string }) {
  return (
    <EmbedShell>
      <h1 class="embed-title" tabindex="-1">
        {props.sentence}
      </h1>
      <Show when={props.slug}>
        <p>
          <a class="button" href={`/embed/q/${props.slug}`}>
            {m.embed_again()}
          </a>
        </p>
      </Show>
    </EmbedShell>
  )
}
