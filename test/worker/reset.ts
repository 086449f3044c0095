import { reset } from 'cloudflare:test'
import { afterAll, vi } from 'vitest'
import { forgetCodes } from '../../worker/service/made-quizzes.ts'
import { Briefly } from '../../worker/store/briefly.ts'
import { keepGame } from './known-game.ts'

/** How long a slow machine may take to throw away what hundreds of pupils have left, in milliseconds. */
const PATIENCE = 60_000

await keepGame()

/** The files share one workerd: each leaves it as it found it. */
afterAll(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await reset()
  Briefly.forgetAll()
  forgetCodes()
}, PATIENCE)
