// What script adds to the page of a challenge for whoever made it: what is new since they looked last.
import { MINUTE_MS } from '../../worker/game/time.ts'
import { keepDare, keyOf, newsIn } from '../record/dares.ts'
import { askSides, showNews } from '../return/dare-news.ts'
import { askWhileSeen } from '../ui/while-seen.ts'
import './share.ts'

/** How often a page that stays open asks: half an hour in sight is thirty reads of KV. */
const PACE = { every: MINUTE_MS, most: 30 }

const dare = document.querySelector<HTMLElement>('.dare[data-round]')
if (dare) watch(dare)

/** Keeps what the page shows as seen, and says what is new while it stays open. */
function watch(page: HTMLElement): void {
  const { slug = '', round = '', sides = '[]' } = page.dataset
  const shown = JSON.parse(sides)
  keepDare({ slug, round }, shown, Date.now())
  askWhileSeen(async () => {
    // Where nobody can tell, there is no news.
    const now = await askSides(slug, round).catch(() => null)
    const news = now && newsIn(slug, now, shown.map(keyOf))
    const place = page.querySelector<HTMLElement>('.dare-news')
    if (!news || !place) return
    showNews(place, [news])
    // What the page counted when it was opened holds no longer.
    page.querySelector('.dare-count')?.remove()
  }, PACE)
}
