import { setTimeout as sleep } from 'node:timers/promises'
import type { APIRequestContext, BrowserContextOptions, Page } from 'playwright-core'
import type { Verdict } from '../../questions/model/terms.ts'
import { LIVE_VERSION } from '../../worker/game/live/version.ts'
import { settled } from './hands.ts'
import { game, newPlayer, newVisitor, PACK, PHONE, posted, SHEET, start } from './helpers.ts'

export const LABELS: Record<Verdict, string> = { supported: 'Supported', baseless: 'Baseless' }

export interface LiveQuiz {
  slug: string
  code: string
  hostUrl: string
}

/** Whatever sends requests with cookies of its own: a page, or a device without one. */
type Requests = Pick<Page, 'request'>

/** Makes a live quiz past the pages. */
export async function liveQuiz(
  { request }: Requests,
  { size = 3, live = {} as object, rules = {} as object } = {},
): Promise<LiveQuiz> {
  const data = { packs: [PACK.id], size, title: 'Monday, third period', class: { naming: 'free', live, ...rules } }
  const reply = await request.post('/api/quizzes', { data })
  if (!reply.ok()) throw new Error(await reply.text())
  return reply.json()
}

/** Opens the host's link and the big screen that it leads to, in the same window. */
export async function openScreen(page: Page, { hostUrl }: LiveQuiz): Promise<void> {
  await page.goto(hostUrl)
  await page.goto((await page.getByRole('link', { name: 'Open the big screen' }).getAttribute('href'))!)
  await page.locator('.screen.live').waitFor()
}

/** Opens the big screen past the host's page. */
export async function showScreen(page: Page, { slug, hostUrl }: LiveQuiz): Promise<void> {
  await page.request.get(hostUrl)
  await page.goto(`/t/${slug}/screen`)
  await page.locator('.screen.live').waitFor()
}

/** Comes into a live round by its link, as a player does; `prepare` does something to the page before. */
export async function joinLive(
  slug: string,
  name: string,
  options: BrowserContextOptions = PHONE,
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  const page = await newPlayer(options)
  await prepare?.(page)
  await page.goto(`/q/${slug}`)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.waitForURL(/\/r\/[a-z0-9]+$/)
  return alive(page, options)
}

/** A phone in a live round, which came in past the pages. */
export async function joinQuickly(
  slug: string,
  nickname: string,
  options: BrowserContextOptions = PHONE,
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  const page = await newPlayer(options)
  await prepare?.(page)
  await start(page, { quiz: `/q/${slug}`, nickname })
  return alive(page, options)
}

/** A phone, once its script runs, where it has one. */
async function alive(phone: Page, { javaScriptEnabled = true }: BrowserContextOptions): Promise<Page> {
  if (javaScriptEnabled) await phone.locator('.play.live').waitFor()
  return phone
}

/** What decides the question that a phone asks: what only a test may know beforehand. */
export async function keyOf(phone: Page) {
  const id = await phone.locator('.judge [name=question]').inputValue()
  return SHEET.find((question) => id === `${PACK.id}/${question.id}`)!
}

/** Judges the quote on a phone, and waits until the room has it. */
export async function vote(phone: Page, verdict: Verdict, sure: string): Promise<void> {
  await settled(phone)
  await phone.locator('.sure label', { hasText: sure }).click()
  await phone.getByRole('button', { name: LABELS[verdict] }).click()
  await phone.getByText('Your answer is kept').waitFor()
}

/** A key of the host's, once the last one has had its effect, and is so long ago that another one is another step. */
export async function press(host: Page, key: string): Promise<void> {
  const before = await host.locator('.screen:not(.rests)').getAttribute('data-moment')
  await host.keyboard.press(key)
  if (key === 'n') return
  if (key === 's') await host.keyboard.press('Enter')
  const again = host.getByText('Press again to go on').last()
  const moved = host.locator(`.screen:not([data-moment="${before}"])`)
  await moved.or(again).first().waitFor()
  if (await moved.count()) return
  await host.locator('.screen:not(.rests)').waitFor()
  await host.keyboard.press(key)
  await moved.waitFor()
}

/** What the keys of a host say to the room. */
const SAID: Record<string, string> = { ' ': 'next', r: 'reveal', s: 'skip' }

/**
 * A live round of two questions past the pages, with one player, once its host has pressed these keys: before the second of them
 * the player has answered. The room is then at its moment `keys.length`.
 */
async function liveRoom(host: Requests, player: Requests, keys: string[]) {
  const quiz = await liveQuiz(host, { size: 2, live: { seconds: 15, teams: ['Herons', 'Otters'] } })
  await host.request.get(quiz.hostUrl)
  const { round } = await posted(player.request, `/api/quizzes/${quiz.slug}/rounds`, { nickname: 'Quiet Heron' })
  for (const [moment, key] of keys.entries()) {
    if (moment === 1) {
      const answer = { type: 'answer', at: 0, vote: 'first', verdict: 'supported', confidence: 3 }
      await talk(await cookiesOf(player.request), `/r/${round}/socket`, [answer])
    }
    const step = { type: SAID[key], moment }
    await talk(await cookiesOf(host.request), `/t/${quiz.slug}/screen/socket?round=1`, [step])
  }
  return { quiz, round: `/r/${round}` }
}

/** The player's phone once the host has pressed these keys; before the second of them it has answered. */
export async function livePhone(page: Page, keys: string[]): Promise<void> {
  const { round } = await liveRoom(await newVisitor(), page, keys)
  await page.goto(round)
  await page.locator(`.play.live[data-moment="${keys.length}"]`).waitFor()
}

/** The host's screen once they have pressed these keys; before the second of them the one player has answered. */
export async function liveScreen(page: Page, keys: string[]): Promise<void> {
  const { quiz } = await liveRoom(page, await newVisitor(), keys)
  await page.goto(`/t/${quiz.slug}/screen`)
  await page.locator(`.screen.live[data-moment="${keys.length}"]`).waitFor()
}

/** So many questions of a live round of two votes past the pages, with pupils who are right more often than not and talk some into it. */
export async function liveLesson(host: Page, { slug }: LiveQuiz, { size, pupils }: { size: number; pupils: string[] }) {
  const phones = await Promise.all(
    pupils.map(async (nickname) => {
      const { request } = await newVisitor()
      const { round } = await posted(request, `/api/quizzes/${slug}/rounds`, { nickname })
      return { cookies: await cookiesOf(request), path: `/r/${round}/socket` }
    }),
  )
  const hosts = await cookiesOf(host.request)
  const steps = (...moments: number[]) => step(hosts, `/t/${slug}/screen/socket?round=1`, moments)
  let lines: Awaited<ReturnType<typeof lineOf>>[] = []
  const ballot = (at: number, vote: 'first' | 'second') =>
    Promise.all(
      lines.map((line, pupil) => {
        const yes = (pupil * 7 + at * 3 + (vote === 'second' ? pupil % 3 : 0)) % 5 < 3
        const verdict = yes ? 'supported' : 'baseless'
        return line.answer({ type: 'answer', at, vote, verdict, confidence: ((pupil + at) % 3) + 1 })
      }),
    )
  await steps(0)
  for (let at = 0; at < size; at++) {
    if (at % LINE_LASTS === 0) {
      for (const line of lines) line.close()
      lines = await Promise.all(phones.map(({ cookies, path }) => lineOf(cookies, path)))
    }
    const moment = 4 * at + 1
    await ballot(at, 'first')
    await steps(moment, moment + 1)
    await ballot(at, 'second')
    await steps(moment + 2, moment + 3)
  }
  for (const line of lines) line.close()
}

/** How many questions a phone answers twice before it has said too much on its line. */
const LINE_LASTS = 8

/** A phone's line into a room. */
async function lineOf(cookies: string, path: string) {
  const socket = socketTo(path, cookies)
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve()
    socket.onerror = () => reject(new Error(`${path}: no socket`))
  })
  const say = (message: object) => socket.send(JSON.stringify(message))
  say({ type: 'hello', version: LIVE_VERSION })
  return {
    /** answers, and waits until that is kept */
    answer: (answer: object) =>
      new Promise<void>((resolve, reject) => {
        socket.onmessage = ({ data }) => {
          const { type, why } = JSON.parse(String(data))
          if (type === 'kept') resolve()
          if (type === 'refused' || type === 'bye') reject(new Error(`${path}: ${why}`))
        }
        say(answer)
      }),
    close: () => socket.close(),
  }
}

function socketTo(path: string, cookies: string): WebSocket {
  const headers = { Origin: game.url, Cookie: cookies }
  return new WebSocket(game.url.replace('http', 'ws') + path, { headers } as unknown as string[])
}

/** What a browser sends of its cookies to the game. */
async function cookiesOf(request: APIRequestContext): Promise<string> {
  return (await request.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** Says something to a room as a page does where no socket passes, with its cookies; again, where that was too fast. */
async function talk(cookies: string, path: string, said: object[]): Promise<void> {
  const body = said.map((message) => JSON.stringify(message)).join('\n')
  const headers = { 'Content-Type': 'text/plain', Origin: game.url, Cookie: cookies }
  for (;;) {
    const reply = await fetch(game.url + path, { method: 'POST', body, headers })
    const text = await reply.text()
    if (!reply.ok) throw new Error(text)
    if (!text.includes('too-fast')) return
    await sleep(300)
  }
}

/** Steps on at these moments by a socket of its own, of which none may say much a second; waits until the room has. */
async function step(cookies: string, path: string, moments: number[]): Promise<void> {
  const socket = socketTo(path, cookies)
  const said = [{ type: 'hello', version: LIVE_VERSION }, ...moments.map((moment) => ({ type: 'next', moment }))]
  await new Promise<void>((resolve, reject) => {
    socket.onerror = () => reject(new Error(`${path}: no socket`))
    socket.onopen = () => {
      for (const message of said) socket.send(JSON.stringify(message))
    }
    socket.onmessage = ({ data }) => {
      const { type, moment } = JSON.parse(String(data))
      if (type === 'stage' && moment > moments.at(-1)!) resolve()
    }
  })
  socket.close()
}
