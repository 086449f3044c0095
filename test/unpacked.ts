import { createRequire } from 'node:module'

/**
 * Lets Vitest’s modules go to workerd as they are: by itself miniflare offers to pack what its sockets send, and that takes
 * some 5 of the 80 seconds of a processor that the tests in workerd take. By the insides of its package `ws`, as it has no
 * setting for it; where a new version has others, the tests hold as well, and it says so.
 */
export function sendUnpacked(): void {
  try {
    const { PerMessageDeflate } = createRequire(import.meta.resolve('miniflare'))('ws')
    if (!PerMessageDeflate.prototype.offer) throw new Error('ws offers nothing by this name')
    PerMessageDeflate.prototype.offer = () => []
  } catch (error) {
    console.warn('Vitest’s modules go to workerd packed, which takes longer (test/unpacked.ts):', error)
  }
}
