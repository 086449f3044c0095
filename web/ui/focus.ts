import { onCleanup, onMount } from 'solid-js'

/** Puts a reader's place where the news is, and shows it from its beginning: a card that does not fit, without the header. */
export function focusOn(selector: string): void {
  const target = document.querySelector<HTMLElement>(selector)
  target?.focus({ preventScroll: true })
  const news = target?.closest<HTMLElement>('.reveal, .card')
  if (news && (news.matches('.reveal') || news.offsetHeight > innerHeight)) news.scrollIntoView()
  else scrollTo(0, 0)
}

/** Where what goes away has the focus, it goes to what is `instead`. */
export function keepFocus(instead: () => string): void {
  onMount(() =>
    onCleanup(() =>
      queueMicrotask(() => {
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>(instead())?.focus({ preventScroll: true })
      }),
    ),
  )
}
