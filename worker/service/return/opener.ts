import { library } from '../../../questions/library.ts'
import { packIdsOf } from '../../../questions/model/ref.ts'
import * as m from '../../../web/messages/index.ts'
import { formatDay } from '../../../web/ui/format.ts'
import type { Quiz } from '../../game/make/quiz.ts'
import { dailySlug, dayOfOpener, openerSlug } from '../../game/make/slug.ts'
import { openerQuestions } from '../../game/return/opener.ts'
import { DAY_MS, startOf } from '../../game/time.ts'
import { Briefly } from '../../store/briefly.ts'
import { Problem } from '../problem.ts'
import { dayOr404 } from './day.ts'

/** A day's easy ones, and whether the daily that they keep clear of stands. */
interface Opener {
  quiz: Quiz
  stands: boolean
}

/** The home page asks for the same one all day. */
const openers = new Briefly<Opener>(DAY_MS)

/** The easy questions with which a day's home page opens, as a quiz; 404 for days that have not begun. */
export async function openerOr404(env: Env, slug: string): Promise<Quiz> {
  const day = dayOfOpener(slug)
  if (day === undefined) throw new Problem('no-quiz')
  const opener = await openers.readAlone(
    slug,
    () => drawOpener(env, day),
    ({ stands }) => stands,
  )
  return opener.quiz
}

async function drawOpener(env: Env, day: number): Promise<Opener> {
  const { quiz: daily, stands } = await dayOr404(env, dailySlug(day))
  const questions = openerQuestions(library, day, daily.questions)
  if (questions.length === 0) throw new Problem('no-quiz')
  const title = m.opener_title({ day: formatDay(startOf(day)) })
  return { quiz: { slug: openerSlug(day), title, packs: packIdsOf(questions), questions, shuffled: true }, stands }
}
