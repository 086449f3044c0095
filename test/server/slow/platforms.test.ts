import { existsSync, globSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { newFolder, run, serve, until } from '../helpers.ts'

const ID = '0123456789abcdef'.repeat(4)

/** What `npm run platforms` prints for whoever runs the game, and its status. */
async function platforms(DATA_DIR: string, ...more: string[]) {
  const { printed, ended } = run(['npm', 'run', '--silent', 'platforms', '--', ...more], { DATA_DIR })
  return { status: await ended, said: printed() }
}

/** Lists a platform as the game does, past the game. */
function list(dataDir: string, issuer: string): void {
  const [file = ''] = globSync('v3/kv/**/*.sqlite', { cwd: dataDir }).filter((name) => !name.includes('metadata'))
  const database = new DatabaseSync(join(dataDir, file))
  const metadata = JSON.stringify({ v: 1, issuer, client: 'tool-7', day: '2026-11-26' })
  database
    .prepare('INSERT INTO _mf_entries (key, blob_id, metadata) VALUES (?, ?, ?)')
    .run(`platform:${ID}`, 'none', metadata)
  database.close()
}

test('registered platforms are listed, and one is removed by the first signs of its id', async () => {
  const server = await serve()
  const { dataDir } = server
  expect(await platforms(dataDir)).toEqual({ status: 0, said: 'No platform is registered.\n' })
  server.child.kill('SIGTERM')
  await server.ended
  list(dataDir, 'https://moodle.school.edu\u001b[2J')
  const line = '0123456789ab  2026-11-26  https://moodle.school.edu[2J  tool-7\n'
  expect(await platforms(dataDir)).toEqual({ status: 0, said: line })
  expect(await platforms(dataDir, 'remove', 'ffffffff')).toEqual({
    status: 66,
    said: 'Nothing was done: No platform begins with ffffffff.\n',
  })
  const removed = await platforms(dataDir, 'remove', '0123456789ab')
  expect(removed.said).toContain('is removed within ten seconds where the server runs, and else when it starts')
  expect(readdirSync(join(dataDir, 'unregister'))).toEqual([ID])
  await serve({ DATA_DIR: dataDir })
  await until(async () => !existsSync(join(dataDir, 'unregister', ID)))
})

test('how to list and remove is told, and what nobody can mean is refused', async () => {
  const help = await platforms(newFolder(), '--help')
  expect(help.status).toBe(0)
  expect(help.said).toContain('npm run platforms -- remove 0123456789ab')
  for (const wrong of [['remove'], ['remove', 'x'], ['delete'], ['--all']])
    expect((await platforms(newFolder(), ...wrong)).status, wrong.join(' ')).toBe(64)
  const none = await platforms(newFolder())
  expect(none.status).toBe(66)
  expect(none.said).toContain('holds nothing of Baseless')
})
