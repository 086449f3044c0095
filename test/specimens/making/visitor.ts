/** Someone with a browser of their own: keeps the Set-Cookie lines that came, the latest of each name and path. */
export class Visitor {
  /** of whoever made a quiz: what proves it */
  hostKey?: string
  private readonly lines = new Map<string, string>()
  private readonly url: string

  constructor(url: string) {
    this.url = url
  }

  get setCookies(): string[] {
    return [...this.lines.values()]
  }

  /** The cookies as a browser sends them to a path. */
  cookieFor(path: string): string {
    return this.setCookies
      .filter((line) => path.startsWith(/Path=([^;]*)/.exec(line)?.[1] ?? '/'))
      .map((line) => line.split(';')[0])
      .join('; ')
  }

  /** Sends a request, with JSON where there is some; throws for a status of 400 or more that is not `but`. */
  async send<Body>(method: string, path: string, json?: unknown, but?: number): Promise<Body> {
    const reply = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        Cookie: this.cookieFor(path),
        Origin: this.url,
        ...this.authorization(),
        ...(json !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    })
    for (const line of reply.headers.getSetCookie()) this.keep(line)
    const text = await reply.text()
    if (reply.status >= 400 && reply.status !== but) throw new Error(`${method} ${path}: ${reply.status} ${text}`)
    return (reply.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : text) as Body
  }

  get<Body>(path: string): Promise<Body> {
    return this.send('GET', path)
  }

  post<Body>(path: string, json: unknown = {}, but?: number): Promise<Body> {
    return this.send('POST', path, json, but)
  }

  private keep(line: string): void {
    const name = line.slice(0, line.indexOf('='))
    this.lines.set(`${name} ${/Path=([^;]*)/.exec(line)?.[1]}`, line)
  }

  /** A host proves to the API by their key who they are. */
  private authorization(): Record<string, string> {
    return this.hostKey ? { Authorization: `Bearer ${this.hostKey}` } : {}
  }
}

/** What the API says of a question; of its verdict nothing. */
interface Asked {
  id: string
}

/** Someone in a round, and the question they are at. */
export interface Player {
  visitor: Visitor
  round: string
  current: Asked | null
}

/** Makes a quiz; whoever asked has the host's key afterwards, and its cookie where the build has one. Returns the slug. */
export async function make(host: Visitor, url: string, quiz: object): Promise<string> {
  const { slug, hostUrl } = await host.post<{ slug: string; hostUrl: string }>('/api/quizzes', quiz)
  host.hostKey = new URL(hostUrl).searchParams.get('key') ?? ''
  await host.get(hostUrl.replace(url, ''))
  return slug
}

export async function start(visitor: Visitor, slug: string, nickname?: string): Promise<Player> {
  const started = await visitor.post<{ round: string; current: Asked | null }>(`/api/quizzes/${slug}/rounds`, {
    ...(nickname && { nickname }),
  })
  return { visitor, ...started }
}

const VERDICTS = ['baseless', 'baseless', 'supported', 'supported']

/** Answers the next questions, at most `most`: by turns each verdict twice, and each confidence. */
export async function answer(player: Player, most = 60, sure: readonly number[] = [1, 2, 3]): Promise<void> {
  const { visitor, round } = player
  for (let at = 0; player.current && at < most; at++) {
    const submission = {
      question: player.current.id,
      verdict: VERDICTS[at % VERDICTS.length],
      confidence: sure[at % sure.length],
    }
    const { next } = await visitor.post<{ next: Asked | null }>(`/api/rounds/${round}/answers`, submission)
    player.current = next
  }
}

export async function readAround({ visitor, round, current }: Player): Promise<void> {
  await visitor.post(`/api/rounds/${round}/opened`, { question: current?.id })
}
