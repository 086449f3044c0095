import type { TestProject } from 'vitest/node'
import { serveBrowser } from './browser.ts'
import { startGame } from './game.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** the address of the game that the browser tests share */
    game: string
    /** where to connect to a browser, one for each process that runs test files: what is copied is a browser's own */
    browsers: string[]
  }
}

/** Starts the game and the browsers for all files; stops them at the end. */
export default async function setup(project: TestProject) {
  const game = await startGame()
  const browsers = await Promise.all(Array.from({ length: project.config.maxWorkers }, serveBrowser))
  project.provide('game', game.url)
  project.provide(
    'browsers',
    browsers.map((browser) => browser.wsEndpoint()),
  )
  return () => Promise.all([game.stop(), ...browsers.map((browser) => browser.close())])
}
