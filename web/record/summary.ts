import { grouped } from '../../questions/model/grouped.ts'
import { type Insight, insightOf } from '../../worker/game/measure/insight.ts'
import { type HowItWent, howItWent } from '../../worker/game/return/played.ts'
import { playerRating } from '../../worker/game/return/rating.ts'
import { firstAnswers, type RecordedAnswer } from '../../worker/game/return/record.ts'
import { stampsOf, type TechniqueStamp } from '../../worker/game/return/stamps.ts'
import { type Training, trainingOf } from '../../worker/game/return/training.ts'
import { dailiesPlayed } from './dailies.ts'
import { idsThatFit } from './seen.ts'

/** An article that there is to play, as far as the page about a player needs it. */
export interface KnownArticle {
  id: string
  title: string
  /** how many questions it has */
  of: number
}

/** An article that was played, when last (in milliseconds since 1970), and how it went. */
export interface PlayedArticle extends KnownArticle {
  at: number
  went: HowItWent
}

/** What the page about a player shows of a record: as much for thousands of answers as for some. */
export interface RecordFound {
  insight: Insight
  training: Training[]
  stamps: TechniqueStamp[]
  /** the days whose daily was played, in whole days since 1970 */
  days: number[]
  /** the latest first */
  played: PlayedArticle[]
  /** what a round of practice is chosen by */
  rating: number
  seen: string[]
}

/** A record summed up; `found` is null where its answers cannot be made sense of. */
export interface RecordSummary {
  answers: number
  found: RecordFound | null
}

/** Sums up a record. It takes about as long as the record: whoever shows it does so beside the page. */
export function summaryOf(answers: readonly RecordedAnswer[], articles: readonly KnownArticle[]): RecordSummary {
  try {
    return { answers: answers.length, found: foundIn(answers, articles) }
  } catch {
    return { answers: answers.length, found: null }
  }
}

function foundIn(answers: readonly RecordedAnswer[], articles: readonly KnownArticle[]): RecordFound {
  return {
    insight: insightOf(answers),
    training: trainingOf(answers),
    stamps: stampsOf(answers),
    days: dailiesPlayed(answers),
    played: playedOf(answers, articles),
    rating: Math.round(playerRating(firstAnswers(answers))),
    seen: idsThatFit(answers),
  }
}

function playedOf(answers: readonly RecordedAnswer[], articles: readonly KnownArticle[]): PlayedArticle[] {
  const byQuiz = grouped(answers, ({ quiz }) => quiz)
  return articles
    .flatMap((article) => {
      const own = byQuiz.get(article.id)
      return own ? { ...article, at: Math.max(...own.map(({ at }) => at)), went: howItWent(own, article.of) } : []
    })
    .sort((one, other) => other.at - one.at)
}
