import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newFolder, run } from '../helpers.ts'
import { fakeCloudflare } from './cloudflare.ts'

const TOML = join(import.meta.dirname, '../../../wrangler.toml')
const SECRET = /"name":"COOKIE_SECRET","type":"secret_text","text":"[\da-f]{64}"/

/** Nobody's home, so that no login of whoever runs the test is used. */
const nobody = () => ({ HOME: newFolder(), XDG_CONFIG_HOME: newFolder(), CLOUDFLARE_API_TOKEN: '', CI: 'true' })

const deploy = (settings: Record<string, string>, ...options: string[]) =>
  run([process.execPath, 'worker/local/deploy.ts', ...options], settings)

/** What a deployment to an account uploads of the Worker. */
async function uploadTo(deployed: boolean) {
  const cloudflare = await fakeCloudflare(deployed)
  onTestFinished(() => void cloudflare.stop())
  const settings = {
    ...nobody(),
    CLOUDFLARE_API_BASE_URL: cloudflare.url,
    CLOUDFLARE_API_TOKEN: 'x',
    CLOUDFLARE_ACCOUNT_ID: 'acc',
  }
  const { ended, printed } = deploy(settings)
  expect(await ended, printed()).toBe(0)
  return cloudflare.asked.filter(({ what }) => /^(?:PUT|POST) .*scripts\/baseless(?:\/versions)?$/.test(what))
}

test('the first deployment takes its secret up with the Worker, and leaves wrangler.toml as it is', async () => {
  const before = readFileSync(TOML, 'utf8')
  const uploads = await uploadTo(false)
  expect(uploads).toHaveLength(1)
  expect(uploads[0]?.body).toMatch(SECRET)
  expect(readFileSync(TOML, 'utf8')).toBe(before)
})

test('a later one keeps the secret that is there', async () => {
  const uploads = await uploadTo(true)
  expect(uploads).toHaveLength(1)
  expect(uploads[0]?.body).not.toMatch(SECRET)
})

test.each([['--', '--dry-run'], ['--dry-run']])(
  'npm run deploy %s %s uploads nothing and tells the size',
  async (...options) => {
    const cloudflare = await fakeCloudflare(true)
    onTestFinished(() => void cloudflare.stop())
    const account = { CLOUDFLARE_API_BASE_URL: cloudflare.url, CLOUDFLARE_API_TOKEN: 'x', CLOUDFLARE_ACCOUNT_ID: 'acc' }
    const { ended, printed } = run(['npm', 'run', 'deploy', ...options], { ...nobody(), ...account })
    expect(await ended, printed()).toBe(0)
    expect(printed()).toMatch(/Total Upload: .* gzip: [\d.]+ KiB/)
    expect(cloudflare.asked).toEqual([])
  },
)

test('where nobody is logged in it says so, and nothing else', async () => {
  const { ended, printed } = deploy(nobody())
  expect(await ended).toBe(1)
  expect(printed()).toContain('Nobody is logged in to Cloudflare here')
  expect(printed()).not.toMatch(/^\s+at /m)
})
