import { createEffect, createSignal, onMount } from 'solid-js'
import { inTime } from '../ui/in-time.ts'
import type { Reveal } from './Reveal.tsx'

/** The view of a reveal: at hand in the Worker, loaded by a browser while the question is read; `of` is what is revealed. */
export function createReveal<Of extends object>(of: () => Of | null | undefined, atHand: typeof Reveal | undefined) {
  const [view, setView] = createSignal(atHand)
  /** what the server has drawn, and needs no script */
  let drawn: Of | null | undefined

  /** What is revealed, once it stands on the page. */
  const shown = () => (of() === drawn || view()) && of()

  /** Whether it came. */
  const load = () => inTime(import('./later.ts')).then((loaded) => loaded && setView(() => loaded.Reveal))

  onMount(() => {
    const came = of()
    drawn = document.querySelector('.reveal') && came
    load()
    // Where the script does not come (it is gone after a deploy) the server shows the reveal; a page that came with it is not asked for again.
    createEffect(
      () => of() && !shown() && load().then((loaded) => loaded || !of() || of() === came || location.reload()),
    )
  })

  return { view, shown }
}
