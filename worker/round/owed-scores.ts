import { isOwnPack, packOf } from '../../questions/model/ref.ts'
import { fingerprintOf } from '../game/make/fingerprint.ts'
import type { Sitting } from '../game/make/sitting.ts'
import type { Answer } from '../game/play/answer.ts'
import { type Play, playOf } from '../game/play/play.ts'
import { inQuizOrder } from '../game/play/round.ts'
import { isForBoard } from '../game/return/day-over.ts'
import { COUNTER, type CountedPlay, saidOf } from '../game/return/everybody.ts'
import { readScoreKey, scoreKey, slugOfScoreKey } from '../store/keys.ts'
import { deleteScore, renameScore, type ScoreOptions, saveScore } from '../store/scores.ts'
import type { NewRow } from './outbox-rows.ts'
import { isGone } from './owed-brought.ts'
import { placeToForget, placeToTell, putOnBoard } from './owed-places.ts'
import type { Targets } from './target.ts'

/**
 * The version of the rows. 1 bore none: a score's row owed its tally as well, which is a row of its own since. By 1 and 2
 * the place was the counter's, so that no row told the board.
 */
const VERSION = 3

const SAVE = 'save-score'
const RENAME = 'rename-score'
const FORGET = 'forget-score'
const COUNT = 'count'
const FORGET_COUNT = 'forget-count'

/** Someone who has finished, with their answers in the order in which they gave them; milliseconds since 1970. */
export interface Finisher {
  id: string
  /** by what their plays are known to be theirs, on whichever round; see `owed-places.ts` */
  whose: string
  nickname: string
  finishedAt: number
  answers: readonly Answer[]
}

interface OwedScore {
  v?: 2 | typeof VERSION
  slug: string
  play: Play
  options: ScoreOptions
  /** of version 1: what is counted of it; left out where it was counted before */
  counted?: CountedPlay
  /** see `owed-brought.ts` */
  brought?: true
}

interface OwedCount {
  v: typeof VERSION
  counted: CountedPlay
  /** see `owed-brought.ts` */
  brought?: true
}

interface OwedForgetting {
  v: typeof VERSION
  /** the key of the score */
  score: string
}

/** How scores are paid: KV keeps them, and the counter counts them; both forget what is taken back. */
export function scoreTargets(env: Pick<Env, 'KV' | 'COUNTERS' | 'BOARDS' | 'CLASSROOMS'>): Targets {
  const tellBoard = async ({ v, slug, play, options }: OwedScore) => {
    if (v !== VERSION) await putOnBoard(env, slug, play, options.until)
  }
  const counter = () => env.COUNTERS.get(env.COUNTERS.idFromName(COUNTER))
  const forgetCount = (key: string) => counter().forget(slugOfScoreKey(key), readScoreKey(key).id)
  const takeBackIfGone = async (key: string, { slug, brought }: OwedScore) => {
    if (brought && (await isGone(env, slug))) await deleteScore(env.KV, key)
  }
  return {
    [SAVE]: {
      async pay(key, payload) {
        const { slug, play, options, counted } = payload as OwedScore
        await saveScore(env.KV, slug, play, options)
        await tellBoard(payload as OwedScore)
        if (counted) await counter().add(counted)
        await takeBackIfGone(key, payload as OwedScore)
      },
    },
    [RENAME]: {
      async pay(key, payload) {
        const { slug, play, options } = payload as OwedScore
        await renameScore(env.KV, slug, play, options)
        await tellBoard(payload as OwedScore)
        await takeBackIfGone(key, payload as OwedScore)
      },
    },
    [FORGET]: {
      async pay(key, payload) {
        await deleteScore(env.KV, key)
        if (payload === null) await forgetCount(key)
      },
    },
    [COUNT]: {
      async pay(_key, payload) {
        const { counted, brought } = payload as OwedCount
        await counter().add(counted)
        if (brought && (await isGone(env, counted.slug))) await counter().forget(counted.slug, counted.id)
      },
    },
    [FORGET_COUNT]: {
      pay: (_key, payload) => forgetCount((payload as OwedForgetting).score),
    },
  }
}

/** Whether a quiz has a board. One without points has none; a name that a pupil typed or a teacher listed is likely a real one, and stays off any. */
export function hasBoard({ kind, naming, calm }: Sitting['rules']): boolean {
  return !calm && (kind === 'solo' || naming === 'generated')
}

/** A finished play, its answers in the order of the quiz. */
export function playFrom(sitting: Sitting, { id, nickname, finishedAt, answers }: Omit<Finisher, 'whose'>): Play {
  const ordered = inQuizOrder(sitting, answers).filter((answer) => answer !== null)
  const { edition = 1 } = sitting
  return { ...playOf(id, nickname, finishedAt, ordered), ...(edition > 1 && { edition }) }
}

/** The rows by which KV is owed a score, the counter a play and the board its place: none waits for another. */
export interface ScoreRows {
  score: NewRow
  count: NewRow
  /** null where the quiz has no board, for its names are likely the pupils' own */
  place: NewRow | null
}

/**
 * What is owed of a finished play, its score to be kept `until`, in milliseconds since 1970. A name that a pupil typed or a
 * teacher listed is likely a real one and stays here. Null for practice: it has no board, and questions that were chosen
 * by what one player misses would say nothing of all. Null for a daily that was finished when its answers were public.
 */
export function scoreToSave(sitting: Sitting, finisher: Finisher, until?: number): ScoreRows | null {
  const { quiz, rules } = sitting
  if (!isForBoard(quiz.slug, finisher.finishedAt)) return null
  const isPublic = hasBoard(rules)
  const play = playFrom(sitting, isPublic ? finisher : { ...finisher, nickname: '' })
  const options = { asked: askedOf(sitting, finisher), counted: true, ...(until && { until }) }
  const key = scoreKey(quiz.slug, play)
  const brought = rules.kind === 'solo' && asksBrought(sitting) && ({ brought: true } as const)
  const score: OwedScore = { v: VERSION, slug: quiz.slug, play, options, ...brought }
  const count: OwedCount = { v: VERSION, counted: countedOf(sitting, finisher, play), ...brought }
  return {
    score: { target: SAVE, key, payload: score },
    count: { target: COUNT, key: countKey(key), payload: count },
    place: isPublic ? placeToTell(quiz.slug, play, finisher.whose, { until, ...brought }) : null,
  }
}

/**
 * The rows by which a challenge is owed a play that took it up and was played on the quiz of its day: it is kept and shown
 * there as well, and counted with that quiz alone. A row that is owed again takes the place of the one before.
 */
export function scoreOnChallenge(sitting: Sitting, finisher: Finisher, slug: string): NewRow[] {
  const play = playFrom(sitting, finisher)
  const score: OwedScore = { v: VERSION, slug, play, options: { asked: askedOf(sitting, finisher), counted: true } }
  return [{ target: SAVE, key: scoreKey(slug, play), payload: score }, placeToTell(slug, play, finisher.whose, {})]
}

/** The fingerprints of the questions that somebody has answered, in the order of the quiz. */
function askedOf({ questions }: Sitting, { answers }: Finisher): string {
  const answered = new Set(answers.map(({ question }) => question))
  return questions
    .filter(({ shown }) => answered.has(shown.id))
    .map(fingerprintOf)
    .join('')
}

function asksBrought({ questions }: Sitting): boolean {
  return questions.some(({ shown }) => isOwnPack(packOf(shown.id)))
}

/** The row of a score that KV has by another name already: whether it is counted stays as it was. */
export function renamed(score: NewRow): NewRow {
  return { ...score, target: RENAME }
}

/** Whether a payload is of an earlier build, whose rows owe the tally with the score. */
export function owesBoth(payload: unknown): boolean {
  return (payload as OwedScore | null)?.v === undefined
}

/** The key under which the tally of a score's play is owed. */
export function countKey(scoreKey: string): string {
  return `${COUNT}:${scoreKey}`
}

/** What is counted of a play. A class that is not asked how sure it is would make guessers of everybody. */
function countedOf({ quiz, rules, questions }: Sitting, { answers }: Finisher, { id }: Play): CountedPlay {
  const asked = new Map(questions.map((question) => [question.shown.id, question]))
  const said = answers.flatMap(({ question, right, confidence }) => {
    const about = asked.get(question)
    // What an article that somebody brought asks is nobody else's, and grows no tally.
    return about && !isOwnPack(packOf(question)) ? { fingerprint: fingerprintOf(about), right, confidence } : []
  })
  return { id, slug: quiz.slug, said: rules.confidence ? saidOf(said) : '' }
}

/** The rows by which KV, the counter and the board have to forget a score, whether they have it or not. */
export function scoreToForget(key: string, onBoard: boolean): ScoreRows {
  const counted: OwedForgetting = { v: VERSION, score: key }
  return {
    score: { target: FORGET, key, payload: { v: VERSION } },
    count: { target: FORGET_COUNT, key: countKey(key), payload: counted },
    place: onBoard ? placeToForget(slugOfScoreKey(key), readScoreKey(key).id) : null,
  }
}
