import { launchBrowser } from './test/e2e/browser.ts'
import { DESK, newPlayer, otherThan, PACK, PHONE, SHEET, startGame } from './test/e2e/helpers.ts'

const game = await startGame()
const browser = await launchBrowser()
const S = '/tmp/shots/'
try {
  const host = await newPlayer(browser, game, { viewport: { width: 1440, height: 900 } })
  const log = (p, n) => {
    p.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(n, m.text()))
    p.on('pageerror', (e) => console.log(n, 'PAGEERROR', e.message))
  }
  log(host, 'host')
  const made = await (
    await host.request.post('/api/quizzes', {
      data: {
        packs: [PACK.id],
        size: 3,
        title: 'Lukashenko talks',
        class: { naming: 'free', live: { votes: 2, seconds: 40, teams: ['Herons', 'Otters'] } },
      },
    })
  ).json()
  console.log(made)
  await host.goto(made.hostUrl)
  console.log(host.url(), await host.title())
  await host.goto(`/t/${made.slug}/screen`)
  await host.screenshot({ path: S + '1-lobby-empty.png' })
  const names = ['Ada', 'Bo Johansson', 'Cy', 'Quiet Heron']
  const phones = []
  for (const name of names) {
    const p = await newPlayer(browser, game, PHONE)
    log(p, name)
    await p.goto(`/q/${made.slug}`)
    await p
      .getByLabel('Your name')
      .fill(name)
      .catch(async () => {
        await p.screenshot({ path: S + 'join.png' })
        throw new Error('join')
      })
    await p.getByRole('button', { name: 'Start' }).click()
    await p.waitForURL(/\/r\//)
    phones.push(p)
  }
  await phones[0].locator('.play.live').waitFor()
  await host.waitForTimeout(700)
  await host.screenshot({ path: S + '2-lobby.png' })
  await phones[0].screenshot({ path: S + '2-phone-lobby.png' })
  await host.keyboard.press(' ')
  await phones[0].locator('.judge').waitFor()
  await phones[0].screenshot({ path: S + '3-phone-asking.png' })
  await host.screenshot({ path: S + '3-asking.png' })
  const q = SHEET[0]
  const id = async (p) => p.locator('input[name=question]').first().getAttribute('value')
  console.log(await id(phones[0]))
  const verdictOf = async () => SHEET.find(({ id: i }) => `${PACK.id}/${i}` === cur).verdict
  const cur = await id(phones[0])
  const label = { supported: 'Supported', baseless: 'Baseless' }
  for (const [i, p] of phones.entries()) {
    if (i === 3) continue
    await p.locator('.sure label', { hasText: ['Certain', 'Guess', 'Fairly sure'][i] }).tap()
    await p.getByRole('button', { name: label[i === 0 ? otherThan(await verdictOf()) : await verdictOf()] }).tap()
  }
  await host.waitForTimeout(500)
  await phones[0].screenshot({ path: S + '4-phone-kept.png' })
  await host.screenshot({ path: S + '4-answered.png' })
  await host.keyboard.press(' ')
  await host.waitForTimeout(600)
  await host.screenshot({ path: S + '5-split.png' })
  await phones[0].screenshot({ path: S + '5-phone-split.png', fullPage: true })
  await host.keyboard.press(' ')
  await phones[0].locator('.judge').waitFor()
  await phones[0].screenshot({ path: S + '6-phone-again.png' })
  for (const [i, p] of phones.entries()) {
    await p.getByRole('button', { name: label[await verdictOf()] }).tap()
  }
  await host.waitForTimeout(500)
  await host.screenshot({ path: S + '6-again.png' })
  await host.keyboard.press(' ')
  await phones[0].locator('.reveal').waitFor()
  await host.waitForTimeout(700)
  await host.screenshot({ path: S + '7-reveal.png' })
  await phones[0].screenshot({ path: S + '7-phone-reveal.png', fullPage: true })
  await host.keyboard.press(' ')
  await host.keyboard.press('r')
  await host.waitForTimeout(400)
  await host.keyboard.press('ArrowLeft')
  await host.waitForTimeout(400)
  await phones[0].screenshot({ path: S + '8-phone-back.png' })
  await host.screenshot({ path: S + '8-back.png' })
  await host.keyboard.press(' ')
  await host.waitForTimeout(300)
  await phones[0].screenshot({ path: S + '9-phone-missed.png' })
  await host.locator('summary').click()
  await host.screenshot({ path: S + '9-more.png' })
  await host.getByRole('button', { name: 'End' }).click()
  await host.getByRole('button', { name: 'End the round now?' }).click()
  await host.waitForTimeout(500)
  await host.screenshot({ path: S + '10-podium.png' })
  await phones[0].screenshot({ path: S + '10-phone-over.png' })
  await phones[0].getByRole('link', { name: 'See your answers' }).tap()
  await phones[0].waitForTimeout(500)
  await phones[0].screenshot({ path: S + '11-phone-result.png' })
  console.log(phones[0].url())
} catch (e) {
  console.log(e)
} finally {
  await browser.close()
  await game.stop()
}
