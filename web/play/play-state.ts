import { batch, createSignal, onMount } from 'solid-js'
import type { NumberedPassage, PublicQuestion } from '../../questions/model/question.ts'
import type { Verdict } from '../../questions/model/terms.ts'
import type { Judged } from '../../worker/game/play/answer.ts'
import type { Confidence } from '../../worker/game/play/marking.ts'
import type { Answered } from '../../worker/game/return/everybody.ts'
import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import * as m from '../messages/index.ts'
import { owe } from '../record/owe.ts'
import { ApiRefusal, roundClient } from '../ui/client.ts'
import { inTime } from '../ui/in-time.ts'
import { createHold } from './hold.ts'
import { type Score, scoreOf } from './score.ts'

/** What the play page starts from: where the player is, and what they may see of it. */
export interface PlayData {
  round: string
  /** the slug of its quiz; null for a class, whose devices are often shared: it goes into nobody's own record */
  quiz: string | null
  /** by what name a class knows the player; null for whoever plays alone */
  name: string | null
  /** the titles of its articles by their packs */
  titles: Record<string, string>
  /** the place of the question on the screen, from 1 */
  number: number
  of: number
  /** how the player is doing; written by the Worker at first, for a number's first formatting takes a phone long */
  score: Score | null
  /** right or not, an entry for each question answered; null where verdicts wait for the end */
  marks: (boolean | null)[]
  /** whether players say how sure they are */
  asksHowSure: boolean
  /** how long the player had when the page was made, in milliseconds; null for as long as they like */
  timeLeft: number | null
  current: PublicQuestion | null
  /** the passages around the current question, where they are open */
  passages: NumberedPassage[] | null
  /** the answer to show before going on, where one was just given */
  reveal: Judged | null
  /** an answer that came after the one shown, and changed nothing */
  tooLate: Verdict | null
  /** what everybody said to that question, in words */
  everybody: string | null
}

/** How long the way to the result waits for the record. */
const PATIENCE_MS = 2_000

export type PlayState = ReturnType<typeof createPlay>

/** The state of a player's round in the browser, and what a player can do with it. */
export function createPlay(data: PlayData) {
  const [marks, setMarks] = createSignal(data.marks)
  const [number, setNumber] = createSignal(data.number)
  const [score, setScore] = createSignal(data.score)
  const [timeLeft, setTimeLeft] = createSignal(data.timeLeft)
  const [current, setCurrent] = createSignal(data.current)
  const [reveal, setReveal] = createSignal(data.reveal)
  const [everybody, setEverybody] = createSignal(data.everybody)
  const [confidence, setConfidence] = createSignal<Confidence>(1)
  const [article, setArticle] = createSignal(data.passages)
  const [reading, setReading] = createSignal(data.passages !== null)
  const [busy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal<string | null>(null)
  const api = roundClient(data.round)
  const { held, hold, takeBack, send } = createHold(give)
  /** the question for which the server last heard that the article was opened */
  let told = data.passages ? data.current?.id : undefined
  /** that the script that records has not come: the player is told */
  const [owing, setOwing] = createSignal(false)
  /** what is not in the player's record yet: its script may come with the next answer, or on another page */
  const unrecorded: RecordedAnswer[] = []
  /** that the last answer is in the record */
  let recorded: Promise<void> | undefined

  async function attempt(work: () => Promise<void>, said = '') {
    setBusy(true)
    setFault(null)
    try {
      await work()
    } catch (error) {
      const { status, standing, message } = error as ApiRefusal
      // Another tab is ahead of this one, or the round is gone: the server's page knows where the player is.
      if (status === 409) return location.replace(`?after=${standing ?? ''}&said=${said}`)
      if (status === 404) return location.reload()
      setFault(error instanceof ApiRefusal ? message : m.play_offline())
    } finally {
      setBusy(false)
    }
  }

  function take({ judged, number, points, next, everybody, timeLeft }: Answered) {
    if (!judged && !next) return location.reload()
    const all = marks().slice()
    all[number - 1] = judged ? judged.answer.right : null
    batch(() => {
      setMarks(all)
      setTimeLeft(timeLeft ?? null)
      setScore(scoreOf(all, points, data.asksHowSure))
      setCurrent(next)
      setNumber(judged ? number : number + 1)
      if (!judged) return clear()
      setReveal(judged)
      setEverybody(null)
    })
    if (judged) recorded = comeAfter(judged, everybody)
  }

  // With a network again, what did not get through is no news any more.
  onMount(() => addEventListener('online', () => setFault(null)))

  // A form has sent this answer: it may not be in the record yet.
  onMount(() => {
    if (data.reveal) recorded = comeAfter(data.reveal, null)
  })

  /** What an answer brings besides, by a script of its own that may not come: a line in the player's record, and what everybody said. */
  async function comeAfter({ question: { id: question }, answer, key }: Judged, said: Answered['everybody']) {
    const { round, quiz } = data
    if (quiz) {
      const line = { ...key, ...answer, round, quiz, question, at: Date.now() }
      unrecorded.push(line)
      owe(line)
    }
    const after = await inTime(import('../record/after-answer.ts'))
    setOwing(!after && unrecorded.length > 0)
    if (!after) return
    if (said && reveal()?.question.id === question) setEverybody(after.everybodySentence(said))
    await after.recordAnswers(unrecorded.splice(0))
  }

  const isAsking = () => current() && !reveal() && !busy() && !held()

  function judge(verdict: Verdict) {
    if (!isAsking()) return
    if (data.asksHowSure && confidence() === 3) hold(verdict)
    else give(verdict)
  }

  function give(verdict: Verdict) {
    const question = current()!.id
    attempt(async () => take(await api.answer({ question, verdict, confidence: confidence() })), verdict)
  }

  function goOn() {
    if (!reveal() || !current()) return
    batch(() => {
      clear()
      setReveal(null)
      setNumber(marks().length + 1)
    })
  }

  function clear() {
    setConfidence(1)
    setReading(false)
    setArticle(null)
  }

  /** To the result, once the last answer is recorded; a script or a storage that does not come stops nobody. */
  async function leave(address: string) {
    await inTime(recorded, PATIENCE_MS)
    location.assign(address)
  }

  function toggleArticle() {
    if (!isAsking()) return
    const question = current()!.id
    if (reading() || told === question) return setReading(!reading())
    return attempt(async () => {
      setArticle((await api.open({ question })).passages)
      setReading(true)
      told = question
    })
  }

  return {
    ...{ marks, number, score, timeLeft, current, reveal, everybody, article, reading, busy, fault, held, owing },
    ...{ judge, takeBack, send, goOn, leave, toggleArticle },
    confidence: () => (data.asksHowSure ? confidence() : null),
    setConfidence: (level: Confidence) => data.asksHowSure && !held() && setConfidence(level),
  }
}
