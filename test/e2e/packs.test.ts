import { describe, expect, test } from 'vitest'
import { PACKS, readFolder } from '../../questions/check/folder.ts'
import { scoredQuestions, techniquesOf } from '../../questions/model/pack.ts'
import { TECHNIQUES } from '../../questions/model/terms.ts'
import { DESK, newPlayer, PHONE, startQuickly } from './helpers.ts'

const { packs } = readFolder(PACKS)
const invented = packs.filter(({ source }) => source.kind === 'invented')

describe('packs are found', () => {
  test('without script, by topic, level and trick together', async () => {
    const page = await newPlayer({ ...PHONE, javaScriptEnabled: false })
    await page.goto('/packs')
    expect(await page.locator('.pack').count()).toBe(packs.length)
    await page.locator('.filters summary').click()
    await page.getByLabel('Level').selectOption('easy')
    await page.getByLabel('Trick').selectOption('mystery-source')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/technique=mystery-source/)
    const fitting = packs.filter((pack) => pack.level === 'easy' && techniquesOf(pack).includes('mystery-source'))
    expect((await page.locator('.pack h3').allTextContents()).sort()).toEqual(fitting.map(({ title }) => title).sort())
    expect(await page.locator('.filters summary').textContent()).toBe('Filter: Easy · Mystery source')
    await page.locator('.filters summary').click()
    await page.getByLabel('Topic').selectOption('Football')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/topic=Football/)
    expect(await page.locator('.empty').count()).toBe(1)
  })

  test('with script, while one types', async () => {
    const page = await newPlayer()
    await page.goto('/packs')
    await page.locator('.filters summary').tap()
    await page.getByLabel('Search').pressSequentially('moss')
    await page.locator('#found', { hasText: /^1$/ }).waitFor()
    expect(await page.locator('.pack:visible h3').allTextContents()).toEqual([
      packs.find(({ topic }) => topic === 'Science')?.title,
    ])
  })
})

describe('the filters', () => {
  test('are folded on a small phone, so that the first article is in sight', async () => {
    const page = await newPlayer({ ...PHONE, viewport: { width: 320, height: 568 } })
    await page.goto('/packs')
    expect((await page.locator('.pack h3').first().boundingBox())!.y).toBeLessThan(568)
    expect(await page.getByLabel('Topic').isVisible()).toBe(false)
  })

  test('lie open on a wide screen, and where nothing fits', async () => {
    const desk = await newPlayer(DESK)
    await desk.goto('/packs')
    expect(await desk.getByLabel('Topic').isVisible()).toBe(true)
    const page = await newPlayer()
    await page.goto('/packs?search=nothing-like-it')
    expect(await page.getByLabel('Topic').isVisible()).toBe(true)
  })
})

describe('the tricks are explained', () => {
  test('each with an example and what would change one’s mind, and the reveal leads there', async () => {
    const page = await newPlayer()
    await page.goto('/techniques')
    for (const technique of TECHNIQUES) {
      const lesson = page.locator(`#${technique}`)
      expect(await lesson.getByRole('heading').count()).toBe(3)
      expect((await lesson.textContent())?.length).toBeGreaterThan(150)
    }
    const [pack] = invented
    const first = scoredQuestions(pack!)[0]!
    await page.goto(await startQuickly(page, { quiz: `/q/${pack!.id}` }))
    await page.getByRole('button', { name: 'Supported' }).click()
    const lesson = first.verdict === 'baseless' ? first.technique : first.basis
    expect(await page.locator('.trick a').getAttribute('href')).toBe(`/techniques#${lesson}`)
  })
})
