import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { newPlayer, newVisitor, PACK, PHONE, posted, QUIZ } from './helpers.ts'
import { open } from './pages.ts'

const KILOBYTE = 1_024

/** Windows, and how what is in them is to be seen. */
const EYES: [width: number, height: number, media: NonNullable<Parameters<Page['emulateMedia']>[0]>][] = [
  [390, 844, {}],
  [320, 568, { colorScheme: 'dark' }],
  [1366, 768, { forcedColors: 'active' }],
]

test.each(['home', 'home, going on, with a record', 'quiz', 'quiz half played', 'asking', 'judged wrong'])(
  'the first screen of “%s” looks the same before the rest of its styles has come',
  async (name) => {
    const page = await open(name, PHONE)
    await page.route('**/assets/*', (route) => route.abort())
    await page.reload()
    // In this browser a pointer that was last where a link is now is over it: rules of `:hover` may come with the rest.
    await page.mouse.move(0, 0)
    const parts = await leaveFirstScreen(page)
    expect(parts).toBeGreaterThan(20)
    for (const [width, height, media] of EYES) {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({
        colorScheme: 'light',
        contrast: null,
        reducedMotion: null,
        forcedColors: null,
        ...media,
      })
      expect(await madeByTheRest(page), `${width} × ${height}`).toEqual([])
    }
    await page.context().close()
  },
)

/** Takes out of a page what comes after its second sheet, so that nothing but the first screen has a say; how many elements that is. */
function leaveFirstScreen(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [, rest] = document.querySelectorAll('style')
    for (let part: Element | null = rest!; part && part !== document.body; part = part.parentElement)
      while (part.nextElementSibling) part.nextElementSibling.remove()
    return document.body.querySelectorAll('*').length
  })
}

/** What a page's second sheet changes: of an element, or of what is drawn before or after it, what is then otherwise. */
function madeByTheRest(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const rest = document.querySelectorAll('style')[1]!.sheet!
    const names = [...getComputedStyle(document.documentElement)].filter((name) => !name.startsWith('--'))
    const look = () =>
      [...document.querySelectorAll('html, body, body *')].flatMap((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return [undefined, '::before', '::after'].map((part) => {
          const style = getComputedStyle(element, part)
          if (part && style.content === 'none') return { element, part, is: [] }
          return { element, part, is: [...names.map((name) => style.getPropertyValue(name)), x, y, width, height] }
        })
      })
    const whole = look()
    rest.disabled = true
    const first = look()
    rest.disabled = false
    return whole.flatMap(({ element, part = '', is }, at) => {
      const before = first[at]!.is
      const of = () => `${element.outerHTML.slice(0, 60)} ${part}`
      if (before.length !== is.length) return [of()]
      return is.flatMap((each, nth) =>
        each === before[nth] ? [] : [`${of()} ${names[nth] ?? 'its box'}: ${before[nth]} → ${each}`],
      )
    })
  })
}

test('a page has its styles in its head and once more after its first screen, by its policy', async () => {
  const page = await newPlayer(PHONE)
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  for (const path of ['/', QUIZ]) {
    await page.goto(path)
    expect(await page.locator('head style').count()).toBe(1)
    expect(await page.locator('.opener ~ style, .start ~ style').count()).toBe(1)
  }
  expect(refused).toEqual([])
})

describe('what comes over the wire', () => {
  test('brings the first question of home, of a quiz and of a round with 5 KB of a page', async () => {
    const visitor = await newVisitor()
    for (const path of ['/', QUIZ, await roundOf(visitor, PACK.id)]) {
      const text = await textOf(visitor, path)
      const end = text.indexOf('</article>')
      expect(end).toBeGreaterThan(0)
      expect(gzipSync(text.slice(0, end)).length, path).toBeLessThanOrEqual(5 * KILOBYTE)
    }
  })

  test('is one script for a question, and the styles of posts and charts only with an article that has some', async () => {
    const visitor = await newVisitor()
    const plain = await textOf(visitor, await roundOf(visitor, PACK.id))
    expect(plain.match(/<script type="module"/g)).toHaveLength(1)
    expect(plain).not.toContain('.chart svg')
    const drawn = await textOf(visitor, await roundOf(visitor, 'supplement-sleep-chart'))
    expect(drawn).toContain('.chart svg')
  })
})

type Visitor = Awaited<ReturnType<typeof newVisitor>>

/** Starts a quiz; returns the address of the round. */
async function roundOf({ request }: Visitor, quiz: string): Promise<string> {
  return `/r/${(await posted(request, `/api/quizzes/${quiz}/rounds`, { nickname: 'Quiet Otter' })).round}`
}

/** The text of a page as its server sends it. */
async function textOf({ request }: Visitor, path: string): Promise<string> {
  return (await request.get(path)).text()
}
