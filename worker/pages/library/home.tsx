import { type Context, Hono } from 'hono'
import type { PackSummary } from '../../../questions/model/summary.ts'
import { Home, type HomeProps } from '../../../web/library/Home.tsx'
import * as m from '../../../web/messages/index.ts'
import { deviceOf, forgetLatestRound, latestRound, rememberedRound } from '../../api/player.ts'
import { bodyOf, statusOf } from '../../api/problem.ts'
import {
  CODE_ALPHABET,
  CODE_LENGTH,
  LISTED_CODE_LENGTH,
  MOST_TYPED,
  readCodeBox,
  slugOfCode,
  type TypedCode,
} from '../../game/make/code.ts'
import { dailySlug, openerSlug } from '../../game/make/slug.ts'
import type { RoundSummary, RoundView } from '../../game/play/view.ts'
import { inOffer } from '../../service/library/offered.ts'
import { packSummaries } from '../../service/library/packs.ts'
import { quizInfo } from '../../service/play/quiz-info.ts'
import { summaryOfRound, viewRound } from '../../service/play/rounds.ts'
import { Problem } from '../../service/problem.ts'
import { today } from '../../service/return/day.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { partOrNone } from '../parts.ts'

const PAGE = {
  title: m.home_title(),
  description: m.home_description(),
  styles: ['tiles', 'code-box', 'question', 'judge', 'first', 'dare-news', 'home'],
}

/** How many articles the home page offers, and how many easy ones before all others. */
const ON_HOME = 6
const EASY_FIRST = 3

/** A pasted link is at most this long, in code units. */

/** The home page, and the ways that a typed code leads. */
export const home = new Hono<PageEnv>()
  .get('/', (c) => homePage(c))
  // What pupils type who were told to join.
  .get('/join', (c) => c.redirect('/#code', 303))
  .get('/j', (c) => lead(c, c.req.query('code') ?? ''))
  .get('/j/:code', (c) => lead(c, c.req.param('code')))

/** Leads to the quiz of a typed code or link; else the home page says what is wrong with it. */
async function lead(c: Context<PageEnv>, typed: string) {
  const read = readCodeBox(typed)
  if ('code' in read) return c.redirect(`/q/${slugOfCode(read.code)}`)
  if ('slug' in read) return c.redirect(`/q/${read.slug}`)
  const code = { typed: typed.slice(0, MOST_TYPED), fault: sentenceOf(read) }
  return homePage(c, code)
}

async function homePage(c: Context<PageEnv>, code?: HomeProps['code']) {
  const device = await deviceOf(c)
  const day = today()
  const [opener, going, opened, playedDaily] = await Promise.all([
    partOrNone(quizInfo(c.env, openerSlug(day), device)),
    roundGoingOn(c, device),
    roundOf(c, openerSlug(day), device),
    roundPlayed(c, dailySlug(day), device),
  ])
  const [played, begun] = opened?.finished ? [opened, null] : [null, opened]
  const packs = inOffer(packSummaries())
  const offered = { packs: onHome(packs), all: packs.length }
  return staticPage(c, () => <Home {...offered} {...{ opener, going, begun, played, playedDaily, day, code }} />, {
    ...PAGE,
    ...(code ? { status: 404 as const } : { oembed: true }),
    offline: true,
    everybody: opener !== null,
    script: 'home',
  })
}

/** The round that this browser has begun last, if it goes on. */
async function roundGoingOn(c: Context<PageEnv>, device: string): Promise<RoundView | null> {
  const round = latestRound(c)
  if (!round) return null
  const view = await partOrNone(viewRound(c.env, round, device).catch(noneIfGone))
  if (view === 'gone' || view?.finished) forgetLatestRound(c)
  return view === 'gone' || view?.finished ? null : view
}

/** A round that is gone, or another's; one that nobody can tell of just now may go on all the same. */
function noneIfGone(error: unknown): 'gone' {
  if (error instanceof Problem && statusOf(error) < 500) return 'gone'
  throw error
}

/** The round of a quiz that this browser has begun last, finished or not. */
async function roundOf(c: Context<PageEnv>, slug: string, device: string): Promise<RoundView | null> {
  const round = rememberedRound(c, slug)
  const view = round ? await partOrNone(viewRound(c.env, round, device)) : null
  return view?.quiz.slug === slug ? view : null
}

/** The round of a quiz that this browser has finished, where it has. */
async function roundPlayed(c: Context<PageEnv>, slug: string, device: string): Promise<RoundSummary | null> {
  const round = rememberedRound(c, slug)
  const summary = round ? await partOrNone(summaryOfRound(c.env, round, device)) : null
  return summary?.quiz.slug === slug && summary.finished ? summary : null
}

/** Some of the articles, in the order in which they are offered: some easy ones, and then harder ones. */
function onHome(packs: readonly PackSummary[]): PackSummary[] {
  const easy = packs.filter(({ level }) => level === 'easy').slice(0, EASY_FIRST)
  return [...easy, ...packs.filter(({ level }) => level !== 'easy')].slice(0, ON_HOME)
}

function sentenceOf(read: Extract<TypedCode, { fault: string }>): string {
  if (read.fault === 'length')
    return m.problem_code_length({ n: read.length, most: CODE_LENGTH, listed: LISTED_CODE_LENGTH })
  if (read.fault === 'none') return bodyOf(new Problem('no-code')).detail
  const signs = new Intl.ListFormat(m.intl_locale(), { type: 'disjunction' }).format(read.signs)
  return m.problem_code_signs({ signs, alphabet: [...CODE_ALPHABET].join(' ') })
}
