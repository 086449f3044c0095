import { DurableObject } from 'cloudflare:workers'
import type { Draft } from '../../questions/model/draft.ts'
import type { ClassRound } from '../game/class/wire.ts'
import { MOST_ROUNDS } from '../game/class/wire.ts'
import type { Sitting } from '../game/make/sitting.ts'
import { REGISTRY } from '../game/make/slug.ts'
import type { Webhook } from '../game/make/webhook.ts'
import { retryDelay } from '../game/play/schedule.ts'
import { COUNTER } from '../game/return/everybody.ts'
import { DAY_MS } from '../game/time.ts'
import { readScoreKey, reportedKey, scorePrefix } from '../store/keys.ts'
import { log } from '../store/log.ts'
import { forgetAll, forgetOwn, keepOwn, type SavedRevision, writeOwn } from '../store/own-articles.ts'
import { type KeptPhoto, type PhotoName, writePhoto } from '../store/photos.ts'
import { deleteQuiz, type StoredQuiz, writeQuiz } from '../store/quizzes.ts'
import type { NotDelivered, Receiver } from '../store/webhook-call.ts'
import { ClassBrought } from './class-brought.ts'
import { ClassRecords } from './class-records.ts'
import { ClassWebhook } from './class-webhook.ts'
import { type ErasedClass, erasedOf } from './erased-class.ts'
import type { Terms } from './records.ts'
import { RoundsAlone } from './rounds-alone.ts'
import { PATIENCE } from './scores.ts'

/** A class's link as its object knows it. */
export interface ClassState {
  /** those that are laid out, the first first; the last is the one that the link leads to */
  rounds: ClassRound[]
  /** null unless the class is being deleted */
  erasing: ErasedClass | null
}

/** Why a class gets no other round. */
interface NoRound {
  refused: 'erasing' | 'rounds-full'
}

/** Under this key it is noted that a code is some quiz's. */
const CLAIMED = 'claimed'
/** How long a quiz that everyone plays alone is kept after it was last played, in milliseconds. */
const KEEP_BROUGHT = 365 * DAY_MS

/** A saving of an article; `after`: the saving that it goes on from, `known`: the latest that KV tells of. */
export interface NextSaving extends SavedRevision<Draft> {
  after: number
  known: number
}

/** Knows the rounds of one link: a class may play it in the first period and another in the second. */
export class Classroom extends DurableObject<Env> {
  private readonly records = new ClassRecords(this.ctx.storage.sql)
  private readonly brought = new ClassBrought(this.ctx.storage.kv)
  private readonly alone = new RoundsAlone(this.ctx.storage.sql)
  private readonly webhook = new ClassWebhook(this.ctx.storage.kv)
  /** the rounds that are being laid out */
  private readonly opening = new Map<string, Promise<void>>()
  /** what KV is being told of the quiz */
  private readonly writing = new Set<Promise<void>>()
  private working: Promise<void> | undefined
  private last: ErasedClass = { rounds: 0, gone: 0, players: 0, left: 0 }

  /**
   * Lays out a round, to which the link leads from now on; refused where the class is being deleted, or is forgotten already,
   * or has enough. A list of names that came with the first round stands for all.
   */
  async open(id: string, sitting: Sitting, terms: Terms & { keepUntil: number }): Promise<ClassRound | NoRound> {
    if (!this.isThere()) return { refused: 'erasing' }
    this.records.create()
    if (this.records.erasedRounds().length >= MOST_ROUNDS) return { refused: 'rounds-full' }
    const round = this.records.add(id, Date.now())
    const laidOut = this.layOut(id, this.withRoster(sitting), terms).finally(() => this.opening.delete(id))
    this.opening.set(id, laidOut)
    await Promise.all([laidOut, this.ctx.storage.setAlarm(terms.keepUntil)])
    if (this.records.erasing() || !this.records.exists()) return { refused: 'erasing' }
    this.records.ready(round.number)
    return round
  }

  /** Takes the link's code for a quiz that is being made; false where another has it. */
  async claim(): Promise<boolean> {
    const { kv } = this.ctx.storage
    if (this.records.exists() || kv.get(CLAIMED)) return false
    kv.put(CLAIMED, true)
    return true
  }

  /** Notes the article that was brought for the quiz; `alone`: it goes a year after somebody last played it. */
  async bring(slug: string, article: string, { alone }: { alone: boolean }): Promise<void> {
    const now = Date.now()
    this.brought.bring(slug, article, { alone, now })
    if (alone) await this.ctx.storage.setAlarm(now + KEEP_BROUGHT)
  }

  /** Whether the link leads to anything: false while all of it is being deleted, and afterwards. */
  async stands(): Promise<boolean> {
    return this.isThere()
  }

  /** Notes the round in which somebody plays a quiz with a brought article; false while it is being deleted, and afterwards. */
  async play(round: string): Promise<boolean> {
    const now = Date.now()
    if (!this.isThere()) return false
    this.alone.add(round, now)
    if (this.brought.played(now)) await this.ctx.storage.setAlarm(now + KEEP_BROUGHT)
    return true
  }

  /** What there is to know of the link. */
  async state(): Promise<ClassState> {
    return { rounds: this.records.rounds(), erasing: this.records.erasing() && this.progress() }
  }

  /** Keeps what there is to know of the link, and the article that was brought, until another day, in milliseconds since 1970. */
  async keep(until: number): Promise<void> {
    if (!this.records.exists() || this.records.erasing()) return
    const brought = this.brought.read()
    const article = brought && this.write(() => keepOwn(this.env.KV, brought.article, until))
    await Promise.all([this.ctx.storage.setAlarm(until), article])
  }

  /**
   * Has KV keep the quiz as it is from now on, with the revision of its article that it asks about; refused while it is being
   * deleted, and afterwards, and where another saving went on from the same one: KV may not know of that yet. Here alone, so
   * that whoever deletes the quiz waits for it, and it does not come back.
   */
  async rewrite(quiz: StoredQuiz, article?: NextSaving): Promise<'kept' | 'erasing' | 'newer-version'> {
    if (!this.isThere()) return 'erasing'
    if (article && !this.brought.begin(article)) return 'newer-version'
    try {
      await this.write(async () => {
        if (article) await writeOwn(this.env.KV, article, article.saved, quiz.keepUntil)
        await writeQuiz(this.env.KV, quiz)
      })
    } catch (error) {
      if (article) this.brought.undo(article)
      throw error
    }
    return this.isThere() ? 'kept' : 'erasing'
  }

  /**
   * Has KV keep a picture of the article that was brought, with the quiz; `full` where it has had too many, in all its
   * revisions, and `erasing` where the quiz is being deleted, and afterwards.
   */
  async keepPhoto(name: PhotoName, kept: KeptPhoto, until?: number): Promise<'kept' | 'full' | 'erasing'> {
    if (!this.isThere()) return 'erasing'
    if (!this.brought.addPhoto(name.photo)) return 'full'
    await this.write(() => writePhoto(this.env.KV, name, kept, until))
    return this.isThere() ? 'kept' : 'erasing'
  }

  /** Has the host told under an address when something is finished; returns the secret that signs it. Null where all is deleted. */
  async setWebhook(url: string): Promise<string | null> {
    return this.records.erasing() ? null : this.webhook.set(url, Date.now())
  }

  /** Forgets the address. */
  async dropWebhook(): Promise<void> {
    this.webhook.forget()
  }

  /** What the host sees of the webhook. */
  async readWebhook(): Promise<Webhook> {
    return this.webhook.read()
  }

  /** Where a message goes, and whether the last did not arrive; null where none is wanted, and while all is deleted. */
  async webhookReceiver(): Promise<{ receiver: Receiver; failing: boolean } | null> {
    const receiver = this.records.erasing() ? null : this.webhook.receiver()
    return receiver && { receiver, failing: this.webhook.read().failing !== null }
  }

  /** Notes that a message has arrived after some had not. */
  async webhookDelivered(): Promise<void> {
    this.webhook.delivered()
  }

  /** Notes that a message has not arrived; `lost`: it will not be sent again. */
  async webhookFailed(failure: Pick<NotDelivered, 'why' | 'status'>, lost: boolean): Promise<void> {
    this.webhook.failed(failure, lost, Date.now())
  }

  /** The names that the host has listed. */
  async roster(): Promise<string[]> {
    return this.records.exists() ? this.records.roster() : []
  }

  /**
   * Deletes everything of a class: its rounds with their scores in KV, its link's picture, the quiz, and at last itself.
   * It goes on by itself until nothing is left, and meanwhile opens no round; asked again, it tells how far it is.
   */
  async erase(slug: string): Promise<ErasedClass> {
    // Everything is forgotten, and only the word of it is under way: to begin again would keep something.
    if (this.working && !this.records.erasing()) return this.working.then(() => this.last)
    if (!this.records.erasing()) {
      this.records.create()
      this.records.setErasing({ slug, attempts: 0 })
    }
    await this.ctx.storage.setAlarm(Date.now() + retryDelay(1))
    return this.eraseOn()
  }

  /** Goes on deleting, deletes what nobody has played for a year, or forgets itself on the host's date. */
  override async alarm(): Promise<void> {
    const slug = this.brought.playedAlone()
    if (this.records.erasing()) await this.eraseOn()
    else if (slug !== undefined) await this.erase(slug)
    else await this.ctx.storage.deleteAll()
  }

  /** What is made has its code from its maker's claim on, or, of an earlier build, rounds; what is forgotten has neither. */
  private isThere(): boolean {
    if (this.records.erasing()) return false
    return this.records.exists() || this.ctx.storage.kv.get(CLAIMED) === true || this.brought.read() !== undefined
  }

  private async write(tell: () => Promise<void>): Promise<void> {
    const told = tell()
    this.writing.add(told)
    await told.finally(() => this.writing.delete(told))
  }

  private async layOut(id: string, sitting: Sitting, terms: Terms): Promise<void> {
    await this.round(id).prepare(sitting, terms)
  }

  private withRoster(sitting: Sitting): Sitting {
    const { rules } = sitting
    if (rules.roster.length > 0) this.records.setRoster(rules.roster)
    return { ...sitting, rules: { ...rules, roster: this.records.roster() } }
  }

  /** Tries to delete what is left; resolves with how far that is, at the latest when somebody who waits has had enough. */
  private async eraseOn(): Promise<ErasedClass> {
    if (!this.working && !this.records.erasing()) return this.last
    this.working ??= this.eraseAll().finally(() => {
      this.working = undefined
    })
    const { promise: late, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, 2 * PATIENCE)
    await Promise.race([this.working, late])
    clearTimeout(timer)
    return this.records.erasing() ? this.progress() : this.last
  }

  private async eraseAll(): Promise<void> {
    const { slug, attempts } = this.records.erasing()!
    try {
      await Promise.allSettled([...this.opening.values(), ...this.writing])
      await Promise.all(this.records.erasedRounds().map(({ number, id }) => this.eraseRound(number, id)))
      if (this.records.erasedRounds().some(({ left }) => left !== 0)) throw new Error('KV has not forgotten all scores')
      await this.alone.erase((id) => this.round(id).erase())
      await this.env.PAINTERS.get(this.env.PAINTERS.idFromName(slug)).erase()
      await this.eraseBrought(slug)
      // Last of what shows scores: it takes them over from KV, where somebody looks meanwhile.
      await this.env.BOARDS.get(this.env.BOARDS.idFromName(slug)).erase()
      await deleteQuiz(this.env.KV, slug)
      await this.env.REGISTRY.get(this.env.REGISTRY.idFromName(REGISTRY)).forget(slug)
      this.last = { ...this.progress(), left: 0 }
      await this.ctx.storage.deleteAll()
    } catch (error) {
      log('class-not-deleted', error)
      this.records.setErasing({ slug, attempts: attempts + 1 })
      await this.ctx.storage.setAlarm(Date.now() + retryDelay(attempts + 1))
    }
  }

  /** Deletes the article that was brought, the plays of whoever played alone, whose rounds are long gone, and the reports. */
  private async eraseBrought(slug: string): Promise<void> {
    const brought = this.brought.read()
    const counter = this.env.COUNTERS.get(this.env.COUNTERS.idFromName(COUNTER))
    if (brought) await forgetOwn(this.env.KV, brought.article)
    await forgetAll(this.env.KV, scorePrefix(slug), (key) => counter.forget(slug, readScoreKey(key).id))
    await forgetAll(this.env.KV, reportedKey(slug))
  }

  private async eraseRound(number: number, id: string): Promise<void> {
    this.records.noteErased(number, await this.round(id).erase())
  }

  private progress(): ErasedClass {
    return erasedOf(this.records.erasedRounds())
  }

  private round(id: string) {
    return this.env.ROUNDS.get(this.env.ROUNDS.idFromName(id))
  }
}
