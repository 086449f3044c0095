/** What a frame tells the page around it, as `{ baseless: … }`: how high it is, in pixels, and whether another page has come. */
export interface FrameNews {
  height: number
  turned?: boolean
}

/** What the page around says to its frame, where its script comes: in which of both it stands, by CSS's `color-scheme`. */
export interface HostNews {
  baseless: 'host'
  scheme: string
}

/** Heights that a frame may ask for, in pixels: lower, its page would stand as on a phone on its side; none is endless. */
const [LOWEST, HIGHEST] = [490, 20_000]

/** The news in a message of a frame, within bounds; undefined for a message that is none. */
export function readNews(data: unknown): FrameNews | undefined {
  const news = (data as { baseless?: Partial<FrameNews> } | null)?.baseless
  const height = news?.height
  if (typeof height !== 'number' || !Number.isFinite(height)) return undefined
  return { height: Math.min(Math.max(Math.ceil(height), LOWEST), HIGHEST), turned: news?.turned === true }
}

/** Whether the page around stands in the dark; undefined for a message that is none, and where it leaves it to the device. */
export function readScheme(data: unknown): 'light' | 'dark' | undefined {
  const { baseless, scheme } = (data ?? {}) as Partial<HostNews>
  return baseless === 'host' && (scheme === 'light' || scheme === 'dark') ? scheme : undefined
}
