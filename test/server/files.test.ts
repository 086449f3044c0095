import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { STATUS } from '../../worker/local/fault.ts'
import { newFolder, run } from './helpers.ts'

const ROOT = join(import.meta.dirname, '../..')

test('what is typed after `--` reaches the last command of a script', () => {
  for (const [name, command] of Object.entries(manifest.scripts)) {
    const last = command.split('&&').at(-1)?.trim() ?? ''
    expect(last, name).not.toMatch(/^npm run (?:(?!.* --$).)*$/)
  }
})

test('systemd tries again what may mend itself, and nothing that only a person can mend', () => {
  const unit = readFileSync(join(ROOT, '.github/deploy/baseless.service'), 'utf8')
  const { usage, noInput, cantCreate, noPermission, config } = STATUS
  const hopeless = [usage, noInput, cantCreate, noPermission, config].join(' ')
  expect(unit).toMatch(new RegExp(`^RestartPreventExitStatus=${hopeless}$`, 'm'))
  expect(unit).toMatch(/^RestartSec=\d+$/m)
  expect(unit.split('[Service]')[0]).toMatch(/^StartLimitIntervalSec=0$/m)
})

test('nothing writes the addresses of quizzes and hosts down: no server block keeps an access log, or an error log of requests', () => {
  const conf = readFileSync(join(ROOT, '.github/deploy/nginx.conf'), 'utf8')
  const blocks = conf.split(/^server \{/m).slice(1)
  expect(blocks).toHaveLength(2)
  for (const block of blocks) {
    expect(block).toMatch(/^ {4}access_log off;$/m)
    expect(block).toMatch(/^ {4}error_log \S+ crit;$/m)
  }
})

test('nginx takes the block as it stands', async ({ skip }) => {
  const folder = newFolder()
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const openssl = 'req -x509 -newkey ed25519 -nodes -days 1 -subj /CN=quiz -keyout'.split(' ')
  const made = run(['sh', '-c', 'command -v nginx && exec "$@"', 'sh', 'openssl', ...openssl, key, '-out', certificate])
  if ((await made.ended) !== 0) skip('no nginx or no openssl here')
  const conf = readFileSync(join(ROOT, '.github/deploy/nginx.conf'), 'utf8')
    .replace(/\/etc\/\S+fullchain.pem/, certificate)
    .replace(/\/etc\/\S+privkey.pem/, key)
    .replaceAll('/var/log/nginx', folder)
    // Only root may listen below 1,024.
    .replaceAll('listen 443', 'listen 8443')
    .replaceAll('listen 80;', 'listen 8080;')
  writeFileSync(join(folder, 'nginx.conf'), `pid ${folder}/pid;\nevents {}\nhttp {\n${conf}\n}\n`)
  const nginx = run([
    'nginx',
    '-t',
    '-q',
    '-p',
    folder,
    '-c',
    join(folder, 'nginx.conf'),
    '-e',
    join(folder, 'error.log'),
  ])
  expect(await nginx.ended, nginx.printed()).toBe(0)
})
