import { createRequire } from 'node:module'

/**
 * Lets Vitest’s modules go to workerd as they are: by itself miniflare offers to pack what its sockets send, and that takes
 * some 5 of the 80 seconds of a processor that the tests in workerd take. By the insides of its package `ws`, as it has no
 * setting for it; without this they hold as well.
 */
export function sendUnpacked(): void {
  const { PerMessageDeflate } = createRequire(import.meta.resolve('miniflare'))('ws')
  PerMessageDeflate.prototype.offer = () => []
}
