import type { BrowserContextOptions, Page } from 'playwright-core'
import { CLASS_PAGES } from './class-pages.ts'
import { dailyAgo, withinADay } from './day.ts'
import { keys } from './hands.ts'
import {
  answerQuickly,
  finishQuickly,
  finishShort,
  makeQuickly,
  newPlayer,
  posted,
  QUIZ,
  SHEET,
  SHORT,
  start,
  startQuickly,
} from './helpers.ts'
import { playThrough } from './library.ts'
import { readerOf, remember } from './reader.ts'
import { ask, dailyQuickly, dared, dareQuickly, judge, judgeInFrame, makeClass, ownArticle, you } from './ways.ts'

/** Every page of the game in each state that looks different, by name, and how a fresh player gets to see it. */
export const PAGES: Record<string, (page: Page) => Promise<unknown>> = {
  home: (page) => page.goto('/'),
  'home, going on, with a record': async (page) => {
    await remember(page, readerOf(12))
    await answerQuickly(page, await startQuickly(page), SHEET.slice(0, 3))
    await page.goto('/')
    await page.locator('.doors .tile').nth(1).waitFor()
  },
  'home with a wrong code': (page) => page.goto('/j?code=nonsense'),
  quiz: (page) => page.goto(QUIZ),
  'quiz half played': async (page) => {
    await answerQuickly(page, await startQuickly(page), SHEET.slice(0, 2))
    await page.goto(QUIZ)
  },
  'quiz, by the link of another one’s result': async (page) => {
    const { round } = await finishShort(page)
    await page.context().clearCookies()
    await page.goto(round)
    await page.locator('.others-result').waitFor()
  },
  asking: ask,
  reading: async (page) => {
    await ask(page)
    await keys.readAround(page)
  },
  'judged right': (page) => judge(page, true),
  'judged wrong': (page) => judge(page, false),
  result: async (page) => page.goto(await finishQuickly(page, { wrong: [1, 4] })),
  'result, unfolded': async (page) => {
    await page.goto(await finishQuickly(page, { wrong: [1, 4] }))
    for (const fold of await page.locator('.fold > summary').all()) await fold.click()
  },
  'result, a rude name refused': async (page) => {
    await page.goto((await finishShort(page)).round)
    await page.getByLabel('Your name on the board').fill('Mr Fuck')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').waitFor()
  },
  'result, the last name filled in': async (page) => {
    await page.goto('/')
    await page.evaluate(() => localStorage.setItem('own-name', 'Noble Newt'))
    await page.goto((await finishShort(page)).round)
    await page.locator('.naming .again').waitFor()
  },
  'board, empty': async (page) => {
    const { slug } = await makeQuickly(page)
    await page.goto(`/q/${slug}/board`)
  },
  'board, filled': async (page) => {
    const { quiz } = await finishShort(page, { nickname: 'Slower Sloth', wrong: [0, 1, 2] })
    const round = await startQuickly(page, { quiz, nickname: 'Noble Newt' })
    await answerQuickly(page, round, SHORT)
    await page.goto(`${quiz}/board`)
    await page.locator('.you').first().waitFor()
  },
  make: (page) => page.goto('/make'),
  'make, single questions': async (page) => {
    await page.goto('/make')
    await page.getByText('Change more', { exact: true }).click()
    await page.getByRole('button', { name: 'Choose single questions' }).click()
    await page.getByText('Which questions?').waitFor()
  },
  'make, refused': async (page) => {
    await page.goto('/make?size=60')
    await page.getByRole('button', { name: 'Make it' }).first().click()
    await page.getByRole('alert').waitFor()
  },
  'own article, empty': async (page) => {
    await page.goto('/make/article')
    await page.getByLabel('Paste the article').waitFor()
  },
  'own article, with its text': ownArticle,
  'own article, a question open': async (page) => {
    await ownArticle(page)
    await page
      .getByRole('button', { name: /^Ask about this/ })
      .first()
      .click()
    await page.locator('input[value="baseless"]').check()
    await page.locator('.deciding summary').first().click()
  },
  'own article, a chart open': async (page) => {
    await ownArticle(page)
    await page.getByRole('button', { name: 'Chart', exact: true }).click()
    await page.getByLabel('Its title').fill('Crates by year')
    await page.getByRole('textbox', { name: 'The figures', exact: true }).fill('2018; 96\n2019; 92')
    await page.getByLabel('The axis begins at').fill('90')
    await page.locator('.question-form .chart svg').waitFor()
  },
  'own article, elements listed': async (page) => {
    await ownArticle(page)
    await page.getByRole('button', { name: 'Post', exact: true }).click()
    await page.getByLabel('Name of the account').fill('Harbour Now')
    await page.getByLabel('Its handle').fill('@harbour_now')
    await page.getByLabel('When', { exact: true }).fill('Monday, 7.05')
    await page.getByLabel('What it says').fill('400 crates. Share this!')
    await page.getByRole('button', { name: 'Done' }).click()
    await page.locator('.editor-article .post').waitFor()
  },
  host: async (page) => page.goto((await makeQuickly(page, { title: 'Class 9b on Monday' })).hostUrl),
  import: (page) => page.goto('/make/import'),
  'report a quiz': async (page) => page.goto(`/q/${(await makeQuickly(page)).slug}/report`),
  'import, understood': async (page) => {
    await page.goto('/make/import')
    await page
      .locator('#text')
      .fill('claim,verdict,why,colour\nThe mill burnt,False,It stands.,red\nIt is old,half true,,\n,true,,')
    await page.locator('.import .button').click()
    await page.locator('.found').waitFor()
  },
  'host, files to take elsewhere': async (page) => {
    await page.goto((await makeQuickly(page, { title: 'Class 9b on Monday' })).hostUrl)
    await page.locator('.take summary').click()
  },
  ...CLASS_PAGES,
  daily: (page) => page.goto('/daily'),
  'daily, played': (page) =>
    withinADay(async () => {
      await start(page, { quiz: `/q/${dailyAgo()}` })
      await playThrough(page, { of: 5, wrong: [2] })
      await page.locator('.streak').waitFor()
      await page.goto('/daily')
      await page.locator('.played').waitFor()
    }),
  'daily, yesterday': (page) => page.goto('/daily/yesterday'),
  'daily result': async (page) => {
    await start(page, { quiz: `/q/${dailyAgo()}` })
    await playThrough(page, { of: 5, wrong: [2] })
    await page.locator('.streak').waitFor()
  },
  'you, nothing yet': (page) => you(page, 0),
  'you, 12 answers': (page) => you(page, 12),
  'you, 40 answers': (page) => you(page, 40),
  'you, 500 answers': async (page) => {
    await you(page, 500)
    await page.locator('.figures-fold > summary').click()
    for (const table of await page.locator('.picture summary').all()) await table.click()
  },
  'you, a file refused': async (page) => {
    await you(page, 3)
    const file = { name: 'record.json', mimeType: 'application/json', buffer: Buffer.from('no') }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('alert').waitFor()
  },
  challenge: async (page) => {
    await page.goto(await dareQuickly(page))
    await page.context().clearCookies()
    await page.reload()
    await page.getByRole('heading', { name: / dares you: / }).waitFor()
  },
  'challenge, one’s own': async (page) => {
    await page.goto(await dareQuickly(page))
    await page.locator('.sides').waitFor()
  },
  'challenge of today’s five, played before': (page) =>
    withinADay(async () => {
      const other = await dailyQuickly(page, 'Daring Dove')
      const dare = await posted(page.request, `/api/rounds/${other}/challenge`, {})
      await page.context().clearCookies()
      await dailyQuickly(page, 'Bold Badger')
      await page.goto(`/q/${dare.slug}`)
      await page.getByRole('button', { name: 'See who won' }).waitFor()
    }),
  'challenge taken up': async (page) => {
    const { dare: quiz } = await dared(page, QUIZ, { nickname: 'Daring Dove', wrong: [2] })
    const round = await startQuickly(page, { quiz, nickname: 'Bold Badger' })
    await answerQuickly(page, round, SHEET, { wrong: [0, 3] })
    await page.goto(round)
    await page.locator('.sides').waitFor()
  },
  'in a frame, first question': (page) => page.goto(`/embed${QUIZ}`),
  'in a frame, judged': (page) => judgeInFrame(page),
  'in a frame, reading': async (page) => {
    await judgeInFrame(page)
    await page.locator('#app:not([aria-busy]) .go-on .button').click()
    await page.locator('#app:not([aria-busy]) .around button').click()
    await page.locator('.article').waitFor()
  },
  'embed a quiz': async (page) => {
    await page.goto(`${QUIZ}/embed`)
    await page.locator('details.snippet summary').click()
  },
  'in a frame, a class': async (page) => page.goto(`/embed/q/${(await makeClass(page)).slug}`),
  'nothing here': (page) => page.goto('/nothing-here'),
}

/** A page of the game as a fresh player sees it; everything that moves has come to rest. */
export async function open(name: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await newPlayer(options)
  await PAGES[name]!(page)
  await atRest(page)
  return page
}

/** Lets everything that moves come to rest at once. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
  })
}
