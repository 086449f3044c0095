import { previewPacks } from './preview.ts'
import { startServer } from './server.ts'

const { PORT = '8787', DATA_DIR = '.data', HOST } = process.env

const HOUR = 3_600_000

/** wrangler warns that nothing starts the scheduled jobs here; this file does. */
const isOwnBusiness = (text: string) => text.includes('Scheduled Workers are not automatically triggered')
const log = (text: string) => isOwnBusiness(text) || process.stderr.write(text)
const server = await startServer({ port: Number(PORT), dataDir: DATA_DIR, host: HOST, log }).catch((error: Error) => {
  console.error(`Baseless did not start: ${error.cause}`)
  process.exit(1)
})
previewPacks(log)
const runJobs = () => fetch(`${server.url}/cdn-cgi/local/scheduled`).catch((error) => log(`${error}\n`))
runJobs()
setInterval(runJobs, HOUR).unref()
console.log(`Baseless is at ${server.url}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, server.stop)
await server.ended
