import { endOf, type Grade, SCORE_TYPE, scoreOf, scoresUrl } from '../game/lti/score.ts'
import { DAY_MS } from '../game/time.ts'
import { askOutside } from '../store/outside.ts'
import { LTI_TOOL } from './lti/tool.ts'
import type { NewRow } from './outbox-rows.ts'
import { A_DAY, Refused, type Targets } from './target.ts'

/** The version of the rows. */
const VERSION = 1

/** A platform may be down over a school's holidays: after the first day it is asked once a day. */
const A_MONTH = [...A_DAY, ...Array<number>(29).fill(DAY_MS)]

const SEND = 'send-grade'
const FORGET = 'forget-grade'

/** Where somebody's grade goes: to their platform, by its own word for them, into a column of its gradebook. */
export interface GradeTarget {
  /** the platform's id */
  platform: string
  user: string
  /** the column, as an address */
  lineItem: string
}

interface OwedGrade extends GradeTarget, Grade {
  v: typeof VERSION
  player: string
}

/** What sending a grade has to know of it meanwhile, and tells. */
interface Grading {
  /** whether it is to be sent still, and no later one instead of it */
  isWanted(player: string): boolean
  /** how it has ended: `taken`, or why it never will be */
  end(player: string, how: string): void
}

/** How grades are paid: their platform has them. One that it refuses for good is noted, and not tried again. */
export function gradeTargets(env: Pick<Env, 'LTI_TOOL' | 'PUBLIC_NETWORK'>, grading: Grading): Targets {
  const tool = () => env.LTI_TOOL.get(env.LTI_TOOL.idFromName(LTI_TOOL))
  return {
    [SEND]: {
      async pay(_key, payload) {
        const { player, platform, user, lineItem, ...grade } = payload as OwedGrade
        const pass = await tool().pass(platform, lineItem)
        // It was erased while the platform gave its token.
        if (!grading.isWanted(player)) return
        const status = 'refused' in pass ? pass.refused : await send(env, lineItem, scoreOf(user, grade), pass)
        if (status === 401) await tool().forgetToken(platform)
        const end = endOf(status)
        if (end === 'refused') throw new Refused(`a platform takes no grade: ${status}`)
        if (end === 'again') throw new Error(`a platform takes no grade now: ${status}`)
        grading.end(player, 'taken')
      },
      stranger: {
        delays: A_MONTH,
        async givenUp(payload, error) {
          grading.end((payload as OwedGrade).player, error instanceof Error ? error.message : 'unknown')
        },
      },
    },
    [FORGET]: { async pay() {} },
  }
}

async function send(
  env: Pick<Env, 'PUBLIC_NETWORK'>,
  lineItem: string,
  score: ReturnType<typeof scoreOf>,
  { token, trusted }: { token: string; trusted: boolean },
): Promise<number> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': SCORE_TYPE }
  const asked = { url: scoresUrl(lineItem), method: 'POST', headers, body: JSON.stringify(score), trusted } as const
  return (await askOutside(env, asked)).status
}

/** The key under which a player's grade is owed. */
export function gradeKey(player: string): string {
  return `grade:${player}`
}

/** The row by which a platform is owed a grade. */
export function gradeToSend(player: string, target: GradeTarget, grade: Grade): NewRow {
  const owed: OwedGrade = { v: VERSION, player, ...target, ...grade }
  return { target: SEND, key: gradeKey(player), payload: owed }
}

/** The row that stands instead of one by which a grade was owed. */
export function gradeToForget(player: string): NewRow {
  return { target: FORGET, key: gradeKey(player), payload: { v: VERSION } }
}
