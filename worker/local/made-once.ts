// What a build would make again for each of its scripts, or as it made it the last time.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** What npm has installed: what else is made with other packages. */
const INSTALLED = ['package-lock.json', 'node_modules/.package-lock.json']
const PROJECT = 'web/project.inlang'
export const COMPILED = 'web/messages/compiled'
const COMPILER = {
  project: `./${PROJECT}`,
  outdir: `./${COMPILED}`,
  outputStructure: 'locale-modules',
  isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'",
  cleanOutdir: false,
} as const
const SENTENCES = [`${PROJECT}/settings.json`, 'web/messages/*.json', ...INSTALLED]
const COMPONENTS = 'node_modules/.cache/baseless/components.json'

/** Says in a folder what its files were made from, or that they are being made. */
const STAMP = '.made'
const BEING_MADE = 'being made'

/** Compiles the sentences where they have changed: it takes four seconds, and loading what does it another. */
export function compileSentences(): Promise<void> {
  return makeWhereChanged(COMPILED, { from: SENTENCES, by: JSON.stringify(COMPILER) }, async () => {
    const { compile } = await import('@inlang/paraglide-js')
    await compile(COMPILER)
  })
}

/** Does so whenever the game is built, tested or served while it changes. */
export function compiledSentences(): Plugin {
  let compiled: Promise<void> | undefined
  return {
    name: 'compiled-sentences',
    enforce: 'pre',
    // Called for each script that is built.
    async buildStart() {
      compiled ??= compileSentences()
      await compiled.catch(({ message }) => this.error(`web/messages cannot be compiled: ${message}`))
    },
    async watchChange(file) {
      if (file.includes('/web/messages/') && file.endsWith('.json'))
        await compileSentences().catch(({ message }) => this.warn(`web/messages cannot be compiled: ${message}`))
    },
  }
}

/** What files are made from: paths with their stars, but for some, and by which settings. */
interface Source {
  from: string[]
  but?: string[]
  by: string
}

/** Makes the files of a folder, unless all of them are as they were made from the same. */
export async function makeWhereChanged(
  folder: string,
  { from, but, by }: Source,
  make: () => Promise<void>,
): Promise<void> {
  const stamp = join(folder, STAMP)
  const source = digestOf(by, ...textsOf(from, but))
  const state = () => `${source} ${digestOf(...textsOf(allIn(folder), [stamp]))}`
  const before = readIfThere(stamp)
  if (before === state()) return
  const own = `${BEING_MADE} by ${process.pid}, ${randomUUID()}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(stamp, own)
  await make()
  // Where another process was making the same, or has begun to meanwhile, who knows whose files these are?
  const isOurs = !before?.startsWith(BEING_MADE) && readIfThere(stamp) === own
  if (isOurs) writeFileSync(stamp, state())
  else if (readIfThere(stamp) === own) rmSync(stamp)
}

/** All files of a folder, for a search that by itself passes over what begins with a dot. */
export const allIn = (folder: string) => ['**', '**/.*', '**/.*/**'].map((path) => join(folder, path))

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** A compiler of components, asked once for each, however many scripts have it, until the component or an option changes. */
export function componentsOnce<Options>(make: (options: Options) => Plugin, options: Options, file = COMPONENTS) {
  const compiler = make(options)
  const { transform } = compiler as { transform: Transform }
  const components = resultsIn<Awaited<ReturnType<Transform>>>(file)
  let tools: string | undefined
  return {
    ...compiler,
    transform: {
      filter: { id: /\.[jt]sx(?:\?|$)/ },
      handler(code, id, way) {
        tools ??= digestOf(JSON.stringify(options), ...textsOf(INSTALLED))
        const { command, mode, consumer } = this.environment.config
        const key = digestOf(tools, command, mode, consumer, id, code)
        return components.once(key, () => toldPlainly(async () => transform.call(this, code, id, way)))
      },
    },
    buildApp: { order: 'post', handler: components.keep },
  } satisfies Plugin
}

/** What a compiler refuses, it says with its place as a plain object: tests in workerd are told of it by one that takes no other. */
async function toldPlainly<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'loc' in error) error.loc = { ...(error.loc as object) }
    throw error
  }
}

type Transform = Extract<NonNullable<Plugin['transform']>, (...args: never) => unknown>

/** Results by what they were made from. `keep` writes those that were asked for into a file, for the next process. */
export function resultsIn<Result>(file: string) {
  const asked = new Map<string, Result | Promise<Result>>()
  let kept: Map<string, Result> | undefined
  let isNew = false
  return {
    once(key: string, make: () => Result | Promise<Result>): Result | Promise<Result> {
      kept ??= resultsKept(file)
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
  const beginning = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(beginning, text)
    renameSync(beginning, file)
  } catch {
    rmSync(beginning, { force: true, recursive: true })
  }
}

/** None where there is no such file, or a broken one. */
function resultsKept<Result>(file: string): Map<string, Result> {
  try {
    return new Map<string, Result>(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return new Map()
  }
}

/** Names and texts of all files that there are, also of such as stand elsewhere and are linked to. */
function textsOf(paths: string[], but: string[] = []): (string | Buffer)[] {
  const found = globSync(paths, { exclude: but })
  const files = [...new Set(found)].filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile()).sort()
  return files.flatMap((file) => [file, readFileSync(file)])
}

/** One for each list of texts: where one ends is part of it. */
function digestOf(...texts: (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}:`).update(text)
  return hash.digest('hex')
}
