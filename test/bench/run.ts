import { cpus, loadavg } from 'node:os'
import { countAbuse, startSchool } from './abuse.ts'
import { runClass } from './classes.ts'
import { measureLive } from './live.ts'
import { reportLive } from './live-report.ts'
import { measureLoad } from './load.ts'
import { countOperations } from './operations.ts'
import {
  reportAbuse,
  reportClass,
  reportLoad,
  reportMemory,
  reportOperations,
  reportSchool,
  reportViews,
} from './report.ts'
import { fillBarely, fillMemory } from './rounds.ts'
import { serve } from './serve.ts'
import { measureViews } from './views.ts'

type Addresses = Omit<Awaited<ReturnType<typeof serve>>, 'stop'>

/** What is measured, by name; `npm run bench -- abuse class` measures those alone. */
const PARTS: Record<string, [entry: Parameters<typeof serve>[0], work: (addresses: Addresses) => Promise<void>]> = {
  pages: ['stand.ts', async ({ url }) => reportViews(await measureViews(url))],
  load: ['stand.ts', async ({ direct }) => reportLoad(await measureLoad(direct))],
  live: ['room.ts', async ({ direct }) => reportLive(await measureLive(direct))],
  operations: ['counting.ts', async ({ url }) => reportOperations(await countOperations(url))],
  abuse: ['counting.ts', async ({ direct }) => reportAbuse(await countAbuse(direct))],
  school: ['counting.ts', async ({ direct }) => reportSchool(await startSchool(direct))],
  class: ['counting.ts', async ({ direct }) => reportClass(await runClass(direct))],
  memory: ['stand.ts', async ({ direct }) => reportMemory(await fillMemory(direct))],
  'bare-memory': ['stand.ts', async ({ direct }) => reportMemory(await fillBarely(direct))],
}

const [load = 0] = loadavg()
console.log(`The machine before the run: ${cpus().length} cores, load ${load.toFixed(1)} (near 0 is quiet).`)
const wished = process.argv.slice(2)
const unknown = wished.filter((name) => !(name in PARTS))
if (unknown.length) throw new Error(`There is no part “${unknown[0]}”; there are ${Object.keys(PARTS).join(', ')}.`)
for (const name of wished.length ? wished : Object.keys(PARTS)) await measured(...PARTS[name]!)

async function measured(entry: Parameters<typeof serve>[0], work: (addresses: Addresses) => Promise<void>) {
  const { stop, ...addresses } = await serve(entry)
  try {
    await work(addresses)
  } finally {
    await stop()
  }
}
