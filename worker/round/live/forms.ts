import { packOf } from '../../../questions/model/ref.ts'
import type { LiveRefusal } from '../../game/live/events.ts'
import type { Submission } from '../../game/play/answer.ts'
import type { Outcome } from '../../game/play/outcome.ts'
import { passagesAround } from '../../game/play/run.ts'
import type { Opened, TitledArticle } from '../../game/play/view.ts'
import type { RoundRecords } from '../records.ts'
import type { LiveRoom } from './room.ts'

type FormRefusal = 'unknown-question' | 'already-answered' | 'out-of-turn' | 'no-confidence' | 'closed'

/** What a form is told of the live round's refusals, where it is not that it came at the wrong moment. */
const FORM_REFUSALS: Partial<Record<LiveRefusal, FormRefusal>> = {
  'already-answered': 'already-answered',
  'no-confidence': 'no-confidence',
  closed: 'closed',
}

/** What a player does in a live round by requests: a page without script by its forms, and every phone for the articles. */
export class LiveForms {
  constructor(
    private readonly records: RoundRecords,
    private readonly room: LiveRoom,
  ) {}

  /** Votes; it is told by the page that comes next. */
  answer(
    player: string,
    { question, vote = 'first', verdict, confidence }: Submission,
  ): Outcome | { refused: FormRefusal } {
    const at = this.placeOf(question)
    if (at < 0) return { refused: 'unknown-question' }
    const refused = this.room.happen({ type: 'answer', player, at, vote, verdict, confidence })
    this.room.keep()
    if (refused) return { refused: FORM_REFUSALS[refused] ?? 'out-of-turn' }
    return { judged: null, number: at + 1, points: null, next: null, finished: false, saved: null }
  }

  /** Opens the article around a question that was asked already, and remembers it. */
  open(player: string, question: string): Opened | { refused: FormRefusal } {
    const article = this.article(question)
    if ('passages' in article) this.room.happen({ type: 'open', player, at: this.placeOf(question) })
    return article
  }

  /** The article around a question that was asked already; phones fetch it beforehand, for the moment when it is opened. */
  article(question: string): Opened | { refused: FormRefusal } {
    const at = this.placeOf(question)
    if (at < 0) return { refused: 'unknown-question' }
    if (at > this.room.at()) return { refused: 'out-of-turn' }
    return { passages: passagesAround(this.records.sitting(), question) }
  }

  /** The same for the big screen, which says its title as well. */
  titledArticle(question: string): TitledArticle | { refused: FormRefusal } {
    const article = this.article(question)
    if ('refused' in article) return article
    const { title } = this.records.sitting().articles.find(({ pack }) => pack === packOf(question)) ?? { title: '' }
    return { title, ...article }
  }

  private placeOf(question: string): number {
    return this.records.sitting().questions.findIndex(({ shown }) => shown.id === question)
  }
}
