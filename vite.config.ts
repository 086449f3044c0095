import { readFileSync } from 'node:fs'
import { cloudflare } from '@cloudflare/vite-plugin'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'
import { PACKS, readFolder } from './questions/folder.ts'
import { problemLine } from './questions/parse.ts'

const CLIENT = 'dist/client'
const SCRIPTS = {
  play: 'web/scripts/play.tsx',
  share: 'web/scripts/share.ts',
  search: 'web/scripts/search.ts',
  make: 'web/scripts/make.ts',
}

/** Scripts that are built each for itself: what they share with the play page would make the play page heavier. */
const APART = {
  host: 'web/scripts/host.tsx',
  live: 'web/scripts/live.tsx',
  screen: 'web/scripts/screen.tsx',
  daily: 'web/scripts/daily.ts',
  you: 'web/scripts/you.tsx',
}
const MANIFESTS = ['manifest', ...Object.keys(APART)].map((name) => `${CLIENT}/.vite/${name}.json`)

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

/** The hashed addresses of the scripts; before a build, where tests ask for pages alone, those of the sources. */
function builtScripts() {
  const manifest: Manifest = Object.assign({}, ...MANIFESTS.map(readManifest))
  const entries = Object.entries({ ...SCRIPTS, ...APART }).map(([name, source]) => {
    const { file = source, imports = [] } = manifest[source] ?? {}
    return [name, { src: `/${file}`, imports: imports.map((chunk) => `/${manifest[chunk]?.file}`) }]
  })
  return Object.fromEntries(entries)
}

type Manifest = Record<string, { file: string; imports?: string[] }>

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

/** Refuses to build with a pack that has an error, and says where it is. */
function soundPacks(): Plugin {
  return {
    name: 'sound-packs',
    buildStart() {
      const { problems } = readFolder(PACKS)
      if (problems.length > 0) this.error(problems.map(problemLine).join('\n'))
    },
  }
}

/** What the app and its tests in workerd have in common. */
export const shared = [
  clientFiles(),
  paraglideVitePlugin({
    project: './web/project.inlang',
    outdir: './web/messages/compiled',
    outputStructure: 'locale-modules',
  }),
  solid({ ssr: true }),
]

/** Only English yet: its sentences are bundled without the run-time choice of a language. */
export const alias = [{ find: /^\.\/compiled\/messages\.js$/, replacement: './compiled/messages/en.js' }]

/** How a browser's half is built; `manifest` says where its hashed files are. */
function browserBuild(scripts: string[], manifest: boolean | string) {
  return {
    manifest,
    modulePreload: false,
    rolldownOptions: { input: scripts, checks: { pluginTimings: false } },
  } as const
}

const apart = Object.entries(APART).map(([name, script]) => {
  const build = {
    ...browserBuild([script], `.vite/${name}.json`),
    outDir: CLIENT,
    emptyOutDir: false,
    copyPublicDir: false,
  }
  return [name, { consumer: 'client', build }] as const
})

export default defineConfig({
  resolve: { alias },
  plugins: [soundPacks(), plainImports(), ...shared, cloudflare({ viteEnvironment: { name: 'worker' } })],
  publicDir: 'web/public',
  builder: {
    async buildApp(builder) {
      for (const name of ['client', ...Object.keys(APART)]) await builder.build(builder.environments[name]!)
      await builder.build(builder.environments.worker!)
    },
  },
  environments: {
    worker: { build: { rolldownOptions: { checks: { pluginTimings: false } } } },
    client: { build: browserBuild(Object.values(SCRIPTS), true) },
    ...Object.fromEntries(apart),
  },
})
