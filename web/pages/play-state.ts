import { batch, createSignal } from 'solid-js'
import type { NumberedPassage, PublicQuestion } from '../../questions/model.ts'
import type { Verdict } from '../../questions/terms.ts'
import type { Confidence } from '../../worker/game/marking.ts'
import type { RecordedAnswer } from '../../worker/game/record.ts'
import { type Judged, type Outcome, Refusal, type Reply, roundClient, type Submission } from '../client.ts'
import { formatPoints } from '../format.ts'
import * as m from '../messages/index.ts'

/** What the play page starts from: where the player is, and what they may see of it. */
export interface PlayData {
  round: string
  /** the slug of its quiz; null for a class, whose devices are often shared: it goes into nobody's own record */
  quiz: string | null
  of: number
  /** the points so far, in words: written by the Worker at first, for a number's first formatting takes a phone long */
  points: string
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
  /** what everybody said to that question, in words */
  everybody: string | null
}

export type PlayState = ReturnType<typeof createPlay>

/** The state of a player's round in the browser, and what a player can do with it. */
export function createPlay(data: PlayData) {
  const [marks, setMarks] = createSignal(data.marks)
  const [points, setPoints] = createSignal(data.points)
  const [current, setCurrent] = createSignal(data.current)
  const [reveal, setReveal] = createSignal(data.reveal)
  const [everybody, setEverybody] = createSignal(data.everybody)
  const [confidence, setConfidence] = createSignal<Confidence>(1)
  const [article, setArticle] = createSignal(data.passages)
  const [reading, setReading] = createSignal(data.passages !== null)
  const [busy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal<string | null>(null)
  const api = roundClient(data.round)
  /** the question for which the server last heard that the article was opened */
  let told = data.passages ? data.current?.id : undefined
  /** the last answer is in the player's record */
  let kept: Promise<void> | undefined

  async function attempt(work: () => Promise<void>) {
    setBusy(true)
    setFault(null)
    try {
      await work()
    } catch (error) {
      // Another tab is ahead of this one, or the round is gone: the server's page knows where the player is.
      if (error instanceof Refusal && error.status === 409) return location.replace(`?after=${error.standing ?? ''}`)
      if (error instanceof Refusal && error.status === 404) return location.reload()
      setFault(error instanceof Refusal ? error.message : m.play_offline())
    } finally {
      setBusy(false)
    }
  }

  function take(question: PublicQuestion, own: Submission, reply: Reply) {
    if ('right' in reply) return show(question, own, reply)
    if (!reply.next) return location.reload()
    batch(() => {
      setMarks([...marks(), null])
      setCurrent(reply.next)
      clear()
    })
  }

  function show(question: PublicQuestion, own: Submission, outcome: Outcome) {
    const { number, right, points: gained, opened, finished, saved, total, next, ...key } = outcome
    const { verdict, confidence } = own
    batch(() => {
      setReveal({ question, key, answer: { verdict, confidence, opened, right, points: gained } })
      setEverybody(null)
      setMarks(marks().toSpliced(number - 1, 1, right))
      setPoints(formatPoints(total))
      setCurrent(next)
    })
    kept = comeAfter(number, { ...own, right, opened, basis: key.basis, technique: key.technique, level: key.level })
  }

  /** What an answer brings besides, by a script of its own: a line in the player's record, and what everybody said. */
  async function comeAfter(number: number, answer: Omit<RecordedAnswer, 'round' | 'quiz' | 'at'>) {
    const { round, quiz } = data
    const { keepAnswer, askEverybody } = await import('../record/after-answer.ts')
    askEverybody(round, number).then((said) => {
      if (reveal()?.question.id === answer.question) setEverybody(said)
    })
    if (quiz) await keepAnswer({ ...answer, round, quiz, at: Date.now() })
  }

  function judge(verdict: Verdict) {
    const question = current()
    if (!question || reveal() || busy()) return
    const own = { question: question.id, verdict, confidence: confidence() }
    return attempt(async () => take(question, own, await api.answer(own)))
  }

  function goOn() {
    if (!reveal() || !current()) return
    batch(() => {
      clear()
      setReveal(null)
    })
  }

  function clear() {
    setConfidence(1)
    setReading(false)
    setArticle(null)
  }

  /** To the result, once the last answer is kept; a script that does not come stops nobody. */
  function leave(address: string) {
    const go = () => location.assign(address)
    kept ? kept.then(go, go) : go()
  }

  function toggleArticle() {
    const question = current()
    if (!question || reveal() || busy()) return
    if (reading() || told === question.id) return setReading(!reading())
    return attempt(async () => {
      setArticle((await api.open({ question: question.id })).passages)
      setReading(true)
      told = question.id
    })
  }

  return {
    marks,
    points,
    current,
    reveal,
    everybody,
    leave,
    confidence: () => (data.asksHowSure ? confidence() : null),
    setConfidence: (level: Confidence) => data.asksHowSure && setConfidence(level),
    article,
    reading,
    busy,
    fault,
    judge,
    goOn,
    toggleArticle,
  }
}
