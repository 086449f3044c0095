/** The version of the live protocol: raised when an old tab would no longer understand, or be understood. */
export const LIVE_VERSION = 1

const HEARD = ['stage', 'you', 'kept', 'refused', 'bye', 'count', 'people', 'podium']

/** What the object said, where it is a message of this protocol; undefined for anything else. */
export function readServerMessage<M extends { type: string }>(text: unknown): M | undefined {
  try {
    const message = JSON.parse(String(text))
    return HEARD.includes(message?.type) ? message : undefined
  } catch {
    return undefined
  }
}
