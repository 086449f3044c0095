/** How long a page waits for what may never come, in milliseconds. */
const PATIENCE = 5_000

/** What a promise brings; undefined where it fails, or has brought nothing in time. */
export function inTime<T>(coming: Promise<T> | undefined, patience = PATIENCE): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience))
  return Promise.race([coming, late]).catch(() => undefined)
}
