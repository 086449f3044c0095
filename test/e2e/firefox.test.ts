import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FIREFOX, Firefox } from './firefox.ts'
import { DESK, game, PACK, PHONE, QUIZ } from './helpers.ts'

if (!FIREFOX) console.warn('There is no Firefox on this machine: what it shows is not tested (FIREFOX_PATH names one).')

describe.skipIf(!FIREFOX)('in Firefox', () => {
  let firefox: Firefox

  beforeAll(async () => {
    firefox = await Firefox.start(FIREFOX!)
  })
  afterAll(() => firefox?.stop())

  test('a question is judged, explained and led on from, by mouse and by keys', async () => {
    const page = await firefox.newPlayer(PHONE.viewport)
    await page.open(`${game.url}${QUIZ}`)
    await page.press('.verdicts .supported')
    await page.see('.play.live .reveal h1')
    await page.press('.go-on a')
    await page.see('.question')
    await page.press('.around .toggle')
    await page.see('.play.reading')
    await page.until(`!document.querySelector('.settling')`)
    await page.key('\uE012')
    await page.see('.reveal h1')
    expect(await page.tell('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.viewport.width)
    expect(firefox.faults).toEqual([])
  })

  test('a question is voted on and revealed in a room, whose screen goes on by the space bar', async () => {
    const data = { packs: [PACK.id], size: 2, title: 'Monday', class: { naming: 'generated', live: {} } }
    const headers = { 'Content-Type': 'application/json' }
    const made = await fetch(`${game.url}/api/quizzes`, { method: 'POST', headers, body: JSON.stringify(data) })
    const { slug, hostUrl } = (await made.json()) as { slug: string; hostUrl: string }
    const host = await firefox.newPlayer(DESK.viewport)
    await host.open(hostUrl)
    await host.open(`${game.url}/t/${slug}/screen?round=1`)
    await host.see('.screen.live')
    const phone = await firefox.newPlayer(PHONE.viewport)
    await phone.open(`${game.url}/q/${slug}`)
    await phone.press('.join button, main form button')
    await phone.see('.play.live')
    await host.key(' ')
    for (const moment of [1, 3]) {
      await phone.see(`.play[data-moment="${moment}"] .judge`)
      await phone.press('.verdicts .baseless')
      await phone.until(`!document.querySelector('.judge')`)
      await host.see(`.screen:not(.rests)[data-moment="${moment}"]`)
      await host.key(' ')
      await host.see(`.screen:not(.rests)[data-moment="${moment + 1}"]`)
      if (moment === 1) await host.key(' ')
    }
    await phone.see('.reveal h1')
    expect(await phone.tell(`document.querySelector('.reveal').getBoundingClientRect().top`)).toBeGreaterThanOrEqual(0)
    expect(firefox.faults).toEqual([])
  })
})
