/** Which other browsers are on this machine; none is ever fetched but by `npm run test:browsers`. */
import { existsSync, globSync } from 'node:fs'
import { keptChromium, OLD_CHROMIUM as PACKED_OLD_CHROMIUM } from '../chromium.ts'

/** The Firefox that FIREFOX_PATH names, or that its package puts here. */
export const FIREFOX = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path && existsSync(path),
)

/** What drives WebKit, and a display without a screen for its windows. */
export const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver'
export const DISPLAY = '/usr/bin/Xvfb'
const MINI_BROWSER = globSync('/usr/{lib,lib64,libexec}/{,*/}webkit2gtk-4.*/MiniBrowser').sort().pop()

/** WebKit's small browser, where all that it takes is there. */
export const WEBKIT = existsSync(WEBKIT_DRIVER) && existsSync(DISPLAY) ? MINI_BROWSER : undefined

/** A Chromium of four years ago, where it was fetched. */
export const OLD_CHROMIUM = keptChromium(PACKED_OLD_CHROMIUM)
