// What browsers of four years ago have of ES2023: Chrome since 97, Firefox 104, Safari 15.4. The rest of it they lack.
interface ReadonlyArray<T> {
  findLast<Found extends T>(fits: (each: T, index: number) => each is Found): Found | undefined
  findLast(fits: (each: T, index: number) => unknown): T | undefined
  findLastIndex(fits: (each: T, index: number) => unknown): number
}

interface Array<T> {
  findLast<Found extends T>(fits: (each: T, index: number) => each is Found): Found | undefined
  findLast(fits: (each: T, index: number) => unknown): T | undefined
  findLastIndex(fits: (each: T, index: number) => unknown): number
}

declare namespace Intl {
  /** Chrome since 106, Firefox 93, Safari 15.4. */
  interface NumberFormatOptionsSignDisplayRegistry {
    negative: never
  }
}

interface Body {
  /** As Cloudflare's types have it; what comes is not checked. */
  json<Told>(): Promise<Told>
}
