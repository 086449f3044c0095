/** When hardly anybody plays, by the clock of the machine. */
const HOUR = 3
const MINUTE = 30

/** Calls `work` every night; what comes back ends that. */
export function everyNight(work: () => void): () => void {
  let timer: NodeJS.Timeout
  const plan = () => {
    const next = new Date()
    next.setHours(HOUR, MINUTE, 0, 0)
    if (next.getTime() <= Date.now()) next.setDate(next.getDate() + 1)
    timer = setTimeout(() => {
      work()
      plan()
    }, next.getTime() - Date.now()).unref()
  }
  plan()
  return () => clearTimeout(timer)
}
