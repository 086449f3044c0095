import type { BrowserContextOptions, Page } from 'playwright-core'
import { dailyAgo, withinADay } from './day.ts'
import { askedFor, keys, mouse } from './hands.ts'
import {
  answerQuickly,
  finishQuickly,
  makeQuickly,
  newPlayer,
  otherThan,
  QUIZ,
  SHEET,
  SHORT,
  start,
  startQuickly,
} from './helpers.ts'
import { playThrough } from './library.ts'
import { livePhone, liveScreen } from './live-hands.ts'
import { readerOf, remember } from './reader.ts'

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
    const round = await finishQuickly(page)
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
    await page.goto(await finishQuickly(page))
    await page.getByLabel('Your name on the board').fill('Mr Fuck')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').waitFor()
  },
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
  'host of a class, a pupil': async (page) => {
    await page.goto((await playedClass(page)).hostUrl)
    await page.locator('#watch[data-live] tbody a').first().click()
    await page.locator('.over-page summary').click()
  },
  'host of a class, a question': async (page) => {
    const { slug, hostUrl } = await playedClass(page)
    await page.goto(hostUrl)
    await page.goto(`/t/${slug}/questions/1`)
  },
  'host of a class, nobody in': async (page) => page.goto((await makeClass(page)).hostUrl),
  'change a class, nobody in': async (page) => {
    const { slug, hostUrl } = await makeClass(page)
    await page.goto(hostUrl)
    await page.goto(`/t/${slug}/settings`)
  },
  'change a class, answered': (page) => hostPage(page, 'settings'),
  'a host’s webhook, set': async (page) => {
    await hostPage(page, 'webhook')
    await page.getByLabel('Address').fill('https://paper.org/hooks/baseless')
    await page.getByRole('button', { name: 'Tell it' }).click()
    await page.getByLabel('Your secret').waitFor()
  },
  'a pupil whose time runs': async (page) => {
    const { slug, hostUrl } = await makeClass(page, { minutes: 20 })
    await startQuickly(page, { quiz: `/q/${slug}` })
    await page.goto(hostUrl)
    const link = await page.locator('#watch tbody a').first().getAttribute('href')
    await page.goto(link ?? '')
    await page.getByLabel('More time').waitFor()
  },
  'answers looked through': async (page) => {
    const { slug } = await makeClass(page, { feedback: 'end' })
    const round = await startQuickly(page, { quiz: `/q/${slug}` })
    await answerQuickly(page, round, SHORT)
    await page.goto(round)
    await page.getByRole('button', { name: 'Hand in' }).waitFor()
  },
  'an answer to be changed': async (page) => {
    const { slug } = await makeClass(page, { feedback: 'end' })
    const round = await startQuickly(page, { quiz: `/q/${slug}` })
    await answerQuickly(page, round, SHORT.slice(0, 2))
    await page.goto(`${round}?at=2`)
    await page.getByText('Leave it so').waitFor()
  },
  'asking, with a way to look back': async (page) => {
    const { slug } = await makeClass(page, { feedback: 'end' })
    const round = await startQuickly(page, { quiz: `/q/${slug}` })
    await answerQuickly(page, round, SHORT.slice(0, 2))
    await page.goto(round)
    await page.getByRole('link', { name: 'Look through your answers' }).waitFor()
  },
  'class on the projector': (page) => hostPage(page, 'join'),
  report: (page) => hostPage(page, 'report'),
  'report, empty': async (page) => {
    const { slug, hostUrl } = await makeClass(page)
    await page.goto(hostUrl)
    await page.goto(`/t/${slug}/report`)
  },
  'a question of the report on the projector': (page) => hostPage(page, 'reveal'),
  worksheet: (page) => hostPage(page, 'worksheet'),
  'key of the worksheet': (page) => hostPage(page, 'worksheet?part=key'),
  slides: (page) => hostPage(page, 'slides'),
  'delete a class': (page) => hostPage(page, 'delete'),
  'take a pupil out': async (page) => {
    const { hostUrl } = await playedClass(page)
    await page.goto(hostUrl)
    await page.locator('#watch[data-live] tbody a').first().click()
    await page.getByRole('link', { name: 'Take out' }).click()
    await page.getByRole('heading', { name: /out\?$/ }).waitFor()
  },
  'classes, none yet': (page) => page.goto('/classes'),
  classes: async (page) => {
    await page.goto((await playedClass(page)).hostUrl)
    await page.goto((await makeQuickly(page, { title: 'A quiz for friends' })).hostUrl)
    await page.goto('/classes')
    await page.locator('.own-name:visible').first().waitFor()
  },
  teachers: (page) => page.goto('/teachers'),
  privacy: (page) => page.goto('/privacy'),
  about: (page) => page.goto('/about'),
  packs: (page) => page.goto('/packs'),
  techniques: (page) => page.goto('/techniques'),
  developers: (page) => page.goto('/developers'),
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
  'challenge taken up': async (page) => {
    const quiz = await dareQuickly(page)
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

/** Waits until everything that moves has come to rest. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
}

const soon = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

function makeClass(page: Page, wish: object = {}) {
  return makeQuickly(page, { title: 'Class 9b on Monday', size: SHORT.length, class: { shared: true, ...wish } })
}

/** A class in which somebody has finished, and somebody has not. */
async function playedClass(page: Page) {
  const made = await makeClass(page)
  for (const answers of [SHORT.length, 2]) {
    const round = await startQuickly(page, { quiz: `/q/${made.slug}`, someoneElse: true })
    await answerQuickly(page, round, SHORT.slice(0, answers), { wrong: [1, 4], confidence: 3 })
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

/** The first question of the founding quiz, judged in the page that other sites show. */
async function judgeInFrame(page: Page): Promise<void> {
  await page.goto(`/embed${QUIZ}`)
  await page.locator('button.supported').click()
  await page.locator('.reveal').waitFor()
}

/** The editor with an invented article, in which a cue stands beside a quotation. */
async function ownArticle(page: Page): Promise<void> {
  await page.goto('/make/article')
  const said = '“The council hid 400 crates,” Nils Aabye claimed without evidence. Harbour records show 12.'
  await page.getByLabel('Paste the article').fill(`The crates\n${said}\n“We will count them,” said Ida Brandt.`)
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.locator('.editor').waitFor()
}

/** The page about somebody who has answered so many questions. */
async function you(page: Page, answers: number): Promise<void> {
  if (answers) await remember(page, readerOf(answers))
  await page.goto('/you')
  await page.locator('.record').waitFor()
}

/** A finished round made into a challenge past the pages; returns the challenge's address. */
async function dareQuickly(page: Page): Promise<string> {
  const round = await finishQuickly(page, { nickname: 'Daring Dove', wrong: [2] })
  const reply = await page.request.post(`/api/rounds${round.slice(2)}/challenge`, { data: {} })
  return `/q/${(await reply.json()).slug}`
}
