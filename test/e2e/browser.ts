import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, type BrowserServer, chromium } from 'playwright-core'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium to test with: the one that CHROME_PATH names, Playwright's own, or the system's. */
function findBrowser(): string | undefined {
  return [process.env.CHROME_PATH, chromium.executablePath(), ...KNOWN].find((path) => path && existsSync(path))
}

/** Installs a Chromium where there is none: from Debian's packages as root, else by Playwright. */
export function installBrowser(): void {
  if (findBrowser()) return
  console.log('Installing a browser for the tests …')
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  execSync(
    debian
      ? 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium'
      : 'playwright-core install chromium',
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
}

/**
 * What a whole Chromium loads with every window for its address bar, each a process of its own, seen or not; and, as only
 * the last such list counts, what Playwright switches off.
 */
const SWITCHED_OFF = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'AimEnabled'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose'],
  ...['HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'NetworkTimeServiceQuerying'],
  ...['OptimizationHints', 'PaintHolding', 'PreconnectToSearch', 'ThirdPartyStoragePartitioning'],
]

/** Without what it would like to fetch for itself, and without what nobody sees. */
const options = () => ({
  executablePath: findBrowser(),
  args: [
    ...['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    `--disable-features=${SWITCHED_OFF}`,
  ],
})

/** Starts a browser for the process that asks. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(options())
}

/** Starts a browser that other processes connect to. */
export function serveBrowser(): Promise<BrowserServer> {
  return chromium.launchServer(options())
}
