// In a frame of another site: plays on without loading the page anew, and tells the page around how high it is. All of it is
// forms, which work without this.
import * as m from '../messages/index.ts'
import { type FrameNews, readScheme } from '../play/embed/frame-news.ts'
import { holdAllCertain } from '../play/hold-form.ts'

/** How long a page still takes no press once it has come: a double tap comes within. */
const REST_MS = 400

const app = document.getElementById('app')!
let questions = new AbortController()

/** Sends a form; what it is answered with is the next page. */
async function send(form: HTMLFormElement, button: HTMLButtonElement | null) {
  const fields = new FormData(form)
  if (button?.name) fields.append(button.name, button.value)
  const address = button?.hasAttribute('formaction') ? button.formAction : form.action
  app.setAttribute('aria-busy', 'true')
  try {
    const body = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]))
    const reply = await fetch(address, { method: 'POST', body })
    show(new DOMParser().parseFromString(await reply.text(), 'text/html'))
    // Whoever reads before they have seen anything begins at the start.
    if (button?.name !== 'read') openAtQuote()
  } catch {
    complain(form)
  } finally {
    setTimeout(() => app.removeAttribute('aria-busy'), REST_MS)
  }
}

function show(next: Document) {
  questions.abort()
  questions = new AbortController()
  document.title = next.title
  app.replaceChildren(...next.getElementById('app')!.childNodes)
  holdAllCertain(questions.signal)
  const news = app.querySelector<HTMLElement>('.reveal h1, .question h1, h1')
  if (news) news.tabIndex = -1
  news?.focus({ preventScroll: true })
  scrollTo(0, 0)
  tell({ turned: true })
}

/** An article is a box of its own here: it opens where the quote stands, for whoever judges. */
function openAtQuote() {
  const article = app.querySelector<HTMLElement>('.article')
  const quote = article?.querySelector<HTMLElement>('#here')
  const strip = article?.querySelector<HTMLElement>('.strip')
  if (article && quote && strip) article.scrollTop = quote.offsetTop - article.offsetTop - strip.offsetHeight
}

/** Says beside a form that it did not get through. */
function complain(form: HTMLFormElement) {
  const told = document.createElement('p')
  told.className = 'fault'
  told.role = 'alert'
  told.textContent = m.play_offline()
  app.querySelector('p.fault')?.remove()
  const place = form.id ? app.querySelector('.go-on') : form
  place?.insertAdjacentElement('afterbegin', told)
}

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  const button = event.submitter as HTMLButtonElement | null
  // What is certain is held back a while.
  if (event.defaultPrevented || form.method !== 'post') return
  event.preventDefault()
  // Enter on a choice presses a form's first button, which judges nothing.
  if (app.ariaBusy || (form.matches('.judge') && !button?.name)) return
  void send(form, button)
})

/** Tells the page around what it needs to make room, and nothing of what is played. */
function tell(news: Partial<FrameNews> = {}) {
  if (parent !== window) parent.postMessage({ baseless: { height: Math.ceil(app.offsetHeight), ...news } }, '*')
}

/** Puts the page into the colours of the page around. */
function wear(scheme: 'light' | 'dark') {
  document.documentElement.style.colorScheme = scheme
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  for (const rule of rules) {
    if (!(rule instanceof CSSMediaRule)) continue
    const { media } = rule
    media.mediaText = media.mediaText.replace(
      /\(prefers-color-scheme: dark\)/,
      scheme === 'dark' ? 'screen' : 'not all',
    )
  }
}

new ResizeObserver(() => tell()).observe(app)
addEventListener('message', ({ source, data }) => {
  if (source !== parent) return
  const scheme = readScheme(data)
  if (scheme && !/[?&]theme=(light|dark)/.test(location.search)) wear(scheme)
  if (data?.baseless === 'host') tell()
})
holdAllCertain(questions.signal)
