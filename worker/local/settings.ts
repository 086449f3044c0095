import { isIP } from 'node:net'
import { StartFault } from './fault.ts'

/** What the environment says about how to serve. Throws a StartFault for what cannot be meant. */
export function readSettings(env: NodeJS.ProcessEnv) {
  const { PORT, DATA_DIR, HOST, PUBLIC_URL, TRUSTED_PROXY } = env
  return {
    port: PORT || '8787',
    dataDir: DATA_DIR || '.data',
    host: HOST || '127.0.0.1',
    publicUrl: PUBLIC_URL ? originOf(PUBLIC_URL) : undefined,
    trustedProxies: (TRUSTED_PROXY ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean)
      .map(checkProxy),
  }
}

function originOf(text: string): string {
  const url = URL.parse(text)
  const plain =
    url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username
  if (plain) return url.origin
  throw new StartFault(
    'usage',
    `PUBLIC_URL=${text} is no address of a site: a scheme and a name, such as https://quiz.school.example`,
  )
}

function checkProxy(text: string): string {
  const [address = '', length, ...more] = text.split('/')
  const network = length !== undefined && isIP(address) === 4 && /^\d+$/.test(length) && Number(length) <= 32
  if (more.length === 0 && (length === undefined ? isIP(address) > 0 : network)) return text
  throw new StartFault(
    'usage',
    `TRUSTED_PROXY=${text} is no address: such as 127.0.0.1, or a network such as 172.16.0.0/12`,
  )
}
