import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CONFIG } from './build.ts'
import { runToolSync } from './tools.ts'

const SECRET = 'COOKIE_SECRET'
const NOBODY = `Nobody is logged in to Cloudflare here, so nothing was uploaded. Log in with
    npx wrangler login
and run npm run deploy again; a machine without a browser takes CLOUDFLARE_API_TOKEN instead.`

const [, , ...args] = process.argv
// npm keeps for itself what stands before its --: nobody who asked for a dry run shall deploy.
const keptDry = process.env.npm_config_dry_run === 'true' && !args.includes('--dry-run')
process.exitCode = deploy(keptDry ? [...args, '--dry-run'] : args)

/**
 * Builds, and deploys to the Cloudflare account that wrangler is logged in to; a Worker that has no secret yet gets one
 * with the upload. `--dry-run` uploads nothing and needs no account. Resolves with the status to exit with.
 */
function deploy(options: string[]): number {
  runToolSync('vite', ['build', '--logLevel', 'warn'])
  const config = ownConfig()
  if (options.includes('--dry-run')) return succeeds(['deploy', '--config', config, ...options])
  if (!isLoggedIn()) {
    console.error(NOBODY)
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'baseless-deploy-'))
  try {
    const secrets = hasSecret(config) ? [] : ['--secrets-file', newSecret(folder)]
    return succeeds(['deploy', '--config', config, ...secrets, ...options])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The built configuration without the name of ours: wrangler writes the ids that it made into what it was given. */
function ownConfig(): string {
  const { configPath: _built, userConfigPath: _ours, ...config } = JSON.parse(readFileSync(CONFIG, 'utf8'))
  const file = join(dirname(CONFIG), 'deploy.json')
  writeFileSync(file, JSON.stringify(config))
  return file
}

function isLoggedIn(): boolean {
  try {
    runToolSync('wrangler', ['whoami', '--json'], 'pipe')
    return true
  } catch {
    return false
  }
}

/** A Worker that is not there yet has no secrets, and wrangler fails to list them. */
function hasSecret(config: string): boolean {
  try {
    const list = runToolSync('wrangler', ['secret', 'list', '--config', config, '--format', 'json'], 'pipe')
    return JSON.parse(list).some(({ name }: { name: string }) => name === SECRET)
  } catch (error) {
    if (/code: 10007|Worker "[^"]+" not found/.test(String((error as { stderr?: unknown }).stderr))) return false
    throw error
  }
}

function newSecret(folder: string): string {
  const file = join(folder, 'secrets.json')
  writeFileSync(file, JSON.stringify({ [SECRET]: randomBytes(32).toString('hex') }), { mode: 0o600 })
  return file
}

/** Runs wrangler, which says itself what is wrong; our own stack trace would add nothing. */
function succeeds(command: string[]): number {
  try {
    runToolSync('wrangler', command)
    return 0
  } catch (error) {
    return (error as { status?: number }).status ?? 1
  }
}
