import { type Accessor, createSignal, onCleanup } from 'solid-js'
import { forgetWork, keepWork } from './kept-works.ts'
import type { Work, WorkQuestion } from './work.ts'

/** How many steps can be taken back. */
const MOST_STEPS = 200
/** Changes of one field within this many milliseconds are one step. */
const BURST = 1_000
/** How long after a change the browser keeps it, in milliseconds. */
const PAUSE = 400

/** A work that is changed, with the way back, and kept in the browser after each change. */
export interface WorkState {
  work: Accessor<Work>
  /** `field`: what is typed in, so that a burst of signs is one step */
  change: (change: Partial<Work>, field?: string) => void
  changeQuestion: (id: string, change: Partial<WorkQuestion>, field?: string) => void
  undo: () => void
  redo: () => void
  canUndo: Accessor<boolean>
  canRedo: Accessor<boolean>
  /** whether the browser has kept the last change; null where it cannot */
  kept: Accessor<boolean | null>
  /** Notes that it is saved as an article's version, under which the browser keeps it from now on: no step to take back. */
  settle: (place: Pick<Work, 'id' | 'base'> & Partial<Work>) => Promise<void>
}

/** Makes the state of a work. */
export function createWork(first: Work): WorkState {
  const [work, setWork] = createSignal(first)
  const [past, setPast] = createSignal<Work[]>([])
  const [future, setFuture] = createSignal<Work[]>([])
  const [kept, setKept] = createSignal<boolean | null>(true)
  let last = { field: '', at: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined

  function keep() {
    clearTimeout(timer)
    timer = undefined
    return keepWork(work()).then(
      () => setKept(true),
      () => setKept(null),
    )
  }

  function put(next: Work) {
    setWork(next)
    setKept(false)
    clearTimeout(timer)
    timer = setTimeout(keep, PAUSE)
  }

  function change(part: Partial<Work>, field = '') {
    const now = Date.now()
    const goesOn = field !== '' && field === last.field && now - last.at < BURST
    last = { field, at: now }
    if (!goesOn) setPast([...past(), work()].slice(-MOST_STEPS))
    setFuture([])
    put({ ...work(), ...part, changedAt: now })
  }

  function step(
    from: Accessor<Work[]>,
    setFrom: (works: Work[]) => void,
    to: Accessor<Work[]>,
    setTo: (works: Work[]) => void,
  ) {
    const next = from().at(-1)
    if (!next) return
    setTo([...to(), work()])
    setFrom(from().slice(0, -1))
    last = { field: '', at: 0 }
    const { id, base } = work()
    put({ ...next, id, base, changedAt: Date.now() })
  }

  async function settle(place: Pick<Work, 'id' | 'base'> & Partial<Work>) {
    const before = work().id
    setWork({ ...work(), ...place })
    await keep()
    if (before !== place.id) await forgetWork(before).catch(() => {})
  }

  const keepNow = () => {
    if (timer !== undefined) keep()
  }
  addEventListener('pagehide', keepNow)
  document.addEventListener('visibilitychange', keepNow)
  onCleanup(() => {
    keepNow()
    removeEventListener('pagehide', keepNow)
    document.removeEventListener('visibilitychange', keepNow)
  })

  return {
    ...{ work, change, kept, settle },
    changeQuestion: (id, part, field) => {
      const questions = work().questions.map((each) => (each.id === id ? { ...each, ...part } : each))
      change({ questions }, field && `${id} ${field}`)
    },
    undo: () => step(past, setPast, future, setFuture),
    redo: () => step(future, setFuture, past, setPast),
    canUndo: () => past().length > 0,
    canRedo: () => future().length > 0,
  }
}
