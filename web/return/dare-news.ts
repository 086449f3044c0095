import * as m from '../messages/index.ts'
import { type DareNews, newsOfDares, type Told } from '../record/dares.ts'

/** How many results of others are looked at, as many as a challenge's page shows. */
const MOST_ROWS = 20

/**
 * The results of a challenge as its board has them, one a player: for its maker that is KV's one read, and no list. Null
 * where the challenge is gone. Throws where nobody can tell.
 */
export async function askSides(slug: string, round: string): Promise<Told[] | null> {
  const reply = await fetch(`/api/quizzes/${slug}/board?limit=${MOST_ROWS}&round=${round}`)
  if (reply.status === 404) return null
  if (!reply.ok) throw new Error(`no results: ${reply.status}`)
  const { entries, you } = await reply.json<{ entries: Told[]; you?: Told }>()
  return you ? [...entries, you] : entries
}

/** Says in a place of the page who played a challenge and how it ended, with the way to it. */
export function showNews(place: HTMLElement, all: readonly DareNews[]): void {
  const links = all.map(({ slug, other, theirs, yours, more }) => {
    const link = document.createElement('a')
    link.href = `/q/${slug}`
    const said = m.versus_news_of({ other, theirs, yours })
    link.textContent = more ? `${said} ${m.versus_news_more({ n: more })}` : said
    return link
  })
  place.replaceChildren(...links)
  place.hidden = links.length === 0
}

/** Says in a place of the page what is new of one's own challenges: now, and when the page comes back to sight. */
export function tellNews(place: HTMLElement | null): void {
  if (!place) return
  // Where nobody can tell, there is no news.
  const tell = () =>
    newsOfDares(Date.now(), askSides)
      .then((all) => showNews(place, all))
      .catch(() => {})
  const look = () => document.visibilityState === 'visible' && void tell()
  look()
  document.addEventListener('visibilitychange', look)
}
