import { chmodSync, chownSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { freeAddress, parsePort } from '../../worker/local/address.ts'
import { openFolder } from '../../worker/local/data.ts'
import { STATUS, type StartFault } from '../../worker/local/fault.ts'
import { readSettings } from '../../worker/local/settings.ts'
import { filesWith, freePort, newFolder, refused, run, sendRaw, shared, until } from './helpers.ts'

const BUILT = join(import.meta.dirname, '../../dist/worker/wrangler.json')
const SENTENCE = /^Baseless did not start: [A-Z/].*(?:\.|example|8787|\/12)\n$/m
/** The same, where what the server reads at its start is asked without one. */
const FAULT = /^[A-Z/].*(?:\.|example|8787|\/12)$/

/** Where a server would listen, by its settings. */
async function addressOf(settings: NodeJS.ProcessEnv) {
  const { host, port } = readSettings({ PORT: '0', ...settings })
  return freeAddress(host, parsePort(port))
}

/** Opens a folder that has no more than this file of secrets. */
function openedWith(secrets: string) {
  const folder = newFolder()
  writeFileSync(join(folder, 'secrets.env'), secrets, { mode: 0o600 })
  return openFolder(folder)
}

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
  const fault: StartFault = await addressOf({ [name]: value }).catch((error) => error)
  expect(fault.status).toBe(STATUS.usage)
  expect(fault.message).toMatch(FAULT)
  expect(fault.message).toContain(`${name}=${value}`)
})

test('a setting that is refused ends the server with a sentence that names it', async () => {
  const { status, said } = await refused({ TRUSTED_PROXY: 'nginx' })
  expect(status).toBe(64)
  expect(said).toMatch(SENTENCE)
  expect(said).toContain('TRUSTED_PROXY=nginx')
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
  const fault: StartFault = await openedWith(text).catch((error) => error)
  expect(fault.status).toBe(STATUS.config)
  expect(fault.message).toMatch(FAULT)
  expect(fault.message).toContain('COOKIE_SECRET')
})

test('a secret that was renamed and got no new one is said, and what to add', async () => {
  const DATA_DIR = newFolder()
  writeFileSync(join(DATA_DIR, 'secrets.env'), `COOKIE_SECRET_PREVIOUS=${'a'.repeat(64)}\n`)
  const { status, said } = await refused({ DATA_DIR })
  expect(status).toBe(78)
  expect(said).toMatch(SENTENCE)
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

describe('a server that is up', () => {
  const TRACE = 'v3/observability/miniflare-wobs-trace-store'
  const up = shared({ HOST: '0.0.0.0', NODE_COMPILE_CACHE: '' }, (folder) => {
    mkdirSync(join(folder, TRACE), { recursive: true })
    writeFileSync(join(folder, TRACE, 'a.sqlite'), '/t/abc?key=secret')
    chmodSync(folder, 0o755)
  })

  test('answers a body that comes with a GET as if there were none, and refuses a picture that breaks off', async () => {
    const ask = (head: string, body: string) =>
      sendRaw(up().port, `${head}\r\nHost: 127.0.0.1\r\nConnection: close\r\n${body}`, /\r\n\r\n/)
    const chunked = 'Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n'
    expect(await ask('GET /api/health HTTP/1.1', chunked)).toMatch(/^HTTP\/1.1 200 /)
    const picture = 'PUT /api/quizzes/ccccc3/host/pictures/aaaaaaaaaaaaaaaaaaaaaaaa HTTP/1.1'
    const cut = 'Authorization: Bearer key\r\nContent-Type: image/webp\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n'
    expect(await ask(picture, cut)).toMatch(/^HTTP\/1.1 400 /)
  })

  test('goes on when a second one on the same folder is refused', async () => {
    const { status, said } = await refused({ DATA_DIR: up().dataDir })
    expect(status).toBe(75)
    expect(said).toMatch(SENTENCE)
    expect(said).toContain(String(up().pid))
    expect((await fetch(`${up().url}/`)).status).toBe(200)
  })

  test('has a folder that is its owner’s alone, without the old tool’s trace of every request', () => {
    expect(statSync(up().dataDir).mode & 0o777).toBe(0o700)
    expect(existsSync(join(up().dataDir, 'v3'))).toBe(true)
    expect(existsSync(join(up().dataDir, 'v3/observability'))).toBe(false)
  })

  test('keeps in its folder what Node has compiled, for the next start', async () => {
    await until(() => existsSync(join(up().dataDir, 'compiled')), up())
    await until(() => filesWith(join(up().dataDir, 'compiled'), '').length > 0, up())
  })

  test('tells with HOST=0.0.0.0 the address that pupils type', () => {
    expect(up().printed()).toMatch(/Baseless is at http:\/\/[\d.]+:\d+ and http:\/\/localhost:\d+/)
    expect(up().printed()).toContain('PUBLIC_URL')
  })
})

test('HOST=::1 serves there, and says that no other device gets in', async () => {
  const port = await freePort()
  const settings = { HOST: '::1', PORT: String(port), DATA_DIR: newFolder() }
  const six = run([process.execPath, 'worker/local/serve.ts'], settings)
  await until(() => six.printed().includes('Baseless is at'), six)
  expect(six.printed()).toContain(`http://[::1]:${port}`)
  expect(six.printed(), 'how phones get in').toContain('HOST=0.0.0.0')
  expect((await fetch(`http://[::1]:${port}/about`)).status).toBe(200)
})

test('learning platforms that nobody can read are said to be so, by a sentence', async () => {
  const opened = openedWith(`COOKIE_SECRET=${'s'.repeat(64)}\nLTI_PLATFORMS='[{"issuer":"moodle"}]'\n`)
  await expect(opened).rejects.toMatchObject({ status: 78, message: expect.stringContaining('LTI_PLATFORMS') })
})

test('settings of a record store of which one is missing are said to be so, by a sentence', async () => {
  const store = 'XAPI_ENDPOINT=https://lrs.school.example/xapi\nXAPI_AUTH=key:secret\n'
  const opened = openedWith(`COOKIE_SECRET=${'s'.repeat(64)}\n${store}`)
  await expect(opened).rejects.toMatchObject({ status: 78, message: expect.stringContaining('XAPI_SITE') })
})
