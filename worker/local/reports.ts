/** `npm run reports`: lists what players reported; `npm run takedown -- SLUG` takes a quiz down. `--namespace-id ID`: on Cloudflare. */
import { parseArgs } from 'node:util'
import { complain } from './fault.ts'
import { reportLines, takeDown } from './moderation.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'namespace-id': { type: 'string' } },
})
const [command, slug] = positionals
const place = { dataDir: process.env.DATA_DIR || '.data', namespace: values['namespace-id'] }

process.exitCode = await complain(command === 'takedown' ? 'Nothing was taken down' : 'No list was made', async () => {
  if (command === 'takedown') console.log(await takeDown(slug, place))
  else console.log((await reportLines(place)).join('\n') || 'Nobody has reported a quiz.')
})
