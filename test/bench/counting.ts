import game, {
  Board as BuiltBoard,
  Counter as BuiltCounter,
  Registry as BuiltRegistry,
  Round as BuiltRound,
  Classroom,
  LtiLink,
  LtiTool,
  Painter,
} from 'built-game'
import { REGISTRY } from '../../worker/game/make/slug.ts'
import { type Counts, NOTHING } from './counts.ts'
import { unmetered } from './unmetered.ts'

const KV_METHODS: Record<string, keyof Counts> = {
  get: 'kvReads',
  getWithMetadata: 'kvReads',
  put: 'kvWrites',
  list: 'kvLists',
  delete: 'kvDeletes',
}

/** The Worker and its objects share one isolate here, so one tally sees both. */
let counts = { ...NOTHING }

/**
 * The game with KV and its objects behind counters; `/bench/counts` tells what was counted since it was last asked, and `/bench/look`
 * has the registry look through KV, as the job does every hour.
 */
export default {
  async fetch(request: Request, env: Env, context: ExecutionContext) {
    const { pathname } = new URL(request.url)
    if (pathname === '/bench/look') await env.REGISTRY.get(env.REGISTRY.idFromName(REGISTRY)).look()
    else if (pathname !== '/bench/counts') return game.fetch(unmetered(request), counted(env), context)
    const told = counts
    counts = { ...NOTHING }
    return Response.json(told)
  },
}

export { Classroom, LtiLink, LtiTool, Painter }

export class Round extends BuiltRound {
  constructor(context: DurableObjectState, env: Env) {
    super(context, counted(env))
    countRows(context.storage.sql)
  }
}

export class Counter extends BuiltCounter {
  constructor(context: DurableObjectState, env: Env) {
    super(context, counted(env))
    countRows(context.storage.sql)
  }
}

export class Board extends BuiltBoard {
  constructor(context: DurableObjectState, env: Env) {
    super(context, counted(env))
    countRows(context.storage.sql)
  }
}

/** One that need not wait for an earlier build to be gone. */
export class Registry extends BuiltRegistry {
  constructor(context: DurableObjectState, env: Env) {
    super(context, counted(env))
    countRows(context.storage.sql)
    context.storage.sql.exec('UPDATE meta SET since = 0')
  }
}

function counted(env: Env): Env {
  const KV = intercept(env.KV, (method) => tally(KV_METHODS[method]))
  return {
    ...env,
    KV,
    ROUNDS: countedObjects(env.ROUNDS),
    COUNTERS: countedObjects(env.COUNTERS),
    BOARDS: countedObjects(env.BOARDS),
    REGISTRY: countedObjects(env.REGISTRY),
  }
}

function countedObjects<Namespace extends Env['ROUNDS'] | Env['COUNTERS'] | Env['BOARDS'] | Env['REGISTRY']>(
  objects: Namespace,
): Namespace {
  return new Proxy(objects, {
    get(target, name) {
      if (name !== 'get') return bound(target, name)
      return (id: DurableObjectId) => intercept(target.get(id), () => tally('objectCalls'))
    },
  })
}

/** Calls `heard` with the name of each method that is called on `target`, and then the method. */
function intercept<T extends object>(target: T, heard: (method: string) => void): T {
  return new Proxy(target, {
    get(_target, name) {
      const method = bound(target, name)
      if (typeof method !== 'function') return method
      return (...args: unknown[]) => {
        heard(String(name))
        return method(...args)
      }
    },
  })
}

function bound(target: object, name: string | symbol) {
  const value = Reflect.get(target, name)
  return typeof value === 'function' ? (...args: unknown[]) => Reflect.apply(value, target, args) : value
}

function tally(kind: keyof Counts | undefined, by = 1) {
  if (kind) counts[kind] += by
}

/** Rows that SQLite wrote, as the runtime itself counts them. */
function countRows(sql: SqlStorage) {
  const exec = sql.exec.bind(sql)
  sql.exec = ((...args: Parameters<SqlStorage['exec']>) => {
    const cursor = exec(...args)
    tally('rowsWritten', cursor.rowsWritten)
    return cursor
  }) as SqlStorage['exec']
}
