import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'

const CONFIG = 'dist/worker/wrangler.json'
const SECRET = 'COOKIE_SECRET'

/** Deploys to the Cloudflare account that wrangler is logged in to; a first deployment gets its secret. */
run('vite', ['build', '--logLevel', 'warn'])
run('wrangler', ['deploy', '--config', CONFIG])
if (!secrets().includes(SECRET)) {
  execFileSync('wrangler', ['secret', 'put', SECRET, '--config', CONFIG], {
    input: randomBytes(32).toString('hex'),
    stdio: ['pipe', 'inherit', 'inherit'],
  })
}

function secrets(): string[] {
  const list = execFileSync('wrangler', ['secret', 'list', '--config', CONFIG, '--format', 'json'], {
    encoding: 'utf8',
  })
  return JSON.parse(list).map(({ name }: { name: string }) => name)
}

function run(command: string, args: string[]) {
  execFileSync(command, args, { stdio: 'inherit' })
}
