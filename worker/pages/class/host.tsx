import { type Context, Hono } from 'hono'
import { DeleteClass, Deleted, Erasing } from '../../../web/class/DeleteClass.tsx'
import { HostClass } from '../../../web/class/HostClass.tsx'
import { JoinPoster } from '../../../web/class/JoinPoster.tsx'
import { RemovePupil } from '../../../web/class/RemovePupil.tsx'
import { Host } from '../../../web/make/Host.tsx'
import * as m from '../../../web/messages/index.ts'
import { deviceOf } from '../../api/player.ts'
import { Admission, DoorsChange, type HostedQuiz, Removal, type WatchMessage } from '../../game/class/wire.ts'
import { BoardQuery } from '../../game/play/board.ts'
import {
  changeDoors,
  decideOn,
  type ErasedClass,
  eraseClass,
  type HostClaim,
  type HostedClass,
  hostedClass,
  hostedQuiz,
  hostedRound,
  removePupils,
  renewKey,
  watchRound,
} from '../../service/class/hosting.ts'
import { boardOf } from '../../service/play/board.ts'
import { Problem } from '../../service/problem.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { roundField } from '../forms.ts'
import { connected, expectSocket, heardIn, socketRequest } from '../live/socket.ts'
import { parsed } from '../parts.ts'
import {
  areNamesHidden,
  type ClassPage,
  claimOf,
  forgetKey,
  hostPage,
  isJustMade,
  markMade,
  orderChosen,
  qrOf,
  quizOf,
  rememberKey,
  roundNumber,
} from './hosted.ts'

/** How often the way in counts anew without script, in seconds. */
const POSTER_REFRESH = 10

/** What the doors' buttons say. */
const TURNS = new Map<unknown, Partial<DoorsChange>>([
  ['yes', { open: true }],
  ['no', { open: false }],
  ['never', { end: true }],
])

/** What the door's lock says. */
const LOCKS = new Map<unknown, Partial<DoorsChange>>([
  ['yes', { locked: true }],
  ['no', { locked: false }],
])

/** The pages of whoever made a quiz: what to hand out, who is where, and what a host may do. */
export const host = new Hono<PageEnv>()
  .get('/t/:slug{[a-z0-9-]+}', async (c) => {
    const key = c.req.query('key')
    if (key !== undefined) return rememberHost(c, { slug: c.req.param('slug'), key })
    const { quiz, hosted } = await quizOf(c)
    if (hosted?.erasing) return erasingPage(c, quiz, hosted.erasing)
    return hosted && quiz.class ? classPage(c, { hosted, quiz: { ...quiz, class: quiz.class } }) : soloPage(c, quiz)
  })
  .get('/t/:slug{[a-z0-9-]+}/join', async (c) => {
    const { quiz, hosted } = await quizOf(c)
    const room = hosted && !hosted.erasing ? await roomOf(c, hosted) : null
    return staticPage(c, () => <JoinPoster {...{ quiz, room }} qr={qrOf(quiz.url)} home={new URL(c.req.url).host} />, {
      ...hostPage(quiz.title, ['host', 'poster']),
      ...(room && { script: 'poster', refresh: POSTER_REFRESH }),
    })
  })
  .get('/t/:slug{[a-z0-9-]+}/socket', async (c) => {
    expectSocket(c)
    const hosted = await hostedClass(c.env, claimOf(c))
    const round = hostedRound(c.env, hosted, Number(c.req.query('round') ?? 1))
    return connected(await round.fetch(socketRequest('watch')))
  })
  .post('/t/:slug{[a-z0-9-]+}/socket', async (c) => {
    const { hosted } = await quizOf(c)
    if (!hosted || hosted.erasing) return heardIn(c, [{ kind: 'erased' } satisfies WatchMessage])
    const watch = await watchRound(c.env, hosted, roundNumber(c, hosted))
    return heardIn(c, [{ kind: 'all', watch, now: Date.now() } satisfies WatchMessage])
  })
  .post('/t/:slug{[a-z0-9-]+}/doors', async (c) => {
    const { round, open, locked, approveFrom } = await c.req.parseBody()
    const hosted = await hostedClass(c.env, claimOf(c))
    const number = roundField(round)
    const from = approveFrom === undefined ? {} : { approveFrom: approveFrom === '' ? null : Number(approveFrom) }
    const { data: change } = DoorsChange.safeParse({ ...from, ...TURNS.get(open), ...LOCKS.get(locked) })
    if (!change) throw new Problem('malformed')
    await changeDoors(c.env, hosted, { number, ...change })
    return c.redirect(`/t/${hosted.quiz.slug}?round=${number}`, 303)
  })
  .get('/t/:slug{[a-z0-9-]+}/remove', async (c) => {
    const hosted = await hostedClass(c.env, claimOf(c))
    const { slug } = hosted.quiz
    const number = roundNumber(c, hosted)
    const { pupils } = await watchRound(c.env, hosted, number)
    const pupil = pupils.find(({ id }) => id === c.req.query('pupil'))
    if (!pupil) return c.redirect(`/t/${slug}?round=${number}`, 303)
    const title = m.remove_heading({ name: pupil.nickname })
    return staticPage(c, () => <RemovePupil {...{ slug, number, pupil }} />, hostPage(title, []))
  })
  .post('/t/:slug{[a-z0-9-]+}/remove', async (c) => {
    const { round, pupil = [], unanswered, bar } = await c.req.parseBody({ all: true })
    const hosted = await hostedClass(c.env, claimOf(c))
    const number = roundField(round)
    const whom = { pupils: [pupil].flat(), unanswered: unanswered !== undefined, bar: bar !== 'no' }
    await removePupils(c.env, hosted, { number, ...parsed(Removal, whom) })
    return c.redirect(`/t/${hosted.quiz.slug}?round=${number}`, 303)
  })
  .post('/t/:slug{[a-z0-9-]+}/admit', async (c) => {
    const { round, newcomer = [], all, admit } = await c.req.parseBody({ all: true })
    const hosted = await hostedClass(c.env, claimOf(c))
    const number = roundField(round)
    const admission = { newcomers: [newcomer].flat(), all: all !== undefined, admit: admit !== 'no' }
    await decideOn(c.env, hosted, { number, ...parsed(Admission, admission) })
    return c.redirect(`/t/${hosted.quiz.slug}?round=${number}`, 303)
  })
  .post('/t/:slug{[a-z0-9-]+}/key', async (c) => {
    const { slug, key: old } = claimOf(c)
    const { key } = await renewKey(c.env, { slug, key: old })
    rememberKey(c, { slug, key })
    return c.redirect(`/t/${slug}`, 303)
  })
  .get('/t/:slug{[a-z0-9-]+}/delete', async (c) => {
    const { quiz, hosted } = await quizOf(c)
    if (!hosted && !quiz.own) throw new Problem('no-round')
    return staticPage(
      c,
      () => <DeleteClass quiz={quiz} alone={!hosted} />,
      hostPage(m.delete_heading({ title: quiz.title }), []),
    )
  })
  .post('/t/:slug{[a-z0-9-]+}/delete', async (c) => {
    const { quiz, hosted } = await quizOf(c)
    const erased = await eraseClass(c.env, claimOf(c))
    if (erased.left > 0) return erasingPage(c, quiz, erased)
    forgetKey(c, c.req.param('slug'))
    return staticPage(c, () => <Deleted slug={quiz.slug} {...erased} alone={!hosted} />, {
      ...hostPage(m.deleted_heading(), []),
      script: 'deleted',
    })
  })

/** How many are in a class's round, and where a page hears who comes. */
async function roomOf(c: Context<PageEnv>, hosted: HostedClass) {
  const number = roundNumber(c, hosted)
  const { pupils } = await watchRound(c.env, hosted, number)
  return { players: pupils.length, socket: `/t/${hosted.quiz.slug}/socket?round=${number}` }
}

/** Takes the key out of the address bar: whoever sees the projector would read it there. */
async function rememberHost(c: Context<PageEnv>, claim: HostClaim) {
  await hostedQuiz(c.env, claim)
  rememberKey(c, claim)
  if (c.req.query('made') !== undefined) markMade(c, claim.slug)
  return c.redirect(`/t/${claim.slug}`, 303)
}

/** Shown for as long as something of a class is still to be deleted, wherever its deletion was cut off. */
function erasingPage(c: Context<PageEnv>, quiz: { slug: string; title: string }, erased: ErasedClass) {
  return staticPage(c, () => <Erasing quiz={quiz} {...erased} />, {
    ...hostPage(m.erasing_heading(quiz), []),
    script: 'deleted',
  })
}

async function soloPage(c: Context<PageEnv>, quiz: HostedQuiz) {
  const board = await boardOf(c.env, quiz.slug, parsed(BoardQuery, {}), await deviceOf(c))
  const props = { quiz, board, justMade: isJustMade(c, quiz.slug), qr: qrOf(quiz.url), home: new URL(c.req.url).host }
  return staticPage(c, () => <Host {...props} />, {
    ...hostPage(m.host_title({ title: quiz.title }), ['board', 'host']),
    script: 'share',
  })
}

async function classPage(c: Context<PageEnv>, { hosted, quiz }: ClassPage) {
  const number = roundNumber(c, hosted)
  const watch = await watchRound(c.env, hosted, number)
  const props = { quiz, number, watch, order: orderChosen(c, quiz.slug), qr: qrOf(quiz.url) }
  const more = {
    home: new URL(c.req.url).host,
    justMade: isJustMade(c, quiz.slug),
    timed: c.req.query('timed'),
    namesHidden: areNamesHidden(c, quiz.slug),
  }
  return staticPage(c, () => <HostClass {...props} {...more} now={Date.now()} />, {
    ...hostPage(m.host_title({ title: quiz.title }), [
      'host',
      'stamp',
      'question',
      'reveal',
      'watch',
      'watch-table',
      'over-page',
      'watch-conditions',
    ]),
    script: 'host',
  })
}
