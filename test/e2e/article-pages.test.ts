import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { DESK, newPlayer } from './helpers.ts'

const BODY = [
  'The last boat left on Sunday, harbour head Ida Brandt told the town council in the old school on Thursday evening.',
  '“Nobody warned us,” Brandt said. “The timetable on the door of the ticket office ends with 31 May, and there is no other.”',
  'The council has not counted passengers since 2019, the year in which the harbour bought a second boat for 4 million.',
  'Councillor Nils Aabye said that people have cars. He gave no figures, and he left the hall before anybody could ask him.',
]
const paragraphs = (more = '') => BODY.map((text) => `<p${more}>${text}</p>`).join('\n')
const ld = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const NEWS = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'The last boat',
  datePublished: '2026-06-04T09:30:00+02:00',
  author: [{ '@type': 'Person', name: 'Ann Roe' }],
  publisher: { '@type': 'Organization', name: 'Sandholm Post' },
}
const KNOWN = { title: 'The last boat', from: 'Ann Roe, Sandholm Post', date: '2026-06-04', text: BODY }

/** Pages as they are built in the wild, all with one invented article. */
const SHAPES: Record<string, { html: string; gives: typeof KNOWN }> = {
  'a news site with JSON-LD': {
    html: `<head><title>The last boat | Sandholm Post</title>${ld(NEWS)}</head><body><nav><a href="/">Home</a></nav>
      <main><article><h1>The last boat</h1><p class="byline">By Ann Roe</p><time datetime="2026-06-04">4 June</time>
      ${paragraphs()}</article></main><footer><p>© Sandholm Post. All rights reserved by the harbour.</p></footer></body>`,
    gives: KNOWN,
  },
  'JSON-LD in a graph, for a page with cookies, a newsletter and related links': {
    html: `<head>${ld({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, NEWS] })}</head><body>
      <div id="cookie-banner"><p>We and our 812 partners use cookies, and we value your privacy very much indeed.</p></div>
      <div class="wrap"><h1>The last boat</h1>${paragraphs()}
      <div class="newsletter"><p>Get the harbour’s news in your inbox every morning, before the first boat.</p></div>
      <ul class="more"><li><a href="/1">Harbour buys a second boat</a></li><li><a href="/2">Cars on the pier, again</a></li></ul>
      <p><a href="/3">Read more: what the records say about the ferry</a></p></div></body>`,
    gives: KNOWN,
  },
  'meta tags alone': {
    html: `<head><meta property="og:title" content="The last boat"><meta property="og:site_name" content="Sandholm Post">
      <meta property="article:published_time" content="2026-06-04T07:30:00Z"><meta name="author" content="Ann Roe"></head>
      <body><div class="story"><h2>The last boat</h2>${paragraphs()}</div></body>`,
    gives: KNOWN,
  },
  'a byline in the page, and captions': {
    html: `<head><title>The last boat</title><meta property="og:site_name" content="Sandholm Post"></head><body><article>
      <header><h1>The last boat</h1><span class="byline" rel="author">By Ann Roe</span></header>
      <p>Published <time datetime="2026-06-04T09:30">4 June 2026</time></p>
      <figure><img src="/boat.jpg" alt=""><figcaption>The boat in better days. Photo: Jon Lind</figcaption></figure>
      ${paragraphs(' class="text"')}</article></body>`,
    gives: KNOWN,
  },
  'a teaser before a paywall': {
    html: `<head><title>The last boat</title></head><body><article><h1>The last boat</h1>${paragraphs()}
      <p>Subscribe to read the rest of this story.</p><div class="paywall"><p>Three months for the price of one, only today.</p></div>
      </article></body>`,
    gives: { ...KNOWN, from: '', date: '' },
  },
  'nothing but text in divisions': {
    html: `<title>The last boat</title><div><div>${BODY.join('<br><br>')}</div></div>`,
    gives: { ...KNOWN, from: '', date: '' },
  },
}

async function read(page: Page, html: string) {
  await page.locator('#file').setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(html) })
  await page.locator('.editor').waitFor()
  return {
    title: await page.getByLabel('Title').inputValue(),
    from: await page.getByLabel('Who wrote it, and where').inputValue(),
    date: await page.getByLabel('Of which day').inputValue(),
    text: await page.locator('[data-piece]').allTextContents(),
  }
}

describe('a page is read to its title, author, outlet, day and paragraphs, and no more', async () => {
  const page = await newPlayer(DESK)
  await page.goto('/make/article')

  afterEach(() => page.getByRole('button', { name: 'Another article' }).click())

  test.each(Object.entries(SHAPES))('%s', async (_, { html, gives }) => {
    expect(await read(page, html)).toEqual(gives)
  })

  test('a short page keeps its paragraphs, and nothing of it runs', async () => {
    const html =
      '<nav>Menu</nav><article><h1>The last boat</h1><p>One.</p><p onclick="x()">Two.<script>window.ran=1</script></p><p>Three.</p></article>'
    expect(await read(page, html)).toMatchObject({ title: 'The last boat', text: ['One.', 'Two.', 'Three.'] })
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
  })
})

describe('the bookmark', async () => {
  const page = await newPlayer(DESK)
  await page
    .context()
    .route('https://news.example/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: SHAPES['meta tags alone']!.html }),
    )

  /** Presses the bookmark on the news page; tells the editor that opens. */
  async function press(before: () => void = () => {}): Promise<Page> {
    const link = await bookmark(before)
    const opened = page.context().waitForEvent('page')
    await page.evaluate(link)
    return opened
  }

  /** The news page, with what is done to it before, and the bookmark's script. */
  async function bookmark(before: () => void): Promise<string> {
    await page.goto('/make/article')
    await page.locator('.editor-bookmark summary').click()
    const link = await page.getByRole('link', { name: 'Quiz of this page' }).getAttribute('href')
    expect(await page.getByLabel('If you cannot drag').inputValue()).toBe(link)
    await page.goto('https://news.example/boat')
    await page.evaluate(before)
    return decodeURIComponent(link!.replace(/^javascript:/, ''))
  }

  test('brings a page’s text, title, author, outlet, day and address, and leaves nothing in the address', async () => {
    const editor = await press()
    await editor.locator('.editor').waitFor()
    expect(await editor.locator('[data-piece]').allTextContents()).toEqual(BODY)
    expect(await editor.getByLabel('Title').inputValue()).toBe(KNOWN.title)
    expect(await editor.getByLabel('Who wrote it, and where').inputValue()).toBe(KNOWN.from)
    expect(await editor.getByLabel('Its link').inputValue()).toBe('https://news.example/boat')
    expect(new URL(editor.url()).hash).toBe('')
    await editor.close()
  })

  test('brings what is selected alone', async () => {
    const editor = await press(() => getSelection()?.selectAllChildren(document.querySelector('p:nth-of-type(2)')!))
    await editor.locator('.editor').waitFor()
    expect(await editor.locator('[data-piece]').allTextContents()).toEqual([BODY[1]])
    await editor.close()
  })

  test('says where it does nothing, and that a page is too long', async () => {
    let said = ''
    page.on('dialog', (dialog) => {
      said = dialog.message()
      return dialog.dismiss()
    })
    const script = await bookmark(() => {
      document.body.textContent = 'x'.repeat(150_001)
    })
    await page.evaluate(script)
    expect(said).toContain('too long')
    await page.goto('/make/article#brought=%7B')
    await page.getByRole('alert').filter({ hasText: 'could not be read' }).waitFor()
    await page.locator('.editor-bookmark summary').click()
    await page.getByRole('link', { name: 'Quiz of this page' }).click()
    await page.getByText('Here it does nothing').waitFor()
  })
})
