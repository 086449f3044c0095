/** `npm run platforms`: lists the registered learning platforms, and removes one; `--help` says how. */
import { parseArgs } from 'node:util'
import { complain, StartFault } from './fault.ts'
import { platformLines, removePlatform } from './platform-list.ts'

const HELP = `npm run platforms                          the learning platforms that an admin has registered, a line each
npm run platforms -- remove 0123456789ab   removes the one whose line begins so; it may be registered again
npm run platforms -- --namespace-id ID     on Cloudflare: “npx wrangler kv namespace list” names it

DATA_DIR says which folder is served from, where it is not .data. Platforms of the setting LTI_PLATFORMS are not listed: take
them out of the setting. Classes, answers and grades that were sent stay.`

const place = (namespace?: string) => ({ dataDir: process.env.DATA_DIR || '.data', namespace })

process.exitCode = await complain('Nothing was done', async () => {
  const { positionals, values } = read()
  const [command, id] = positionals
  if (values.help) return console.log(HELP)
  if (command === 'remove') return console.log(await removePlatform(id, place(values['namespace-id'])))
  if (command) throw new StartFault('usage', `There is no “${command}”.\n${HELP}`)
  console.log((await platformLines(place(values['namespace-id']))).join('\n') || 'No platform is registered.')
})

function read() {
  try {
    const options = { 'namespace-id': { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    throw new StartFault('usage', `${error instanceof Error ? error.message : error}\n${HELP}`)
  }
}
