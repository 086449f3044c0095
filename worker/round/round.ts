import { DurableObject } from 'cloudflare:workers'
import { type Play, playOf } from '../game/play.ts'
import { pointsOf } from '../game/result.ts'
import {
  type Answer,
  type Article,
  decide,
  mayOpen,
  type Refusal,
  type Sitting,
  type Submission,
} from '../game/round.ts'
import { dueAt, KEEP_UNFINISHED, type RoundTimes, retryDelay } from '../game/schedule.ts'
import { PRACTICE_SLUG } from '../game/slug.ts'
import { saveScore } from '../store/scores.ts'
import { type PlayerRecord, RoundRecords } from './records.ts'
import { judged, type Outcome, passagesAround, type RoundView, roundView } from './view.ts'

/** Why a round turned a player away; `standing` is the answer that stands. */
export interface Refused {
  refused: Refusal | 'no-round' | 'not-yours'
  standing?: Outcome
}

/** One sitting of a quiz: judges its answers, keeps them, and hands each finished play to KV. */
export class Round extends DurableObject<Env> {
  private readonly records = new RoundRecords(this.ctx.storage.sql)
  private saving: Promise<void> | null = null

  /** Lays the round out for its first player. A round that exists already is left as it is. */
  async start(sitting: Sitting, player: Pick<PlayerRecord, 'id' | 'play' | 'nickname'>): Promise<void> {
    if (this.records.exists()) return
    const now = Date.now()
    this.ctx.storage.transactionSync(() => {
      this.records.create(sitting, now)
      this.records.addPlayer(player)
    })
    await this.ctx.storage.setAlarm(now + KEEP_UNFINISHED)
  }

  /** What the player may see now. */
  async view(playerId: string): Promise<RoundView | Refused> {
    const player = this.admit(playerId)
    if ('refused' in player) return player
    const answers = this.records.answers(player.id)
    return roundView(this.records.sitting(), answers, {
      nickname: player.nickname,
      opened: this.records.wasOpened(player.id, answers.length),
      play: playFrom(player, answers),
      saved: player.savedAt !== null,
    })
  }

  /** Opens the passages around a question and remembers it, if the question is still to be answered. */
  async open(playerId: string, question: string): Promise<{ passages: Article['passages'] } | Refused> {
    const player = this.admit(playerId)
    if ('refused' in player) return player
    const sitting = this.records.sitting()
    const answered = this.records.answers(player.id).length
    const place = mayOpen(sitting.questions, answered, question)
    if ('why' in place) return { refused: place.why }
    if (place.position === answered) this.records.markOpened(player.id, place.position)
    return { passages: passagesAround(sitting, question) }
  }

  /** The question at a place of the round, from 1, once the player has answered it. */
  async answered(playerId: string, number: number): Promise<{ question: string } | Refused> {
    const player = this.admit(playerId)
    if ('refused' in player) return player
    const answer = this.records.answers(player.id)[number - 1]
    return answer ? { question: answer.question } : { refused: 'out-of-turn' }
  }

  /** Judges an answer. The first answer to a question stands; the same answer again gets the same outcome. */
  async answer(playerId: string, submission: Submission): Promise<Outcome | Refused> {
    const player = this.admit(playerId)
    if ('refused' in player) return player
    const sitting = this.records.sitting()
    const answers = this.records.answers(player.id)
    const opened = this.records.wasOpened(player.id, answers.length)
    const decision = decide(sitting.questions, answers, submission, opened)
    if (!('answer' in decision)) return { refused: decision.why }
    if (decision.kind === 'new') {
      answers.push(decision.answer)
      await this.keep(player, decision.position, decision.answer, answers.length === sitting.questions.length)
    } else {
      // A second tap on the last answer waits for the word that the first one gets.
      await this.saving
    }
    const outcome = this.outcome(sitting, answers, decision.position, player.id)
    return decision.kind === 'refused' ? { refused: decision.why, standing: outcome } : outcome
  }

  /** Saves a score that waits, or forgets the round when its time has come. */
  override async alarm(): Promise<void> {
    if (!this.records.exists()) return
    const due = dueAt(Date.now(), this.times())
    if (due.kind === 'save') await this.saveAll()
    if (due.kind === 'wait') await this.ctx.storage.setAlarm(due.until)
    if (due.kind === 'forget') await this.ctx.storage.deleteAll()
  }

  private admit(playerId: string): PlayerRecord | Refused {
    if (!this.records.exists()) return { refused: 'no-round' }
    return this.records.player(playerId) ?? { refused: 'not-yours' }
  }

  /** Keeps a new answer; after the last one the score goes out. */
  private async keep(player: PlayerRecord, position: number, answer: Answer, last: boolean): Promise<void> {
    const now = Date.now()
    this.ctx.storage.transactionSync(() => {
      this.records.addAnswer(player.id, position, answer, now)
      if (last) this.records.markFinished(player.id, now)
    })
    if (last) await this.saveAll()
  }

  /** One attempt at a time: an alarm that rings while KV is slow joins the attempt under way. */
  private saveAll(): Promise<void> {
    this.saving ??= this.attemptToSave().finally(() => {
      this.saving = null
    })
    return this.saving
  }

  /** Tries to save every score that waits, and sets the alarm for what comes next; one before, in case it is cut off. */
  private async attemptToSave(): Promise<void> {
    await this.ctx.storage.setAlarm(Date.now() + retryDelay(1))
    await this.ctx.storage.sync()
    const { slug } = this.records.sitting().quiz
    for (const player of this.records.players()) {
      const play = playFrom(player, this.records.answers(player.id))
      if (play && player.savedAt === null) await this.save(slug, player.id, play)
    }
    const times = this.times()
    const due = dueAt(Date.now(), times)
    await this.ctx.storage.setAlarm(
      due.kind === 'wait' ? due.until : Date.now() + retryDelay(times.unsavedAttempts ?? 1),
    )
  }

  private async save(slug: string, playerId: string, play: Play): Promise<void> {
    try {
      // Practice has no board, and its questions are chosen by what one player misses: it would say nothing of all.
      if (slug !== PRACTICE_SLUG) await saveScore(this.env.KV, slug, play)
      this.records.markSaved(playerId, Date.now())
    } catch (error) {
      this.records.countAttempt(playerId)
      console.warn(`KV refused the score of play ${play.id}; trying again later`, error)
    }
  }

  private times(): RoundTimes {
    const players = this.records.players()
    const waiting = players.filter(({ finishedAt, savedAt }) => finishedAt !== null && savedAt === null)
    const done = players.every(({ finishedAt }) => finishedAt !== null)
    return {
      lastActivity: this.records.lastActivity(),
      finishedAt: done ? Math.max(...players.map(({ finishedAt }) => finishedAt ?? 0)) : null,
      unsavedAttempts: waiting.length ? Math.max(...waiting.map(({ attempts }) => attempts)) : null,
    }
  }

  private outcome(sitting: Sitting, answers: readonly Answer[], position: number, playerId: string): Outcome {
    const finished = answers.length === sitting.questions.length
    return {
      judged: judged(sitting.questions[position]!, answers[position]!),
      number: position + 1,
      points: pointsOf(answers),
      next: sitting.questions[answers.length]?.shown ?? null,
      finished,
      saved: finished ? this.records.player(playerId)?.savedAt != null : null,
    }
  }
}

function playFrom({ play, nickname, finishedAt }: PlayerRecord, answers: readonly Answer[]): Play | null {
  return finishedAt === null ? null : playOf(play, nickname, finishedAt, answers)
}
