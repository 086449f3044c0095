import { packOf } from '../../../questions/model/ref.ts'
import type { PackSummary } from '../../../questions/model/summary.ts'
import { LEVELS, TECHNIQUES, type Technique } from '../../../questions/model/terms.ts'
import type { RoundView } from '../../game/play/view.ts'
import { packSummaries } from '../library/packs.ts'

/** From this share of right answers on, an article may be harder than the last one. */
const READY = 0.8

/**
 * The article to go on with after a finished round: none of its own, one that has the trick which worked on the player most
 * often, as hard as suits how it went. Which of those that fit, the answers decide, so that the same play is told the same.
 */
export function nextArticle({ answers, articles }: Pick<RoundView, 'answers' | 'articles'>): {
  pack: PackSummary
  technique: Technique | null
} | null {
  const played = new Set(answers.map(({ question }) => packOf(question.id)))
  const titles = new Set(articles.map(({ title }) => title))
  const others = packSummaries().filter(({ id, title }) => !played.has(id) && !titles.has(title))
  const technique = TECHNIQUES.map((each) => ({ each, times: timesFooled(answers, each) })).reduce((most, one) =>
    one.times > most.times ? one : most,
  )
  const worked = technique.times > 0 ? technique.each : null
  const training = worked ? others.filter(({ techniques }) => techniques.includes(worked)) : []
  const fitting = training.length > 0 ? training : others
  const right = answers.filter(({ answer }) => answer.right).length
  const levels = right >= READY * answers.length ? LEVELS.slice(1) : LEVELS
  const level = levels.find((each) => fitting.some((pack) => pack.level === each))
  const choice = fitting.filter((pack) => pack.level === level)
  const pack = choice[right % choice.length] ?? fitting[0]
  return pack ? { pack, technique: training.length > 0 ? worked : null } : null
}

function timesFooled(answers: RoundView['answers'], technique: Technique): number {
  return answers.filter(({ answer, key }) => !answer.right && key.technique === technique).length
}
