/** How often a page asks by itself, and how often in all, until it is opened again. */
interface Pace {
  /** milliseconds between two times, at least */
  every: number
  most: number
}

/** Asks again and again while the page is in sight: not while it is hidden, and at once when it comes back after a while. */
export function askWhileSeen(ask: () => unknown, { every, most }: Pace): void {
  let asked = Date.now()
  let times = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function goOn() {
    clearTimeout(timer)
    if (times === most || document.visibilityState !== 'visible') return
    timer = setTimeout(due, Math.max(0, asked + every - Date.now()))
  }

  function due() {
    times++
    asked = Date.now()
    void ask()
    goOn()
  }

  document.addEventListener('visibilitychange', goOn)
  goOn()
}
