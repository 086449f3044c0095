import { chmodSync, chownSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freePort, newFolder, refused, run, serve, until } from './helpers.ts'

const BUILT = join(import.meta.dirname, '../../dist/worker/wrangler.json')
const SENTENCE = /^Baseless did not start: [A-Z/].*(?:\.|example|8787|\/12)\n$/m

test('a taken port is said, with one that may be free', async () => {
  const port = await freePort()
  const other = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void other.close())
  const { status, said } = await refused({ PORT: String(port) })
  expect(status).toBe(69)
  expect(said).toMatch(SENTENCE)
  expect(said).toContain(`Port ${port} is taken`)
  expect(said).not.toContain('Baseless is at')
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '99999'],
  ['PORT', '-1'],
  ['HOST', 'no-such-host.invalid'],
  ['HOST', '203.0.113.7'],
  ['PUBLIC_URL', 'quiz.school.example'],
  ['PUBLIC_URL', 'https://school.example/quiz'],
  ['TRUSTED_PROXY', 'nginx'],
  ['TRUSTED_PROXY', '10.0.0.0/33'],
])('%s=%s is refused in a sentence that names it', async (name, value) => {
  const { status, said } = await refused({ [name]: value })
  expect(status).toBe(64)
  expect(said).toMatch(SENTENCE)
  expect(said).toContain(`${name}=${value}`)
})

test('a folder that cannot be one is said', async () => {
  const file = join(newFolder(), 'a file')
  writeFileSync(file, '')
  for (const DATA_DIR of [file, join(file, 'inside')]) {
    const { status, said } = await refused({ DATA_DIR })
    expect(status).toBe(73)
    expect(said).toMatch(SENTENCE)
    expect(said).toContain(DATA_DIR)
  }
})

const root = process.getuid?.() === 0
/** Where a test is run by root, who may write everywhere, somebody else is refused. */
const SOMEBODY = root ? { uid: 65_534, gid: 65_534 } : {}

// Windows has no such modes.
test.skipIf(process.platform === 'win32')('a folder that this user may not write to is said', async () => {
  for (const mode of [0o500, 0o555]) {
    const DATA_DIR = newFolder()
    chmodSync(DATA_DIR, mode)
    expect(await refused({ DATA_DIR }, SOMEBODY)).toEqual({ status: 73, said: expect.stringMatching(SENTENCE) })
  }
})

test.runIf(process.platform === 'linux')('a folder that nobody can make is said', async () => {
  expect(await refused({ DATA_DIR: '/proc/baseless' })).toEqual({ status: 73, said: expect.stringMatching(SENTENCE) })
})

test.runIf(root)('files in it that another user owns are said', async () => {
  for (const name of ['lock', 'secrets.env', 'run', 'v3']) {
    const DATA_DIR = newFolder()
    chownSync(DATA_DIR, 65_534, 65_534)
    if (name === 'run' || name === 'v3') mkdirSync(join(DATA_DIR, name, 'inside'), { recursive: true })
    else writeFileSync(join(DATA_DIR, name), '', { mode: name === 'lock' ? 0o644 : 0o600 })
    const { status, said } = await refused({ DATA_DIR }, SOMEBODY)
    expect(said, name).toMatch(SENTENCE)
    expect(status, name).toBe(73)
  }
})

/** Mounts a disk of a test's own, or says that the machine allows none. */
async function mounted(folder: string, options: string, skip: (why: string) => void): Promise<void> {
  const mount = run(['mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder])
  if ((await mount.ended) !== 0) return skip('nothing may be mounted on this machine')
  onTestFinished(() => run(['umount', folder]).ended.then(() => undefined))
}

// Only root may mount what the next two need, and not in every container.
test.runIf(root)('a disk that can only be read is said', async ({ skip }) => {
  const DATA_DIR = newFolder()
  await mounted(DATA_DIR, 'ro', skip)
  const { status, said } = await refused({ DATA_DIR })
  expect(said).toMatch(SENTENCE)
  expect(said).toContain('only be read')
  expect(status).toBe(73)
})

test.runIf(root)('a full disk is said', async ({ skip }) => {
  const DATA_DIR = newFolder()
  await mounted(DATA_DIR, 'size=64k', skip)
  const { status, said } = await refused({ DATA_DIR })
  expect(said).toMatch(SENTENCE)
  expect(said).toContain('full')
  expect(status).toBe(74)
})

test.each(['', 'COOKIE_SECRET=\n', 'COOKIE_SECRET=short\n'])('a secret that is none is said: %j', async (text) => {
  const DATA_DIR = newFolder()
  writeFileSync(join(DATA_DIR, 'secrets.env'), text)
  const { status, said } = await refused({ DATA_DIR })
  expect(status).toBe(78)
  expect(said).toMatch(SENTENCE)
  expect(said).toContain('COOKIE_SECRET')
})

test('a secret that was renamed and got no new one is said, and what to add', async () => {
  const DATA_DIR = newFolder()
  writeFileSync(join(DATA_DIR, 'secrets.env'), `COOKIE_SECRET_PREVIOUS=${'a'.repeat(64)}\n`)
  const { status, said } = await refused({ DATA_DIR })
  expect(status).toBe(78)
  expect(said).toContain('Add a line COOKIE_SECRET=')
})

test('npm start says what is wrong with a setting before it builds', async () => {
  const port = await freePort()
  const other = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void other.close())
  for (const [PORT, status] of [
    ['abc', 64],
    [String(port), 69],
  ] as const) {
    const before = statSync(BUILT).mtimeMs
    const { ended, printed } = run(['npm', 'start', '--silent'], { PORT, DATA_DIR: newFolder() })
    expect(await ended, printed()).toBe(status)
    expect(printed()).toMatch(SENTENCE)
    expect(statSync(BUILT).mtimeMs).toBe(before)
  }
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s while it starts stops it in good order', async (signal) => {
  const DATA_DIR = newFolder()
  const server = run([process.execPath, 'worker/local/serve.ts'], { PORT: '0', DATA_DIR })
  await until(() => existsSync(join(DATA_DIR, 'lock.pids')), server)
  server.child.kill(signal)
  expect(await server.ended, server.printed()).toBe(0)
  expect(server.printed()).toBe('Stopped; everything is on the disk.\n')
  expect(existsSync(join(DATA_DIR, 'lock.pids'))).toBe(false)
})

test('a second server on the same folder is refused, and the first one goes on', async () => {
  const first = await serve()
  const { status, said } = await refused({ DATA_DIR: first.dataDir })
  expect(status).toBe(75)
  expect(said).toMatch(SENTENCE)
  expect(said).toContain(String(first.pid))
  expect((await fetch(`${first.url}/`)).status).toBe(200)
})

test('the folder is its owner’s alone, and the old tool’s trace of every request is gone', async () => {
  const dataDir = newFolder()
  const trace = join(dataDir, 'v3/observability/miniflare-wobs-trace-store')
  mkdirSync(trace, { recursive: true })
  writeFileSync(join(trace, 'a.sqlite'), '/t/abc?key=secret')
  chmodSync(dataDir, 0o755)
  await serve({ DATA_DIR: dataDir })
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  expect(existsSync(join(dataDir, 'v3/observability'))).toBe(false)
})

test('HOST=::1 serves there, and HOST=0.0.0.0 tells the address that pupils type', async () => {
  const port = await freePort()
  const six = run([process.execPath, 'worker/local/serve.ts'], {
    HOST: '::1',
    PORT: String(port),
    DATA_DIR: newFolder(),
  })
  await until(() => six.printed().includes('Baseless is at'), six)
  expect(six.printed()).toContain(`http://[::1]:${port}`)
  expect((await fetch(`http://[::1]:${port}/about`)).status).toBe(200)
  const everywhere = await serve({ HOST: '0.0.0.0' })
  expect(everywhere.printed()).toMatch(/Baseless is at http:\/\/[\d.]+:\d+ and http:\/\/localhost:\d+/)
  expect(everywhere.printed()).toContain('PUBLIC_URL')
})

test('learning platforms that nobody can read are said to be so, by a sentence', async () => {
  const DATA_DIR = newFolder()
  const settings = `COOKIE_SECRET=${'s'.repeat(64)}\nLTI_PLATFORMS='[{"issuer":"moodle"}]'\n`
  writeFileSync(join(DATA_DIR, 'secrets.env'), settings, { mode: 0o600 })
  const { status, said } = await refused({ DATA_DIR })
  expect({ status, said }).toEqual({ status: 78, said: expect.stringContaining('LTI_PLATFORMS') })
})

test('settings of a record store of which one is missing are said to be so, by a sentence', async () => {
  const DATA_DIR = newFolder()
  const settings = `COOKIE_SECRET=${'s'.repeat(64)}\nXAPI_ENDPOINT=https://lrs.school.example/xapi\nXAPI_AUTH=key:secret\n`
  writeFileSync(join(DATA_DIR, 'secrets.env'), settings, { mode: 0o600 })
  const { status, said } = await refused({ DATA_DIR })
  expect({ status, said }).toEqual({ status: 78, said: expect.stringContaining('XAPI_SITE') })
})
