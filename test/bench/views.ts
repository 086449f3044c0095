import { launchBrowser } from '../e2e/browser.ts'
import { PACK_QUIZ, startRound } from './player.ts'
import { type FirstView, firstView } from './view.ts'

const VISITS = 5

export const STATIC = 'a static page'
export const PLAY = 'the play page'

export interface PageView {
  name: string
  view: FirstView
}

/** The median first view of each page, after one visit to each that does not count. The pages take turns, so that what disturbs the machine disturbs them all. */
export async function measureViews(url: string): Promise<PageView[]> {
  const browser = await launchBrowser()
  const pages = [
    { name: STATIC, visit: () => firstView(browser, `${url}/bench/static`) },
    { name: '/', visit: () => firstView(browser, `${url}/`) },
    { name: '/q/…', visit: () => firstView(browser, `${url}/q/${PACK_QUIZ}`) },
    {
      name: PLAY,
      visit: async () => {
        const { round, cookie } = await startRound(url)
        return firstView(browser, `${url}/r/${round}`, cookie)
      },
    },
  ]
  try {
    for (const { visit } of pages) await visit()
    const visited = pages.map((page) => ({ ...page, views: [] as FirstView[] }))
    for (let turn = 0; turn < VISITS; turn++) {
      for (const { visit, views } of visited) views.push(await visit())
    }
    return visited.map(({ name, views }) => ({ name, view: median(views) }))
  } finally {
    await browser.close()
  }
}

function median(views: FirstView[]): FirstView {
  const middle = (kind: keyof FirstView) =>
    views.map((view) => view[kind]).sort((a, b) => a - b)[views.length >> 1] ?? 0
  return {
    requests: middle('requests'),
    bytes: middle('bytes'),
    script: middle('script'),
    later: middle('later'),
    firstPaint: middle('firstPaint'),
    largestPaint: middle('largestPaint'),
    blocking: middle('blocking'),
    shift: middle('shift'),
  }
}
