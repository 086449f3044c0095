import type { Page } from 'playwright-core'
import type { Verdict } from '../../questions/model/terms.ts'
import type { Confidence } from '../../worker/game/play/marking.ts'
import { hasScript, hurry, sendCertain, settled } from './hands.ts'
import { DESK, newDevice, newPlayer, newVisitor, otherThan, PACK, posted } from './helpers.ts'
import { LIBRARY } from './library.ts'

/** Makes a class past the pages. */
async function makeClass({ request }: Pick<Page, 'request'>, wish: object, size = 5) {
  const data = { packs: [PACK.id], size, title: 'Class 9b', class: wish }
  const { slug, hostUrl } = await posted(request, '/api/quizzes', data)
  return { slug: slug!, hostUrl: hostUrl!, quiz: `/q/${slug}` }
}

/** A class of five questions, or of so many, whose host opens no page. */
export async function newClass(wish: object = {}, size?: number) {
  return makeClass(await newVisitor(), wish, size)
}

/** A class of five questions, and its host's page, or one that belongs to it; with null, its host has the key and no page open. */
export async function openClass(wish: object = {}, options: object = DESK, part: string | null = '') {
  const host = await newPlayer(options)
  return { host, ...(await classIn(host, wish, part)) }
}

/** The same in a window that is there already. */
export async function classIn(host: Page, wish: object = {}, part: string | null = '') {
  const { hostUrl, ...made } = await makeClass(host, wish)
  if (part !== '') await host.request.get(hostUrl)
  if (part !== null) await host.goto(part ? `/t/${made.slug}/${part}` : hostUrl)
  return made
}

/** Comes in by the page of the link, under a name where the class asks for one. */
export async function comeIn(page: Page, quiz: string, nickname?: string): Promise<void> {
  await hurry(page)
  await page.goto(quiz)
  if (nickname) await page.getByLabel('Your name in this class').fill(nickname)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.waitForURL(/\/r\/[a-z0-9]+$/)
}

/** Judges the question on the screen, as the player who sees it, right or not. */
export async function judge(page: Page, right: boolean, confidence: Confidence): Promise<void> {
  const waits = confidence === 3 && (await hasScript(page))
  await settled(page)
  const verdict = verdictOf((await page.locator('.judge [name="question"]').getAttribute('value')) ?? '')
  await page
    .locator('.sure label')
    .nth(confidence - 1)
    .click()
  await page.locator(`.verdicts .${right ? verdict : otherThan(verdict)}`).click()
  if (waits) await sendCertain(page)
  await page.locator('.reveal').waitFor()
}

function verdictOf(question: string): Verdict {
  return LIBRARY.get(question)!.verdict
}

/** A pupil past the pages: comes in and answers by a plan, "+3" right and certain, "-1" a wrong guess. */
export async function pupilQuickly(slug: string, plan: string[], nickname?: string) {
  const { request } = await newVisitor()
  const joined = await posted(request, `/api/quizzes/${slug}/rounds`, nickname ? { nickname } : {})
  let current = joined.current as unknown as { id: string } | null
  for (const mark of plan) {
    if (!current) break
    const verdict = verdictOf(current.id)
    const answer = {
      question: current.id,
      verdict: mark[0] === '+' ? verdict : otherThan(verdict),
      confidence: Number(mark[1]),
    }
    const outcome = await posted(request, `/api/rounds/${joined.round}/answers`, answer)
    current = outcome.next as unknown as typeof current
  }
  /** the round's page on the pupil's device */
  async function open() {
    const device = await newDevice()
    await device.addCookies((await request.storageState()).cookies)
    const page = await device.newPage()
    await page.goto(`/r/${joined.round}`)
    return page
  }
  return { round: joined.round!, open }
}
