import { expect, test } from 'vitest'
import { askedFor, keys } from './hands.ts'
import { DESK, newPlayer, SHEET, start } from './helpers.ts'

const FIELDS = ['claim', 'date', 'id', 'kind', 'occasion', 'source', 'speaker', 'words']

test('a question to come reaches the page with these fields alone, and no verdict beside them', async () => {
  const page = await newPlayer(DESK)
  await start(page)
  await askedFor(page, 1)
  const data = JSON.parse((await page.locator('#data').textContent()) ?? '')
  expect(Object.keys(data.current).sort()).toEqual(FIELDS)
  expect(data).toMatchObject({ marks: [], passages: null, reveal: null })
  const [reply] = await Promise.all([page.waitForResponse('**/answers'), keys.judge(page, SHEET[0]!.verdict, 1)])
  const { next } = await reply.json()
  expect(Object.keys(next).sort()).toEqual(FIELDS)
})
