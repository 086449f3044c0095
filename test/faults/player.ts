import type { Verdict } from '../../questions/model/terms.ts'
import type { ProblemBody } from '../../worker/api/problem.ts'
import type { Outcome } from '../../worker/game/play/outcome.ts'
import type { RoundView } from '../../worker/game/play/view.ts'
import type { Stand } from './stand.ts'

/** What a player was told that it stands: verdicts by question. */
export type Accepted = Map<string, Verdict>

interface Entry {
  name: string
  round: string
  cookie: string
}

/** Somebody in a round, who remembers what was accepted. */
export class Player {
  readonly accepted: Accepted = new Map()
  readonly name: string
  private readonly stand: Stand
  private readonly round: string
  private readonly cookie: string
  private readonly dice: () => number

  private constructor(stand: Stand, { name, round, cookie }: Entry, dice: () => number) {
    this.stand = stand
    this.name = name
    this.round = round
    this.cookie = cookie
    this.dice = dice
  }

  /** Comes in under a name; where a cut has swallowed the reply, the name may be taken, and another is. */
  static async join(stand: Stand, slug: string, name: string, dice: () => number): Promise<Player> {
    for (let attempt = 0; ; attempt++) {
      const nickname = `${name}${'x'.repeat(attempt)}`
      const path = `/api/quizzes/${slug}/rounds`
      const { status, body, cookies } = await stand.ask<{ round: string }>('POST', path, { json: { nickname } })
      if (status === 201) return new Player(stand, { name: nickname, round: body.round, cookie: cookies }, dice)
      if (status !== 409) throw new Error(`${name} cannot come in: ${JSON.stringify(body)}`)
    }
  }

  look<Body = RoundView>(path = ''): Promise<{ status: number; body: Body }> {
    return this.stand.ask('GET', `/api/rounds/${this.round}${path}`, { headers: { cookie: this.cookie } })
  }

  /** Answers every question, until the round is finished. */
  async playOn(): Promise<void> {
    for (;;) {
      const { current } = (await this.look()).body
      if (!current) return
      await this.answer(current.id)
    }
  }

  /** Answers by lot; the same answer is sent until it is taken, or refused for good. */
  async answer(question: string): Promise<void> {
    const verdict: Verdict = this.dice() < 0.5 ? 'supported' : 'baseless'
    const json = { question, verdict, confidence: 1 + Math.floor(this.dice() * 3) }
    const path = `/api/rounds/${this.round}/answers`
    const asking = { json, headers: { cookie: this.cookie } }
    const { status, body } = await this.stand.ask<Outcome | ProblemBody>('POST', path, asking)
    if (status === 200) this.accepted.set(question, verdict)
    else if (status !== 409) throw new Error(`${this.name}'s answer failed: ${JSON.stringify(body)}`)
  }
}

/** What is wrong with what a round has of a player's answers: each accepted one is there as it was given, and once. */
export function faultsOf(
  { name, accepted }: Pick<Player, 'name' | 'accepted'>,
  kept: readonly { question: string; verdict: Verdict }[],
): string[] {
  const wrong = [...accepted].flatMap(([question, verdict]) => {
    const found = kept.filter((each) => each.question === question)
    const isThere = found.length === 1 && found[0]?.verdict === verdict
    return isThere ? [] : [`${name}: ${question} was accepted as ${verdict}, and is there ${JSON.stringify(found)}`]
  })
  const twice = kept.length - new Set(kept.map(({ question }) => question)).size
  return twice > 0 ? [...wrong, `${name}: ${twice} answers are there twice`] : wrong
}
