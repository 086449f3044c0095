import { readFileSync, writeFileSync } from 'node:fs'
import { cloudflare } from '@cloudflare/vite-plugin'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'
import { PACKS, readFolder } from './questions/folder.ts'
import { problemLine } from './questions/parse.ts'

const MANIFEST = 'dist/client/.vite/manifest.json'
const SCRIPTS = {
  play: 'web/scripts/play.tsx',
  share: 'web/scripts/share.ts',
  search: 'web/scripts/search.ts',
  make: 'web/scripts/make.ts',
  host: 'web/scripts/host.tsx',
  live: 'web/scripts/live.tsx',
  screen: 'web/scripts/screen.tsx',
}

/** Built each by itself: what pages share would hold the sentences of all of them, and a phone would load them all. */
const ALONE = ['play', 'host', 'live', 'screen'] as const
const TOGETHER = [SCRIPTS.share, SCRIPTS.search, SCRIPTS.make]

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
  const manifest = readManifest()
  const entries = Object.entries(SCRIPTS).map(([name, source]) => {
    const { file = source, imports = [] } = manifest[source] ?? {}
    return [name, { src: `/${file}`, imports: imports.map((chunk) => `/${manifest[chunk]?.file}`) }]
  })
  return Object.fromEntries(entries)
}

type Manifest = Record<string, { file: string; imports?: string[] }>

function readManifest(file = MANIFEST): Manifest {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** Lists the scripts that were built by themselves with the others. */
function joinManifests(): void {
  const all = [MANIFEST, ...ALONE.map((name) => `dist/client/.vite/${name}.json`)]
  writeFileSync(MANIFEST, JSON.stringify(Object.assign({}, ...all.map((file) => readManifest(file)))))
}

/** How a page's script is built by itself. */
function scriptAlone(name: (typeof ALONE)[number]) {
  return {
    consumer: 'client' as const,
    build: {
      outDir: 'dist/client',
      emptyOutDir: false,
      copyPublicDir: false,
      manifest: `.vite/${name}.json`,
      modulePreload: false as const,
      rolldownOptions: { input: SCRIPTS[name], checks: { pluginTimings: false } },
    },
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

export default defineConfig({
  resolve: { alias },
  plugins: [soundPacks(), ...shared, cloudflare({ viteEnvironment: { name: 'worker' } })],
  publicDir: 'web/public',
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments.client!)
      for (const name of ALONE) await builder.build(builder.environments[name]!)
      joinManifests()
      await builder.build(builder.environments.worker!)
    },
  },
  environments: {
    ...Object.fromEntries(ALONE.map((name) => [name, scriptAlone(name)])),
    worker: { build: { rolldownOptions: { checks: { pluginTimings: false } } } },
    client: {
      build: {
        manifest: true,
        modulePreload: false,
        rolldownOptions: { input: TOGETHER, checks: { pluginTimings: false } },
      },
    },
  },
})
