import { library } from '../../../questions/library.ts'
import { packIdsOf } from '../../../questions/model/ref.ts'
import * as m from '../../../web/messages/index.ts'
import { formatDay } from '../../../web/ui/format.ts'
import type { Quiz } from '../../game/make/quiz.ts'
import { dailySlug, dayOfSlug } from '../../game/make/slug.ts'
import { dailyCycle, dailyQuestions, type Seed } from '../../game/return/daily.ts'
import { DAY_MS, dayOf, startOf } from '../../game/time.ts'
import { Briefly } from '../../store/briefly.ts'
import { log } from '../../store/log.ts'
import { readDaily, writeUnhosted } from '../../store/quizzes.ts'
import { Problem } from '../problem.ts'
import { sealed } from '../secrets.ts'

/** The day of the first daily. */
const FIRST = dayOf(Date.UTC(2026, 0, 1))

/** Today, in UTC. */
export function today(): number {
  return dayOf(Date.now())
}

/** A day's quiz, and whether it stands: one that KV could not be asked for may be another than was laid down. */
interface Day {
  quiz: Quiz
  stands: boolean
}

/** Days never change: each is read once an isolate. */
const days = new Briefly<Day>(DAY_MS)

/**
 * A day's quiz, from its midnight in UTC on; 404 before that, and before there were dailies. Whoever looks at today first
 * lays it down where the job has not, so that a change of the library changes no day that has begun.
 */
export async function dailyOr404(env: Env, slug: string): Promise<Quiz> {
  return (await dayOr404(env, slug)).quiz
}

/** The same, with whether it stands. */
export async function dayOr404(env: Env, slug: string): Promise<Day> {
  const day = dayOfSlug(slug)
  if (day === undefined || day < FIRST || day > today()) throw new Problem('no-quiz')
  return days.readAlone(
    slug,
    () => dayNow(env, day),
    ({ stands }) => stands,
  )
}

async function dayNow(env: Env, day: number): Promise<Day> {
  try {
    return { quiz: await layDownDaily(env, day, today()), stands: true }
  } catch (error) {
    // A day can be drawn, and played, where KV neither reads nor writes.
    log('day-not-kept', error)
    return { quiz: await drawDaily(env, day), stands: false }
  }
}

/**
 * Lays a day's quiz down, once: from then on it stands, whatever becomes of the library. A day before `from` that nobody
 * has laid down is drawn and not written: whoever walks through the days of the past writes nothing.
 */
export async function layDownDaily(env: Env, day: number, from = day): Promise<Quiz> {
  const laidDown = await readDaily(env.KV, dailySlug(day))
  if (laidDown) return laidDown
  const drawn = await drawDaily(env, day)
  if (day >= from) await writeUnhosted(env.KV, drawn)
  return drawn
}

/** Draws a day's quiz from the library. A secret seeds it: whoever has the packs still cannot tell what tomorrow brings. */
async function drawDaily(env: Env, day: number): Promise<Quiz> {
  const cycle = Math.floor(day / dailyCycle(library))
  const [order, deal] = await Promise.all([seedOf(env, day, 'order'), seedOf(env, day, `deal ${cycle}`)])
  const questions = dailyQuestions(library, day, { order, deal })
  const title = m.daily_quiz_title({ day: formatDay(startOf(day)) })
  return { slug: dailySlug(day), title, packs: packIdsOf(questions), questions, shuffled: true }
}

async function seedOf(env: Env, day: number, what: string): Promise<Seed> {
  const signed = new Int32Array((await sealed(env, 'dailies', day, `daily: ${what}`)).buffer)
  return [signed[0]!, signed[1]!, signed[2]!, signed[3]! | 1]
}
