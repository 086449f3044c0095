/**
 * Reads the question on the page aloud, and the article where it is open, with a voice of the device's own: nothing leaves it.
 * The button is there only where there is such a voice for the article's language.
 */
const PARTS = [
  ...['.question .who', '.question .words', '.question .claim', '.article .passage > div'],
  ...['.reveal h1', '.reveal .explanation', '.reveal .habit'],
].join()

const box = document.querySelector<HTMLElement>('[data-read-aloud]')
const button = box?.querySelector('button')
const speech = window.speechSynthesis as SpeechSynthesis | undefined
if (box && button && speech) offer(box, button, speech)

function offer(box: HTMLElement, button: HTMLButtonElement, speech: SpeechSynthesis): void {
  const lang = box.dataset.readAloud ?? ''
  const [start = '', stop = ''] = [button.textContent, box.dataset.stop]
  let reading = 0

  const voice = () => speech.getVoices().find((each) => each.localService && languageOf(each.lang) === languageOf(lang))
  const show = () => {
    box.hidden = voice() === undefined
  }
  show()
  // Some browsers learn of their voices a while after the page is there.
  speech.addEventListener?.('voiceschanged', show)

  function be(isReading: boolean): void {
    button.textContent = isReading ? stop : start
    button.setAttribute('aria-pressed', String(isReading))
  }

  function shut(): void {
    reading++
    speech.cancel()
    be(false)
  }

  function read(): void {
    const texts = textsOf(document)
    if (texts.length === 0) return
    const turn = ++reading
    be(true)
    // A part each: some browsers cut a long one.
    for (const [at, text] of texts.entries()) {
      const part = new SpeechSynthesisUtterance(text)
      part.lang = lang
      part.voice = voice() ?? null
      if (at === texts.length - 1) part.onend = () => turn === reading && be(false)
      speech.speak(part)
    }
  }

  button.addEventListener('click', () => (button.getAttribute('aria-pressed') === 'true' ? shut() : read()))
  // Whoever goes on has heard enough.
  document.addEventListener('submit', shut, true)
  window.addEventListener('pagehide', () => speech.cancel())
}

/** What is in sight of the page, in its order, without what is for the eye or for a screen reader alone. */
function textsOf(page: Document): string[] {
  const parts = [...page.querySelectorAll<HTMLElement>(PARTS)].filter((part) => part.checkVisibility?.() ?? true)
  return parts.map((part) => part.innerText.replace(/\s+/g, ' ').trim()).filter(Boolean)
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? ''
}
