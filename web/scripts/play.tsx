import { hydrate } from 'solid-js/web'
import { Play } from '../pages/Play.tsx'
import type { PlayData } from '../pages/play-state.ts'

// What Solid's inline script would set up. Without it no inline script is needed: what a player does before this runs,
// the page's forms do.
Object.assign(globalThis, { _$HY: { events: [], completed: new WeakSet(), r: {} } })

function start() {
  const data: PlayData = JSON.parse(document.getElementById('data')!.textContent)
  hydrate(() => <Play data={data} />, document.getElementById('app')!)
}

// The page is painted first: it can be read, and its forms work, before this script is needed.
requestAnimationFrame(() => setTimeout(start))
