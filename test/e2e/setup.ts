import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startGame } from './game.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** the address of the game that the browser tests share */
    game: string
    /** the folder in which its processes tell each other what has passed */
    passed: string
  }
}

/** Starts the game for all files, and makes a folder for what has passed; both end with the tests. */
export default async function setup(project: TestProject) {
  const game = await startGame()
  project.provide('game', game.url)
  const passed = mkdtempSync(join(tmpdir(), 'baseless-passed-'))
  project.provide('passed', passed)
  project.onTestsRerun(() => {
    rmSync(passed, { recursive: true })
    mkdirSync(passed)
  })
  return async () => {
    rmSync(passed, { recursive: true })
    await game.stop()
  }
}
