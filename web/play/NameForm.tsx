import { Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { NicknameField } from './NicknameField.tsx'

/** Asks a finished play for a name on the board, once; whoever says nothing stands there by the one that we made up. */
export function NameForm(props: { round: string; nickname: string; typed?: string; fault?: string }) {
  return (
    <form class="naming" method="post" action={`/r/${props.round}/name`} id="name">
      <NicknameField
        label={m.naming_label()}
        nickname={props.typed ?? props.nickname}
        fault={props.fault}
        go={m.naming_go()}
      />
      <p class="hint" id="nickname-hint">
        {/* Its script fills in the name that this browser remembers, and says so. */}
        <span class="again" hidden>
          {m.naming_again()}{' '}
        </span>
        <Show when={!props.fault}>{m.naming_hint({ nickname: props.nickname })}</Show>
      </p>
    </form>
  )
}
