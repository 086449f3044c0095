// A question of the report on the projector: in the largest type that fits, and stepped through by keys and presenters.
import { makeFit } from '../live/screen-fit.ts'
import { listenToSteps } from '../ui/steps.ts'

const screen = document.querySelector('.screen')
const place = document.querySelector('main')
if (screen && place) {
  screen.classList.add('live')
  makeFit(place)
}

listenToSteps((step) => {
  document.querySelector<HTMLAnchorElement>(step > 0 ? 'a[rel=next]' : 'a[rel=prev]')?.click()
})
