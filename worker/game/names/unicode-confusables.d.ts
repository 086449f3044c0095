/** The confusables of UTS 39. Its own types are in a file that the package does not name. */
declare module 'unicode-confusables' {
  /** A text with each code point replaced by the one that it looks like. */
  export function rectifyConfusion(text: string): string
}
