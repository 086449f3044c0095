import type { Component } from 'solid-js'
import { hydrate, render } from 'solid-js/web'
import { shapeOf } from './shape.ts'

/** Brings a page to life that the Worker has rendered from the data in it. */
export function hydratePage<Data>(Page: Component<{ data: Data }>): void {
  // What Solid's inline script would set up. Without it no inline script is needed: what a player does before this runs,
  // the page's forms do.
  Object.assign(globalThis, { _$HY: { events: [], completed: new WeakSet(), r: {} } })
  const start = () => {
    const data: Data = JSON.parse(document.getElementById('data')!.textContent)
    const app = document.getElementById('app')!
    const page = () => <Page data={data} />
    if (app.dataset.shape === shapeOf(app.innerHTML)) return hydrate(page, app)
    // Something has been put into the page, or taken out of it: it is drawn anew, or half of it would be dead.
    app.textContent = ''
    render(page, app)
  }
  // The page is painted first: it can be read, and its forms work, before this script is needed.
  requestAnimationFrame(() => setTimeout(start))
}
