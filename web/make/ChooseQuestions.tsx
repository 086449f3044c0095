import { For, Show } from 'solid-js'
import type { Verdict } from '../../questions/model/terms.ts'
import type { ChoosableArticle, ChoosableQuestion } from '../../worker/game/make/choosable.ts'
import * as m from '../messages/index.ts'
import { Check, Options } from '../ui/Fields.tsx'
import { Shell } from '../ui/Shell.tsx'
import { LEVEL_WORDS, VERDICT_WORDS } from '../ui/words.ts'
import { Kept } from './Kept.tsx'
import type { MakeForm } from './make-form.ts'

export interface ChooseQuestionsProps {
  /** the form as it was sent, to go on with or to go back to */
  form: MakeForm
  articles: ChoosableArticle[]
  /** the most that can be chosen */
  most: number
  /** what is wrong with the choice */
  fault?: string
  /** how many are chosen of either verdict, once the host has asked for it */
  balance?: Record<Verdict, number>
  /** the one verdict that all of them have, where the host has not said yet that they mean it */
  only?: Verdict
}

const OTHER: Record<Verdict, Verdict> = { supported: 'baseless', baseless: 'supported' }

/** A step of making a class: the questions of its articles, each to be ticked. No verdict is here: the page may be on a projector. */
export function ChooseQuestions(props: ChooseQuestionsProps) {
  const count = () => props.articles.reduce((sum, { questions }) => sum + questions.length, 0)
  const chosen = () => props.form.questions.filter(Boolean).length
  return (
    <Shell>
      <div class="lead">
        <h1>{m.choose_heading()}</h1>
        <p>{m.choose_lead({ most: props.most })}</p>
      </div>
      <form class="card make choose" method="post" action="/make">
        <Kept form={props.form} but={['questions']} />
        <input type="hidden" name="questions" value="" />
        <For each={props.articles}>
          {(article, at) => (
            <Options legend={article.title} {...(at() === 0 && { fault: props.fault })}>
              <For each={article.questions}>
                {(question) => <Choosable question={question} chosen={props.form.questions} />}
              </For>
            </Options>
          )}
        </For>
        <Show when={props.only}>
          {(verdict) => (
            <>
              <p class="fault" role="alert" tabindex="-1" autofocus>
                {m.choose_only({ verdict: VERDICT_WORDS[verdict()](), other: VERDICT_WORDS[OTHER[verdict()]]() })}
              </p>
              <input type="hidden" name="only" value="meant" />
            </>
          )}
        </Show>
        <div class="chosen-count">
          <p role="status" data-count={count()} hidden={chosen() === 0}>
            {m.choose_count({ n: chosen(), all: count() })}
          </p>
          <Show when={props.balance}>{(balance) => <p class="balance">{m.choose_balance(balance())}</p>}</Show>
          <button class="button plain" name="step" value="count">
            {m.choose_verdicts()}
          </button>
        </div>
        <p class="actions">
          <button class="button">{props.only ? m.choose_anyway() : m.make_go()}</button>
          <button class="button plain" name="step" value="back">
            {m.choose_back()}
          </button>
        </p>
        <p class="hint">{m.choose_key()}</p>
      </form>
    </Shell>
  )
}

function Choosable(props: { question: ChoosableQuestion; chosen: string[] }) {
  return (
    <Check name="questions" value={props.question.id} chosen={props.chosen}>
      <Show when={props.question.kind === 'quote'} fallback={props.question.words}>
        “{props.question.words}”
      </Show>
      <small>
        {props.question.speaker} · {LEVEL_WORDS[props.question.level]()}
      </small>
      <small>{m.choose_claim({ claim: props.question.claim })}</small>
    </Check>
  )
}

/** In the form: how many are chosen one by one, and the ways to choose others, or to leave the choice to us. */
export function Chosen(props: { form: MakeForm }) {
  return (
    <div class="field chosen">
      <p class="legend">{m.make_chosen({ n: props.form.questions.length })}</p>
      {/* How many and of which kind waits here, should the choice be given up. */}
      <Kept form={chosenOf(props.form)} />
      <p class="actions">
        <button class="button plain" name="step" value="choose" formnovalidate>
          {m.make_choose_others()}
        </button>
        <button class="button plain" name="step" value="any" formnovalidate>
          {m.make_choose_any()}
        </button>
      </p>
    </div>
  )
}

function chosenOf({ questions, size, levels, techniques }: MakeForm): Partial<MakeForm> {
  return { questions, size, levels, techniques }
}
