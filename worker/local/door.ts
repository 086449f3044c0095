import { WorkerEntrypoint } from 'cloudflare:workers'
import game from 'built-game'

// The objects' classes have to stand in the main module.
export * from 'built-game'
export default game

/** What the server tells its door, beside what the game is bound to. */
interface DoorEnv extends Env {
  ASSETS: Fetcher
  DOOR: DoorSettings
}

export interface DoorSettings {
  /** paths of the static files */
  files: string[]
  /** the origin under which the world sees the game; without it, whatever Host a request names */
  publicUrl?: string
  /** addresses or IPv4 networks whose X-Forwarded-* are believed */
  trustedProxies: string[]
}

const HOST = /^(?:[a-z\d](?:[a-z\d._-]*)|\[[\da-f:.]+\])(?::\d{1,5})?$/i
const TOOLS = '/cdn-cgi'
/** Headers that Cloudflare or its developer's tool would set; nobody outside may. */
const RESERVED = /^(?:mf-|cf-|x-forwarded-|forwarded$|x-real-ip$|true-client-ip$)/
const PACKABLE = /^(?:text\/|image\/svg|application\/(?:[a-z.+-]*json|javascript|xml|manifest))/
/** Bytes below which packing is not worth its header. */
const WORTH_PACKING = 1_000

/** Where connections arrive: gives the game the request as Cloudflare would, and the static files to whoever asks. */
export class Door extends WorkerEntrypoint<DoorEnv> {
  override async fetch(arrived: Request): Promise<Response> {
    const { DOOR, ASSETS } = this.env
    const url = addressOf(arrived, DOOR)
    if (!url) return new Response('Bad Request: the Host header names no host.\n', { status: 400 })
    if (isForTools(url.pathname)) return new Response('Not Found\n', { status: 404 })
    hintAtProxy(arrived, DOOR)
    const request = asCloudflareWould(arrived, url, DOOR)
    const reply = DOOR.files.includes(url.pathname)
      ? await ASSETS.fetch(request)
      : await game.fetch(request, this.env, this.ctx)
    return packed(arrived, reply)
  }

  /** Nothing is tunnelled. */
  override async connect(socket: Socket): Promise<void> {
    await socket.close()
  }
}

/** The address that was asked for, with the scheme and host by which the world knows the game. */
function addressOf({ url, headers, cf }: Request, door: DoorSettings): URL | undefined {
  const host = headers.get('Host') ?? ''
  if (!HOST.test(host)) return undefined
  const path = url.slice(url.indexOf(host) + host.length)
  const address = URL.parse(path.startsWith('/') ? `http://${host}${path}` : `http://${host}/`)
  if (!address) return undefined
  if (door.publicUrl) return onto(address, door.publicUrl)
  if (!isTrusted(peerOf(cf), door.trustedProxies)) return address
  const scheme = headers.get('X-Forwarded-Proto') === 'https' ? 'https' : 'http'
  const outside = headers.get('X-Forwarded-Host') ?? host
  return HOST.test(outside) ? onto(address, `${scheme}://${outside}`) : address
}

let hinted = false

/** Says once that a proxy was not named: its forms may be refused, links be wrong, and all players count as one address. */
function hintAtProxy({ headers, cf }: Request, { trustedProxies }: DoorSettings): void {
  if (hinted || !headers.has('X-Forwarded-Proto') || isTrusted(peerOf(cf), trustedProxies)) return
  hinted = true
  console.warn(
    'A request came with X-Forwarded-Proto from an address that TRUSTED_PROXY does not name, so it was not believed. Behind a proxy, set PUBLIC_URL and TRUSTED_PROXY (.github/RUNNING.md).',
  )
}

function onto({ pathname, search }: URL, origin: string): URL {
  const url = new URL(origin)
  url.pathname = pathname
  url.search = search
  return url
}

/** Whether a path leads to `/cdn-cgi/`, however it is spelled. */
function isForTools(pathname: string): boolean {
  let path = pathname
  for (let layer = 0; layer < 3; layer++) {
    const plain = URL.parse(`http://door/${path.replaceAll('\\', '/').replace(/^\/+/, '')}`)?.pathname ?? path
    const folded = plain.replace(/\/{2,}/g, '/').toLowerCase()
    if (folded === TOOLS || folded.startsWith(`${TOOLS}/`)) return true
    path = decoded(plain)
  }
  return false
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function asCloudflareWould(arrived: Request, url: URL, door: DoorSettings): Request {
  const request = new Request(url, arrived)
  for (const [name] of arrived.headers) if (RESERVED.test(name)) request.headers.delete(name)
  request.headers.set('Host', url.host)
  request.headers.set('CF-Connecting-IP', clientOf(arrived, door))
  return request
}

/** The address of whoever asks: the last one before our own proxies, or the other end of the connection. */
function clientOf({ headers, cf }: Request, { trustedProxies }: DoorSettings): string {
  const peer = peerOf(cf)
  if (!isTrusted(peer, trustedProxies)) return peer
  const passed = (headers.get('X-Forwarded-For') ?? '').split(',').map((each) => each.trim())
  return passed.filter(Boolean).findLast((each) => !isTrusted(each, trustedProxies)) ?? peer
}

/** The address at the other end of the connection: workerd tells it with its port. */
function peerOf(cf: Request['cf']): string {
  const told = String((cf as { clientIp?: string } | undefined)?.clientIp ?? '')
  return told
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^::ffff:/, '')
}

function isTrusted(address: string, proxies: readonly string[]): boolean {
  return proxies.some((proxy) => {
    const [network = '', length] = proxy.split('/')
    if (length === undefined) return network === address
    const shift = 32 - Number(length)
    const [one, other] = [bits(network), bits(address)]
    return one !== undefined && other !== undefined && Math.floor(one / 2 ** shift) === Math.floor(other / 2 ** shift)
  })
}

/** An IPv4 address as a number. */
function bits(address: string): number | undefined {
  const parts = address.split('.').map(Number)
  return parts.length === 4 && parts.every((part) => part >= 0 && part < 256)
    ? parts.reduce((sum, part) => sum * 256 + part, 0)
    : undefined
}

/** The answer, compressed where the asker takes that and it is long enough; workerd compresses by the header. */
function packed(request: Request, reply: Response): Response {
  const type = reply.headers.get('Content-Type') ?? ''
  const length = Number(reply.headers.get('Content-Length') ?? Number.POSITIVE_INFINITY)
  const wanted = /\bgzip\b(?!\s*;\s*q=0(?:\.0+)?\s*(?:,|$))/.test(request.headers.get('Accept-Encoding') ?? '')
  if (!wanted || !reply.body || reply.webSocket || reply.headers.has('Content-Encoding')) return reply
  if (!PACKABLE.test(type) || length < WORTH_PACKING) return reply
  const answer = new Response(reply.body, reply)
  answer.headers.set('Content-Encoding', 'gzip')
  answer.headers.delete('Content-Length')
  answer.headers.append('Vary', 'Accept-Encoding')
  return answer
}
