import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { TECHNIQUES } from '../../questions/model/terms.ts'
import { DAY, recorded } from '../game/records.ts'
import { askedFor } from './hands.ts'
import { DESK, newPlayer, PHONE } from './helpers.ts'
import { LIBRARY, playQuickly } from './library.ts'
import { recordIn, remember } from './reader.ts'

const LAST_MONTH = Date.now() - 40 * DAY

/** The record of somebody who has met a third of the library, and was taken in by one trick alone. */
const trippedBy = (trick: string) =>
  [...LIBRARY].flatMap(([question, { verdict, basis, level, ...rest }], index) => {
    const technique = 'technique' in rest ? rest.technique : null
    if (index % 3 && technique !== trick) return []
    if (technique === trick && index % 2) return []
    const right = technique !== trick
    return recorded({ truth: verdict, right, basis, level, technique, question, confidence: 3, at: LAST_MONTH + index })
  })

/** From the page about oneself to the first question of ten. */
async function practise(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Practise' }).click()
  await askedFor(page, 1, 10)
}

test('practice asks what was not seen, half of it by what trips one; what is answered goes into the record', async () => {
  const page = await newPlayer(DESK)
  const before = trippedBy('wrong-expert')
  await remember(page, before)
  await page.goto('/you')
  await page.locator('.practice li').first().getByText('Wrong expert').waitFor()
  expect(await page.locator('.practice li').count()).toBe(1)
  await practise(page)
  const asked = await playQuickly(page, { of: 10, wrong: [9] })
  const met = before.map(({ question }) => question)
  expect(asked.filter((ref) => met.includes(ref))).toEqual([])
  const baseless = asked.flatMap((ref) => {
    const question = LIBRARY.get(ref)!
    return question.verdict === 'baseless' ? question.technique : []
  })
  expect(baseless).toHaveLength(5)
  expect(baseless).toContain('wrong-expert')
  const [last] = asked.slice(-1)
  const record = await recordIn(page)
  expect(record.slice(before.length).map(({ question, quiz }) => [question, quiz])).toEqual([[last, 'practice']])
  await page.getByRole('link', { name: 'What kind of reader am I?' }).click()
  await practise(page)
  const again = await page.locator('.judge [name=question]').inputValue()
  expect([...met, last]).not.toContain(again)
})

test('no page of a round of practice says which trick the next question is about', async () => {
  const page = await newPlayer(DESK)
  await remember(page, trippedBy('cherry-pick'))
  const heard: string[] = []
  page.on('response', async (response) => {
    if (/\/(r|api)\//.test(response.url())) heard.push(await response.text().catch(() => ''))
  })
  await page.goto('/you')
  await page.locator('.practice').waitFor()
  await practise(page)
  const text = heard.join().toLowerCase()
  expect(text).toContain('"round"')
  for (const technique of TECHNIQUES) expect(text).not.toContain(`"${technique}"`)
})

test('whoever has met every question practises what they met longest ago', async () => {
  const page = await newPlayer(PHONE)
  const all = [...LIBRARY].map(([question, { verdict, basis, level }], at) =>
    recorded({ truth: verdict, basis, level, question, at, technique: verdict === 'baseless' ? 'cherry-pick' : null }),
  )
  await remember(page, all)
  await page.goto('/you')
  await practise(page)
})
