import type { ProblemBody } from '../../worker/api/problem.ts'
import type { Submission } from '../../worker/game/play/answer.ts'
import type { Opened, Opening } from '../../worker/game/play/view.ts'
import type { Answered } from '../../worker/game/return/everybody.ts'
import type { PracticeWish, StartedPractice } from '../../worker/game/return/practice.ts'

/** The API said no; `message` is its sentence. */
export class ApiRefusal extends Error {
  readonly status: number
  /** the place of the question whose answer stands, from 1 */
  readonly standing?: number

  constructor({ status, detail, standing }: ProblemBody) {
    super(detail)
    this.status = status
    this.standing = standing?.number
  }
}

/** What the play page asks of the API about a round; throws `ApiRefusal`, or a network's error. */
export function roundClient(round: string) {
  return {
    answer: (submission: Submission) => post<Answered>(`/api/rounds/${round}/answers`, submission),
    open: (opening: Opening) => post<Opened>(`/api/rounds/${round}/opened`, opening),
  }
}

/** Starts a round of practice; the server chooses the questions. */
export function startPractice(wish: PracticeWish) {
  return post<StartedPractice>('/api/practice', wish)
}

async function post<Body>(path: string, json: object): Promise<Body> {
  const headers = { 'Content-Type': 'application/json' }
  // Kept alive, an answer is given by whoever leaves the page with it.
  const reply = await fetch(path, { method: 'POST', headers, body: JSON.stringify(json), keepalive: true })
  if (!reply.ok) throw new ApiRefusal(await reply.json())
  return reply.json<Body>()
}
