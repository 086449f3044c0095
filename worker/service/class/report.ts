import type { RoundReport } from '../../game/class/report-wire.ts'
import type { RoundTotals } from '../../game/class/round-report.ts'
import type { ClassRound } from '../../game/class/wire.ts'
import { drawnKey, drawnPassages } from '../../game/drawn/drawn.ts'
import { sittingOf } from '../../game/make/sitting.ts'
import { packsOf } from '../library/packs.ts'
import { admitted, roundObject } from '../objects.ts'
import { type HostedClass, hostedRound, roundOf } from './hosting.ts'

/** Which round of which class a report is about. */
interface Headed {
  title: string
  round: ClassRound
}

/** The report of a class's round, folded where its rows are. */
export async function reportOf(env: Env, hosted: HostedClass, number?: number): Promise<RoundReport & Headed> {
  const round = roundOf(hosted, number)
  return { title: hosted.quiz.title, round, ...admitted(await roundObject(env, round.id).report()) }
}

/** The totals of every round of a class's link, side by side; one call a round. */
export async function totalsOf(env: Env, hosted: HostedClass): Promise<(RoundTotals & { round: ClassRound })[]> {
  return Promise.all(
    hosted.rounds.map(async (round) => ({
      round,
      ...admitted(await hostedRound(env, hosted, round.number).totals()),
    })),
  )
}

/** The questions of a class with their keys, for paper and projector. */
export async function answerSheetOf(env: Env, { quiz }: HostedClass) {
  const { questions, articles, talk, rules } = sittingOf(quiz, await packsOf(env, quiz))
  const asked = questions.map(({ shown, key }) => ({ question: shown, key: drawnKey(key) }))
  const drawn = articles.map((article) => ({ ...article, passages: drawnPassages(article.passages) }))
  return { title: quiz.title, confidence: rules.confidence, questions: asked, articles: drawn, talk }
}
