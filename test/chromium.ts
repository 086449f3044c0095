import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

/** A Chromium without windows for Linux on x64, as npm's package `@sparticuz/chromium` holds it. */
interface PackedChromium {
  version: string
  /** of the package, in base64 */
  sha512: string
}

/** What the browser tests run in: it takes a fifth less of a processor than Debian's, for the same pages. */
export const CHROMIUM: PackedChromium = {
  version: '153.0.0',
  sha512: 'jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
}

/** A Chromium of four years ago. */
export const OLD_CHROMIUM: PackedChromium = {
  version: '108.0.3',
  sha512: 'vMOWoGKb/zQZ83FoB8GUAx5LzofaeCp0qCSQDkuugx89/CFmgRlUBO3x1Kk/4jwVXeM055UaYvhboaohPpH9zA==',
}

const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'baseless')

/** Where such a Chromium is kept once it was fetched, outside the repository. */
export const pathOf = ({ version }: PackedChromium) => join(CACHE, `chromium-${version}`, 'chromium')

/** Where that is, if it is there. */
export const keptChromium = (packed: PackedChromium) => [pathOf(packed)].find(existsSync)

/** What it needs of libraries that a bare machine does not have, as a folder beside it. */
export const librariesOf = (path: string) => join(dirname(path), 'lib')

/** Fetches a Chromium where it is not kept yet and can run; throws where npm's registry cannot be reached, or gives another package than it was. */
export async function fetchChromium(packed: PackedChromium): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || keptChromium(packed)) return
  const name = `@sparticuz/chromium@${packed.version}`
  console.log(`Fetching ${name} …`)
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, 'fetching-'))
  try {
    const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', name], { cwd: folder, encoding: 'utf8' }))
    const archive = join(folder, filename)
    const hash = createHash('sha512').update(readFileSync(archive)).digest('base64')
    if (hash !== packed.sha512) throw new Error(`${name} is not what it was: ${hash}`)
    execFileSync('tar', ['xzf', archive, '-C', folder, 'package/bin'])
    const [packages, ready] = [join(folder, 'package/bin'), join(folder, 'ready')]
    mkdirSync(ready)
    await unpack(join(packages, 'chromium.br'), join(ready, 'chromium'))
    const libraries = join(packages, 'al2023.tar.br')
    if (existsSync(libraries)) {
      await unpack(libraries, join(folder, 'libraries.tar'))
      execFileSync('tar', ['xf', join(folder, 'libraries.tar'), '-C', ready])
    }
    renameSync(ready, dirname(pathOf(packed)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function unpack(from: string, to: string): Promise<void> {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }))
}
