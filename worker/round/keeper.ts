import { deadline } from '../game/class/doors.ts'
import type { Answer, Submission, Timed } from '../game/play/answer.ts'
import type { Outcome } from '../game/play/outcome.ts'
import { decide, mayOpen } from '../game/play/round.ts'
import { outcomeOf, passagesAround } from '../game/play/run.ts'
import type { HandedIn, Named, Opened } from '../game/play/view.ts'
import type { Agenda } from './agenda.ts'
import type { HostDesk } from './host/desk.ts'
import type { LiveForms } from './live/forms.ts'
import type { LiveRoom } from './live/room.ts'
import type { Dare } from './owed-challenges.ts'
import type { RoundRecords } from './records.ts'
import type { Rejection } from './rejection.ts'
import type { PlayersRun, Runs } from './runs.ts'
import type { Scores } from './scores.ts'

/** Whether KV has a challenge that was made. */
export interface Dared {
  saved: boolean
}

/** Keeps what a player says: each answer, and with the last one, a new name or a challenge, what is owed for it. */
export class Keeper {
  private readonly records: RoundRecords
  private readonly scores: Scores
  private readonly agenda: Agenda

  constructor(
    private readonly storage: Pick<DurableObjectStorage, 'transactionSync'>,
    private readonly parts: {
      records: RoundRecords
      scores: Scores
      agenda: Agenda
      desk: HostDesk
      runs: Runs
      live: LiveRoom
      forms: LiveForms
    },
  ) {
    this.records = parts.records
    this.scores = parts.scores
    this.agenda = parts.agenda
  }

  /** Opens the passages around a question and remembers it, if the question is still to be answered. */
  open(run: PlayersRun, question: string): Opened | Rejection {
    const { player, sitting, sheet, answers } = run
    if (this.parts.live.exists()) return this.parts.forms.open(player.id, question)
    const place = mayOpen(sheet, answers.length, question)
    if ('why' in place) return { refused: place.why }
    const isCurrent = place.position === answers.length
    const stop = isCurrent && this.parts.runs.stop(run)
    if (stop) return { refused: stop }
    if (isCurrent && player.opened !== place.position) this.noteOpened(player.id, place.position)
    return { passages: passagesAround(sitting, question) }
  }

  /** Judges an answer, and keeps a new one. */
  async answer(run: PlayersRun, submission: Submission): Promise<Outcome | Rejection> {
    const { player, sheet, answers } = run
    if (this.parts.live.exists()) return this.parts.forms.answer(player.id, submission)
    const decision = decide(sheet, answers, submission, player.opened === answers.length, this.rulesFor(run))
    if (!('answer' in decision)) return { refused: decision.why }
    const isKept = decision.kind === 'new' || decision.kind === 'changed'
    const stop = isKept ? this.parts.runs.stop(run) : null
    if (stop) return { refused: stop }
    const given = isKept ? this.keep(run, decision.position, decision.answer) : answers
    // A second tap on the last answer waits for the word that the first one gets.
    const play = this.scores.playOf(player, given)
    // Read before: a round may be erased while its last score is paid.
    const left = this.timeLeft(run)
    const saved = play !== null && (await this.scores.pay(play))
    const outcome = { ...outcomeOf({ ...run, answers: given }, decision.position, saved), ...left }
    return decision.kind === 'refused' ? { refused: decision.why, standing: outcome } : outcome
  }

  /** Takes a player's answers as they are, once all are given; handed in again, it tells the same. */
  async handIn({ player, sitting, sheet, answers }: PlayersRun): Promise<HandedIn | Rejection> {
    if (!sitting.rules.revisable) return { refused: 'no-hand-in' }
    const [now, before] = [Date.now(), this.scores.playOf(player, answers)]
    if (before) return { saved: await this.scores.pay(before) }
    if (answers.length < sheet.length) return { refused: 'no-hand-in' }
    const finished = { ...player, finishedAt: now }
    this.storage.transactionSync(() => {
      this.records.handIn(player.id, now)
      this.scores.owe(finished, now, answers)
    })
    this.parts.runs.changed()
    this.agenda.secure()
    this.parts.desk.tellOf(player.id, 'again')
    const play = this.scores.playOf(finished, answers)
    return { saved: play !== null && (await this.scores.pay(play)) }
  }

  /** Calls a finished play by a tidy name. The name that it has already costs nothing, and leaves the choice. */
  async rename({ player, answers }: PlayersRun, nickname: string): Promise<Named | Rejection> {
    const play = this.scores.playOf(player, answers)
    if (!play || !this.scores.mayBeNamed(play)) return { refused: 'no-naming' }
    if (nickname !== player.nickname) {
      this.storage.transactionSync(() => this.scores.rename(player, nickname, Date.now()))
      this.parts.runs.changed()
      this.agenda.secure()
    }
    const dared = this.records.dared()
    const [saved] = await Promise.all([this.scores.pay(play), dared && this.scores.payChallenge(dared)])
    return { nickname, saved }
  }

  /** Makes a challenge of a finished play, once; its player’s later name reaches it. */
  async dare({ player, answers, sitting }: PlayersRun, as: Dare): Promise<Dared | Rejection> {
    const play = this.scores.playOf(player, answers)
    // A challenge would outlive an article that its maker deletes.
    const isOwn = sitting.articles.some(({ source }) => source.kind === 'own')
    if (!play || isOwn || sitting.rules.kind !== 'solo') return { refused: 'no-challenge' }
    if (!this.records.dared()) {
      this.storage.transactionSync(() => {
        this.records.noteDared(as)
        this.scores.oweChallenge(player, Date.now())
      })
      this.agenda.secure()
    }
    return { saved: await this.scores.payChallenge(as) }
  }

  private noteOpened(player: string, position: number): void {
    this.records.markOpened(player, position)
    this.parts.runs.changed()
  }

  /** How long a player still has: their host may have given them more since their page was made. */
  private timeLeft({ player, sitting }: PlayersRun): Pick<Outcome, 'timeLeft'> {
    const endsAt = deadline(sitting.rules, this.records.terms().doors, this.records.clockFrom(player))
    return endsAt === null ? {} : { timeLeft: Math.max(1, endsAt - Date.now()) }
  }

  /** What has been handed in is not changed any more. */
  private rulesFor({ player, sitting, answers }: PlayersRun): Parameters<typeof decide>[4] {
    const { confidence, revisable = false } = sitting.rules
    return { confidence, revisable, handedIn: revisable && this.scores.playOf(player, answers) !== null }
  }

  /** Keeps an answer, a new one or a changed one. Tells all answers. */
  private keep({ player, sitting, sheet, answers }: PlayersRun, position: number, answer: Answer): readonly Timed[] {
    const now = Date.now()
    const kept = { ...answer, at: now }
    const given = position < answers.length ? answers.with(position, kept) : [...answers, kept]
    const finished = given.length === sheet.length && !sitting.rules.revisable
    this.storage.transactionSync(() => {
      this.records.addAnswer(player.id, position, answer, now)
      if (finished) this.scores.owe(player, now, given)
    })
    this.parts.runs.gave(player.id, given)
    if (finished) this.agenda.secure()
    this.parts.desk.tellOfAnswer(player.id, answer, now, finished)
    return given
  }
}
