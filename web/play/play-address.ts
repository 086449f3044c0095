import { createEffect, on, onCleanup, onMount } from 'solid-js'
import type { PlayState } from './play-state.ts'

/**
 * Every reveal has an address, `?after=` and its place: a reload shows it again, and Back leads to the one before. What an
 * address shows is the server's to say, so Back and Forward ask for the page.
 */
export function createAddresses(play: PlayState, here: string): void {
  const address = () => (play.reveal() ? `${here}?after=${play.number()}` : here)
  /** What marks an address as one of these: a jump within the article, which has none, asks for nothing. */
  const OURS = 1
  const again = ({ state }: PopStateEvent) => state === OURS && location.reload()
  const restored = (event: PageTransitionEvent) => event.persisted && location.reload()

  onMount(() => {
    history.replaceState(OURS, '', address() + location.hash)
    const news = () => play.reveal() ?? play.current()
    /** Only what follows a reveal is another page to go back from. */
    const move = () => (play.reveal() || !location.search ? 'replaceState' : 'pushState')
    createEffect(on(news, () => history[move()](OURS, '', address()), { defer: true }))
    addEventListener('popstate', again)
    addEventListener('pageshow', restored)
    onCleanup(() => {
      removeEventListener('popstate', again)
      removeEventListener('pageshow', restored)
    })
  })
}
