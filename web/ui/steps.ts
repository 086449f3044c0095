const STEPS: Record<string, number> = {
  ...{ ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1 },
  ...{ ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
}

/** Hears arrow keys, the space bar and what presenters send, as steps: 1 on, −1 back, without an end for the first and the last. */
export function listenToSteps(hear: (step: number) => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = event.key === ' ' && event.shiftKey ? -1 : STEPS[event.key]
    // A link that has the focus is pressed by Enter; the space bar does nothing to it.
    if (step === undefined) return
    event.preventDefault()
    hear(step)
  })
}
