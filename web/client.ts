import type { hc, InferRequestType, InferResponseType } from 'hono/client'
import type { AppType } from '../worker/api/index.ts'

/** The API's client, typed by the API's own routes. */
export type Client = ReturnType<typeof hc<AppType>>

export type PackSummary = InferResponseType<Client['packs']['$get'], 200>['packs'][number]
export type QuizInfo = InferResponseType<Client['quizzes'][':slug']['$get'], 200>
export type ClassInfo = NonNullable<QuizInfo['class']>
export type HostedQuiz = InferResponseType<Client['quizzes'][':slug']['host']['$get'], 200>
export type BoardBody = InferResponseType<Client['quizzes'][':slug']['board']['$get'], 200>
export type BoardRow = BoardBody['entries'][number]

export type DailyBody = InferResponseType<Client['daily']['$get'], 200>
export type DailyAnswersBody = InferResponseType<Client['daily']['yesterday']['$get'], 200>
export type VersusBody = InferResponseType<Client['quizzes'][':slug']['versus']['$get'], 200>
export type Side = NonNullable<VersusBody['sides']>[number]
export type EverybodyBody = InferResponseType<Round['everybody'][':number']['$get'], 200>
type PracticeWish = InferRequestType<Client['practice']['$post']>['json']
type Hosting = Client['quizzes'][':slug']['host']
export type ReportBody = InferResponseType<Hosting['rounds'][':number']['report']['$get'], 200>
export type HostSheet = InferResponseType<Hosting['questions']['$get'], 200>

type Round = Client['rounds'][':id']
export type RoundBody = InferResponseType<Round['$get'], 200>
export type Judged = RoundBody['answers'][number]
export type Finished = NonNullable<RoundBody['finished']>
export type Submission = InferRequestType<Round['answers']['$post']>['json']
export type Reply = InferResponseType<Round['answers']['$post'], 200>
/** What an answer brings where it is judged at once. */
export type Outcome = Extract<Reply, { right: boolean }>
type Opening = InferRequestType<Round['opened']['$post']>['json']
type Opened = InferResponseType<Round['opened']['$post'], 200>

/** The API said no; `message` is its sentence. */
export class Refusal extends Error {
  readonly status: number
  /** the place of the question whose answer stands */
  readonly standing?: number

  constructor(status: number, { detail, standing }: { detail: string; standing?: { number: number } }) {
    super(detail)
    this.status = status
    this.standing = standing?.number
  }
}

/** What the play page asks of the API: hc's types without its code, which would be a seventh of the page's script. */
export function roundClient(round: string) {
  return {
    answer: (submission: Submission) => post<Reply>(`/api/rounds/${round}/answers`, submission),
    open: (opening: Opening) => post<Opened>(`/api/rounds/${round}/opened`, opening),
  }
}

/** Starts a round of practice; the server chooses the questions. */
export function startPractice(wish: PracticeWish) {
  return post<InferResponseType<Client['practice']['$post'], 201>>('/api/practice', wish)
}

async function post<Body>(path: string, json: object): Promise<Body> {
  const headers = { 'Content-Type': 'application/json' }
  const reply = await fetch(path, { method: 'POST', headers, body: JSON.stringify(json) })
  if (!reply.ok) throw new Refusal(reply.status, await reply.json())
  return reply.json<Body>()
}
