import { type Context, Hono } from 'hono'
import * as m from '../../../web/messages/index.ts'
import { ChangeAnswer, Review } from '../../../web/play/Review.tsx'
import { deviceOf } from '../../api/player.ts'
import { statusOf } from '../../api/problem.ts'
import type { RoundView } from '../../game/play/view.ts'
import { handIn, openPassages } from '../../service/play/rounds.ts'
import { Problem } from '../../service/problem.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { titlesOf } from '../live/phone.tsx'

/** A round in which answers can still be changed. */
type Revisable = RoundView & { given: NonNullable<RoundView['given']> }

/** Handing in what could be changed until now. */
export const review = new Hono<PageEnv>().post('/r/:round{[a-z0-9]+}/hand-in', async (c) => {
  const round = c.req.param('round')
  await handIn(c.env, round, await deviceOf(c)).catch((error) => {
    // What was closed meanwhile, or is not complete, its page says.
    if (!(error instanceof Problem) || statusOf(error) !== 409) throw error
  })
  return c.redirect(`/r/${round}`, 303)
})

/** Where a player looks through what they have said; null where their round is somewhere else. */
export async function reviewPage(c: Context<PageEnv>, view: RoundView): Promise<Response | null> {
  if (!view.given || view.stopped) return null
  const revisable = { ...view, given: view.given }
  const at = Number(c.req.query('at'))
  if (revisable.given[at - 1]) return changePage(c, revisable, at)
  if (view.current && c.req.query('review') === undefined) return null
  return staticPage(c, () => <Review round={revisable} />, {
    ...{ title: `${m.review_heading()} · ${m.brand()}`, description: m.tagline(), hidden: true },
    styles: ['question', 'result'],
  })
}

async function changePage(c: Context<PageEnv>, view: Revisable, number: number) {
  const given = view.given[number - 1]!
  const { passages } = await openPassages(c.env, view.round, await deviceOf(c), given.question.id)
  const props = { round: view, given, number, passages, titles: titlesOf(view.articles) }
  return staticPage(c, () => <ChangeAnswer {...props} />, {
    ...{ title: `${m.play_title({ n: number, of: view.of })} · ${m.brand()}`, description: m.tagline(), hidden: true },
    styles: ['question', 'judge', 'play', 'element', 'element-drawn'],
    aloud: view.quiz.lang,
  })
}
