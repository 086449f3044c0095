import { type Context, Hono } from 'hono'
import { AskAgain, AskClose } from '../../../web/class/Asks.tsx'
import { OnePupil, type OnePupilProps } from '../../../web/class/OnePupil.tsx'
import { OneQuestion } from '../../../web/class/OneQuestion.tsx'
import { figuresOf } from '../../../web/class/watch-figures.ts'
import * as m from '../../../web/messages/index.ts'
import { bodyOf, statusOf } from '../../api/problem.ts'
import { Merge, type Pupil } from '../../game/class/wire.ts'
import type { Rules } from '../../game/make/rules.ts'
import { NewName } from '../../game/play/view.ts'
import { hostedClass, nextRound, watchRound } from '../../service/class/hosting.ts'
import { addName, correctName, mergeNames } from '../../service/class/register.ts'
import { answerSheetOf, reportOf } from '../../service/class/report.ts'
import { Problem } from '../../service/problem.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { roundField } from '../forms.ts'
import { parsed } from '../parts.ts'
import { areNamesHidden, claimOf, classOf, hostPage, numbered, roundNumber } from './hosted.ts'

/**
 * What a host's page opens and asks: a question, a pupil, whether to close, whether to start again. With script each is
 * shown over the page; without, it is a page of its own.
 */
export const asks = new Hono<PageEnv>()
  .get('/t/:slug{[a-z0-9-]+}/questions/:n{[0-9]{1,3}}', async (c) => {
    const { hosted, quiz } = await classOf(c)
    const round = roundNumber(c, hosted)
    const n = Number(c.req.param('n'))
    const [report, { pupils }] = await Promise.all([reportOf(c.env, hosted, round), watchRound(c.env, hosted, round)])
    const question = report.questions[n - 1]
    if (!question) throw new Problem('no-page')
    const shown = areNamesHidden(c, quiz.slug) ? numbered(report) : report
    const { questions: sheet } = await answerSheetOf(c.env, hosted)
    const key = sheet.find((asked) => asked.question.id === question.id)?.key
    const votes = new Map(pupils.map(({ id, vote }) => [id, vote]))
    const props = { slug: quiz.slug, round, question, key, pupils: shown.pupils, votes, confidence: report.confidence }
    return staticPage(c, () => <OneQuestion {...props} />, {
      ...hostPage(m.question_title({ n, title: quiz.title }), [
        'question',
        'stamp',
        'reveal',
        'watch',
        'watch-table',
        'watch-conditions',
      ]),
    })
  })
  .get('/t/:slug{[a-z0-9-]+}/pupil', async (c) => pupilPage(c, c.req.query('pupil') ?? ''))
  .post('/t/:slug{[a-z0-9-]+}/pupil', async (c) => {
    const { round, pupil, nickname } = await c.req.parseBody()
    const typed = parsed(NewName, { nickname }).nickname
    const hosted = await hostedClass(c.env, claimOf(c))
    const number = roundField(round)
    try {
      await correctName(c.env, hosted, { number, pupil: String(pupil), typed })
    } catch (error) {
      if (!(error instanceof Problem) || !['invalid', 'name-taken'].includes(error.kind)) throw error
      return pupilPage(c, String(pupil), { typed, error, number })
    }
    return c.redirect(`/t/${hosted.quiz.slug}?round=${number}`, 303)
  })
  .post('/t/:slug{[a-z0-9-]+}/merge', async (c) => {
    const { round, pupil, into } = await c.req.parseBody()
    const hosted = await hostedClass(c.env, claimOf(c))
    const number = roundField(round)
    await mergeNames(c.env, hosted, { number, pupil: String(pupil), ...parsed(Merge, { into }) })
    return c.redirect(`/t/${hosted.quiz.slug}?round=${number}`, 303)
  })
  .post('/t/:slug{[a-z0-9-]+}/names', async (c) => {
    const { round, nickname } = await c.req.parseBody()
    const hosted = await hostedClass(c.env, claimOf(c))
    const number = roundField(round)
    await addName(c.env, hosted, { number, typed: parsed(NewName, { nickname }).nickname })
    return c.redirect(`/t/${hosted.quiz.slug}?round=${number}`, 303)
  })
  .get('/t/:slug{[a-z0-9-]+}/close', async (c) => {
    const { hosted, quiz } = await classOf(c)
    const number = roundNumber(c, hosted)
    const { playing } = figuresOf(await watchRound(c.env, hosted, number), Date.now())
    const props = { slug: quiz.slug, number, playing, end: c.req.query('turn') === 'end' }
    return staticPage(
      c,
      () => <AskClose {...props} />,
      hostPage(m.close_heading(), ['watch', 'watch-table', 'watch-conditions']),
    )
  })
  .get('/t/:slug{[a-z0-9-]+}/another', async (c) => {
    const { hosted, quiz } = await classOf(c)
    const before = roundNumber(c, { ...hosted, rounds: hosted.rounds.slice(-1) })
    const { playing } = figuresOf(await watchRound(c.env, hosted, before), Date.now())
    return staticPage(c, () => <AskAgain {...{ slug: quiz.slug, before, playing }} />, {
      ...hostPage(m.again_heading(), ['watch', 'watch-table', 'watch-conditions']),
    })
  })
  .post('/t/:slug{[a-z0-9-]+}/rounds', async (c) => {
    const { close } = await c.req.parseBody()
    const hosted = await hostedClass(c.env, claimOf(c))
    const { number } = await nextRound(c.env, hosted, { close: close === 'yes' })
    return c.redirect(`/t/${hosted.quiz.slug}?round=${number}`, 303)
  })

/** What ends a pupil's time, if anything still does. */
function clockOf({ live }: Rules, { endsAt, finished }: Pupil): OnePupilProps['clock'] {
  if (live?.seconds) return 'seconds'
  return endsAt !== null && !finished ? 'minutes' : null
}

/** All that there is to a pupil; a name that was refused is shown again with why. */
async function pupilPage(c: Context<PageEnv>, id: string, refused?: { typed: string; error: Problem; number: number }) {
  const { hosted, quiz } = await classOf(c)
  const number = refused?.number ?? roundNumber(c, hosted)
  const { pupils } = await watchRound(c.env, hosted, number)
  const pupil = pupils.find((each) => each.id === id)
  if (!pupil) return c.redirect(`/t/${quiz.slug}?round=${number}`, 303)
  const props: OnePupilProps = {
    ...{ slug: quiz.slug, number, pupil, mayBeCorrected: hosted.quiz.rules.naming !== 'generated' },
    clock: clockOf(hosted.quiz.rules, pupil),
    others: pupils.filter((each) => each !== pupil).map(({ id, nickname }) => ({ id, nickname })),
    ...(refused && { refused: { typed: refused.typed, fault: bodyOf(refused.error).detail } }),
  }
  return staticPage(c, () => <OnePupil {...props} />, {
    ...hostPage(m.pupil_title({ name: pupil.nickname, title: quiz.title }), [
      'watch',
      'watch-table',
      'watch-conditions',
    ]),
    ...(refused && { status: statusOf(refused.error) }),
  })
}
