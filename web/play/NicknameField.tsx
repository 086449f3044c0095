import { Show } from 'solid-js'
import { NICKNAME_LENGTH } from '../../worker/game/names/length.ts'
import * as m from '../messages/index.ts'

/** Where a nickname is typed, and the button that starts; what describes it stands in `nickname-hint`. */
export function NicknameField(props: {
  label: string
  nickname: string
  fault?: string
  faulty?: boolean
  /** what the button says, where it does not start anything */
  go?: string
}) {
  return (
    <>
      <label for="nickname">{props.label}</label>
      <div class="row">
        <input
          id="nickname"
          name="nickname"
          required
          data-most={NICKNAME_LENGTH.max}
          autocomplete="nickname"
          value={props.nickname}
          aria-describedby={props.fault ? 'nickname-fault nickname-hint' : 'nickname-hint'}
          autofocus={props.fault ? true : undefined}
          aria-invalid={props.fault || props.faulty ? 'true' : undefined}
        />
        <button class="button">{props.go ?? m.quiz_start()}</button>
      </div>
      <p class="hint" role="status" data-left-of="nickname" />
      <Show when={props.fault}>
        <p class="fault" id="nickname-fault" role="alert">
          {props.fault}
        </p>
      </Show>
    </>
  )
}
