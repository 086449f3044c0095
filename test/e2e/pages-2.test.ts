import { describe, test } from 'vitest'
import { inspect, share } from './inspect.ts'

describe('on a narrow phone and at a desk, light and dark, nothing is wrong with', () => {
  test.each(share(1, 4))('%s', inspect)
})
