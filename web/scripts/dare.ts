// What script adds to the page of a challenge for whoever made it: what is new since they looked last.
import { MINUTE_MS } from '../../worker/game/time.ts'
import { keepDare, keyOf, newsIn } from '../record/dares.ts'
import { askSides, showNews } from '../return/dare-news.ts'
import './share.ts'

/** While the page comes back to sight again and again, it asks once in that time. */
const REST_MS = MINUTE_MS / 2

const dare = document.querySelector<HTMLElement>('.dare[data-round]')
if (dare) watch(dare).catch(() => {})

/** Keeps what the page shows as seen; when it comes back to sight, says what is new. */
async function watch(page: HTMLElement): Promise<void> {
  const { slug = '', round = '', sides = '[]' } = page.dataset
  const shown = JSON.parse(sides)
  keepDare({ slug, round }, shown, Date.now())
  let asked = Date.now()
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < REST_MS) return
    asked = Date.now()
    const now = await askSides(slug, round).catch(() => null)
    const news = now && newsIn(slug, now, shown.map(keyOf))
    const place = page.querySelector<HTMLElement>('.dare-news')
    if (news && place) showNews(place, [news])
  })
}
