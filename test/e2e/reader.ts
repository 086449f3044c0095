import type { Page } from 'playwright-core'
import { LEVELS, TECHNIQUES } from '../../questions/model/terms.ts'
import type { Confidence } from '../../worker/game/play/marking.ts'
import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import { DAY, dice, recorded } from '../game/records.ts'
import { tidy } from './helpers.ts'

const RIGHT: Record<Confidence, number> = { 1: 0.55, 2: 0.75, 3: 0.88 }
/** Answers a day of the readers whom the tests make up. */
const A_DAY = 6

/** The record of a reader who leans to nothing, is a little too certain, and does better after reading around. */
export function readerOf(answers: number, until = Date.now()): RecordedAnswer[] {
  const next = dice(answers + 1)
  return Array.from({ length: answers }, (_, index) => {
    const confidence = (1 + Math.floor(next() * 3)) as Confidence
    const opened = next() < 0.45
    const technique = TECHNIQUES[Math.floor(next() * TECHNIQUES.length)]!
    const trap = technique === 'cherry-pick' || technique === 'wrong-expert' ? 0.35 : 0
    const truth = index % 2 ? 'supported' : 'baseless'
    return recorded({
      truth,
      right: next() < RIGHT[confidence] + (opened ? 0.12 : -0.08) - (truth === 'baseless' ? trap : 0),
      confidence,
      opened,
      technique: truth === 'baseless' ? technique : null,
      level: LEVELS[index % LEVELS.length],
      question: `made-up/q${index}`,
      at: until - Math.floor((answers - 1 - index) / A_DAY) * DAY - (A_DAY - (index % A_DAY)) * 1_000,
    })
  })
}

/** Puts answers into a browser's record, past the pages. */
export async function remember(page: Page, answers: readonly RecordedAnswer[]): Promise<void> {
  // Of the same site, with nothing in it that could read the record meanwhile.
  await page.goto('/api/health')
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('baseless', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('answers', { keyPath: ['round', 'question'] })
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const adding = opening.result.transaction('answers', 'readwrite')
          for (const answer of all) adding.objectStore('answers').put(answer)
          adding.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          adding.onerror = () => reject(adding.error)
        }
      }),
    answers as RecordedAnswer[],
  )
}

/** Everything that a browser remembers, read past the pages, oldest first. */
export async function recordIn(page: Page): Promise<RecordedAnswer[]> {
  const all = await page.evaluate(
    () =>
      new Promise<RecordedAnswer[]>((resolve, reject) => {
        const opening = indexedDB.open('baseless')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asking = opening.result.transaction('answers').objectStore('answers').getAll()
          asking.onsuccess = () => {
            opening.result.close()
            resolve(asking.result)
          }
          asking.onerror = () => reject(asking.error)
        }
      }),
  )
  return all.sort((a, b) => a.at - b.at)
}

/** The page about its player, once it has read the record. */
export async function openYou(page: Page): Promise<string> {
  await page.goto('/you')
  await page.locator('.record').waitFor()
  return tidy(await page.locator('main').textContent())
}
