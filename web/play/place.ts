import { packOf } from '../../questions/model/ref.ts'

/** Where a reader was in an article: the passage, and for which question. */
type Place = [question: string, position: number]

/** Remembers, for a round and an article, where somebody was in it; `section` is what they read. */
export function createPlace(round: string, question: string, section: HTMLElement) {
  const name = `place ${round} ${packOf(question)}`
  const passages = () => [...section.querySelectorAll('.passage')]

  /** The first passage below what sticks above them. */
  function keep() {
    const edge = section.querySelector('.strip')!.getBoundingClientRect().bottom
    const position = passages().findIndex((passage) => passage.getBoundingClientRect().bottom > edge)
    const place: Place = [question, position]
    try {
      sessionStorage.setItem(name, JSON.stringify(place))
    } catch {
      // Storage is full or forbidden: the article opens at the quote.
    }
  }

  /** Where the reader was, if they come back for the same question; else where the address has led them, or its quote stands. */
  function open(quote: number) {
    const position = kept() ?? (location.hash ? -1 : quote)
    passages()[position]?.scrollIntoView()
    addEventListener('pagehide', keep)
  }

  function kept(): number | undefined {
    try {
      const [asked, position] = JSON.parse(sessionStorage.getItem(name) ?? '[]') as Partial<Place>
      return asked === question ? position : undefined
    } catch {
      return undefined
    }
  }

  return {
    open,
    keep() {
      removeEventListener('pagehide', keep)
      keep()
    },
  }
}
