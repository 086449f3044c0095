import type { Page } from 'playwright-core'
import { answerQuickly, makeQuickly, SHORT, startQuickly } from './helpers.ts'
import { livePhone, liveScreen } from './live-hands.ts'
import { hostPage, makeClass, playedClass, soon } from './ways.ts'

/** The pages of a class, its host and a live round, as `PAGES` has them all. */
export const CLASS_PAGES: Record<string, (page: Page) => Promise<unknown>> = {
  'make a class': (page) => page.goto('/make?kind=class'),
  'make a class, its list as it was read': async (page) => {
    await page.goto('/make?kind=class')
    await page.locator('input[name=naming][value=roster]').check()
    await page.locator('#roster').fill('Lee, Anna-Magdalena; Ko, Ben; Wolfeschlegelsteinhausen, Maximiliane')
    await page.getByRole('button', { name: 'Make it' }).first().click()
    await page.getByText('Are these the names?').waitFor()
  },
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
    await page.request.get(hostUrl)
    await page.goto(`/t/${slug}/questions/1`)
  },
  'host of a class, nobody in': async (page) => page.goto((await makeClass(page)).hostUrl),
  'change a class, nobody in': async (page) => {
    const { slug, hostUrl } = await makeClass(page)
    await page.request.get(hostUrl)
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
    const host = await (await page.request.get(hostUrl)).text()
    await page.goto(/\/t\/[^"]*\/pupil\?[^"]*/.exec(host)![0].replace('&amp;', '&'))
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
  'close a class': (page) => hostPage(page, 'close'),
  'another round of a class': (page) => hostPage(page, 'another'),
  'class on the projector': (page) => hostPage(page, 'join'),
  report: (page) => hostPage(page, 'report'),
  'report, empty': async (page) => {
    const { slug, hostUrl } = await makeClass(page)
    await page.request.get(hostUrl)
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
}
