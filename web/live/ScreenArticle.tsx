import { createEffect, For, onCleanup, onMount, Show } from 'solid-js'
import type { TitledArticle } from '../../worker/game/play/view.ts'
import * as m from '../messages/index.ts'
import type { Hand } from './screen-hand.ts'

/** The article on the big screen, a page at a time. */
export function ScreenArticle(props: { shown: TitledArticle; article: Hand['article'] }) {
  const article = () => props.article
  let columns!: HTMLDivElement

  /** A page is as wide as its place, and the gap to the next. */
  const wide = () => columns.clientWidth + Number.parseFloat(getComputedStyle(columns).columnGap)
  const turnTo = (page: number) => {
    columns.scrollLeft = page * wide()
  }

  onMount(() => {
    const count = () => {
      article().setPages(Math.max(1, Math.ceil((columns.scrollWidth - 1) / wide())))
      turnTo(article().page())
    }
    createEffect(() => turnTo(article().page()))
    const observer = new ResizeObserver(count)
    observer.observe(columns)
    onCleanup(() => observer.disconnect())
  })

  return (
    <article class="whole-article">
      <h1>
        {props.shown.title}{' '}
        <span role="status">{m.screen_article_page({ n: article().page() + 1, of: article().pages() })}</span>
      </h1>
      <div ref={columns}>
        <For each={props.shown.passages}>
          {({ number, text, drawn, behind }) => (
            <Show
              when={drawn}
              fallback={
                <p>
                  <b>{number}</b> {text} <small>{m.screen_behind({ behind })}</small>
                </p>
              }
            >
              {(html) => (
                <div class="drawn">
                  <b>{number}</b> <div innerHTML={html()} />
                  <small>{m.screen_behind({ behind })}</small>
                </div>
              )}
            </Show>
          )}
        </For>
      </div>
    </article>
  )
}
