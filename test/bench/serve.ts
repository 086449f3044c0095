import { randomBytes } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as readOptions } from 'wrangler'
import { runToolSync } from '../../worker/local/tools.ts'
import { makeFolder } from '../folder.ts'

/**
 * Serves the built game behind `entry`, a Worker of this folder, from one workerd, without the proxy that
 * `wrangler dev` puts before it: that carries fewer requests than workerd does, and would level what is compared.
 * `direct` leads past miniflare's own Workers as well, which compress and serve the scripts.
 * Works on a copy of the build with empty storage, in memory where there is room, so that nothing else in the tree disturbs
 * it and no disk is waited for: Cloudflare's keeps no request waiting for one either.
 */
export async function serve(entry: 'stand.ts' | 'counting.ts' | 'room.ts') {
  const home = makeFolder()
  cpSync('dist', join(home, 'dist'), { recursive: true })
  const config = writeConfig(home, join(import.meta.dirname, entry))
  const { workerOptions } = readOptions(config)
  const server = new Miniflare(
    convertV4MiniflareOptions({
      ...workerOptions,
      name: 'baseless',
      host: '127.0.0.1',
      port: 0,
      unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
      cf: false,
      rootPath: undefined,
      modulesRules: undefined,
      modules: bundle(config, join(home, 'bundle'), entry),
      bindings: { COOKIE_SECRET: randomBytes(32).toString('hex') },
      resourcePersistencePath: join(home, 'data'),
    }),
  )
  const { origin } = await server.ready
  const stop = async () => {
    await server.dispose()
    rmSync(home, { recursive: true, force: true })
  }
  const direct = await server.unsafeGetDirectURL('baseless')
  return { url: origin, direct: direct.origin, stop }
}

/** Has wrangler bundle `entry` with the built game, as for a deployment; nothing is sent anywhere. */
function bundle(config: string, folder: string, entry: string) {
  runToolSync('wrangler', ['deploy', '--dry-run', '--config', config, '--outdir', folder], 'pipe')
  const main = entry.replace('.ts', '.js')
  const files = readdirSync(folder)
  const named = (ending: string) => files.filter((name) => name.endsWith(ending))
  const moduleOf = (type: 'ESModule' | 'Text', name: string) => ({
    type,
    path: name,
    contents: readFileSync(join(folder, name), 'utf8'),
  })
  const compiled = named('.wasm').map((name) => {
    return { type: 'CompiledWasm' as const, path: name, contents: readFileSync(join(folder, name)) }
  })
  return [moduleOf('ESModule', main), ...named('.html').map((name) => moduleOf('Text', name)), ...compiled]
}

function writeConfig(home: string, entry: string): string {
  const built = JSON.parse(readFileSync(join(home, 'dist/worker/wrangler.json'), 'utf8'))
  const { configPath: _path, userConfigPath: _user, definedEnvironments: _environments, ...config } = built
  const file = join(home, 'wrangler.json')
  const changes = {
    main: entry,
    no_bundle: false,
    // A deployment’s is not bundled again: each function made anew would be told its name first.
    keep_names: false,
    alias: { 'built-game': join(home, 'dist/worker/index.js') },
    assets: { directory: join(home, 'dist/client') },
    rules: [],
    ...(!entry.endsWith('counting.ts') && withBare(config)),
  }
  writeFileSync(file, JSON.stringify({ ...config, ...changes }))
  return file
}

/** A configuration with the object that ours are measured against. */
function withBare({ durable_objects, migrations }: { durable_objects: { bindings: object[] }; migrations: object[] }) {
  return {
    durable_objects: { bindings: [...durable_objects.bindings, { name: 'BARE', class_name: 'Bare' }] },
    migrations: [...migrations, { tag: 'bench', new_sqlite_classes: ['Bare'] }],
  }
}
