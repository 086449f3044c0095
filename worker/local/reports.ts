/** `npm run reports`: lists what players reported; `npm run takedown -- SLUG` takes a quiz down. `--namespace-id ID`: on Cloudflare. */
import { parseArgs } from 'node:util'
import { complain } from './fault.ts'
import { reportLines, takeDown } from './moderation.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'namespace-id': { type: 'string' } },
})
const [command, slug] = positionals
const dataDir = process.env.DATA_DIR || '.data'
const namespace = values['namespace-id']

process.exitCode = await complain(command === 'takedown' ? 'Nothing was taken down' : 'No list was made', async () => {
  if (command === 'takedown') console.log(await takeDown(slug, dataDir, namespace))
  else console.log((await reportLines(dataDir, namespace)).join('\n') || 'Nobody has reported a quiz.')
})
