import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIRequestContext, Browser, BrowserContextOptions, Page } from 'playwright-core'
import { numberedPassages, Pack, scoredQuestions } from '../../questions/model.ts'
import type { Verdict } from '../../questions/terms.ts'
import type { Confidence } from '../../worker/game/marking.ts'
import { startServer } from '../../worker/local/server.ts'

const PATIENCE = 10_000

export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
export const DESK = { viewport: { width: 1280, height: 800 } }

/** The founding pack, verdicts and all: what only a test may know beforehand. */
export const PACK = Pack.parse(
  JSON.parse(readFileSync(new URL('../../questions/packs/lukashenko-february-2023.json', import.meta.url), 'utf8')),
)
export const QUIZ = `/q/${PACK.id}`
export const SHEET = scoredQuestions(PACK)
export const PASSAGES = numberedPassages(PACK)

export const otherThan = (verdict: Verdict): Verdict => (verdict === 'supported' ? 'baseless' : 'supported')

/** The built game, served on a port of its own from a directory of its own. */
export async function startGame() {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'baseless-e2e-'))
  let server = await startServer({ port, dataDir })
  return {
    url: server.url,
    async restart() {
      await server.stop()
      server = await startServer({ port, dataDir })
    },
    async stop() {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export type Game = Awaited<ReturnType<typeof startGame>>

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** A page of a player whom nobody has seen before. Addresses are relative to the game. */
export async function newPlayer(browser: Browser, game: Game, options: BrowserContextOptions = PHONE): Promise<Page> {
  const context = await browser.newContext({ baseURL: game.url, ...options })
  context.setDefaultTimeout(PATIENCE)
  return context.newPage()
}

/** Starts a quiz by its form, as a player does. */
export async function start(page: Page, { quiz = QUIZ, nickname = 'Quiet Otter' } = {}): Promise<string> {
  await page.goto(quiz)
  await page.getByLabel('Nickname').fill(nickname)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.waitForURL(/\/r\/[a-z0-9]+$/)
  return new URL(page.url()).pathname
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
