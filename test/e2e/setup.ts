import type { TestProject } from 'vitest/node'
import { startGame } from './game.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** the address of the game that the browser tests share */
    game: string
  }
}

/** Starts the game for all files; stops it at the end. */
export default async function setup(project: TestProject) {
  const game = await startGame()
  project.provide('game', game.url)
  return () => game.stop()
}
