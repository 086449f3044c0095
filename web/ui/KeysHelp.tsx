import * as m from '../messages/index.ts'

/** What the keys do, and a switch for those that are letters and digits. */
export function KeysHelp(props: { letters: boolean; onOpen: () => void; onSwitch: (on: boolean) => void }) {
  return (
    <details class="keys" onToggle={props.onOpen}>
      <summary>{m.play_keys()}</summary>
      <p>{m.play_keys_judge()}</p>
      <p>{m.play_keys_letters()}</p>
      <label>
        <input
          type="checkbox"
          checked={props.letters}
          onChange={(event) => props.onSwitch(event.currentTarget.checked)}
        />{' '}
        {m.play_keys_switch()}
      </label>
    </details>
  )
}
