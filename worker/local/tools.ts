import { execFile, execFileSync, type StdioOptions } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const { resolve } = createRequire(import.meta.url)
const NO_METRICS = { WRANGLER_SEND_METRICS: 'false' }

/** The script behind a package's command: what `.bin` leads to, where Windows has a `.cmd` that Node does not start. */
function scriptOf(tool: string): string {
  const manifest = resolve(`${tool}/package.json`)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[tool])
}

/** Runs a package's command; resolves with what it printed, and throws where it fails or `over` ends it. */
export async function runTool(tool: string, args: string[], over?: AbortSignal): Promise<string> {
  const options = { env: environment(), signal: over, killSignal: 'SIGKILL' } as const
  const { stdout } = await promisify(execFile)(process.execPath, [scriptOf(tool), ...args], options)
  return stdout
}

/** The same while nothing else goes on. */
export function runToolSync(tool: string, args: string[], stdio: StdioOptions = 'inherit'): string {
  return execFileSync(process.execPath, [scriptOf(tool), ...args], { env: environment(), stdio, encoding: 'utf8' })
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, ...NO_METRICS }
}
