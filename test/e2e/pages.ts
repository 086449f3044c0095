import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { askedFor, keys, mouse } from './hands.ts'
import {
  answerQuickly,
  finishQuickly,
  type Game,
  makeQuickly,
  newPlayer,
  otherThan,
  QUIZ,
  SHEET,
  startQuickly,
} from './helpers.ts'
import { livePhone, liveScreen } from './live-hands.ts'

/** Every page of the game in each state that looks different, by name, and how a fresh player gets to see it. */
export const PAGES: Record<string, (page: Page) => Promise<unknown>> = {
  home: (page) => page.goto('/'),
  'home with a wrong code': (page) => page.goto('/j?code=nonsense'),
  quiz: (page) => page.goto(QUIZ),
  'quiz half played': async (page) => {
    await answerQuickly(page, await startQuickly(page), SHEET.slice(0, 2))
    await page.goto(QUIZ)
  },
  'quiz with a rude nickname': async (page) => {
    await page.goto(QUIZ)
    await page.getByLabel('Nickname').fill('Mr Fuck')
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('alert').waitFor()
  },
  asking: ask,
  reading: async (page) => {
    await ask(page)
    await keys.readAround(page)
  },
  'judged right': (page) => judge(page, true),
  'judged wrong': (page) => judge(page, false),
  result: async (page) => page.goto(await finishQuickly(page, { wrong: [1, 4] })),
  'board, empty': async (page) => {
    const { slug } = await makeQuickly(page)
    await page.goto(`/q/${slug}/board`)
  },
  'board, filled': async (page) => {
    await finishQuickly(page, { nickname: 'Slower Sloth', wrong: [0, 1, 2] })
    await finishQuickly(page, { nickname: 'Noble Newt' })
    await page.goto(`${QUIZ}/board`)
    await page.locator('.you').first().waitFor()
  },
  make: (page) => page.goto('/make'),
  'make, refused': async (page) => {
    await page.goto('/make')
    await page.getByRole('checkbox').first().uncheck()
    await page.getByRole('button', { name: 'Make it' }).click()
    await page.getByRole('alert').waitFor()
  },
  host: async (page) => page.goto((await makeQuickly(page, { title: 'Class 9b on Monday' })).hostUrl),
  'make a class': (page) => page.goto('/make?kind=class'),
  'class, before coming in': async (page) => page.goto(`/q/${(await makeClass(page)).slug}`),
  'class with a list, closed': async (page) => {
    const { slug } = await makeClass(page, {
      naming: 'roster',
      roster: ['Ada', 'Ben'],
      closesAt: soon(500),
      zone: 'Europe/Berlin',
    })
    await page.waitForTimeout(600)
    await page.goto(`/q/${slug}`)
  },
  'class with a list': async (page) => {
    const { slug } = await makeClass(page, {
      naming: 'roster',
      roster: ['Ada', 'Ben'],
      closesAt: soon(600_000),
      minutes: 10,
    })
    await page.goto(`/q/${slug}`)
  },
  'class, in and on another try': async (page) => {
    const { slug } = await makeClass(page)
    await startQuickly(page, { quiz: `/q/${slug}` })
    await page.goto(`/q/${slug}`)
  },
  'host of a class': async (page) => {
    await page.goto((await playedClass(page)).hostUrl)
    await page.locator('#watch[data-live]').waitFor()
  },
  'host of a class, nobody in': async (page) => page.goto((await makeClass(page)).hostUrl),
  'class on the projector': (page) => hostPage(page, 'join'),
  report: (page) => hostPage(page, 'report'),
  'report, empty': async (page) => {
    const { slug, hostUrl } = await makeClass(page)
    await page.goto(hostUrl)
    await page.goto(`/t/${slug}/report`)
  },
  worksheet: (page) => hostPage(page, 'worksheet'),
  slides: (page) => hostPage(page, 'slides'),
  'delete a class': (page) => hostPage(page, 'delete'),
  privacy: (page) => page.goto('/privacy'),
  about: (page) => page.goto('/about'),
  packs: (page) => page.goto('/packs'),
  techniques: (page) => page.goto('/techniques'),
  'live on a phone, lobby': (page) => livePhone(page, []),
  'live on a phone, asking': (page) => livePhone(page, [' ']),
  'live on a phone, split': (page) => livePhone(page, [' ', ' ']),
  'live on a phone, again': (page) => livePhone(page, [' ', ' ', ' ']),
  'live on a phone, reveal': (page) => livePhone(page, [' ', 'r']),
  'live on a phone, not answered': (page) => livePhone(page, [' ', 'r', ' ', 'r']),
  'live on a phone, over': (page) => livePhone(page, [' ', 'r', ' ', 's']),
  'big screen, lobby': (page) => liveScreen(page, []),
  'big screen, asking': (page) => liveScreen(page, [' ']),
  'big screen, split': (page) => liveScreen(page, [' ', ' ']),
  'big screen, reveal': (page) => liveScreen(page, [' ', ' ', ' ', ' ']),
  'big screen, podium': (page) => liveScreen(page, [' ', 'r', ' ', 's']),
  'nothing here': (page) => page.goto('/nothing-here'),
}

/** A page of the game as a fresh player sees it; everything that moves has come to rest. */
export async function open(browser: Browser, game: Game, name: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await newPlayer(browser, game, options)
  await PAGES[name]!(page)
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
  return page
}

const soon = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

function makeClass(page: Page, wish: object = {}) {
  return makeQuickly(page, { title: 'Class 9b on Monday', class: wish })
}

/** A class in which somebody has finished, and somebody has not. */
async function playedClass(page: Page) {
  const made = await makeClass(page)
  for (const answers of [SHEET.length, 3]) {
    const round = await startQuickly(page, { quiz: `/q/${made.slug}`, someoneElse: true })
    await answerQuickly(page, round, SHEET.slice(0, answers), { wrong: [1, 4], confidence: 3 })
  }
  return made
}

async function hostPage(page: Page, name: string) {
  const { slug, hostUrl } = await playedClass(page)
  await page.goto(hostUrl)
  await page.goto(`/t/${slug}/${name}`)
}

/** The third question, after one right answer and one wrong. */
async function ask(page: Page): Promise<void> {
  const round = await startQuickly(page)
  await answerQuickly(page, round, SHEET.slice(0, 2), { wrong: [1] })
  await page.goto(round)
  await askedFor(page, 3)
}

async function judge(page: Page, right: boolean): Promise<void> {
  await ask(page)
  const { verdict } = SHEET[2]!
  await mouse.judge(page, right ? verdict : otherThan(verdict), 3)
  await page.locator('.reveal').waitFor()
}
