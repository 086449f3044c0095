import type { ChildProcess } from 'node:child_process'
import { subscribe } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import { createRequire, flushCompileCache, stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import type { WorkerOptions } from 'miniflare'
import { type Build, readBuild } from './build.ts'
import type { Secrets } from './data.ts'
import type { DoorSettings } from './door.ts'
import { StartFault } from './fault.ts'
import { startJobs } from './jobs.ts'
import { listenAt } from './plugin.ts'
import { PUBLIC_ALONE } from './public-network.ts'

/** What the engine is told when it starts. */
export interface EngineOptions {
  /** `ip:port`, as workerd spells it */
  address: string
  storage: string
  run: string
  compiled: string
  secrets: Secrets
  door: Pick<DoorSettings, 'publicUrl' | 'trustedProxies'>
}

/** What the engine tells the server that started it. */
export type EngineNews =
  | { kind: 'asking' }
  | { kind: 'runtime'; pid: number; alive: boolean }
  | { kind: 'ready' }
  | { kind: 'fault'; sentence: string; status: number }

// Imported, its six megabytes would be parsed once more, to see that they are no ES module.
const { Log, LogLevel, Miniflare }: typeof import('miniflare') = createRequire(import.meta.url)('miniflare')

const runtimes = new Set<ChildProcess>()

if (process.send) {
  subscribe('child_process', (message) => tellRuntime((message as { process: ChildProcess }).process))
  process.once('disconnect', quit)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, quit)
  process.once('message', (options: EngineOptions) => start(options).catch(fail))
  tell({ kind: 'asking' })
}

async function start(options: EngineOptions): Promise<void> {
  process.umask(0o077)
  const build = readBuild(join(options.run, 'client'))
  const game = new Miniflare({
    host: '127.0.0.1',
    port: 0,
    cf: false,
    log: new Log(LogLevel.ERROR),
    handleStructuredLogs: ({ message }) => process.stderr.write(`${message}\n`),
    logRequests: false,
    enableDevRegistry: false,
    telemetry: { enabled: false },
    unsafeTriggerHandlers: false,
    unsafeLocalExplorer: false,
    unsafeObservability: false,
    resourcePersistencePath: options.storage,
    resourceTmpPath: options.run,
    workers: [workerOptions(build, options)],
  })
  await game.ready
  tell({ kind: 'ready' })
  // Node itself keeps what it compiled at the end, and this process is killed.
  flushCompileCache()
  startJobs(game, build.config.name, dirname(options.storage))
}

/** The built game behind its door, bound as its configuration says. */
function workerOptions({ config, modules, assets }: Build, options: EngineOptions): WorkerOptions {
  const { name, durable_objects, kv_namespaces, ratelimits } = config
  const door = stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'door.ts'), 'utf8'))
  const settings = { ...options.door, files: assets.files } satisfies DoorSettings
  const objects = durable_objects.bindings
  return {
    config: {
      name,
      compatibilityDate: config.compatibility_date,
      compatibilityFlags: config.compatibility_flags,
      manifest: {
        mainModule: 'door',
        modulesRoot: options.run,
        modules: { door: { type: 'esm', contents: door }, ...modules },
      },
      assets: { directory: assets.directory, hasUserWorker: true },
      exports: Object.fromEntries(
        objects.map(({ class_name }) => [class_name, { type: 'durable-object', storage: 'sqlite' } as const]),
      ),
      env: {
        ...mapped(Object.entries({ ...config.vars, ...options.secrets }), ([key, value]) => [
          key,
          { type: 'text', value },
        ]),
        ...mapped(kv_namespaces, ({ binding, id = binding }) => [binding, { type: 'kv', id }]),
        ...mapped(objects, (each) => [
          each.name,
          { type: 'durable-object', worker: name, exportName: each.class_name },
        ]),
        ...mapped(ratelimits, (each) => [
          each.name,
          { type: 'rate-limit', namespace: each.namespace_id, simple: each.simple },
        ]),
        ASSETS: { type: 'assets' },
        PUBLIC_NETWORK: PUBLIC_ALONE,
        DOOR: { type: 'json', value: settings },
        LISTEN: listenAt(options.address),
      },
    },
  }
}

type Env = NonNullable<WorkerOptions['config']['env']>

function mapped<T>(items: readonly T[], entry: (item: T) => [string, Env[string]]): Env {
  return Object.fromEntries(items.map(entry))
}

/** Notes and tells which process has the data open, so that none is left behind, however this one ends. */
function tellRuntime(child: ChildProcess): void {
  runtimes.add(child)
  const tellOf = (alive: boolean) => () => child.pid && tell({ kind: 'runtime', pid: child.pid, alive })
  child.once('spawn', tellOf(true)).once('exit', tellOf(false))
}

function tell(news: EngineNews): void {
  if (process.connected) process.send?.(news)
}

/** At once: what was answered is on the disk already. */
function quit(): never {
  for (const child of runtimes) child.kill('SIGKILL')
  process.exit(0)
}

function fail(error: unknown): void {
  const status = error instanceof StartFault ? error.status : 70
  tell({ kind: 'fault', sentence: error instanceof Error ? error.message : String(error), status })
  quit()
}
