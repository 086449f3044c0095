import { Console } from 'node:console'
import { PassThrough } from 'node:stream'
import { vi } from 'vitest'
import { check } from '../../questions/check/check.ts'

/** What the check of packs says with these arguments, and its status, as whoever typed the command sees them. */
export function checked(args: string[], articles: string) {
  const [out, err] = [new PassThrough(), new PassThrough()]
  vi.stubGlobal('console', new Console(out, err))
  try {
    const status = check(args, articles)
    return { status, stdout: textOf(out), stderr: textOf(err) }
  } finally {
    vi.unstubAllGlobals()
  }
}

function textOf(stream: PassThrough): string {
  return String(stream.read() ?? '')
}
