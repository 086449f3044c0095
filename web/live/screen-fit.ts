import { createEffect, onCleanup, onMount } from 'solid-js'

/** The sizes of type, from the largest. */
const SIZES = [1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6]

/**
 * Keeps what the big screen shows within its place: in the largest type that fits, and shortened where none does.
 * `changes` names what it depends on.
 */
export function createFit(place: () => HTMLElement, changes: () => unknown): void {
  onMount(() => {
    createEffect(() => {
      changes()
      fit(place())
    })
    onCleanup(makeFit(place()))
  })
}

/** Keeps what does not change within its place, however large the window becomes; returns what ends that. */
export function makeFit(place: HTMLElement): () => void {
  const observer = new ResizeObserver(() => fit(place))
  observer.observe(place)
  return () => observer.disconnect()
}

function fit(place: HTMLElement): void {
  for (const short of [false, true]) {
    place.classList.toggle('short', short)
    if (fits(place, SIZES.at(-1)!)) {
      fill(place)
      return
    }
  }
}

/** Takes the largest type that fits, by halves: each try lays the whole slide out. */
function fill(place: HTMLElement): void {
  let [large, small] = [-1, SIZES.length - 1]
  while (small - large > 1) {
    const middle = (large + small) >> 1
    if (fits(place, SIZES[middle]!)) small = middle
    else large = middle
  }
  setSize(place, SIZES[small]!)
}

function setSize(place: HTMLElement, size: number): void {
  place.style.setProperty('--fit', String(size))
}

function fits(place: HTMLElement, size: number): boolean {
  setSize(place, size)
  return place.scrollHeight <= place.clientHeight && place.scrollWidth <= place.clientWidth
}
