import { execSync, type StdioOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { CHROMIUM, fetchChromium, keptChromium, librariesOf, pathOf } from '../chromium.ts'

/** Chromium without its windows, as Debian packages it: what there is beside npm's, and where npm's does not run. */
const SHELL = '/usr/bin/chromium-headless-shell'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium to test with: the one that CHROME_PATH names, npm's or Debian's without windows, Playwright's own, or the system's. */
function findBrowser(): string | undefined {
  const first = [process.env.CHROME_PATH, keptChromium(CHROMIUM), SHELL]
  return [...first, chromium.executablePath(), ...KNOWN].find((path) => path && existsSync(path))
}

/**
 * Fetches a Chromium where there is none without windows: from npm's registry, else from Debian's packages as root, else by
 * Playwright. Where none of them can be had, a whole one that is there will do.
 */
export async function installBrowser(): Promise<void> {
  if (process.env.CHROME_PATH) return
  await fetchChromium(CHROMIUM).catch(({ message }) =>
    console.log(`It could not be fetched: ${message.split('\n', 1)}`),
  )
  const found = findBrowser()
  if (keptChromium(CHROMIUM) || (found && (!hasDebian() || existsSync(SHELL)))) return
  console.log('Installing a browser for the tests …')
  try {
    const timeout = found ? 120_000 : undefined
    if (hasDebian()) installFromDebian(['chromium-headless-shell'], timeout)
    else execSync('playwright-core install chromium', { stdio: ['ignore', 'ignore', 'inherit'], timeout })
  } catch (error) {
    if (!found) throw error
    console.log(`It could not be installed; ${found} is used.`)
  }
}

/** Installs packages of Debian; throws where that does not go, or takes longer than `timeout` milliseconds. */
export function installFromDebian(packages: string[], timeout?: number): void {
  const install = `apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit']
  execSync(`apt-get update -qq && DEBIAN_FRONTEND=noninteractive ${install}`, { stdio, timeout })
}

/** Whether packages of Debian can be installed here. */
export function hasDebian(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
}

/**
 * A frame of its own for each page that a window goes to: it costs a fifth of going there, and without it only `:hover` is
 * otherwise, as a pointer that has not moved stays over what comes to lie under it. What a whole Chromium loads with every
 * window for its address bar, each a process of its own, seen or not. And, as only the last such list counts, what Playwright
 * switches off.
 */
const SWITCHED_OFF = [
  'RenderDocument',
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'AimEnabled'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose'],
  ...['HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'NetworkTimeServiceQuerying'],
  ...['OptimizationHints', 'PaintHolding', 'PreconnectToSearch', 'ThirdPartyStoragePartitioning'],
]

/** Without what it would like to fetch for itself, and without what nobody sees. */
const options = (executablePath = findBrowser()) => ({
  executablePath,
  env: { ...process.env, ...(executablePath === pathOf(CHROMIUM) && { LD_LIBRARY_PATH: librariesOf(executablePath) }) },
  args: [
    // Nothing here has a graphics card, and imitating one takes longer than drawing.
    ...[
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    `--disable-features=${SWITCHED_OFF}`,
    // No page here lives as long as compiling its script for speed takes: without it a page and axe cost a fifth less of a processor.
    '--js-flags=--no-opt --no-maglev',
    // A window has one process: by itself Chromium starts a second one with each, for what may be opened next.
    '--renderer-process-limit=1',
  ],
})

/** Starts a browser for the process that asks. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(options())
}
