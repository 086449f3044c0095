import * as m from '../messages/index.ts'
import { isSoundOn, switchSound } from '../record/sound.ts'

/** Whether the stamp makes a sound when it lands. */
export function SoundBox() {
  return (
    <section>
      <h2 class="rule">{m.sound_heading()}</h2>
      <label class="choice">
        <input type="checkbox" checked={isSoundOn()} onChange={(event) => switchSound(event.currentTarget.checked)} />
        <span>{m.sound_switch()}</span>
      </label>
    </section>
  )
}
