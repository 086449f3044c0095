import { createSignal, onCleanup } from 'solid-js'
import type { HostMessage } from '../../worker/game/live/protocol.ts'
import { remember, remembered } from '../ui/storage.ts'
import type { ScreenState, Wish } from './live-screen.ts'
import { createArticle } from './screen-article.ts'

/** Within so many milliseconds, a second press is no second step. */
const REST = 800
const LETTERS_OFF = 'screen-letters-off'

/** What the host is asked about before it happens. */
export type Asked = 'skip' | 'end'
/** What would cut off a vote. */
type Cut = 'next' | 'reveal'
/** A step forward or backward: a press on one does not hold up the other. */
type Way = 'on' | 'back'

export type Hand = ReturnType<typeof createHand>

/** The host's hand on the big screen: what each key and button does. */
export function createHand(screen: ScreenState) {
  const [rests, setRests] = createSignal<Way | null>(null)
  /** whether a press came while the hand rests, and was no step */
  const [tooSoon, setTooSoon] = createSignal(false)
  const [asked, setAsked] = createSignal<Asked | null>(null)
  /** the step that waits for a second press, and at which moment */
  const [warned, setWarned] = createSignal<{ cut: Cut; moment: number } | null>(null)
  const [menu, setMenu] = createSignal(false)
  const [letters, setLettersOn] = createSignal(true)
  const article = createArticle(screen)
  let rest: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(rest))

  /** Does what a step is, unless the one before has just been taken. */
  function once(way: Way, does: () => void) {
    if (rests() === way) return setTooSoon(way === 'on')
    clearTimeout(rest)
    setTooSoon(false)
    setRests(way)
    rest = setTimeout(() => {
      setRests(null)
      setTooSoon(false)
    }, REST)
    setMenu(false)
    does()
  }

  const step = (wish: Wish<HostMessage>) => once('on', () => screen.say(wish))

  /** The step that would cut off a vote, and waits for a second press. */
  const early = () => {
    const waits = warned()
    return waits && waits.moment === screen.stage().moment && screen.cutsOff() ? waits.cut : null
  }

  /** A vote that fewer than half have answered is closed by the second of two presses: a reveal cannot be undone. */
  function stepOrWarn(cut: Cut) {
    if (early() === cut || !screen.cutsOff()) step({ type: cut })
    else once('on', () => setWarned({ cut, moment: screen.stage().moment }))
  }

  /** On to what comes next; at the end there is nothing. */
  function goOn() {
    if (asked()) return setAsked(null)
    if (article.open()) return once('on', article.turn)
    const { phase, back } = screen.stage()
    if (phase !== 'ended') stepOrWarn('next')
    else if (back) look(null)
  }

  /** As a presenter steps: through what the room looks back at, into the present. */
  function forward() {
    const later = screen.later()
    if (later === undefined || article.open()) goOn()
    else once('on', () => look(later))
  }

  /** The last step is undone; where it stands, the room looks back. */
  function backward() {
    const earlier = screen.earlier()
    if (article.open()) once('back', article.turnBack)
    else if (screen.count().undoable) once('back', () => screen.say({ type: 'back' }))
    else if (earlier !== undefined) once('back', () => look(earlier))
  }

  function look(at: number | null) {
    screen.say({ type: 'look', at })
  }

  function confirm() {
    const type = asked()
    setAsked(null)
    if (type) step({ type })
  }

  function setLetters(on: boolean) {
    setLettersOn(on)
    remember(LETTERS_OFF, on ? '' : 'yes')
  }

  return {
    ...{ rests, tooSoon, early, asked, setAsked, menu, setMenu, letters, setLetters, article },
    ...{ goOn, forward, backward, confirm },
    /** what this browser remembers, once the page is alive */
    recall: () => setLettersOn(!remembered(LETTERS_OFF)),
    fill: fillScreen,
    reveal: () => screen.isAsking() && stepOrWarn('reveal'),
    lock: () => screen.isVoting() && screen.say({ type: 'lock', locked: !screen.stage().locked }),
    /** Closes what lies open, the last first. */
    close() {
      if (asked()) setAsked(null)
      else if (menu()) setMenu(false)
      else if (early()) setWarned(null)
      else article.close()
    },
  }
}

function fillScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else void document.documentElement.requestFullscreen?.()
}
