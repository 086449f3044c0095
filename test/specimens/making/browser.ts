import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../../e2e/browser.ts'
import { PACK, type Stage } from './stage.ts'
import { make } from './visitor.ts'

/** What a browser remembers: the file that it exports, and what is behind that, as it is. */
export interface BrowserSpecimen {
  file: string
  stored: object
}

/** Plays a made quiz and the day's in a real browser, switches the sound on, and exports the record. */
export async function playInBrowser(stage: Stage): Promise<BrowserSpecimen> {
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ baseURL: stage.url })
    const page = await context.newPage()
    const slug = await make(stage.visitor(), stage.url, { title: 'For the record', packs: [PACK], size: 4 })
    await play(page, `/q/${slug}`, 4)
    await play(page, (await page.request.get('/api/daily').then((reply) => reply.json())).slug, 5)
    await page.goto('/you')
    await page.getByLabel('The stamp makes a sound').check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ])
    return { file: readFileSync(await download.path(), 'utf8'), stored: await storedIn(page) }
  } finally {
    await browser.close()
  }
}

/** How long after a change a page takes presses again, and some more, in milliseconds. */
const SETTLED = 1_000

async function play(page: Page, quiz: string, questions: number): Promise<void> {
  await page.goto(quiz.startsWith('/') ? quiz : `/q/${quiz}`)
  await page.getByLabel('Nickname').fill('Ada')
  await page.getByRole('button', { name: 'Start' }).click()
  for (let at = 0; at < questions; at++) {
    await page.locator('.play.live .judge').waitFor()
    await page.waitForTimeout(SETTLED)
    if (at === 1) {
      await page.getByRole('button', { name: 'Read around it' }).click()
      await page.locator('.passages').waitFor()
      await page.waitForTimeout(SETTLED)
    }
    await page.locator('.sure label', { hasText: ['Guess', 'Fairly sure', 'Certain'][at % 3] }).click()
    await page.getByRole('button', { name: at % 2 ? 'Supported' : 'Baseless' }).click()
    await page.locator('.reveal').waitFor()
    await page.waitForTimeout(SETTLED)
    await page.getByRole('link', { name: /^(Next question|See your result)/ }).click()
  }
  await page.locator('.result').waitFor()
}

/** Every database of IndexedDB with its stores, and the local storage. */
function storedIn(page: Page): Promise<object> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const databases = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      const stores = []
      for (const store of database.objectStoreNames) {
        const { keyPath, autoIncrement, indexNames } = database.transaction(store).objectStore(store)
        const values = await done(database.transaction(store).objectStore(store).getAll())
        stores.push({ name: store, keyPath, autoIncrement, indexes: [...indexNames], values })
      }
      databases.push({ name, version: database.version, stores })
      database.close()
    }
    return { databases, localStorage: { ...localStorage } }
  })
}
