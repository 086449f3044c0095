/** Puts a reader's place where the news is, and shows it from its beginning. */
export function focusOn(selector: string): void {
  const target = document.querySelector<HTMLElement>(selector)
  target?.focus({ preventScroll: true })
  target?.closest('.card')?.scrollIntoView({ block: target.matches('h1') ? 'center' : 'start' })
}
