import { For, Show } from 'solid-js'
import { dayPlayedOnce, PRACTICE_SLUG } from '../../../worker/game/make/slug.ts'
import * as m from '../../messages/index.ts'
import { JudgedItem } from '../JudgedItem.tsx'
import { Fold, Headline, placeWords, type ResultProps, whereItIs } from '../Result.tsx'
import { EmbedShell } from './EmbedShell.tsx'

/** How a round went that was played in a frame: no name is asked for there. */
export function EmbedResult(props: Pick<ResultProps, 'round' | 'place'>) {
  const slug = () => props.round.quiz.slug
  return (
    <EmbedShell slug={slug()}>
      <Headline round={props.round} />
      <p>
        {whereItIs(props.round)} <Show when={props.place}>{(place) => <b>{placeWords(place())}</b>}</Show>
      </p>
      <p class="actions">
        <Show when={slug() !== PRACTICE_SLUG}>
          <a class="button" href={`/q/${slug()}/board`}>
            {m.result_board()}
          </a>
          <Show when={dayPlayedOnce(slug()) === undefined}>
            <a href={`/embed/q/${slug()}?again=1`}>{m.result_again()}</a>
          </Show>
        </Show>
        <a href="/">{m.embed_more()}</a>
      </p>
      <Fold heading={m.result_answers()}>
        <ol class="judged-list">
          <For each={props.round.answers}>
            {(judged) => <JudgedItem judged={judged} asksHowSure={props.round.rules.confidence} />}
          </For>
        </ol>
      </Fold>
    </EmbedShell>
  )
}
