// Installs the browsers that `npm run test:browsers` plays in: Firefox and WebKit from Debian's packages, and a Chromium of four years ago.
import { fetchChromium, OLD_CHROMIUM } from '../chromium.ts'
import { hasDebian, installFromDebian } from '../e2e/browser.ts'
import { FIREFOX, WEBKIT } from './there.ts'

const wanted = [...(FIREFOX ? [] : ['firefox-esr']), ...(WEBKIT ? [] : ['webkit2gtk-driver', 'xvfb'])]
if (wanted.length && !hasDebian()) console.log(`Not installed, as that takes root and Debian: ${wanted.join(', ')}.`)
if (wanted.length && hasDebian()) installFromDebian(wanted)
await fetchChromium(OLD_CHROMIUM)
