// What a build would make again for each of its scripts, or as it made it the last time.
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** What npm has installed: what else is made with other packages. */
const INSTALLED = ['package-lock.json', 'node_modules/.package-lock.json']
const PROJECT = 'web/project.inlang'
const COMPILED = 'web/messages/compiled'
const COMPILER = {
  project: `./${PROJECT}`,
  outdir: `./${COMPILED}`,
  outputStructure: 'locale-modules',
  isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'",
  cleanOutdir: false,
} as const
const SENTENCES = [`${PROJECT}/settings.json`, 'web/messages/*.json', ...INSTALLED]
const COMPONENTS = 'node_modules/.cache/baseless/components.json'

/** Compiles the sentences where they have changed: it takes four seconds, and loading what does it another. */
export function compiledSentences(): Plugin {
  const compileChanged = () =>
    makeWhereChanged(COMPILED, { from: SENTENCES, by: JSON.stringify(COMPILER) }, async () => {
      const { compile } = await import('@inlang/paraglide-js')
      await compile(COMPILER)
    })
  let compiled: Promise<void> | undefined
  return {
    name: 'compiled-sentences',
    enforce: 'pre',
    // Called for each script that is built.
    async buildStart() {
      compiled ??= compileChanged()
      await compiled.catch(({ message }) => this.error(`The sentences cannot be compiled: ${message}`))
    },
    watchChange: compileChanged,
  }
}

/** What files are made from: paths with their stars, and by which settings. */
interface Source {
  from: string[]
  by: string
}

/** Makes the files of a folder, unless all of them are as they were made from the same. */
export async function makeWhereChanged(folder: string, { from, by }: Source, make: () => Promise<void>): Promise<void> {
  const stamp = join(folder, '.made')
  const state = () => digestOf(by, ...textsOf([...from, join(folder, '**/*.*')]))
  if (readIfThere(stamp) === state()) return
  await make()
  writeFileSync(stamp, state())
}

/** Solid's compiler, asked once for a component, however many scripts have it, until the component changes. */
export function componentsOnce(compiler: Plugin, file = COMPONENTS) {
  const { transform } = compiler as { transform: Transform }
  const components = resultsIn<Awaited<ReturnType<Transform>>>(file)
  let installed: string | undefined
  return {
    ...compiler,
    transform: {
      filter: { id: /\.[jt]sx(?:\?|$)/ },
      handler(code, id, options) {
        installed ??= digestOf(...textsOf(INSTALLED))
        const { command, mode, consumer } = this.environment.config
        const key = digestOf(installed, command, mode, consumer, id, code)
        return components.once(key, () => transform.call(this, code, id, options))
      },
    },
    buildApp: { order: 'post', handler: components.keep },
  } satisfies Plugin
}

type Transform = Extract<NonNullable<Plugin['transform']>, (...args: never) => unknown>

/** Results by what they were made from. `keep` writes those that were asked for into a file, for the next process. */
export function resultsIn<Result>(file: string) {
  const asked = new Map<string, Result | Promise<Result>>()
  let kept: Map<string, Result> | undefined
  let isNew = false
  return {
    once(key: string, make: () => Result | Promise<Result>): Result | Promise<Result> {
      kept ??= new Map(entriesOf(file))
      const known = asked.get(key) ?? kept.get(key)
      isNew ||= known === undefined
      const result = known ?? make()
      asked.set(key, result)
      return result
    },
    async keep() {
      if (!isNew) return
      const entries = await Promise.all([...asked].map(async ([key, result]) => [key, await result]))
      writeAtOnce(file, JSON.stringify(entries))
    },
  }
}

/** Writes so that nobody reads half of it; where nothing may be written, the next process has the same work again. */
function writeAtOnce(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  } catch {}
}

/** None where there is no such file, or a broken one. */
function entriesOf(file: string): [string, never][] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}

function readIfThere(file: string): string | undefined {
  return globSync(file).length > 0 ? readFileSync(file, 'utf8') : undefined
}

/** Names and texts of all files that there are. */
function textsOf(paths: string[]): (string | Buffer)[] {
  const files = [...new Set(globSync(paths))].sort()
  return files.flatMap((file) => [file, readFileSync(file)])
}

/** One for each list of texts: where one ends is part of it. */
function digestOf(...texts: (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}:`).update(text)
  return hash.digest('hex')
}
