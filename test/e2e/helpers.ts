import { readFileSync } from 'node:fs'
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  request as requests,
} from 'playwright-core'
import { inject } from 'vitest'
import { Pack, scoredQuestions } from '../../questions/model/pack.ts'
import { numberedPassages } from '../../questions/model/question.ts'
import { questionRef } from '../../questions/model/ref.ts'
import type { Verdict } from '../../questions/model/terms.ts'
import { chooseQuestions } from '../../worker/game/make/choice.ts'
import type { Confidence } from '../../worker/game/play/marking.ts'
import { launchBrowser } from './browser.ts'
import { startGame } from './game.ts'

/** How long a page may take for what a test waits for, in milliseconds: a machine of CI is slower at times than any of ours. */
const PATIENCE = 30_000

export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
export const DESK = { viewport: { width: 1280, height: 800 } }

/** The founding pack, verdicts and all: what only a test may know beforehand. */
export const PACK = Pack.parse(
  JSON.parse(readFileSync(new URL('../../questions/packs/lukashenko-february-2023.json', import.meta.url), 'utf8')),
)
export const QUIZ = `/q/${PACK.id}`
export const SHEET = scoredQuestions(PACK)

/** The questions of a quiz of so many that is made unshuffled of the founding pack: the first of either verdict. */
export function chosenOf(size: number): typeof SHEET {
  const refs = chooseQuestions([PACK], { size, shuffle: false, seed: 1 })
  return SHEET.filter((question) => refs.includes(questionRef(PACK, question)))
}

export const SHORT = chosenOf(6)
export const PASSAGES = numberedPassages(PACK)

export const otherThan = (verdict: Verdict): Verdict => (verdict === 'supported' ? 'baseless' : 'supported')

/** The game that players go to: the one that all files share, but for a file that has started one of its own. */
export const game = { url: inject('game') }

let launched: Promise<Browser> | undefined
const contexts = new Set<BrowserContext>()
const visitors = new Set<APIRequestContext>()

/** The browser of this process, for all its files: it ends with the process. */
function browser(): Promise<Browser> {
  launched ??= launchBrowser()
  return launched
}

/** Each device has an address of its own, as if a proxy passed it on: what one may do in a minute is limited. */
let devices = 0

/** An address of its own for a device, as the header that a proxy would add. */
export function nextAddress() {
  return { 'X-Forwarded-For': `10.0.${Math.floor(devices / 250)}.${(devices++ % 250) + 1}` }
}

/** A device that nobody has seen before, with no page open: a window costs a second. Addresses are relative to the game. */
export async function newDevice(options: BrowserContextOptions = PHONE): Promise<BrowserContext> {
  const context = await (await browser()).newContext({
    ...{ baseURL: game.url, extraHTTPHeaders: nextAddress() },
    // What a service worker asks for, no test could hold up.
    ...{ serviceWorkers: 'block' as const, ...options },
  })
  contexts.add(context.once('close', () => contexts.delete(context)))
  context.setDefaultTimeout(PATIENCE)
  return context
}

/** Somebody whom nobody has seen before and who opens no page: sends requests, keeps cookies, and costs no browser anything. */
export async function newVisitor(): Promise<{ request: APIRequestContext }> {
  const request = await requests.newContext({ baseURL: game.url, extraHTTPHeaders: nextAddress() })
  visitors.add(request)
  return { request }
}

/** A page of a player whom nobody has seen before. */
export async function newPlayer(options?: BrowserContextOptions): Promise<Page> {
  return (await newDevice(options)).newPage()
}

/** Closes what the players of a file have open, and goes back to the game that all share. */
export async function leaveAll(): Promise<void> {
  await closeOthers()
  await Promise.all([...visitors].map((visitor) => visitor.dispose()))
  visitors.clear()
  game.url = inject('game')
}

/** Closes what players have open, but for one of them. */
export async function closeOthers(but?: BrowserContext): Promise<void> {
  await Promise.all([...contexts].filter((context) => context !== but).map((context) => context.close()))
}

/** A game that a file has to itself, to stop it or to count what was played. Whoever starts it stops it. */
export async function startOwnGame(options?: Parameters<typeof startGame>[0]) {
  const own = await startGame(options)
  game.url = own.url
  return own
}

/** Starts a quiz and stands before its first question, under a name that is chosen past the pages. */
export async function start(page: Page, { quiz = QUIZ, nickname = 'Quiet Otter' } = {}): Promise<string> {
  const round = await startQuickly(page, { quiz, nickname })
  await page.goto(round)
  return round
}

/** Starts a quiz past the pages, where a test is about what comes after; returns the address of the round. */
export async function startQuickly(
  page: Page,
  { quiz = QUIZ, nickname = 'Quiet Otter', someoneElse = false } = {},
): Promise<string> {
  const start = { nickname, ...(someoneElse && { someoneElse }) }
  const { round } = await posted(page.request, `/api/quizzes${quiz.slice(2)}/rounds`, start)
  return `/r/${round}`
}

/** Answers the next questions past the pages, each right, but for those at the positions given as wrong. */
export async function answerQuickly(
  page: Page,
  round: string,
  questions: typeof SHEET,
  { confidence = 1 as Confidence, wrong = [] as number[] } = {},
): Promise<void> {
  for (const [position, question] of questions.entries()) {
    const verdict = wrong.includes(position) ? otherThan(question.verdict) : question.verdict
    const answer = { question: `${PACK.id}/${question.id}`, verdict, confidence }
    await posted(page.request, `/api/rounds${round.slice(2)}/answers`, answer)
  }
}

/** A round played to its end past the pages. */
export async function finishQuickly(page: Page, options: { nickname?: string; wrong?: number[] } = {}) {
  const round = await startQuickly(page, options)
  await answerQuickly(page, round, SHEET, options)
  return round
}

/** The same of a short quiz that is made for it, where a result may be short; returns the addresses of both. */
export async function finishShort(page: Page, options: { nickname?: string; wrong?: number[] } = {}) {
  const quiz = await makeShort(page)
  const round = await startQuickly(page, { ...options, quiz })
  await answerQuickly(page, round, SHORT, options)
  return { quiz, round }
}

/** A short quiz, made past the pages; returns its address. */
export async function makeShort(page: Page): Promise<string> {
  return `/q/${(await makeQuickly(page, { size: SHORT.length })).slug}`
}

/** Makes a quiz past the pages. */
export function makeQuickly(
  page: Page,
  quiz: { title?: string; size?: number; shuffle?: boolean; class?: object } = {},
) {
  return posted(page.request, '/api/quizzes', { packs: [PACK.id], ...quiz }) as Promise<{ [key in Link]: string }>
}

type Link = 'slug' | 'code' | 'url' | 'hostUrl'

/** Sends JSON to the API; throws where it is refused. */
export async function posted(request: APIRequestContext, path: string, data: object): Promise<Record<string, string>> {
  const reply = await request.post(path, { data })
  if (!reply.ok()) throw new Error(`${path}: ${reply.status()} ${await reply.text()}`)
  return reply.json()
}

/** A text as a reader takes it in: without the runs of spaces that markup brings. */
export function tidy(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}
