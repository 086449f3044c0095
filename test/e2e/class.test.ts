import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { classIn, comeIn, judge, openClass, pupilQuickly } from './classroom.ts'
import { closeOthers, DESK, newPlayer, PHONE, tidy } from './helpers.ts'

const row = (host: Page, name: string) => host.locator('.watch tbody tr', { hasText: name })

/** The signs in a pupil's row, without the words for those who do not see them. */
const signs = (host: Page, name: string) => row(host, name).locator('.cell').allTextContents()

/** The window of a host at a desk, who makes a class in each test that asks for no other. */
let host: Page

beforeAll(async () => {
  host = await newPlayer(DESK)
})

afterEach(() => closeOthers(host.context()))

describe('a class, from the home page to the report', () => {
  test('two clicks and a choice make it; three pupils play, one without script; the host sees each answer arrive', async () => {
    await host.goto('/')
    await host.getByRole('link', { name: 'Make a class' }).click()
    await host.getByLabel('Each at their own pace').check()
    await host.getByRole('button', { name: 'Make it' }).click()
    await host.waitForURL(/\/t\/[a-z0-9]{6}$/)
    const quiz = (await host.locator('.handout .link a').getAttribute('href')) ?? ''
    const pupils = [
      await newPlayer(PHONE),
      await newPlayer(DESK),
      await newPlayer({ ...PHONE, javaScriptEnabled: false }),
    ]
    const moves = [
      { right: true, confidence: 3, sign: '✓' },
      { right: false, confidence: 3, sign: '✕!' },
      { right: false, confidence: 1, sign: '✕' },
    ] as const
    await host.locator('#watch[data-live]').waitFor()
    for (const [at, page] of pupils.entries()) {
      await comeIn(page, quiz)
      const name = `tbody tr:nth-child(${at + 1})`
      await host.locator(`.watch ${name}`).waitFor()
      const { right, confidence, sign } = moves[at]!
      await judge(page, right, confidence)
      await host.locator(`.watch ${name} .cell`).waitFor()
      expect(await host.locator(`.watch ${name} .cell`).allTextContents()).toEqual([sign])
    }
    expect(tidy(await host.locator('.watch-counts').textContent())).toBe('Open 3 in · 3 playing · 0 finished')
    const names = await host.locator('.watch tbody th').allTextContents()
    expect(new Set(names).size).toBe(3)
    await host.getByRole('link', { name: 'Report', exact: true }).click()
    expect(tidy(await host.locator('.figures').textContent())).toContain('right of all1 of 3')
    expect(tidy(await host.locator('.teach').textContent())).toContain('1 of 3 was certain that it is')
  })

  test('its report has the figures worked out by hand, and its rows by pupil', async () => {
    const { slug } = await classIn(host, { naming: 'free' }, null)
    await pupilQuickly(slug, ['+3', '+3', '+3', '+3', '-3'], 'Ada')
    await pupilQuickly(slug, ['-3', '+1', '+2', '-2', '-3'], 'Ben')
    await pupilQuickly(slug, ['-3', '+1'], 'Cara')
    await host.goto(`/t/${slug}/report`)
    // Ada 4 of 5, Ben 2 of 5, Cara 1 of 2. Certain: Ada 4 of 5, Ben 0 of 2, Cara 0 of 1.
    const figures = tidy(await host.locator('.figures').textContent())
    expect(figures).toContain('right of all7 of 12')
    expect(figures).toContain('right, of answers that were certain4 of 8')
    // The first and the last question: 2 of 3 and 2 of 2 certain and wrong.
    const asked = host.locator('.asked')
    const sentences = (await asked.locator('.outcome b').allTextContents()).filter(Boolean)
    expect(sentences.map((text) => text.replace(/it is .*/, ''))).toEqual([
      '2 of 2 were certain that ',
      '2 of 3 were certain that ',
    ])
    expect(tidy(await asked.nth(1).locator('.outcome').textContent())).toContain('Right: 1 of 3, 33%.')
    expect(tidy(await asked.nth(0).locator('.outcome').textContent())).toContain('Right: 0 of 2, 0%.')
    // Wilson for 1 of 3 and 0 of 2, behind "How sure is this?".
    const howSure = await asked.locator('details').allTextContents()
    expect(howSure[1]).toContain('6–79% would be right')
    expect(howSure[0]).toContain('0–66% would be right')
    const rows = await host.locator('.matrix tbody tr:not(.totals)').all()
    const cells = await Promise.all(rows.map((each) => each.locator('th, td').allTextContents()))
    // Points: Ada 3·4 − 6; Ben −6 + 1 + 2 − 2 − 6 and Cara −6 + 1, both below 0.
    expect(cells.map((each) => [each[0]!, ...each.slice(6, 9)].map(tidy))).toEqual([
      ['Ada', '4 of 5', '5', '6'],
      ['Ben', '2 of 5', '5', '0'],
      ['Cara', '1 of 5', '2', '0'],
    ])
    expect(cells[2]?.slice(1, 6).filter((each) => each.includes('no answer'))).toHaveLength(3)
    expect(await host.locator('body').textContent()).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe('the host', () => {
  test('hides names for the projector with N, and shows them again', async () => {
    const { slug } = await classIn(host, { naming: 'free' })
    await pupilQuickly(slug, [], 'Ada Secret')
    await row(host, 'Ada Secret').waitFor()
    await host.keyboard.press('n')
    await row(host, 'Pupil 1').waitFor()
    expect(await host.locator('body').textContent()).not.toContain('Ada Secret')
    await pupilQuickly(slug, [], 'Ben Secret')
    await row(host, 'Pupil 2').waitFor()
    expect(await host.locator('body').textContent()).not.toContain('Ben Secret')
    await host.reload()
    await row(host, 'Pupil 2').waitFor()
    expect(await host.locator('body').textContent()).not.toContain('Ada Secret')
    await host.keyboard.press('n')
    await row(host, 'Ada Secret').waitFor()
  })

  test('hides names even where no live line comes through, and says so', async () => {
    const { host: lonely, slug } = await openClass({ naming: 'free' }, DESK, null)
    await pupilQuickly(slug, [], 'Ada Secret')
    await lonely.routeWebSocket(/socket/, (socket) => socket.close())
    await lonely.route('**/socket?*', (route) => route.abort())
    await lonely.goto(`/t/${slug}`)
    await expect.poll(() => lonely.locator('#live').textContent()).toContain('connection is lost')
    await lonely.keyboard.press('n')
    await lonely.waitForURL(/names=hidden/)
    expect(await lonely.locator('body').textContent()).not.toContain('Ada Secret')
  })

  test('closes and opens the class, takes a pupil out, and tells another their code', async () => {
    const { slug, quiz } = await classIn(host, { naming: 'free' })
    const ada = await pupilQuickly(slug, ['+1', '+1'], 'Ada')
    const ben = await pupilQuickly(slug, ['-1'], 'Ben')
    await host.getByRole('link', { name: 'Close now' }).click()
    await host.getByRole('dialog', { name: 'Close the round?' }).getByRole('button', { name: 'Close it now' }).click()
    await host.getByText('Open again').waitFor()
    const page = await ben.open()
    expect(tidy(await page.locator('.stopped').textContent())).toContain('The class is closed. You answered 1 of 5')
    const phone = await newPlayer({ ...PHONE, javaScriptEnabled: false })
    await phone.goto(quiz)
    expect(await phone.locator('.shut h2').textContent()).toBe('This class is closed')
    await host.getByRole('button', { name: 'Open again' }).click()
    await host.getByText('Close now').waitFor()

    await row(host, 'Ben').getByRole('link', { name: 'Ben' }).click()
    await host.getByRole('dialog').getByRole('link', { name: 'Take out' }).click()
    await host.getByRole('button', { name: 'Take out for good' }).click()
    await host.waitForURL(/round=1$/)
    expect(await row(host, 'Ben').count()).toBe(0)
    await page.reload()
    expect(await page.locator('h1').textContent()).toContain('Your teacher has taken this name out')

    await row(host, 'Ada').getByRole('link', { name: 'Ada' }).click()
    const code = (await host.getByRole('dialog').locator('.rejoin-code').textContent()) ?? ''
    await phone.goto(quiz)
    await phone.getByText('In already, on another device?').click()
    await phone.getByLabel('The name that you play under').fill('Ada')
    await phone.getByLabel('Your code').fill(code.toLowerCase())
    await phone.getByRole('button', { name: 'Go on' }).click()
    await phone.waitForURL(`**/r/${ada.round}`)
    expect(tidy(await phone.locator('.count').textContent())).toContain('Question 3 of 5')
  })

  test('sees a class of thirty at once on a small laptop, and the way in as a strip', async () => {
    onTestFinished(() => host.setViewportSize(DESK.viewport))
    await host.setViewportSize({ width: 1366, height: 768 })
    const { slug } = await classIn(host, { naming: 'free' })
    await host.locator('#watch[data-live]').waitFor()
    expect(await host.locator('.hand-out .qr').isVisible()).toBe(true)
    const names = Array.from({ length: 30 }, (_, at) => `Ada ${at + 1}`)
    await Promise.all(names.map((name) => pupilQuickly(slug, ['+1', '-3'], name)))
    await host.locator('.watch tbody tr').nth(29).waitFor()
    await expect.poll(() => host.locator('.hand-out .qr').isVisible()).toBe(false)
    const seen = () =>
      host
        .locator('.watch tbody tr')
        .evaluateAll((rows) => rows.filter((each) => each.getBoundingClientRect().bottom <= innerHeight).length)
    await expect.poll(seen).toBe(30)
    await expect.poll(() => host.locator('.totals li').first().textContent()).toContain('30 of 30')
    expect(await host.locator('.button:not(.plain):visible').count()).toBe(1)
    await host.locator('.totals a').first().click()
    await host.getByRole('dialog').getByText('Who chose what').waitFor()
    await host.keyboard.press('Escape')
    await host.getByRole('link', { name: 'needs help first' }).click()
    await host.locator('.watch-order [aria-current]', { hasText: 'needs help first' }).waitFor()
    await host.reload()
    expect(await host.locator('.watch-order [aria-current]').textContent()).toBe('needs help first')
  })

  test('sees everything on a reload without script, and who has gone quiet', async () => {
    const { host: bare, slug } = await openClass({ naming: 'free' }, { ...DESK, javaScriptEnabled: false }, null)
    await bare.goto(`/t/${slug}`)
    await pupilQuickly(slug, ['+1', '-3'], 'Ada')
    await bare.reload()
    expect(await signs(bare, 'Ada')).toEqual(['✓', '✕!'])
    await bare.getByRole('link', { name: 'Hide names' }).click()
    await row(bare, 'Pupil 1').waitFor()
  })

  test('starts another round of the link, and deletes everything, which the page shows', async () => {
    const { slug, quiz } = await classIn(host)
    await pupilQuickly(slug, ['+1', '+1', '+1', '+1', '+1'])
    await host.getByRole('link', { name: 'Start another round' }).click()
    await host.getByRole('dialog').getByRole('button', { name: 'Start another round' }).click()
    await host.waitForURL(/round=2/)
    expect(await host.locator('.rounds a').count()).toBe(2)
    expect(await host.locator('.empty').textContent()).toContain('Nobody is in yet')
    await host.getByRole('link', { name: 'Delete everything now' }).click()
    await host.getByRole('button', { name: 'Delete everything now' }).click()
    await host.getByRole('heading', { name: 'Deleted', exact: true }).waitFor()
    expect(tidy(await host.locator('.lead').textContent())).toContain('Rounds deleted: 2. Pupils deleted: 1.')
    expect(tidy(await host.locator('.lead').textContent())).toContain('Nothing of this class is kept')
    expect((await host.goto(quiz))?.status()).toBe(404)
  })
})
