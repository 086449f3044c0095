import { cpSync, existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { StartFault } from './fault.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Where `vite build` puts the Worker's configuration, as Cloudflare reads it. */
export const CONFIG = join(ROOT, 'dist/worker/wrangler.json')

/** What the build's configuration says that matters here. */
interface BuiltConfig {
  name: string
  main: string
  compatibility_date: string
  compatibility_flags: string[]
  assets: { directory: string }
  vars: Record<string, string>
  durable_objects: { bindings: { name: string; class_name: string }[] }
  kv_namespaces: { binding: string; id?: string }[]
  ratelimits: { name: string; namespace_id: string; simple: { limit: number; period: 10 | 60 } }[]
}

/** Kinds of bindings that Cloudflare has and the server here does not know. */
const UNKNOWN = ['r2_buckets', 'd1_databases', 'services', 'hyperdrive', 'vectorize', 'workflows', 'send_email']

export type Build = ReturnType<typeof readBuild>

/** The built game: its configuration, modules and static files; the latter are copied to `copy`, so that a new build disturbs nobody. */
export function readBuild(copy: string) {
  if (!existsSync(CONFIG)) throw new StartFault('noInput', 'Nothing is built yet: npm run build')
  const config: BuiltConfig = JSON.parse(readFileSync(CONFIG, 'utf8'))
  const unknown = UNKNOWN.filter((kind) => Object.values(Object(config)[kind] ?? []).flat().length > 0)
  if (unknown.length > 0) throw new StartFault('config', `The server here does not know ${unknown.join(', ')}.`)
  const folder = dirname(CONFIG)
  cpSync(join(folder, config.assets.directory), copy, { recursive: true })
  return { config, modules: readModules(folder, config.main), assets: { directory: copy, files: listFiles(copy) } }
}

/** The Worker's modules by the names under which they import each other. */
function readModules(folder: string, main: string) {
  const compiled = globSync('**/*.wasm', { cwd: folder }).map((file) => {
    const name = file.replaceAll('\\', '/')
    return [name, { type: 'wasm' as const, contents: readFileSync(join(folder, file)) }] as const
  })
  const text = globSync('**/*.js', { cwd: folder }).map((file) => {
    const name = file === main ? 'built-game' : file.replaceAll('\\', '/')
    return [name, { type: 'esm' as const, contents: readFileSync(join(folder, file), 'utf8') }] as const
  })
  return Object.fromEntries([...compiled, ...text])
}

/** The paths of all static files but those whose names begin with a dot or an underscore, which are about the others. */
function listFiles(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  const paths = found.map((each) => `/${relative(folder, join(each.parentPath, each.name)).replaceAll('\\', '/')}`)
  return paths.filter((path) => !/\/[._]/.test(path))
}
