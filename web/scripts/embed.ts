// For the pages of other sites: makes the frames of the game as high as what is in them. It keeps nothing and
// asks for nothing.
import { type HostNews, readNews } from '../play/embed/frame-news.ts'

const { origin: ours } = new URL((document.currentScript as HTMLScriptElement).src)

const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${ours}/`))

addEventListener('message', ({ origin, source, data }) => {
  const frame = origin === ours && frames().find(({ contentWindow }) => contentWindow === source)
  const news = frame && readNews(data)
  if (!news) return
  frame.style.height = `${news.height}px`
  if (news.turned && frame.getBoundingClientRect().top < 0) frame.scrollIntoView()
})

// A frame that is still empty has no origin yet, and what it is told is no secret.
for (const frame of frames()) {
  const news: HostNews = { baseless: 'host', scheme: getComputedStyle(frame).colorScheme }
  const tell = () => frame.contentWindow?.postMessage(news, '*')
  frame.addEventListener('load', tell)
  tell()
}
