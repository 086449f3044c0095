import { createEffect, createMemo, createSignal, on } from 'solid-js'
import type { TitledArticle } from '../../worker/game/play/view.ts'
import * as m from '../messages/index.ts'
import type { ScreenState } from './live-screen.ts'

/** The article on the big screen, for rooms without phones: one page of it at a time. */
export function createArticle(screen: ScreenState) {
  const [shown, setShown] = createSignal<TitledArticle | null>(null)
  const [page, setPage] = createSignal(0)
  const [pages, setPages] = createSignal(1)

  async function show() {
    const question = screen.question()
    if (!question) return
    const { slug, number } = screen.round
    const asked = new URLSearchParams({ round: String(number), question: question.id })
    const reply = await fetch(`/t/${slug}/screen/article?${asked}`).catch(() => null)
    if (!reply?.ok) {
      screen.setTold(m.screen_no_article())
      return
    }
    setPage(0)
    setShown(await reply.json<TitledArticle>())
  }

  function close() {
    setShown(null)
  }

  /** What the room sees next is not hidden by it. */
  const moment = createMemo(() => `${screen.stage().at} ${screen.stage().phase}`)
  createEffect(on(moment, close, { defer: true }))

  return {
    ...{ shown, page, pages, setPages, close },
    open: () => shown() !== null,
    toggle: () => (shown() ? close() : void show()),
    /** the next page; after the last, back to the question */
    turn: () => (page() + 1 < pages() ? setPage(page() + 1) : close()),
    turnBack: () => (page() > 0 ? setPage(page() - 1) : close()),
  }
}
