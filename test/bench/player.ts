import { Agent, type OutgoingHttpHeaders, request } from 'node:http'
import type { Submission } from '../../worker/game/play/answer.ts'
import type { Outcome } from '../../worker/game/play/outcome.ts'

export const PACK_QUIZ = 'lukashenko-february-2023'

/** As many connections as the load has hands, kept open between requests. */
const agent = new Agent({ keepAlive: true, maxSockets: 16 })

interface Message {
  method?: 'GET' | 'POST' | 'PATCH'
  headers?: OutgoingHttpHeaders
  /** sent as JSON, or a form as it is */
  body?: object | URLSearchParams
}

export interface Reply {
  status: number
  headers: NodeJS.Dict<string | string[]>
  text: string
}

/** Sends one request over a connection that stays open; throws for an answer that says something went wrong. */
export function send(url: string, { method = 'GET', headers = {}, body }: Message = {}): Promise<Reply> {
  const form = body instanceof URLSearchParams
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json'
  const content = form ? body.toString() : body && JSON.stringify(body)
  const all = { ...headers, origin: new URL(url).origin, ...(body && { 'content-type': type }) }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers: all }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part) => parts.push(part))
      reply.on('error', reject)
      reply.on('end', () => {
        const { statusCode: status = 0, headers } = reply
        const text = Buffer.concat(parts).toString()
        if (status < 400) resolve({ status, headers, text })
        else reject(new Error(`${method} ${url} answered ${status}: ${text.slice(0, 300)}`))
      })
    })
    sent.on('error', reject)
    sent.end(content)
  })
}

/** Someone in a fresh round, and the question they are at. */
export interface Player {
  round: string
  /** the cookies, as a browser would send them */
  cookie: string
  question: string | null
}

/** Starts a round through the API. */
export async function startRound(url: string, slug = PACK_QUIZ): Promise<Player> {
  const { headers, text } = await send(`${url}/api/quizzes/${slug}/rounds`, {
    method: 'POST',
    body: { nickname: 'Bench Runner' },
  })
  const cookie = [headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0])
  const { round, current } = JSON.parse(text)
  return { round, cookie: cookie.join('; '), question: current?.id ?? null }
}

/** Answers the current question as the play page's script does. */
export async function answer(url: string, player: Player): Promise<void> {
  if (!player.question) throw new Error(`round ${player.round} is at its end`)
  const submission: Submission = { question: player.question, verdict: 'baseless', confidence: 2 }
  const { text } = await post(url, player, 'answers', submission)
  player.question = (JSON.parse(text) as Outcome).next?.id ?? null
}

/** Opens the passages around the current question. */
export async function readAround(url: string, player: Player): Promise<void> {
  await post(url, player, 'opened', { question: player.question })
}

function post(url: string, { round, cookie }: Player, what: string, body: object): Promise<Reply> {
  return send(`${url}/api/rounds/${round}/${what}`, { method: 'POST', headers: { cookie }, body })
}
