/** Whether an address on the web is one that anybody may ask for: nothing of this machine, of its network, or of a cloud's inside. */

/** IPv4 networks that are not the public internet: the first address and the length of what they share. */
const CLOSED: readonly (readonly [string, number])[] = [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
]

/** Names that networks give to what is theirs alone. */
const CLOSED_NAMES =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|localdomain|test|example|invalid|onion|arpa)$/

const IPV4 = /^\d+\.\d+\.\d+\.\d+$/

/** A web address as it is asked for; null for one that is none, or that is not for everybody. */
export function publicUrl(typed: string): URL | null {
  const url = URL.canParse(typed) ? new URL(typed) : null
  if (!url || !['http:', 'https:'].includes(url.protocol)) return null
  // Other ports are those of services that are no newspapers; a name and a password would be somebody's.
  if (url.port !== '' || url.username !== '' || url.password !== '') return null
  return isPublicHost(url.hostname) ? url : null
}

/** Whether a host, as `URL` spells it, is open to the world. What its name resolves to, whoever connects has to see. */
function isPublicHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '')
  if (host.startsWith('[')) return isPublicIpv6(host.slice(1, -1))
  if (IPV4.test(host)) return isPublicIpv4(numberOf(host))
  return host.includes('.') && !CLOSED_NAMES.test(host)
}

function isPublicIpv4(address: number): boolean {
  return !CLOSED.some(([first, bits]) => address >>> (32 - bits) === numberOf(first) >>> (32 - bits))
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
}

/** Of IPv6 only what is given out to the world, 2000::/3, and of that nothing that carries an IPv4 address within. */
function isPublicIpv6(address: string): boolean {
  const groups = groupsOf(address)
  const [first = 0, second = 0] = groups
  if (first >>> 13 !== 1) return false
  const isTunnel = first === 0x2002 || (first === 0x2001 && second < 0x0200)
  const isForBooks = (first === 0x2001 && second === 0x0db8) || first >>> 4 === 0x3ff
  return !isTunnel && !isForBooks
}

function groupsOf(address: string): number[] {
  const [head = '', tail = ''] = address.split('::')
  const [before, after] = [head, tail].map((part) => part.split(':').filter(Boolean))
  const gap = address.includes('::') ? Array<string>(Math.max(0, 8 - before!.length - after!.length)).fill('0') : []
  return [...before!, ...gap, ...after!].map((group) => Number.parseInt(group, 16))
}
