/** What this browser remembers under a name; null where it remembers nothing, or forbids to ask (a private window). */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Forgets what this browser remembers under a name, where it lets us. */
export function forget(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // Forbidden: then nothing was remembered either.
  }
}

/** Remembers a text in this browser, where it lets us. */
export function remember(name: string, text: string): void {
  try {
    localStorage.setItem(name, text)
  } catch {
    // Full, or forbidden: the page goes on without.
  }
}
