import { beforeAll, describe, expect, test } from 'vitest'
import { DESK, game, PACK, PHONE } from '../e2e/helpers.ts'
import type { DrivenBrowser, DrivenPage } from './driven.ts'
import { Firefox } from './firefox.ts'
import { OldChromium } from './old-chromium.ts'
import { FIREFOX, OLD_CHROMIUM, WEBKIT } from './there.ts'
import { Webkit } from './webkit.ts'

/** What is played in every browser: with a browser that nobody has seen before. */
export type Plays = Record<string, (browser: DrivenBrowser) => Promise<void>>

const BROWSERS = [
  { name: 'Firefox', there: FIREFOX, start: () => Firefox.start(FIREFOX!) },
  { name: 'WebKit', there: WEBKIT, start: () => Webkit.start(WEBKIT!) },
  { name: 'Chromium of four years ago', there: OLD_CHROMIUM, start: () => OldChromium.start(OLD_CHROMIUM!) },
]

/** Plays in each browser that is on this machine; of one that is not, it says so. */
export function playInEach(plays: Plays): void {
  for (const { name, there, start } of BROWSERS) {
    if (!there) console.warn(`There is no ${name} on this machine: nothing is played in it (npm run test:browsers).`)
    describe.skipIf(!there)(`in ${name}`, () => {
      let browser: DrivenBrowser
      beforeAll(async () => {
        browser = await start()
        return () => browser.stop()
      })
      test.each(Object.entries(plays))('%s', async (_, play) => {
        await play(browser)
        expect(browser.faults.splice(0)).toEqual([])
      })
    })
  }
}

/** The plays that `npm test` takes time for. */
export const SMOKE: Plays = {
  'a quiz is played to its result, by mouse and by keys, and the record has it': async (browser) => {
    const page = await browser.newPlayer(PHONE.viewport)
    const { slug } = await made({ size: 2 })
    await page.open(`${game.url}/q/${slug}`)
    await page.press('.verdicts .supported')
    await page.see('.play.live .reveal h1')
    await fits(page)
    await page.press('.go-on a')
    await page.see('.question')
    await page.press('.around .toggle')
    await page.see('.play.reading')
    await page.settled()
    await page.key('ArrowLeft')
    await page.see('.reveal h1')
    await page.press('.go-on a')
    await page.see('.result h1')
    await fits(page)
    await page.open(`${game.url}/you`)
    await page.see('#you .card, #you section')
    expect(await page.tell(`document.querySelectorAll('#you .fault').length`)).toBe(0)
    await fits(page)
  },

  'a question is voted on twice and revealed in a room, whose screen goes on by the space bar': async (browser) => {
    const { slug, hostUrl } = await made({ size: 2, class: { naming: 'generated', live: {} } })
    const host = await browser.newPlayer(DESK.viewport)
    await host.open(hostUrl)
    await host.open(`${game.url}/t/${slug}/screen?round=1`)
    await host.see('.screen.live')
    const phone = await browser.newPlayer(PHONE.viewport)
    await phone.open(`${game.url}/q/${slug}`)
    await phone.press('.join button, main form button')
    await phone.see('.play.live')
    await host.key(' ')
    for (const moment of [1, 3]) {
      await phone.see(`.play[data-moment="${moment}"] .judge`)
      await phone.press('.verdicts .baseless')
      await phone.until(`!document.querySelector('.judge')`)
      await host.see(`.screen:not(.rests)[data-moment="${moment}"]`)
      await host.until(`document.body.innerText.includes('1 of 1 answered')`)
      await host.key(' ')
      await host.see(`.screen:not(.rests)[data-moment="${moment + 1}"]`)
      if (moment === 1) await host.key(' ')
    }
    await phone.see('.reveal h1')
    expect(await phone.tell(`document.querySelector('.reveal').getBoundingClientRect().top`)).toBeGreaterThanOrEqual(0)
  },
}

/** An invented article with two quotations. */
const ARTICLE = [
  'The last boat',
  '“The last boat left on Sunday,” harbour head Ida Brandt told the town council.',
  'The timetable on the door ends with 31 May. No boat has left since, harbour records show.',
  '“Nobody needs the ferry any more,” said Councillor Nils Aabye. He gave no figures.',
].join('\n')

/** The others. */
export const MORE: Plays = {
  'home asks a question, and one press shows what decides it': async (browser) => {
    const page = await browser.newPlayer(PHONE.viewport)
    await page.open(game.url)
    await fits(page)
    await page.press('.verdicts .baseless')
    await page.see('.play.live .reveal h1')
    await page.open(game.url)
    await page.see('.opener .judge')
  },

  'a reload shows the reveal again, also once the service worker is there': async (browser) => {
    const page = await browser.newPlayer(PHONE.viewport)
    const { slug } = await made({ size: 2 })
    await page.open(`${game.url}/q/${slug}`)
    await page.press('.verdicts .supported')
    await page.see('.play.live .reveal h1')
    const address = await page.tell<string>('location.href')
    if (await page.tell<boolean>(`'serviceWorker' in navigator`)) {
      await page.tell('navigator.serviceWorker.ready.then(() => true)')
    }
    await page.open(address)
    await page.see('.play.live .reveal h1')
  },

  'an article that is pasted opens in the editor, with its quotations': async (browser) => {
    const page = await browser.newPlayer(DESK.viewport)
    await page.open(`${game.url}/make/article`)
    await page.write('textarea', ARTICLE)
    await page.press('form button.button')
    await page.see('.editor')
    await page.until(`document.body.innerText.includes('Ida Brandt')`)
  },

  'the form for a quiz shows what belongs to the kind that is chosen': async (browser) => {
    const page = await browser.newPlayer(DESK.viewport)
    await page.open(`${game.url}/make`)
    const seen = `[...document.querySelectorAll('.for-class, .for-live')].filter((part) => part.offsetParent).length`
    await page.tell(`document.querySelector('[name="kind"][value="solo"]').click()`)
    await page.until(`${seen} === 0`)
    await page.tell(`document.querySelector('[name="kind"][value="live"]').click()`)
    await page.until(`${seen} > 0`)
  },

  'a wide window has the article beside the question': async (browser) => {
    const page = await browser.newPlayer(DESK.viewport)
    const { slug } = await made({ size: 2 })
    await page.open(`${game.url}/q/${slug}`)
    await page.press('.first .toggle')
    await page.see('.play.live.reading .passages')
    const left = (part: string) => page.tell<number>(`document.querySelector('${part}').getBoundingClientRect().left`)
    expect(await left('.passages')).toBeGreaterThan((await left('.question')) + 200)
  },
}

async function fits(page: DrivenPage): Promise<void> {
  const [wide, room] = (await page.tell<string>(`[document.documentElement.scrollWidth, innerWidth].join()`)).split(',')
  expect(Number(wide)).toBeLessThanOrEqual(Number(room))
}

async function made(quiz: object): Promise<{ slug: string; hostUrl: string }> {
  const body = JSON.stringify({ packs: [PACK.id], title: 'Monday', ...quiz })
  const reply = await fetch(`${game.url}/api/quizzes`, {
    ...{ method: 'POST', headers: { 'Content-Type': 'application/json' } },
    body,
  })
  if (!reply.ok) throw new Error(await reply.text())
  return reply.json()
}
