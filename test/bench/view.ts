import type { Browser, CDPSession, Page } from 'playwright-core'

/** What one first visit to a page took. Bytes as they crossed the wire, headers among them; times in milliseconds. */
export interface FirstView {
  requests: number
  bytes: number
  /** scripts' bodies alone, compressed: until the page has loaded, and what it fetches while its question is read */
  script: number
  later: number
  firstPaint: number
  largestPaint: number
  blocking: number
  shift: number
}

type Seen = Pick<FirstView, 'firstPaint' | 'largestPaint' | 'shift'> & { tasks: { start: number; end: number }[] }

/** How long a page may still paint, shift or block after its last byte. */
const SETTLE = 1_000

const SLOW_PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const SLOW_CPU = { rate: 4 }

/** Visits `address` as a slow phone that was never there before, with nothing but these cookies. */
export async function firstView(browser: Browser, address: string, cookie = ''): Promise<FirstView> {
  const context = await browser.newContext(SLOW_PHONE)
  try {
    await context.addCookies(cookiesOf(cookie, address))
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await slowDown(devtools)
    const traffic = watchTraffic(devtools)
    await page.addInitScript(watchPaint)
    await page.goto(address, { timeout: 30_000 })
    const { script } = traffic
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(SETTLE)
    return { ...traffic, script, later: traffic.script - script, ...(await readPaint(page)) }
  } finally {
    await context.close()
  }
}

function cookiesOf(cookie: string, url: string) {
  return cookie.split('; ').flatMap((pair) => {
    const [name, value] = pair.split('=', 2)
    return name && value ? [{ name, value, url }] : []
  })
}

async function slowDown(devtools: CDPSession) {
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devtools.send('Network.emulateNetworkConditions', SLOW_NETWORK)
  await devtools.send('Emulation.setCPUThrottlingRate', SLOW_CPU)
}

function watchTraffic(devtools: CDPSession) {
  const seen = { requests: 0, bytes: 0, script: 0 }
  const scriptHeaders = new Map<string, number>()
  devtools.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:')) seen.requests++
  })
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') scriptHeaders.set(requestId, response.encodedDataLength)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const headers = scriptHeaders.get(requestId)
    seen.bytes += encodedDataLength
    if (headers !== undefined) seen.script += encodedDataLength - headers
  })
  return seen
}

/** Runs in the page before anything of its own does. */
function watchPaint() {
  const seen: Seen = { firstPaint: 0, largestPaint: 0, shift: 0, tasks: [] }
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime
  })
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.largestPaint = startTime
  })
  watch('longtask', ({ startTime, duration }) => {
    seen.tasks.push({ start: startTime, end: startTime + duration })
  })
  watch('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value
  })
  Object.assign(globalThis, { seen })
}

/** Blocking time is what tasks take over 50 ms once something can be seen, as "total blocking time" is defined. */
async function readPaint(page: Page): Promise<Pick<FirstView, 'firstPaint' | 'largestPaint' | 'blocking' | 'shift'>> {
  const { tasks, ...paint } = await page.evaluate<Seen>('seen')
  const beyond = tasks.map(({ start, end }) => Math.max(0, end - Math.max(start, paint.firstPaint) - 50))
  return { ...paint, blocking: beyond.reduce((sum, time) => sum + time, 0) }
}
