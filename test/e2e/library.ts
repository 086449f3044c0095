import type { APIRequestContext, Page } from 'playwright-core'
import { PACKS, readFolder } from '../../questions/check/folder.ts'
import { scoredQuestions } from '../../questions/model/pack.ts'
import { questionRef } from '../../questions/model/ref.ts'
import type { Verdict } from '../../questions/model/terms.ts'
import type { Confidence } from '../../worker/game/play/marking.ts'
import { askedFor, hurry, mouse } from './hands.ts'
import { otherThan, posted } from './helpers.ts'

/** Every scored question by its ref, verdict and all: what only a test may know beforehand. */
export const LIBRARY = new Map(
  readFolder(PACKS).packs.flatMap((pack) =>
    scoredQuestions(pack).map((question) => [questionRef(pack, question), question] as const),
  ),
)

/** How a test means to answer: the questions at these positions wrongly, this sure, after reading or not. */
export interface Manner {
  of: number
  wrong?: number[]
  confidences?: Confidence[]
  readFirst?: number[]
  /** the position of the question that the page shows */
  from?: number
}

/**
 * Plays a round of any questions to its end, all but the last past the pages and that by mouse; returns the questions in order.
 * The browser's own record holds the last alone.
 */
export async function playQuickly(
  page: Page,
  { of, wrong = [], confidences = [] }: Omit<Manner, 'readFirst' | 'from'>,
) {
  await page.waitForURL(/\/r\//)
  const round = new URL(page.url()).pathname
  const api = round.replace('/r/', '/api/rounds/')
  const asked = await answerAny(page.request, api, { of: of - 1, wrong, confidences })
  await page.goto(round)
  return [...asked, ...(await playThrough(page, { of, wrong, confidences, from: of - 1 }))]
}

/** Answers so many of a round's questions, whichever they are, past the pages, or all that are left; returns them in order. */
export async function answerAny(
  request: APIRequestContext,
  api: string,
  { of = Number.POSITIVE_INFINITY, wrong = [], confidences = [] }: Partial<Omit<Manner, 'readFirst' | 'from'>>,
): Promise<string[]> {
  const asked: string[] = []
  let next = ((await (await request.get(api)).json()) as { current: { id: string } | null }).current
  while (next && asked.length < of) {
    const { id: question } = next
    const truth = LIBRARY.get(question)!.verdict
    const verdict = wrong.includes(asked.length) ? otherThan(truth) : truth
    const answer = { question, verdict, confidence: confidences[asked.length] ?? 2 }
    asked.push(question)
    next = (await posted(request, `${api}/answers`, answer)).next as unknown as typeof next
  }
  return asked
}

/** Plays a round of any questions to its end by mouse, from where the page stands; returns the questions in order. */
export async function playThrough(
  page: Page,
  { of, wrong = [], confidences = [], readFirst = [], from = 0 }: Manner,
): Promise<string[]> {
  const asked: string[] = []
  await hurry(page)
  for (let position = from; position < of; position++) {
    await askedFor(page, position + 1, of)
    const ref = await page.locator('.judge [name=question]').inputValue()
    asked.push(ref)
    if (readFirst.includes(position)) {
      await mouse.readAround(page)
      await page.locator('.passages').waitFor()
    }
    const truth: Verdict = LIBRARY.get(ref)!.verdict
    await mouse.judge(page, wrong.includes(position) ? otherThan(truth) : truth, confidences[position] ?? 2)
    await page.locator('.reveal').waitFor()
    await mouse.goOn(page)
  }
  await page.locator('.result').waitFor()
  return asked
}
