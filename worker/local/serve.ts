import { isLocalOnly, parsePort } from './address.ts'
import { StartFault } from './fault.ts'
import { onceOrphaned } from './lifeline.cjs'
import { warnOfFewFiles } from './limits.ts'
import { startServer } from './server.ts'
import { readSettings } from './settings.ts'

const log = (text: string) => process.stderr.write(text)
const over = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => over.abort())
onceOrphaned(() => over.abort())
// A closed terminal takes no more words; the server has its work to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

try {
  process.exitCode = await serve()
} catch (error) {
  const fault = error instanceof StartFault ? error : new StartFault('software', String(error))
  if (!over.signal.aborted) log(`Baseless did not start: ${fault.message}\n`)
  process.exitCode = over.signal.aborted ? 0 : fault.status
}
if (over.signal.aborted) console.log('Stopped; everything is on the disk.')

/** Serves until it is stopped; resolves with the status to exit with. */
async function serve(): Promise<number> {
  const settings = readSettings(process.env)
  // Read while the game starts: it reads what checks the packs, too.
  const preview = process.argv.includes('--preview') ? import('./preview.ts') : undefined
  const server = await startServer({ ...settings, port: parsePort(settings.port), over: over.signal, log })
  console.log(welcome(server, settings))
  warnOfFewFiles(log)
  const endPreview = (await preview)?.previewPacks(log, server.reload)
  const fault = await server.ended
  endPreview?.()
  if (fault) log(`Baseless stopped: ${fault.message}\n`)
  return fault?.status ?? 0
}

type Server = Awaited<ReturnType<typeof startServer>>

function welcome({ urls, address }: Server, { publicUrl }: ReturnType<typeof readSettings>): string {
  const told = `Baseless is at ${publicUrl ?? urls.join(' and ')}`
  if (publicUrl) return `${told}, and expects its proxy at ${urls[0]}`
  return isLocalOnly(address)
    ? `${told}\nNo other device reaches that: for a class on phones, start it with HOST=0.0.0.0 and open the address that it tells then.`
    : `${told}\nBehind TLS, say under which address: PUBLIC_URL=https://… (.github/RUNNING.md)`
}
