import { Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { Brand } from '../ui/Brand.tsx'
import { Fresh } from '../ui/Fresh.tsx'
import { formatGain } from '../ui/format.ts'
import type { PlayState } from './play-state.ts'
import { Ticks } from './Ticks.tsx'

/** Where a player is and how they are doing; beside a reveal, slim and sticking: what a right answer won, and the claim. */
export function PlayHeader(props: { play: PlayState; name: string | null; of: number }) {
  const play = () => props.play
  return (
    <header class="masthead">
      <Brand />
      <Show when={props.name}>
        <bdi class="name">{props.name}</bdi>
      </Show>
      <Ticks marks={play().marks()} of={props.of} pausing={play().reveal() !== null} />
      <p class="count">
        <small class="score">
          <Fresh text={play().score()?.short ?? ''} />
        </small>
        <Show when={play().reveal()} keyed>
          {({ answer }) => (
            <b class="won" aria-hidden="true">
              {answer.right && formatGain(answer.points)}
            </b>
          )}
        </Show>
        <span class="unseen">
          <Fresh text={`${m.play_progress({ n: play().number(), of: props.of })}. `} />
        </span>
        <span aria-hidden="true">
          <Fresh text={`${play().number()} / ${props.of}`} />
        </span>
      </p>
      <Show when={play().reveal()} keyed>
        {({ question }) => (
          <p class="claim-line">
            <b>{m.reveal_claim()}</b> {question.claim}
          </p>
        )}
      </Show>
    </header>
  )
}
