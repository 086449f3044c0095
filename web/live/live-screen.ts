import { batch, createMemo, createSignal, onMount } from 'solid-js'
import type { HostHears, HostMessage, ScreenView, Stage } from '../../worker/game/live/protocol.ts'
import { heardByScreen } from '../../worker/game/live/screen.ts'
import { rememberForClass } from '../ui/class-cookie.ts'
import { openLine } from './live-line.ts'
import { toldWords } from './live-words.ts'

/** What a host's big screen starts from. */
export interface ScreenData extends ScreenView {
  slug: string
  number: number
  title: string
  code: string
  url: string
  /** the QR code of the players' link, as SVG */
  qr: string
  /** where the code is typed in */
  home: string
  votes: number
  asksHowSure: boolean
  /** whether the host has hidden the names on a page of this class */
  namesHidden: boolean
}

export type ScreenState = ReturnType<typeof createScreen>

/** How long a room talks before it is asked to vote again, and by how much the host lengthens that, in milliseconds. */
const TALK = 120_000
const MORE_TALK = 30_000

/** What a host says, without the moment, which the screen knows. */
export type Wish<M> = M extends { moment: number } ? Omit<M, 'moment'> : never

/** The state of a host's big screen, and what a host can do with it. */
export function createScreen(data: ScreenData) {
  const [view, setView] = createSignal<ScreenView>(data)
  const [reachable, setReachable] = createSignal(true)
  const [over, setOver] = createSignal(false)
  const [told, setTold] = createSignal<string | null>(null)
  const [namesHidden, setNamesHidden] = createSignal(data.namesHidden)
  /** when the vote closes, or the talk, by this device's own clock; null without a countdown */
  const [endsAt, setEndsAt] = createSignal<number | null>(null)
  /** by how much the host has lengthened the talk, in milliseconds */
  let more = 0
  let line: ReturnType<typeof openLine<HostHears>> | undefined
  /** whether the room has been heard yet, and what the host wanted last before it was */
  let isHeard = false
  let tooEarly: HostMessage | undefined

  const stage = createMemo(() => view().stage)
  const question = createMemo(() => stage().question, undefined, { equals: (one, other) => one?.id === other?.id })
  /** the question to look back at from here, and the one to come back to; null for the present, undefined for none */
  const shown = () => (stage().at < 0 ? stage().of : stage().at)
  const earlier = createMemo(() =>
    isAsking(stage()) ? undefined : view().count.revealed.findLast((at) => at < shown()),
  )
  const later = createMemo(() =>
    stage().back ? (view().count.revealed.find((at) => at > shown()) ?? null) : undefined,
  )

  function hear(message: HostHears) {
    batch(() => {
      if (message.type === 'stage') {
        if (message.moment !== stage().moment) {
          setTold(null)
          more = 0
        }
        tellTime(message)
      }
      setView(heardByScreen(view(), message))
      if (message.type === 'stage') sayAgain()
      if (message.type === 'refused' && message.why !== 'stale') setTold(toldWords(message.why))
    })
  }

  function tellTime({ phase, left, talked = 0 }: Stage) {
    const still = phase === 'split' ? TALK + more - talked : left
    setEndsAt(still === null ? null : performance.now() + still)
  }

  /** More time: for a vote the room's, for talk this screen's own. */
  function extend() {
    const [end, now] = [endsAt(), performance.now()]
    if (end === null) return
    if (stage().phase !== 'split') return say({ type: 'extend' })
    more += MORE_TALK + Math.max(0, now - end)
    setEndsAt(Math.max(end, now) + MORE_TALK)
  }

  const isVoting = () => stage().phase === 'first' || stage().phase === 'second'

  /** Whether to go on would cut an open vote off in which fewer than half have answered. */
  function cutsOff() {
    const { answered, players, longer } = view().count
    const isTimeUp = endsAt() !== null && endsAt()! <= performance.now() && longer === 0
    return isVoting() && !stage().locked && !isTimeUp && answered * 2 < players
  }

  /** Says what the host wants at the moment that is shown: a press that comes twice counts once. */
  function say(wish: Wish<HostMessage>) {
    const message = { ...wish, moment: stage().moment } as HostMessage
    if (!line?.send(message) && !isHeard) tooEarly = message
  }

  /** A press on a page whose connection was still to come is not lost; the room refuses it where it has gone on. */
  function sayAgain() {
    isHeard = true
    if (tooEarly) line?.send(tooEarly)
    tooEarly = undefined
  }

  /** Every page of the class goes by it, the report above all. */
  function turnNames() {
    setNamesHidden(!namesHidden())
    rememberForClass(data.slug, 'names', namesHidden() ? 'hidden' : 'shown')
  }

  onMount(() => {
    tellTime(stage())
    line = openLine<HostHears>({
      path: `/t/${data.slug}/screen/socket?round=${data.number}`,
      hear,
      reach: setReachable,
      leave: ({ why }) => (why === 'version' ? location.reload() : setOver(true)),
    })
  })

  return {
    ...{
      stage,
      question,
      reachable,
      over,
      told,
      setTold,
      endsAt,
      namesHidden,
      turnNames,
      say,
      extend,
      earlier,
      later,
    },
    /** which round of which class it shows */
    round: { slug: data.slug, number: data.number },
    isAsking: () => isAsking(stage()) && stage().phase !== 'lobby',
    isVoting,
    cutsOff,
    people: createMemo(() => view().people),
    count: createMemo(() => view().count),
    podium: createMemo(() => view().podium),
  }
}

function isAsking({ phase, back }: Stage): boolean {
  return !back && phase !== 'reveal' && phase !== 'ended'
}
