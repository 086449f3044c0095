// Steps through the slides by arrow keys, the space bar and what presenters send; without script the links do.
import { listenToSteps } from '../ui/steps.ts'

const slides = [...document.querySelectorAll<HTMLElement>('.slide')]

/** The slide that fills most of the screen. */
function current(): number {
  const distances = slides.map((slide) => Math.abs(slide.getBoundingClientRect().top))
  return distances.indexOf(Math.min(...distances))
}

listenToSteps((step) => {
  const at = Math.min(slides.length - 1, Math.max(0, current() + step))
  slides[at]?.scrollIntoView({ behavior: 'instant' })
})
