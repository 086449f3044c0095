import { drawnKey } from '../drawn/drawn.ts'
import type { Sitting } from '../make/sitting.ts'
import { NameBook } from '../names/same-name.ts'
import type { Share } from '../wire.ts'
import { doorsAt } from './doors.ts'
import { classReport } from './report.ts'
import type { Movement, PupilReport, RoundReport } from './report-wire.ts'
import { movementBetween } from './votes.ts'
import type { Doors } from './wire.ts'

/** A pupil's answers as a round keeps them, in the order of the quiz. Times in milliseconds since 1970. */
type PupilSheet = Pick<PupilReport, 'id' | 'nickname' | 'team' | 'joinedAt' | 'finishedAt' | 'answers' | 'first'>

/** What a report is folded from: the questions with their keys, and everyone's answers. */
export interface RoundSheets {
  sitting: Sitting
  doors: Doors
  pupils: PupilSheet[]
  /** whether a live round has come to its end */
  over?: boolean
}

/** What stands of a round beside other rounds of the same link. */
export interface RoundTotals {
  pupils: number
  doors: Doors
  /** whether a live round has come to its end */
  over: boolean
  all: Share
  trusted: Share
  caught: Share
  /** what each pupil got right, by the name that they play under */
  byPupil: { nickname: string; right: Share }[]
  /** right answers to each question, in the order of the quiz */
  questions: { number: number; claim: string; right: Share }[]
}

/** Folds a round's sheets into its report; `now` in milliseconds since 1970 tells whether its doors are open. */
export function roundReport({ sitting, doors, pupils, over }: RoundSheets, now: number): RoundReport {
  const { pupils: figures, questions, ...figuresOfAll } = classReport(sitting.questions, pupils)
  const told = pupils.map((pupil, place) => ({ ...pupil, ...figures[place]! }))
  return {
    state: over ? 'closed' : doorsAt(now, doors),
    ...(over && { over }),
    confidence: sitting.rules.confidence,
    ...(sitting.rules.calm && { calm: true }),
    ...figuresOfAll,
    questions: questions.map((question, place) => ({
      ...question,
      key: drawnKey(question.key),
      moved: movementAt(pupils, place),
    })),
    pupils: told,
    absent: absentOf(sitting.rules.roster, pupils),
    teams: teamsOf(sitting.rules.live?.teams ?? [], told),
    talk: sitting.talk,
  }
}

/** Folds a round's sheets into its totals. */
export function roundTotals({ sitting, doors, pupils, over = false }: RoundSheets): RoundTotals {
  const { all, trusted, caught, questions, pupils: figures } = classReport(sitting.questions, pupils)
  const rows = questions.map(({ number, claim, right }) => ({ number, claim, right }))
  const byPupil = figures.map(({ nickname, right, answered }) => ({ nickname, right: { right, of: answered } }))
  return { pupils: pupils.length, doors, over, all, trusted, caught, byPupil, questions: rows }
}

/** Who is on a class's list and not in. */
function absentOf(roster: readonly string[], pupils: readonly PupilSheet[]): string[] {
  const inside = new NameBook(pupils.map(({ nickname }) => nickname))
  return roster.filter((name) => !inside.has(name))
}

/** What the pupils of each team come to, of those that have any. */
function teamsOf(names: readonly string[], pupils: readonly PupilReport[]): RoundReport['teams'] {
  const teams = names.map((name) => ({ name, inside: pupils.filter(({ team }) => team === name) }))
  const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0)
  return teams
    .filter(({ inside }) => inside.length > 0)
    .map(({ name, inside }) => ({
      name,
      pupils: inside.length,
      right: { right: sum(inside.map(({ right }) => right)), of: sum(inside.map(({ answered }) => answered)) },
      mean: sum(inside.map(({ points }) => points)) / inside.length,
    }))
}

function movementAt(pupils: readonly PupilSheet[], place: number): Movement | null {
  const votes = pupils.map(({ first, answers }) => ({ first: first?.[place] ?? null, last: answers[place] ?? null }))
  return votes.some(({ first }) => first) ? movementBetween(votes) : null
}
