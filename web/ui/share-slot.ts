import { inTime } from './in-time.ts'

/** How long a share sheet or a clipboard may say nothing before the page does, in milliseconds. */
const PATIENCE = 3_000

/** Lets the buttons of a `ShareButton` share a text by the system's own sheet, where there is one, and copy it. */
export function offerSharing(slot: HTMLElement): void {
  const { share: text = '', url = '', copied = '', refused = '', waits = '', byHand = '' } = slot.dataset
  const all = [text, url].filter(Boolean).join('\n')
  const status = slot.querySelector('[role=status]')!
  const tell = (words: string) => {
    status.textContent = words
  }
  let field: HTMLTextAreaElement | undefined

  /** A sheet may stay open for as long as its player likes: what is said meanwhile holds for one that never opened, too. */
  async function share(): Promise<void> {
    tell('')
    const late = setTimeout(tell, PATIENCE, waits)
    const isOver = await isShared({ text, ...(url && { url }) })
    clearTimeout(late)
    if (isOver) tell('')
    else await copy()
  }

  async function copy(): Promise<void> {
    tell('')
    const copying = isCopied(all)
    if (!(await inTime(copying, PATIENCE))) showField()
    if (!(await copying)) return
    field?.remove()
    tell(copied)
  }

  /** What always works: the text, selected, to be copied by hand. */
  function showField(): void {
    tell(refused)
    field ??= fieldOf(all, byHand)
    slot.appendChild(field)
    field.focus()
    field.select()
  }

  offer(slot.querySelector('.to-copy'), copy)
  if (typeof navigator.share !== 'function') return
  offer(slot.querySelector('.to-share'), share)
  slot.classList.add('shares')
}

function offer(button: HTMLButtonElement | null, act: () => unknown): void {
  if (!button) return
  button.hidden = false
  button.addEventListener('click', act)
}

/** A line of it may take two; where a browser can, the field grows with its text. */
function fieldOf(text: string, label: string): HTMLTextAreaElement {
  const rows = text.split('\n').length * 2
  const field = Object.assign(document.createElement('textarea'), { readOnly: true, rows, value: text })
  field.setAttribute('aria-label', label)
  return field
}

/** Whether the share sheet took it. Somebody who closes the sheet has changed their mind, and that is no fault. */
async function isShared(what: ShareData): Promise<boolean> {
  try {
    await navigator.share(what)
    return true
  } catch (error) {
    return error instanceof Error && error.name === 'AbortError'
  }
}

/** Without a secure connection, as on a school's own network, a browser has no clipboard. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
