import type { TestProject } from 'vitest/node'
import { startGame } from '../e2e/game.ts'

/** Starts the game for the browsers that are not the tests' own; stops it at the end. */
export default async function setup(project: TestProject) {
  const game = await startGame()
  project.provide('game', game.url)
  return () => game.stop()
}
