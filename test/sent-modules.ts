import fs from 'node:fs'
import { createRequire } from 'node:module'

/** Stands between the code of a module that Vitest keeps and its source map. */
const BEFORE_MAP = '\n//# vitestSourceMap='

/**
 * How Vitest’s modules go to workerd. By the insides of packages that have no setting for it: where a new version has others, the
 * tests take longer, or would name wrong lines, which `test/worker/lines.test.ts` says.
 */
export function sendModules(): void {
  sendUnpacked()
  sendMapped()
}

/** Miniflare offers to pack what its sockets send, which takes some 5 of the 80 seconds of a processor that the tests in workerd take. */
function sendUnpacked(): void {
  try {
    const { PerMessageDeflate } = createRequire(import.meta.resolve('miniflare'))('ws')
    if (!PerMessageDeflate.prototype.offer) throw new Error('ws offers nothing by this name')
    PerMessageDeflate.prototype.offer = () => []
  } catch (error) {
    console.warn('Vitest’s modules go to workerd packed, which takes longer (test/sent-modules.ts):', error)
  }
}

/**
 * What Vitest keeps from run to run, its plugin for workerd sends as it is read: with a source map that nobody there finds. Here
 * that of a file of ours stands where Vite looks for it, and others, two thirds of all that was sent, are left out.
 */
function sendMapped(): void {
  const { readFileSync } = fs
  const sent = new Map<string, string>()
  const send = (...asked: Parameters<typeof readFileSync>) => {
    const read = readFileSync(...asked)
    if (typeof read !== 'string' || !read.includes(BEFORE_MAP)) return read
    const mapped = sent.get(read) ?? withMap(read)
    sent.set(read, mapped)
    return mapped
  }
  fs.readFileSync = send as typeof fs.readFileSync
}

function withMap(read: string): string {
  const at = read.lastIndexOf(BEFORE_MAP)
  const [code, map] = [read.slice(0, at), read.slice(at + BEFORE_MAP.length)]
  if (!/"sources":\["[^"/?]+\.tsx?"\]/.test(map)) return code
  // The sources themselves are on the disk.
  const { sourcesContent: _, ...places } = JSON.parse(map)
  const encoded = Buffer.from(JSON.stringify(places)).toString('base64')
  return `${code}\n//# ${'sourceMapp'}ingURL=data:application/json;base64,${encoded}\n`
}
