import { Show } from 'solid-js'
import { Held } from '../Held.tsx'
import { Play } from '../Play.tsx'
import type { PlayData } from '../play-state.ts'
import { Reveal } from '../Reveal.tsx'
import { EmbedFoot } from './EmbedShell.tsx'

/** A round that is played in a frame: the play page as forms alone, and where its script keeps back what is certain. */
export function EmbedRound(props: { data: PlayData; fault?: string; thanks?: string }) {
  return (
    <div class="embedded first">
      <Show when={props.fault}>
        <p class="fault" role="alert">
          {props.fault}
        </p>
      </Show>
      <Show when={props.thanks}>
        <p class="thanks" role="status">
          {props.thanks}
        </p>
      </Show>
      <Play data={props.data} reveal={Reveal} />
      <div class="hold" hidden>
        <Held verdict="baseless" onBack={() => {}} onSend={() => {}} />
      </div>
      <p class="unseen said" role="status" />
      <div class="sheet">
        <EmbedFoot slug={props.data.quiz} />
      </div>
    </div>
  )
}
