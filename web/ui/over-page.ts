/** The page that is open has them already; those of another bear a nonce that its policy does not know. */
const STYLES = /<style.*?<\/style>/gs

/**
 * Shows the pages that links marked `data-dialog` lead to over the page that is open, so that nothing of it is lost; links
 * marked `data-close` there only close. Where that fails, the link is followed as it is.
 */
export function openOverPage(close: string): { shut: () => void } {
  const dialog = document.createElement('dialog')
  dialog.className = 'over-page'
  const content = document.createElement('div')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button plain shut'
  button.textContent = close
  button.addEventListener('click', () => dialog.close())
  dialog.replaceChildren(button, content)
  dialog.addEventListener('close', () => content.replaceChildren())
  document.body.insertAdjacentElement('beforeend', dialog)

  async function show(href: string) {
    const reply = await fetch(href)
    const text = (await reply.text()).replace(STYLES, '')
    const page = new DOMParser().parseFromString(text, 'text/html').getElementById('content')
    if (!reply.ok || !page) throw new Error(href)
    content.replaceChildren(...page.childNodes)
    const heading = content.querySelector('h1')
    if (heading) {
      heading.id = 'over-page'
      dialog.setAttribute('aria-labelledby', heading.id)
    }
    if (!dialog.open) dialog.showModal()
  }

  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-dialog], a[data-close]')
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const closes = link.dataset.close !== undefined
    if (closes && !dialog.open) return
    event.preventDefault()
    if (closes) return dialog.close()
    show(link.href).catch(() => location.assign(link.href))
  })
  return { shut: () => dialog.close() }
}
