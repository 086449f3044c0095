import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  DESK,
  finishQuickly,
  makeQuickly,
  newPlayer,
  newVisitor,
  PHONE,
  posted,
  start,
  startQuickly,
} from './helpers.ts'
import { LIBRARY, playThrough } from './library.ts'
import { openYou, recordIn } from './reader.ts'

/** Finishes a short quiz under a made-up name, as often as it is called, and shows the result; tells the round's address. */
async function finisher(page: Page): Promise<() => Promise<string>> {
  const { slug } = await makeQuickly(page, { size: 1 })
  return async () => {
    const round = await startQuickly(page, { quiz: `/q/${slug}`, nickname: 'Made Up' })
    const { current } = await (await page.request.get(`/api/rounds${round.slice(2)}`)).json()
    const answer = { question: current.id, verdict: LIBRARY.get(current.id)!.verdict, confidence: 1 }
    await posted(page.request, `/api/rounds${round.slice(2)}/answers`, answer)
    await page.goto(round)
    return round
  }
}

/** Whether a part is wholly on the screen of a phone. */
async function isInView(part: Locator): Promise<boolean> {
  const { y, height } = (await part.boundingBox())!
  return y >= 0 && y + height <= PHONE.viewport.height
}

describe('a name that was chosen', () => {
  const nameOf = async (page: Page, round: string) => {
    const reply = await page.request.get(`/api/rounds${round.slice(2)}`)
    return ((await reply.json()) as { nickname: string }).nickname
  }
  const board = (page: Page) => page.getByLabel('Your name on the board')

  test('is filled in for the next play, saved by one tap and by nothing else, and goes with the record', async () => {
    const page = await newPlayer(PHONE)
    const finish = await finisher(page)
    const { slug } = await makeQuickly(page, { size: 1 })
    await start(page, { quiz: `/q/${slug}`, nickname: 'Made Up' })
    await playThrough(page, { of: 1 })
    await expect.poll(() => board(page).inputValue()).toBe('Made Up')
    await board(page).fill('Zoe')
    await page.getByRole('button', { name: 'Save' }).tap()
    await page.locator('.kicker', { hasText: 'Zoe' }).waitFor()

    const second = await finish()
    await expect.poll(() => board(page).inputValue()).toBe('Zoe')
    await page.getByText('This is the name you chose last time').waitFor()
    expect(await nameOf(page, second)).toBe('Made Up')
    await page.getByRole('button', { name: 'Save' }).tap()
    await page.locator('.kicker', { hasText: 'Zoe' }).waitFor()
    expect(await nameOf(page, second)).toBe('Zoe')

    await openYou(page)
    await page.getByRole('button', { name: 'Erase my record' }).tap()
    const erase = page.getByRole('dialog').getByRole('button', { name: 'Erase them' })
    await expect
      .poll(async () => {
        await erase.tap({ timeout: 500 }).catch(() => {})
        return recordIn(page)
      })
      .toEqual([])
    await page.getByText('Nothing here yet').waitFor()
    await finish()
    await expect.poll(() => board(page).inputValue()).toBe('Made Up')
    expect(await page.getByText('This is the name you chose last time').isVisible()).toBe(false)
  })

  test('and refused is not offered again', async () => {
    const page = await newPlayer(DESK)
    const finish = await finisher(page)
    for (const _ of [1, 2]) {
      await finish()
      await expect.poll(() => board(page).inputValue()).toBe('Made Up')
      await board(page).fill('fuck')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.locator('#nickname-fault').waitFor()
    }
  })

  test.each([true, false])(
    'has its form in view after it was sent, refused or taken; with script: %s',
    async (script) => {
      const page = await newPlayer({ ...PHONE, javaScriptEnabled: script })
      await page.goto(await finishQuickly(page, { nickname: 'Made Up' }))
      const send = async (name: string, told: string) => {
        await board(page).fill(name)
        await page.getByRole('button', { name: 'Save' }).tap()
        await expect.poll(() => isInView(page.getByText(told))).toBe(true)
      }
      await send('shit', 'Please choose a nickname that everyone can read out in class.')
      expect(await isInView(board(page))).toBe(true)
      await send('<b>x</b>', 'cannot be in a nickname')
      await send('BOB', 'Your name is now BOB.')
    },
  )

  test('goes along with “Beat me”, which says so before; and the way back to the challenge stands where it was made', async () => {
    const page = await newPlayer(PHONE)
    const finish = await finisher(page)
    const beatMe = page.getByRole('button', { name: 'Beat me' })
    await finish()
    await page.getByText('Your friend sees: Made Up').waitFor()
    await board(page).fill('Mia')
    await page.getByText('Your friend sees: Mia').waitFor()
    await beatMe.tap()
    await page.getByText('Who beats you?').waitFor()

    const second = await finish()
    await page.getByText('Your friend sees: Mia').waitFor()
    await beatMe.tap()
    await page.getByText('Who beats you?').waitFor()
    expect(await nameOf(page, second)).toBe('Mia')
    const challenge = page.url()
    const { request } = await newVisitor()
    expect(await (await request.get(challenge)).text()).toContain('Mia dares you')

    await page.goto(second)
    expect(await beatMe.count()).toBe(0)
    await page.getByRole('button', { name: 'See who has taken it up' }).tap()
    await page.getByText('Who beats you?').waitFor()
    expect(page.url()).toBe(challenge)
  })

  test('and refused with “Beat me” stands in its box with what is wrong, and makes no challenge', async () => {
    const page = await newPlayer(PHONE)
    const finish = await finisher(page)
    await finish()
    await board(page).fill('fuck')
    const beatMe = page.getByRole('button', { name: 'Beat me' })
    await beatMe.tap()
    await page.locator('#nickname-fault').waitFor()
    await page.locator('#nickname:focus').waitFor()
    expect(await page.getByRole('button', { name: 'See who has taken it up' }).count()).toBe(0)
    await page.getByText('Your friend sees: Made Up').waitFor()
    await beatMe.tap()
    await page.getByText('Who beats you?').waitFor()
  })

  test('and too long is not what a friend sees: its fault stands there, and “Beat me” waits', async () => {
    const page = await newPlayer(PHONE)
    const finish = await finisher(page)
    await finish()
    await page.getByText('Your friend sees: Made Up').waitFor()
    await board(page).fill('x'.repeat(30))
    const seen = page.locator('.seen-as')
    await expect.poll(() => seen.textContent()).toBe('6 characters too long: 24 fit')
    await page.getByRole('button', { name: 'Beat me' }).tap()
    await page.locator('#nickname:focus').waitFor()
    await board(page).fill('Zoe')
    await page.getByText('Your friend sees: Zoe').waitFor()
    expect(await page.getByText('Who beats you?').count()).toBe(0)
    await page.getByRole('button', { name: 'Beat me' }).tap()
    await page.getByText('Who beats you?').waitFor()
  })
})
