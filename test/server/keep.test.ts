import { chownSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cookiesOf, filesWith, newFolder, PACK, post, run, serve, startRound, until } from './helpers.ts'

const NAMES = ['Xanthippe', 'Wolfhard']
const TITLE = 'Quokkas in Zwolle'

/** A class with pupils of its own names; and its host's key. */
async function makeClass(url: string) {
  const { body } = await post(`${url}/api/quizzes`, {
    packs: [PACK],
    title: TITLE,
    class: { naming: 'roster', roster: NAMES },
  })
  const slug = String(body.slug)
  const key = new URL(String(body.hostUrl)).searchParams.get('key') ?? ''
  for (const nickname of NAMES) await post(`${url}/api/quizzes/${slug}/rounds`, { nickname })
  return { slug, key }
}

const npm = (script: string, folder: string, settings: Record<string, string>) =>
  run([process.execPath, `worker/local/${script}.ts`, folder], settings)

test('a backup of a running server, restored into an empty folder, goes on where it was; of a class that was deleted since, nothing is on the disk after the next start: no key, no slug, no name, no title', async () => {
  const before = await serve()
  const player = await startRound(before.url)
  const { slug, key } = await makeClass(before.url)
  const headers = { Authorization: `Bearer ${key}` }
  const texts = [slug, `quiz:${slug}`, key, TITLE, ...NAMES]
  await fetch(`${before.url}/og/${slug}.png`).then((reply) => reply.arrayBuffer())
  const host = await fetch(`${before.url}/t/${slug}?key=${key}`, { redirect: 'manual' })
  expect(cookiesOf(host)).toContain('host')
  expect(filesWith(before.dataDir, TITLE).length).toBeGreaterThan(0)

  const backups = newFolder()
  const backup = npm('backup', backups, { DATA_DIR: before.dataDir })
  expect(await backup.ended, backup.printed()).toBe(0)
  expect(backup.printed()).toContain(`Backed up ${before.dataDir} to ${backups}`)

  const erased = await fetch(`${before.url}/api/quizzes/${slug}/host`, { method: 'DELETE', headers })
  expect(erased.ok, await erased.text()).toBe(true)
  before.child.kill('SIGTERM')
  await before.ended
  const again = await serve({ DATA_DIR: before.dataDir })
  await until(() => texts.every((text) => filesWith(before.dataDir, text).length === 0), again, 5_000).catch(
    () => undefined,
  )
  for (const text of texts) expect(filesWith(before.dataDir, text), text).toEqual([])

  const [name = ''] = readdirSync(backups)
  const DATA_DIR = join(newFolder(), 'restored')
  const restore = npm('restore', join(backups, name), { DATA_DIR })
  expect(await restore.ended, restore.printed()).toBe(0)
  const after = await serve({ DATA_DIR })
  const round = await fetch(`${after.url}/api/rounds/${player.round}`, { headers: { cookie: player.cookie } })
  expect(round.status).toBe(200)
  const report = await fetch(`${after.url}/api/quizzes/${slug}/host/rounds/1/report`, { headers })
  expect(JSON.stringify(await report.json())).toContain(NAMES[0])
})

test('a backup is not put over what is there, and nothing is taken for one', async () => {
  const full = newFolder()
  writeFileSync(join(full, 'something'), '')
  const nothing = npm('restore', full, { DATA_DIR: join(newFolder(), 'new') })
  expect(await nothing.ended).toBe(66)
  writeFileSync(join(full, 'backup.json'), '{}')
  const over = npm('restore', full, { DATA_DIR: full })
  expect(await over.ended).toBe(73)
  expect(over.printed()).toMatch(/^Nothing was restored: .* is not empty\..*\.$/m)
  const none = npm('backup', newFolder(), { DATA_DIR: full })
  expect(await none.ended).toBe(66)
  expect(existsSync(join(full, 'something'))).toBe(true)
})

test.runIf(process.getuid?.() === 0)('what root restores belongs to the owner of the folder', async () => {
  const backup = newFolder()
  mkdirSync(join(backup, 'v3/kv'), { recursive: true })
  for (const name of ['backup.json', 'secrets.env', 'v3/kv/a']) writeFileSync(join(backup, name), '')
  const DATA_DIR = newFolder()
  chownSync(DATA_DIR, 65_534, 65_534)
  const restore = npm('restore', backup, { DATA_DIR })
  expect(await restore.ended, restore.printed()).toBe(0)
  for (const name of ['secrets.env', 'v3', 'v3/kv', 'v3/kv/a']) {
    expect(statSync(join(DATA_DIR, name)).uid, name).toBe(65_534)
  }
})

test.runIf(process.getuid?.() === 0)('what this user may not read is not taken for nothing', async () => {
  const folder = newFolder()
  for (const name of ['backup.json', 'secrets.env']) writeFileSync(join(folder, name), '')
  const options = { uid: 65_534, gid: 65_534 }
  for (const script of ['backup', 'restore']) {
    const args = [process.execPath, `worker/local/${script}.ts`, script === 'restore' ? folder : newFolder()]
    const { ended, printed } = run(args, { DATA_DIR: script === 'backup' ? folder : newFolder() }, options)
    expect(await ended, script).toBe(66)
    expect(printed()).toContain('This user may not read')
  }
})
