import { createSignal, onMount, Show } from 'solid-js'
import * as m from '../messages/later.ts'
import { switchSound } from '../record/sound.ts'
import { remember, remembered } from '../ui/storage.ts'

const OFFERED = 'sound-offered'

/** Offers the sound of the stamp where it lands: once in a browser, and not to whoever wants less motion, for whom it is silent. */
export function SoundOffer() {
  const [offered, setOffered] = createSignal(false)
  onMount(() => {
    if (remembered(OFFERED) || remembered('sound') || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    remember(OFFERED, 'yes')
    setOffered(remembered(OFFERED) === 'yes')
  })

  function choose() {
    switchSound(true)
    setOffered(false)
  }
  return (
    <Show when={offered()}>
      <p class="sound-offer">
        <button type="button" class="button plain" onClick={choose}>
          {m.sound_offer()}
        </button>
      </p>
    </Show>
  )
}
