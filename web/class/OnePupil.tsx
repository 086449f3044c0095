import { For, Show } from 'solid-js'
import type { Pupil } from '../../worker/game/class/wire.ts'
import * as m from '../messages/index.ts'
import { Shell } from '../ui/Shell.tsx'
import { extraTime, extraWords } from './extra-words.ts'

/** What a pupil's own page is made of. */
export interface OnePupilProps {
  slug: string
  number: number
  pupil: Pupil
  /** whether the name is the pupil's own or the list's */
  mayBeCorrected: boolean
  /** what ends a pupil's time: their own minutes, or each vote's seconds; null where nothing does */
  clock: 'minutes' | 'seconds' | null
  /** everybody else in the round */
  others: { id: string; nickname: string }[]
  /** a name that was refused, and why */
  refused?: { typed: string; fault: string }
}

/** All that a host can do about a pupil: tell their code, correct the name, make two names one, take them out. */
export function OnePupil(props: OnePupilProps) {
  const answered = () => props.pupil.cells.filter(Boolean).length
  return (
    <Shell>
      <div class="lead one-pupil">
        <h1>
          <bdi>{props.pupil.nickname}</bdi>
        </h1>
        <p>{m.pupil_answered({ n: answered(), of: props.pupil.cells.length })}</p>
        <h2>{m.pupil_code()}</h2>
        <p class="rejoin-code">{props.pupil.rejoin}</p>
        <p class="hint">{m.pupil_code_hint()}</p>
        <Show when={props.clock}>{(clock) => <MoreTime {...props} clock={clock()} />}</Show>
        <Show when={props.mayBeCorrected}>
          <Correct {...props} />
        </Show>
        <Show when={props.others.length}>
          <MakeOne {...props} />
        </Show>
        <p class="actions">
          <a
            class="button plain"
            href={`/t/${props.slug}/remove?round=${props.number}&pupil=${props.pupil.id}`}
            data-dialog
          >
            {m.watch_remove()}
          </a>
          <a href={`/t/${props.slug}?round=${props.number}`} data-close>
            {m.ask_back()}
          </a>
        </p>
      </div>
    </Shell>
  )
}

function Correct(props: OnePupilProps) {
  return (
    <form method="post" action={`/t/${props.slug}/pupil`}>
      <Which {...props} />
      <label for="nickname">{m.pupil_correct()}</label>
      <p class="row">
        <input
          id="nickname"
          name="nickname"
          required
          maxlength="80"
          autocomplete="off"
          value={props.refused?.typed ?? props.pupil.nickname}
          aria-invalid={props.refused ? 'true' : undefined}
          aria-describedby={props.refused ? 'nickname-fault' : undefined}
        />
        <button class="button plain">{m.pupil_save()}</button>
      </p>
      <Show when={props.refused}>
        {(refused) => (
          <p class="fault" id="nickname-fault" role="alert">
            {refused().fault}
          </p>
        )}
      </Show>
    </form>
  )
}

/** More time than the class has. */
function MoreTime(props: OnePupilProps & { clock: 'minutes' | 'seconds' }) {
  const isLive = () => props.clock === 'seconds'
  const extra = () => extraTime(props.pupil, isLive())
  return (
    <form method="post" action={`/t/${props.slug}/time`}>
      <Which {...props} />
      <Show when={extra()}>
        <p>{extraWords(props.pupil, isLive(), props.pupil.nickname)}</p>
      </Show>
      <label for="more-time">{isLive() ? m.pupil_time_vote() : m.pupil_time()}</label>
      <p class="row">
        <input
          id="more-time"
          name={props.clock}
          type="number"
          inputmode="numeric"
          min="0"
          max="600"
          required
          value={extra()}
          aria-describedby="more-time-hint"
        />
        <button class="button plain">{m.pupil_time_give()}</button>
      </p>
      <p class="hint" id="more-time-hint">
        {isLive() ? m.pupil_time_vote_hint() : m.pupil_time_hint()}
      </p>
    </form>
  )
}

function MakeOne(props: OnePupilProps) {
  return (
    <details>
      <summary>{m.pupil_merge()}</summary>
      <form method="post" action={`/t/${props.slug}/merge`}>
        <Which {...props} />
        <label for="into">{m.pupil_merge_label()}</label>
        <p class="row">
          <select id="into" name="into">
            <For each={props.others}>{({ id, nickname }) => <option value={id}>{nickname}</option>}</For>
          </select>
          <button class="button plain">{m.pupil_merge_go()}</button>
        </p>
        <p class="hint">{m.pupil_merge_hint({ name: props.pupil.nickname })}</p>
      </form>
    </details>
  )
}

function Which(props: { number: number; pupil: { id: string } }) {
  return (
    <>
      <input type="hidden" name="round" value={props.number} />
      <input type="hidden" name="pupil" value={props.pupil.id} />
    </>
  )
}
