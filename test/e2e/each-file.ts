import { afterAll } from 'vitest'
import { leaveAll } from './helpers.ts'

/** The files share their browsers: each closes what it opened. */
afterAll(leaveAll)
