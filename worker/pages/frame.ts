import type { Theme } from '../../web/ui/theme.ts'

/** The group of pages that other sites show in frames. */
const GROUP = '/embed'

/** What a page in a frame needs in order to go on. */
export interface Framing {
  theme: Theme
  /** what proves the round of its forms; nothing before there is one */
  token?: string
}

/** The form by which what was a link of the round goes on: a link has no place for the token but its address. */
const GOING_ON = 'going-on'

/**
 * A page of play as a frame shows it. Its forms go to the frame's own addresses and bring the round's token; what was a link
 * within the round is a button of such a form; every other link opens a tab of its own.
 */
export function framed(page: Response, { theme, token }: Framing): Response {
  const into = (path: string) => withTheme(path.startsWith(`${GROUP}/`) ? path : `${GROUP}${path}`, theme)
  const proof = token ? `<input type="hidden" name="token" value="${token}">` : ''
  return new HTMLRewriter()
    .on('form', {
      element(form) {
        const action = form.getAttribute('action') ?? ''
        form.setAttribute('action', into(action))
        if (!OF_ROUND.test(action)) return
        form.setAttribute('method', 'post')
        form.prepend(proof, { html: true })
      },
    })
    .on('button[formaction]', {
      element(button) {
        const action = button.getAttribute('formaction') ?? ''
        button.setAttribute('formaction', into(action))
        if (OF_ROUND.test(action)) button.removeAttribute('formmethod')
      },
    })
    .on('a[href]', {
      element(link) {
        const href = link.getAttribute('href') ?? ''
        if (OF_ROUND.test(href)) {
          const about = `class="${link.getAttribute('class') ?? ''}" form="${GOING_ON}" formaction="${into(href)}"`
          link.before(`<button ${about}>`, { html: true })
          link.after('</button>', { html: true })
          link.removeAndKeepContent()
        } else if (href.startsWith(`${GROUP}/`)) {
          link.setAttribute('href', into(href))
        } else if (!href.startsWith('#')) {
          link.setAttribute('target', '_blank')
          link.setAttribute('rel', 'noopener')
        }
      },
    })
    .on('#app', {
      element: (app) => void app.append(`<form id="${GOING_ON}" method="post">${proof}</form>`, { html: true }),
    })
    .transform(page)
}

/** Addresses of a player's round. */
const OF_ROUND = /^\/r\//

/** An address that keeps the theme which the frame was opened with. */
function withTheme(path: string, theme: Theme): string {
  if (theme === 'device') return path
  return `${path}${path.includes('?') ? '&' : '?'}theme=${theme}`
}
