import type { Context } from 'hono'
import * as m from '../../../web/messages/index.ts'
import { Play } from '../../../web/play/Play.tsx'
import type { PlayData } from '../../../web/play/play-state.ts'
import { Reveal } from '../../../web/play/Reveal.tsx'
import { scoreOf } from '../../../web/play/score.ts'
import type { Beginning } from '../../game/play/beginning.ts'
import { mayDraw } from '../../service/library/packs.ts'
import { firstSight } from '../../service/play/beginning.ts'
import { type Look, liveDocument, livePage, lookOf, type PageOptions, sendPage } from '../document.tsx'
import { drawnOnce } from '../drawn-once.ts'
import type { PageEnv } from '../env.ts'

interface PlayOptions extends Pick<PageOptions, 'fault' | 'below' | 'aloud'> {
  /** whether no points are shown */
  calm?: boolean | undefined
}

/** What a first question's page is the same by for everybody who begins its quiz alone. */
interface FirstPage {
  beginning: Beginning
  look: Omit<Look, 'pathname' | 'nonce'>
}

/** A first question's page, which nothing of its player is in but the id of their round. */
const firstPages = drawnOnce(async ({ beginning, look }: FirstPage, words: { round: string; nonce: string }) => {
  const sight = await firstSight(beginning)
  if (!sight) return null
  const { round, nonce } = words
  const { slug, of, confidence } = beginning
  const data: PlayData = {
    ...{ round, of, marks: [], number: 1, quiz: slug, name: null, asksHowSure: confidence, timeLeft: null },
    titles: Object.fromEntries(sight.packs.map(({ id, title }) => [id, title])),
    score: scoreOf([], 0, confidence),
    current: sight.question,
    ...{ passages: null, reveal: null, tooLate: null, everybody: null },
  }
  const options = optionsOf(data, { aloud: sight.packs[0]?.lang })
  return String(
    await liveDocument(() => <Play data={data} reveal={Reveal} />, options, {
      ...look,
      pathname: `/r/${round}`,
      nonce,
    }),
  )
})

/** Answers with the page on which a question is asked, or its answer shown. */
export function playPage(c: Context<PageEnv>, data: PlayData, options: PlayOptions) {
  return livePage(c, () => <Play data={data} reveal={Reveal} />, optionsOf(data, options))
}

/** Answers with the page of a quiz's first question; null where it takes more than its beginning to draw it. */
export async function firstPage(c: Context<PageEnv>, round: string, beginning: Beginning) {
  const { pathname: _, nonce, ...look } = lookOf(c)
  const page = await firstPages({ beginning, look }, { round, nonce })
  return page && sendPage(c, page, { offline: true })
}

function optionsOf(data: PlayData, { fault, calm, ...more }: PlayOptions) {
  const calmly = calm ? ['calm'] : []
  const drawn = mayDraw(Object.keys(data.titles)) ? ['element', 'element-drawn'] : []
  return {
    title: `${m.play_title({ n: data.number, of: data.of })} · ${m.brand()}`,
    description: m.tagline(),
    styles: ['question', 'judge', 'play', 'stamp', 'reveal', ...drawn, ...calmly],
    hidden: true,
    offline: data.quiz !== null,
    data,
    ...(fault && { fault, status: 422 as const }),
    ...more,
  }
}
