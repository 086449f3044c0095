import { cpus, loadavg } from 'node:os'
import { countAbuse } from './abuse.ts'
import { runClass } from './classes.ts'
import { measureLive } from './live.ts'
import { reportLive } from './live-report.ts'
import { measureLoad } from './load.ts'
import { countOperations } from './operations.ts'
import { reportAbuse, reportClass, reportLoad, reportOperations, reportViews } from './report.ts'
import { serve } from './serve.ts'
import { measureViews } from './views.ts'

type Addresses = Omit<Awaited<ReturnType<typeof serve>>, 'stop'>

const [load = 0] = loadavg()
console.log(`The machine before the run: ${cpus().length} cores, load ${load.toFixed(1)} (near 0 is quiet).`)
await measured('stand.ts', async ({ url, direct }) => {
  reportViews(await measureViews(url))
  reportLoad(await measureLoad(direct))
})
await measured('room.ts', async ({ direct }) => reportLive(await measureLive(direct)))
await measured('counting.ts', async ({ url, direct }) => {
  reportOperations(await countOperations(url))
  reportAbuse(await countAbuse(direct))
  reportClass(await runClass(direct))
})

async function measured(entry: Parameters<typeof serve>[0], work: (addresses: Addresses) => Promise<void>) {
  const { stop, ...addresses } = await serve(entry)
  try {
    await work(addresses)
  } finally {
    await stop()
  }
}
