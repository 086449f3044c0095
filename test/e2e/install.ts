import { installBrowser } from './browser.ts'

await installBrowser()
