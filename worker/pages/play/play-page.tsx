import type { Context } from 'hono'
import * as m from '../../../web/messages/index.ts'
import { Play } from '../../../web/play/Play.tsx'
import type { PlayData } from '../../../web/play/play-state.ts'
import { Reveal } from '../../../web/play/Reveal.tsx'
import { type Look, liveDocument, livePage, lookOf, type PageOptions, sendPage } from '../document.tsx'
import { drawnOnce } from '../drawn-once.ts'
import type { PageEnv } from '../env.ts'

interface PlayOptions extends Pick<PageOptions, 'fault' | 'below' | 'aloud'> {
  /** whether no points are shown */
  calm?: boolean | undefined
}

/** What a first question's page is the same by for everybody who plays its quiz alone. */
interface FirstPage {
  data: Omit<PlayData, 'round'>
  look: Omit<Look, 'pathname' | 'nonce'>
  options: Pick<PlayOptions, 'aloud' | 'calm'>
}

/** A first question's page, which nothing of its player is in but the id of their round. */
const firstPage = drawnOnce(async (page: FirstPage, { round, nonce }: { round: string; nonce: string }) => {
  const data = { ...page.data, round }
  const look = { ...page.look, pathname: `/r/${round}`, nonce }
  return String(await liveDocument(() => <Play data={data} reveal={Reveal} />, optionsOf(data, page.options), look))
})

/** Answers with the page on which a question is asked, or its answer shown. */
export async function playPage(c: Context<PageEnv>, data: PlayData, options: PlayOptions) {
  const shown = optionsOf(data, options)
  if (!isFirst(data, options)) return livePage(c, () => <Play data={data} reveal={Reveal} />, shown)
  const { round, ...shared } = data
  const { pathname: _, nonce, ...look } = lookOf(c)
  const { aloud, calm } = options
  return sendPage(c, await firstPage({ data: shared, look, options: { aloud, calm } }, { round, nonce }), shown)
}

/** Whether somebody who plays alone has answered nothing yet, and nothing has happened to them. */
function isFirst({ quiz, name, number, reveal, passages, timeLeft }: PlayData, { fault, below }: PlayOptions): boolean {
  const isAsked = number === 1 && reveal === null && passages === null
  return quiz !== null && name === null && isAsked && timeLeft === null && !fault && !below
}

function optionsOf(data: PlayData, { fault, calm, ...more }: PlayOptions) {
  const calmly = calm ? ['calm'] : []
  return {
    title: `${m.play_title({ n: data.number, of: data.of })} · ${m.brand()}`,
    description: m.tagline(),
    styles: ['question', 'judge', 'play', 'stamp', 'reveal', 'element', 'element-drawn', ...calmly],
    hidden: true,
    offline: data.quiz !== null,
    data,
    ...(fault && { fault, status: 422 as const }),
    ...more,
  }
}
