import { lookup } from 'node:dns/promises'
import { createServer, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'
import { isSystemError, STATUS, StartFault } from './fault.ts'

/** Where the server listens: a numeric address and a port, and whatever the user called the address. */
export interface Address {
  host: string
  ip: string
  port: number
}

const EVERYWHERE = ['0.0.0.0', '::']
const LOOPBACK = ['127.0.0.1', '::1']
const HIGHEST_PORT = 65_535
/** Ports that no kernel hands to a connection or a socket of its own accord: Linux does so from 32768, others from 49152. */
const UNCLAIMED = { from: 20_000, to: 32_767 }
const TRIES = 20

/** The port that a text names, 0 for any that is free. Throws a StartFault. */
export function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= HIGHEST_PORT) return port
  throw new StartFault(
    'usage',
    `PORT=${text} is no port: a whole number from 1 to ${HIGHEST_PORT}, such as 8787, or 0 for a free one.`,
  )
}

/** An address on which nothing listens yet. Throws a StartFault that says why there is none. */
export async function freeAddress(host: string, port: number): Promise<Address> {
  const ip = await lookup(host.replace(/^\[(.*)\]$/, '$1')).then(
    ({ address }) => address,
    () => {
      throw new StartFault('usage', `HOST=${host} is no address of this machine, and no name that leads to one.`)
    },
  )
  return { host, ip, port: port === 0 ? await anyPort(ip) : await listenOnce(ip, port) }
}

/** A free port that stays free until somebody asks for it by its number: between this and the start nobody gets it by chance. */
async function anyPort(ip: string, tries = TRIES): Promise<number> {
  const port = UNCLAIMED.from + Math.floor(Math.random() * (UNCLAIMED.to - UNCLAIMED.from))
  return listenOnce(ip, port).catch((error) => {
    if (tries <= 1 || !(error instanceof StartFault) || error.status !== STATUS.unavailable) throw error
    return anyPort(ip, tries - 1)
  })
}

/** Listens for a moment, so that what stands in the way is known before anything is started; resolves with the port. */
function listenOnce(ip: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', (error) => reject(faultOf(error, ip, port)))
    probe.listen({ host: ip, port, exclusive: true }, () => probe.close(() => resolve(port)))
  })
}

function faultOf(error: Error, ip: string, port: number): StartFault {
  const code = isSystemError(error) ? error.code : undefined
  const next = port === HIGHEST_PORT ? port - 1 : port + 1
  switch (code) {
    case 'EADDRINUSE':
      return new StartFault(
        'unavailable',
        `Port ${port} is taken: another program, perhaps an earlier Baseless, listens there. Stop it, or choose another, such as PORT=${next}.`,
      )
    case 'EACCES':
      return new StartFault(
        'noPermission',
        `This user may not open port ${port}. Choose one from 1024 on, such as PORT=8787.`,
      )
    case 'EADDRNOTAVAIL':
      return new StartFault('usage', `HOST=${ip} is no address of this machine.`)
    default:
      return new StartFault('unavailable', `Port ${port} of ${ip} cannot be opened: ${error.message}.`)
  }
}

/** `ip:port` as a URL and workerd spell it. */
export function authority({ ip, port }: Pick<Address, 'ip' | 'port'>): string {
  return `${isIPv6(ip) ? `[${ip}]` : ip}:${port}`
}

/** An address that leads to the server from this machine. */
export function ownUrl({ ip, port }: Address): string {
  if (ip === '::') return `http://${authority({ ip: '::1', port })}`
  if (ip === '0.0.0.0') return `http://${authority({ ip: '127.0.0.1', port })}`
  return `http://${authority({ ip, port })}`
}

/** The addresses to tell people, the best one first: those of the local network where the server is open to it. */
export function toldUrls(address: Address): string[] {
  const { host, ip, port } = address
  if (ip === '127.0.0.1') return [`http://localhost:${port}`]
  if (!EVERYWHERE.includes(ip)) return [`http://${host === ip ? authority(address) : `${host}:${port}`}`]
  return [...networkAddresses().map((each) => `http://${each}:${port}`), `http://localhost:${port}`]
}

/** Whether only this machine can reach the address. */
export function isLocalOnly({ ip }: Address): boolean {
  return LOOPBACK.includes(ip)
}

/** The addresses by which other machines of the local network reach this one (IPv4: people have to type them). */
function networkAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
}
