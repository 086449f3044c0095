import { batch, createEffect, createMemo, createSignal, on, onMount } from 'solid-js'
import type { NumberedPassage } from '../../questions/model/question.ts'
import { packOf } from '../../questions/model/ref.ts'
import type { Verdict } from '../../questions/model/terms.ts'
import { heardByPhone } from '../../worker/game/live/phone.ts'
import type { Farewell, OwnAnswer, PhoneHears, PhoneView } from '../../worker/game/live/protocol.ts'
import type { Vote } from '../../worker/game/live/state.ts'
import type { Confidence } from '../../worker/game/play/marking.ts'
import * as m from '../messages/index.ts'
import { openLine } from './live-line.ts'
import { toldWords } from './live-words.ts'

/** What a player's live page starts from. */
export interface LiveData extends PhoneView {
  round: string
  /** the titles of its articles by their packs */
  titles: Record<string, string>
  /** whether players say how sure they are */
  asksHowSure: boolean
  /** the passages around the question, where they lie open */
  passages: NumberedPassage[] | null
}

/** Phones fetch the article of a question within these milliseconds after it was asked, not all at once. */
const FETCH_WITHIN = 4_000

export type PhoneState = ReturnType<typeof createPhone>

/** The state of a player's phone in a live round, and what a player can do with it. */
export function createPhone(data: LiveData) {
  const [view, setView] = createSignal<PhoneView>(data)
  const [reachable, setReachable] = createSignal(true)
  const [farewell, setFarewell] = createSignal<Farewell | null>(null)
  const [fault, setFault] = createSignal<string | null>(null)
  const [reading, setReading] = createSignal(false)
  const [articles, setArticles] = createSignal<Record<string, NumberedPassage[]>>({})
  /** an answer that the room has not confirmed yet */
  const [pending, setPending] = createSignal<(OwnAnswer & { at: number; vote: Vote }) | null>(null)
  /** when the vote closes, by this device's own clock; null without a countdown */
  const [endsAt, setEndsAt] = createSignal<number | null>(null)
  let line: ReturnType<typeof openLine<PhoneHears>> | undefined

  const stage = createMemo(() => view().stage)
  const you = createMemo(() => view().you)
  /** A memo: that where the room is was told again is no news. */
  const moment = createMemo(() => `${stage().at} ${stage().phase}`)
  /** A second vote starts from the first. */
  const startingFrom = () => (stage().phase === 'second' && you().first?.confidence) || 1
  const [confidence, setConfidence] = createSignal<Confidence>(startingFrom())
  const question = createMemo(() => stage().question, undefined, { equals: (one, other) => one?.id === other?.id })
  const vote = createMemo((): Vote | null => {
    const { phase } = stage()
    return phase === 'first' || phase === 'second' ? phase : null
  })
  const given = createMemo(() => {
    const held = vote()
    return held && you()[held]
  })
  const pack = createMemo(() => packOf(question()?.id ?? ''))
  const article = createMemo(() => articles()[pack()] ?? null)

  function hear(message: PhoneHears) {
    batch(() => {
      const before = moment()
      setView(heardByPhone(view(), message))
      // Together with the form, which takes over what it finds chosen.
      if (moment() !== before) setConfidence(startingFrom())
      if (message.type === 'stage' || message.type === 'you') tellTime(message.left)
      if (message.type === 'kept' || message.type === 'refused') setPending(null)
      if (message.type === 'refused') setFault(toldWords(message.why))
    })
    if (message.type === 'you') sendAgain()
  }

  function tellTime(left: number | null) {
    setEndsAt(left === null ? null : performance.now() + left)
  }

  /** What was answered while the connection broke is sent again, unless the room has it or has gone on. */
  function sendAgain() {
    const waiting = pending()
    if (waiting?.at !== stage().at || waiting.vote !== vote() || given()) return setPending(null)
    line?.send({ type: 'answer', ...waiting })
  }

  function judge(verdict: Verdict) {
    const held = vote()
    if (!held || given() || pending() || stage().locked) return
    const answer = { at: stage().at, vote: held, verdict, confidence: confidence() }
    setFault(null)
    setPending(answer)
    line?.send({ type: 'answer', ...answer })
  }

  async function toggleArticle() {
    if (!reading()) {
      if (!stage().key) line?.send({ type: 'open', at: stage().at })
      await fetchArticle()
    }
    setReading(!reading())
  }

  /** An article is fetched once, past the room: it would otherwise be the largest thing that the room has to say. */
  async function fetchArticle() {
    const wanted = question()
    if (!wanted || article()) return
    const reply = await fetch(`/api/rounds/${data.round}/article?question=${encodeURIComponent(wanted.id)}`).catch(
      () => null,
    )
    if (!reply?.ok) return setFault(m.play_offline())
    const { passages }: { passages: NumberedPassage[] } = await reply.json()
    setArticles({ ...articles(), [packOf(wanted.id)]: passages })
  }

  function askForTime() {
    const held = vote()
    if (held) line?.send({ type: 'longer', at: stage().at, vote: held })
  }

  onMount(() => {
    tellTime(you().left)
    if (data.passages) setArticles({ [pack()]: data.passages })
    layOpen()
    line = openLine<PhoneHears>({
      path: `/r/${data.round}/socket`,
      hear,
      reach: setReachable,
      leave: ({ why }) => setFarewell(why),
    })
    createEffect(on(moment, onMoment, { defer: true }))
    createEffect(on(question, prefetch))
  })

  /** After the first vote the article lies open. */
  const layOpen = () => setReading(stage().phase === 'split' || vote() === 'second')

  /** Between two moments the choice starts anew. */
  function onMoment() {
    batch(() => {
      setFault(null)
      setPending(null)
      layOpen()
    })
    if (reading()) void fetchArticle()
  }

  function prefetch() {
    setTimeout(fetchArticle, Math.random() * FETCH_WITHIN)
  }

  return {
    ...{ stage, you, question, vote, given, pending, article, reading, reachable, farewell, fault, endsAt },
    ...{ judge, toggleArticle, askForTime },
    confidence: () => (data.asksHowSure ? confidence() : null),
    setConfidence: (level: Confidence) => data.asksHowSure && setConfidence(level),
  }
}
