import { createSignal, Show } from 'solid-js'
import { render } from 'solid-js/web'
import { readArticle } from '../../questions/article/article.ts'
import type { Draft } from '../../questions/model/draft.ts'
import { ArticleEditor } from '../make/article/ArticleEditor.tsx'
import { placeOf } from '../make/article/found-words.ts'
import { forgetWork, keepWork, readWorks } from '../make/article/kept-works.ts'
import { sentBy } from '../make/article/reading/sent.ts'
import { Start } from '../make/article/Start.tsx'
import { copyOf, hasUnsaved, newWork, newWorkId, type Work, workOf } from '../make/article/work.ts'
import * as m from '../messages/index.ts'

const root = document.getElementById('editor')

/** Shows how an article comes in, or the one that is open. */
function show(place: HTMLElement, first: Work | null, fault = '') {
  const { slug, key, article } = place.dataset
  const [work, setWork] = createSignal(first)
  const lead = document.querySelector<HTMLElement>('.editor-lead')
  const turn = (next: Work | null) => {
    setWork(next)
    lead?.toggleAttribute('hidden', next !== null)
    if (next) scrollTo(0, 0)
  }
  turn(first)
  render(
    () => (
      <Show when={work()} keyed fallback={<Start begin={turn} fault={fault} />}>
        {(open) => (
          <ArticleEditor
            first={open}
            place={slug && key && open.id === slug ? { slug, key } : null}
            article={open.id === slug ? article : undefined}
            leave={() => turn(null)}
          />
        )}
      </Show>
    ),
    place,
  )
}

/** The saved article of a quiz; or what this browser has kept of it since, where that is newer. */
async function savedWork({ slug = '', draft, version }: DOMStringMap): Promise<Work | null> {
  if (!draft) return null
  const article = JSON.parse(draft) as Draft
  const found = readArticle(article.text, { lang: article.lang })
  const work = workOf(article, slug, (words) => placeOf(found, article.text, words))
  const saved = { ...work, base: Number(version) }
  const kept = (await readWorks().catch(() => [])).find(({ id }) => id === slug)
  // What KV tells can be a minute old.
  if (kept?.base !== undefined && kept.base >= saved.base) return kept
  // It was saved elsewhere meanwhile: what was typed here stays, as an article of its own.
  if (kept && hasUnsaved(kept)) await keepWork(copyOf(kept)).catch(() => {})
  await forgetWork(slug).catch(() => {})
  return saved
}

if (root) {
  const sent = sentBy(location.hash)
  // What a page sent neither stays in the history nor comes again with a reload.
  if (sent !== undefined) history.replaceState(null, '', location.pathname)
  savedWork(root.dataset).then((work) => {
    root.replaceChildren()
    if (sent && !work) show(root, newWork(newWorkId(), sent))
    else show(root, work, sent === null ? m.bookmark_unread() : '')
  })
}
