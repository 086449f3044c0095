import { previewPacks } from './preview.ts'
import { startServer } from './server.ts'

const { PORT = '8787', DATA_DIR = '.data', HOST } = process.env

const log = (text: string) => process.stderr.write(text)
const server = await startServer({ port: Number(PORT), dataDir: DATA_DIR, host: HOST, log }).catch((error: Error) => {
  console.error(`Baseless did not start: ${error.cause}`)
  process.exit(1)
})
previewPacks(log)
console.log(`Baseless is at ${server.url}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, server.stop)
await server.ended
