import { deadline, isThrough } from '../game/class/doors.ts'
import { PRACTICE_SLUG } from '../game/make/slug.ts'
import type { Beginning } from '../game/play/beginning.ts'
import type { Place } from '../game/play/board.ts'
import type { Play } from '../game/play/play.ts'
import { roundView } from '../game/play/run.ts'
import type { RoundSummary, RoundView } from '../game/play/view.ts'
import type { RoundRecords } from './records.ts'
import type { Rejection } from './rejection.ts'
import type { PlayersRun, Runs } from './runs.ts'
import type { Scores } from './scores.ts'
import type { TakenUp } from './taken-up.ts'
import type { ToldPlaces } from './told-places.ts'

/** A round as its player may see it. */
export interface Seen {
  view: Omit<RoundView, 'round'>
  /** where a play that was finished just now stands; null where the board is to be asked */
  place: Place | null
  /** the challenges that it takes up besides its own quiz, the first first */
  takenUp: string[]
  /** whether a challenge was made of it */
  dared: boolean
}

/** Of a round in which nothing has happened yet, what it shares with others. */
export interface Unbegun {
  beginning: Beginning
}

/** What a player may see of their run. */
export class Views {
  constructor(
    private readonly records: RoundRecords,
    private readonly runs: Runs,
    private readonly scores: Scores,
    private readonly places: ToldPlaces,
    private readonly takenUp: TakenUp,
  ) {}

  /** All of it, its place, and the challenges that it takes up. */
  seen(run: PlayersRun): Seen {
    const place = this.places.of(run.sitting.quiz.slug, run.player.id)
    return { view: this.whole(run), place, takenUp: this.takenUp.all(), dared: this.records.dared() !== null }
  }

  /** The same, or what all who begin alone share with this player, where nothing has happened yet. */
  page(run: PlayersRun): Seen | Unbegun {
    const beginning = this.beginning(run)
    return beginning ? { beginning } : this.seen(run)
  }

  /** Practice is another for everybody, and a brought article may be gone tomorrow. */
  private beginning({ player, sheet, answers }: PlayersRun): Beginning | null {
    const { slug, rules, of, brought, revisions } = this.records.outline()
    const first = sheet[0]
    const isUsual = rules.kind === 'solo' && rules.feedback === 'each' && !rules.calm && !rules.short
    if (answers.length > 0 || player.opened >= 0 || !first || !revisions) return null
    if (!isUsual || brought || slug === PRACTICE_SLUG) return null
    return { slug, revisions, question: first.shown.id, of, confidence: rules.confidence }
  }

  /** All of it. */
  whole(run: PlayersRun): Omit<RoundView, 'round'> {
    const { player, sitting, answers } = run
    const { doors } = this.records.terms()
    const play = this.scores.playOf(player, answers)
    const clock = this.records.clockFrom(player)
    return roundView(run, {
      nickname: player.nickname,
      opened: player.opened === answers.length,
      play,
      saved: play !== null && this.scores.isSaved(play),
      mayBeNamed: this.scores.mayBeNamed(play),
      endsAt: deadline(sitting.rules, doors, clock),
      stopped: this.runs.stop(run),
      through: isThrough(Date.now(), sitting.rules, doors, clock),
    })
  }

  /** How far it has come, and what it brought: no question, key or evidence. */
  summary(run: PlayersRun): Omit<RoundSummary, 'round'> {
    const { quiz, nickname, answered, of, finished } = this.whole(run)
    return { quiz, nickname, answered, of, finished: finished && { result: finished.result } }
  }

  /** The play that it has become, if it is finished, and the slug of its quiz. */
  play({ sitting, player, answers }: PlayersRun): { slug: string; play: Play | null } {
    return { slug: sitting.quiz.slug, play: this.scores.playOf(player, answers) }
  }

  /** The slug of the quiz that somebody plays alone; null where there is none. */
  soloSlug(): string | null {
    if (!this.records.exists()) return null
    const { rules, slug } = this.records.outline()
    return rules.kind === 'solo' ? slug : null
  }

  /** The question at a place, from 1, once it is answered and its verdict told. */
  answered({ sitting, answers }: PlayersRun, number: number): { question: string } | Rejection {
    const answer = sitting.rules.feedback === 'each' ? answers[number - 1] : undefined
    return answer ? { question: answer.question } : { refused: 'out-of-turn' }
  }
}
