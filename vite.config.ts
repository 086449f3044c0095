import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cloudflare } from '@cloudflare/vite-plugin'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'
import { PACKS, readFolder } from './questions/check/folder.ts'
import { problemLine } from './questions/check/parse.ts'
import { wordsIn } from './web/styles/words.ts'
import { COMMIT_SIGNS, commit } from './worker/local/commit.ts'
import { withoutTransitions, withoutUnused } from './worker/local/lean-solid.ts'
import { compiledSentences, componentsOnce } from './worker/local/made-once.ts'

const CLIENT = 'dist/client'
/** The oldest browsers that we promise: those of four years ago. */
const ENGINES = ['chrome108', 'edge108', 'firefox107', 'safari16.1', 'ios16.1']
const SCRIPTS = {
  share: 'web/scripts/share.ts',
  dare: 'web/scripts/dare.ts',
  search: 'web/scripts/search.ts',
  make: 'web/scripts/make.ts',
  choose: 'web/scripts/choose.ts',
  aloud: 'web/scripts/aloud.ts',
  classes: 'web/scripts/classes.ts',
  slides: 'web/scripts/slides.ts',
  poster: 'web/scripts/poster.ts',
  projected: 'web/scripts/projected.ts',
  lti: 'web/scripts/lti.ts',
}

/** Scripts that are built each for itself: what they share with the play page would make the play page heavier. */
const BUILT_APART = {
  host: 'web/scripts/host.tsx',
  play: 'web/scripts/play.tsx',
  live: 'web/scripts/live.tsx',
  screen: 'web/scripts/screen.tsx',
  home: 'web/scripts/home.ts',
  result: 'web/scripts/result.ts',
  daily: 'web/scripts/daily.ts',
  you: 'web/scripts/you.tsx',
  article: 'web/scripts/article.tsx',
  deleted: 'web/scripts/deleted.ts',
  embedded: 'web/scripts/embedded.ts',
  embed: 'web/scripts/embed.ts',
  offline: 'web/scripts/offline.ts',
}
/** The service worker is built last, and knows of the other scripts. */
const OFFLINE = 'offline'
/** Scripts whose addresses never change: other sites' pages name them, or a browser asks for them again. */
const FIXED: Partial<Record<string, string>> = { [OFFLINE]: 'sw.js', embed: 'embed.js' }
const MANIFESTS = ['manifest', ...Object.keys(BUILT_APART)].map((name) => `${CLIENT}/.vite/${name}.json`)

/** Tells the Worker where the pages' scripts are (`virtual:client`), so the browser's half is built first. */
function clientFiles(): Plugin {
  const id = 'virtual:client'
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(resolved) {
      if (resolved !== `\0${id}`) return undefined
      return `export const scripts = ${JSON.stringify(builtScripts())}`
    },
  }
}

/** Tells the Worker which commit it was built from (`virtual:build`). */
function buildFacts(): Plugin {
  const id = 'virtual:build'
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) => (resolved === `\0${id}` ? `export const commit = ${JSON.stringify(commit())}` : undefined),
  }
}

/** Tells the service worker of which build it is (`virtual:version`): by the commit, and by the other scripts. */
function buildVersion(): Plugin {
  const id = 'virtual:version'
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(resolved) {
      if (resolved !== `\0${id}`) return undefined
      const { [OFFLINE]: _, ...others } = builtScripts()
      const scripts = createHash('sha256').update(JSON.stringify(others)).digest('hex').slice(0, COMMIT_SIGNS)
      return `export const version = ${JSON.stringify(`${commit()} ${scripts}`)}`
    },
  }
}

/** The hashed addresses of the scripts, and the words that styles may know; before a build, where tests ask for pages alone, the addresses of the sources. */
function builtScripts() {
  const manifest: Manifest = Object.assign({}, ...MANIFESTS.map(readManifest))
  const sheets = globSync('web/styles/*.css').map((file) => readFileSync(file, 'utf8'))
  const entries = Object.entries({ ...SCRIPTS, ...BUILT_APART }).map(([name, source]) => {
    const { file = source, imports = [] } = manifest[source] ?? {}
    const modules = [...new Set(imports)].map((chunk) => `/${manifest[chunk]?.file}`)
    return [name, { src: `/${file}`, imports: modules, words: wordsIn(textsOf(source, manifest), sheets) }]
  })
  return Object.fromEntries(entries)
}

/** A script and all that it ever imports. */
function textsOf(source: string, manifest: Manifest, seen = new Set<string>()): string[] {
  const { file, imports = [], dynamicImports = [] } = manifest[source] ?? {}
  if (!file || seen.has(source)) return []
  seen.add(source)
  const others = [...imports, ...dynamicImports].flatMap((each) => textsOf(each, manifest, seen))
  return [readFileSync(join(CLIENT, file), 'utf8'), ...others]
}

type Manifest = Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>

function readManifest(file: string): Manifest {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** Leaves a dynamic import as it is: what Vite puts around it preloads styles, and ours stand in the page's head. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined),
  }
}

/** In the Worker and on /you, whose tables have hundreds of figures, Intl objects are made once each; other scripts write few and load nothing for this. */
function intlMadeOnce(): Plugin {
  const kept = join(import.meta.dirname, 'worker/pages/kept-intl.ts')
  return {
    name: 'intl-made-once',
    applyToEnvironment: ({ name, config }) => config.consumer === 'server' || name === 'you',
    transform: {
      filter: { id: /\/web\//, code: /new Intl\./ },
      handler: (code) => ({
        code: `import { keptIntl } from ${JSON.stringify(kept)};${code.replace(/new Intl\.(\w+)\(/g, 'keptIntl(Intl.$1, ')}`,
        map: null,
      }),
    },
  }
}

/** Gives what a page loads later a catalogue of its own (`web/messages/later.ts`): a module cannot be split. */
function laterSentences(): Plugin {
  return {
    name: 'later-sentences',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer?.endsWith('/messages/later.ts')) return undefined
      const catalogue = await this.resolve(source, importer, { skipSelf: true })
      return catalogue && { ...catalogue, id: `${catalogue.id}?later` }
    },
  }
}

/** Refuses to build with a pack that has an error, and says where it is, before the first script is built. */
function soundPacks(): Plugin {
  return {
    name: 'sound-packs',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      const { problems } = readFolder(PACKS)
      if (problems.length > 0) this.error(problems.map(problemLine).join('\n'))
    },
  }
}

/** What the app and its tests in workerd have in common. */
export const shared = [
  clientFiles(),
  buildFacts(),
  buildVersion(),
  compiledSentences(),
  componentsOnce(solid, { ssr: true }),
  intlMadeOnce(),
]

/** What stands in for some modules. */
export const alias = [
  // Only English yet: its sentences are bundled without the run-time choice of a language.
  { find: /^\.\/compiled\/messages\.js$/, replacement: './compiled/messages/en.js' },
  // write-excel-file packs larger sheets in Web Workers, which the Worker cannot start.
  {
    find: /^\.\.\/zip\/zipToArrayBuffer\.js$/,
    replacement: join(import.meta.dirname, 'worker/pages/class/zip-at-once.ts'),
  },
]

/** What reads a PDF is larger than any script of ours, in kB. */
const LARGEST_CHUNK = 600

/** How a browser's half is built; `manifest` says where its hashed files are. */
function browserBuild(scripts: string[], manifest: boolean | string, file?: string) {
  return {
    manifest,
    target: ENGINES,
    modulePreload: false,
    chunkSizeWarningLimit: LARGEST_CHUNK,
    rolldownOptions: {
      input: scripts,
      checks: { pluginTimings: false },
      ...(file && { output: { entryFileNames: file, format: 'iife' as const } }),
    },
  } as const
}

const apart = Object.entries(BUILT_APART).map(([name, script]) => {
  const build = {
    ...browserBuild([script], `.vite/${name}.json`, FIXED[name]),
    outDir: CLIENT,
    emptyOutDir: false,
    copyPublicDir: false,
  }
  return [name, { consumer: 'client', build }] as const
})

export default defineConfig({
  resolve: { alias },
  plugins: [
    soundPacks(),
    plainImports(),
    withoutTransitions(),
    withoutUnused(),
    laterSentences(),
    ...shared,
    cloudflare({ viteEnvironment: { name: 'worker' } }),
  ],
  publicDir: 'web/public',
  build: { cssTarget: ENGINES },
  builder: {
    sharedConfigBuild: true,
    sharedPlugins: true,
    async buildApp(builder) {
      for (const name of ['client', ...Object.keys(BUILT_APART)]) await builder.build(builder.environments[name]!)
      await builder.build(builder.environments.worker!)
    },
  },
  environments: {
    // The Worker has at hand what a browser loads later.
    worker: {
      build: {
        rolldownOptions: { checks: { pluginTimings: false, ineffectiveDynamicImport: false } },
      },
    },
    client: { build: browserBuild(Object.values(SCRIPTS), true) },
    ...Object.fromEntries(apart),
  },
})
