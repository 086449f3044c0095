// Steps through the slides by arrow keys, the space bar and what presenters send; without script the links do.
const slides = [...document.querySelectorAll<HTMLElement>('.slide')]
const STEPS: Record<string, number> = {
  ...{ ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1 },
  ...{ ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Home: -slides.length, End: slides.length },
}

/** The slide that fills most of the screen. */
function current(): number {
  const distances = slides.map((slide) => Math.abs(slide.getBoundingClientRect().top))
  return distances.indexOf(Math.min(...distances))
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const step = event.key === ' ' && event.shiftKey ? -1 : STEPS[event.key]
  // A link that has the focus is pressed by Enter; the space bar does nothing to it.
  if (step === undefined) return
  event.preventDefault()
  const at = Math.min(slides.length - 1, Math.max(0, current() + step))
  slides[at]?.scrollIntoView({ behavior: 'instant' })
})
