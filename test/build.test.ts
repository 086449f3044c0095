import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Pack } from '../questions/model/pack.ts'
import { questionRef } from '../questions/model/ref.ts'

const ROOT = join(import.meta.dirname, '..')
const CLIENT = join(ROOT, 'dist/client')
const PACKS = join(ROOT, 'questions/packs')
const KILOBYTE = 1_024
/** A library that has words of its own which are ids of questions, too: "names". */
const HAS_OWN_WORDS = /^assets\/docx-/

interface Chunk {
  file: string
  imports?: string[]
}

/** Scripts that are built apart have a manifest each. */
const MANIFESTS = readdirSync(join(CLIENT, '.vite')).map((name) => JSON.parse(read(CLIENT, '.vite', name)))
const manifest: Record<string, Chunk> = Object.assign({}, ...MANIFESTS)
const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(js|css|html|json|svg)$/.test(name),
)
const packs = readdirSync(PACKS).map((name): Pack => JSON.parse(read(PACKS, name)))

function read(...path: string[]): string {
  return readFileSync(join(...path), 'utf8')
}

/** The files of a script and of everything that it loads before it runs. */
function filesOf(entry: string, seen = new Set<string>()): string[] {
  const chunk = manifest[entry]
  if (!chunk || seen.has(entry)) return []
  seen.add(entry)
  return [chunk.file, ...(chunk.imports ?? []).flatMap((name) => filesOf(name, seen))]
}

/** Every text of a pack that a browser must not have before it is asked for. */
function textsOf(pack: Pack): string[] {
  const questions = pack.questions.flatMap((question) => {
    const asked = [question.words, questionRef(pack, question)]
    if (question.verdict === 'open') return [...asked, question.discuss]
    const missing = question.verdict === 'baseless' && question.missing ? [question.missing] : []
    return [...asked, question.claim, question.explanation, ...missing]
  })
  return [pack.id, ...pack.passages.map(({ text }) => text), ...questions]
}

test('the Worker is made of nothing that does not have it built anew where it changes', () => {
  const { sources } = JSON.parse(read(ROOT, 'dist/worker/index.js.map')) as { sources: string[] }
  const own = sources.filter((source) => !/node_modules|builtin:/.test(source))
  expect(own.length).toBeGreaterThan(100)
  expect(own.filter((source) => !/^(\.\.\/)+(questions|web|worker)\//.test(source))).toEqual([])
})

describe.each(files)('%s', (name) => {
  const source = read(CLIENT, name)
  const text = source.replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

  // Hardly any stands there in whatever way: one search tells.
  const holdsId = (id: string) => text.includes(id) && (text.includes(`"${id}"`) || text.includes(`/${id}`))

  test('holds no text of a pack and no id of a question', () => {
    for (const pack of packs) {
      expect(textsOf(pack).filter((each) => text.includes(each))).toEqual([])
      if (HAS_OWN_WORDS.test(name)) continue
      expect(pack.questions.filter(({ id }) => holdsId(id))).toEqual([])
    }
  })

  test('holds nothing of zod, and no name of what only the server knows', () => {
    expect(text).not.toMatch(/\bzod\b|_zod|ZodError|invalid_type|unrecognized_keys/i)
    expect(text).not.toMatch(/COOKIE_SECRET|hostKeyHash/)
  })
})

test('every script of the pages is built, with all that it imports', () => {
  for (const name of readdirSync(join(ROOT, 'web/scripts'))) {
    const built = filesOf(`web/scripts/${name}`)
    expect(built, name).not.toEqual([])
    expect(files).toEqual(expect.arrayContaining(built))
  }
})

test.each(['play', 'live'])(
  'the script of a player’s page, %s, with all that it imports, is at most 14 KB (gzip)',
  (name) => {
    const sizes = filesOf(`web/scripts/${name}.tsx`).map((name) => gzipSync(read(CLIENT, name)).length)
    const total = sizes.reduce((sum, size) => sum + size, 0)
    expect(total).toBeGreaterThan(KILOBYTE)
    expect(total).toBeLessThanOrEqual(14 * KILOBYTE)
  },
)

describe('what a browser asks for to install the game', () => {
  const manifest = JSON.parse(read(CLIENT, 'manifest.webmanifest'))
  const icons: { src: string; sizes: string; type: string; purpose?: string }[] = manifest.icons

  /** The width and height that a PNG says it has. */
  function sizeOf(file: string): string {
    const png = readFileSync(join(CLIENT, file))
    return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`
  }

  test('is there: every icon in the size that the manifest says, one of which may be cut to any shape', () => {
    for (const { src, sizes, type } of icons.filter((icon) => icon.type === 'image/png')) {
      expect([src, sizeOf(src), type]).toEqual([src, sizes, 'image/png'])
    }
    expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
    expect(icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1)
    expect(sizeOf('apple-touch-icon.png')).toBe('180x180')
    expect([...readFileSync(join(CLIENT, 'favicon.ico')).subarray(0, 4)]).toEqual([0, 0, 1, 0])
  })

  test('begins at home, in the colour of the paper', () => {
    const { start_url, scope, display, theme_color } = manifest
    expect({ start_url, scope, display, theme_color }).toEqual({
      start_url: '/',
      scope: '/',
      display: 'standalone',
      theme_color: '#faf7f0',
    })
  })
})

test('search engines are kept out of rounds, hosts’ pages and the API', () => {
  const robots = read(CLIENT, 'robots.txt')
  for (const path of ['/r/', '/t/', '/api/']) expect(robots).toContain(`Disallow: ${path}\n`)
})

test('static files come with a policy and as what they are, and no build manifest is public', () => {
  const headers = read(CLIENT, '_headers')
  expect(headers).toContain('X-Content-Type-Options: nosniff')
  expect(headers).toContain("frame-ancestors 'none'")
  expect(read(CLIENT, '.assetsignore').split('\n')).toContain('.vite')
})

test('the bench that counts has every object that the configuration names', () => {
  const named = [...readFileSync('wrangler.toml', 'utf8').matchAll(/class_name = "(\w+)"/g)].map(([, name]) => name)
  const bench = readFileSync('test/bench/counting.ts', 'utf8')
  expect(named.length).toBeGreaterThan(6)
  for (const name of named) expect(bench).toMatch(new RegExp(`(?:export class |export \\{[^}]*)\\b${name}\\b`))
})
