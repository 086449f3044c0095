import { Hono } from 'hono'
import { About } from '../../web/library/About.tsx'
import { Privacy } from '../../web/library/Privacy.tsx'
import { Teachers } from '../../web/library/Teachers.tsx'
import { ToolFault } from '../../web/lti/ToolShell.tsx'
import * as m from '../../web/messages/index.ts'
import { Fault } from '../../web/ui/Fault.tsx'
import { problemOf } from '../api/index.ts'
import { limits } from '../api/limits.ts'
import { fromOwnSite } from '../api/own-site.ts'
import { bodyOf, headersOf, statusOf } from '../api/problem.ts'
import { KEEP_CLASS } from '../game/play/schedule.ts'
import { packsWithArticles } from '../service/library/packs.ts'
import { KEEP_FAIRNESS } from '../service/play/fairness.ts'
import { Problem } from '../service/problem.ts'
import { addresses } from './addresses.ts'
import { asks } from './class/asks.tsx'
import { handouts } from './class/handouts.tsx'
import { host } from './class/host.tsx'
import { list } from './class/list.tsx'
import { report } from './class/report.tsx'
import { settings } from './class/settings.tsx'
import { webhook } from './class/webhook.tsx'
import { faultPage, staticPage } from './document.tsx'
import type { PageEnv } from './env.ts'
import { formAgain, nonceAround } from './form-again.ts'
import { formLimits, readableForm } from './forms.ts'
import { keepPages } from './kept.ts'
import { developers } from './library/developers.tsx'
import { home } from './library/home.tsx'
import { packs } from './library/packs.tsx'
import { pictures } from './library/pictures.ts'
import { phone } from './live/phone.tsx'
import { screen } from './live/screen.tsx'
import { keys } from './lti/keys.ts'
import { launch } from './lti/launch.tsx'
import { pick } from './lti/pick.tsx'
import { registration } from './lti/registration.tsx'
import { article } from './make/article.tsx'
import { imports } from './make/import.tsx'
import { make } from './make/make.tsx'
import { reportedQuizzes } from './make/report-quiz.tsx'
import { takeaways } from './make/takeaway.ts'
import { embed } from './play/embed.tsx'
import { embedding } from './play/embedding.tsx'
import { fair } from './play/fair.tsx'
import { oembed } from './play/oembed.ts'
import { quiz } from './play/quiz.tsx'
import { review } from './play/review.tsx'
import { round } from './play/round.tsx'
import { daily } from './return/daily.tsx'
import { you } from './return/you.tsx'
import { theme } from './theme.ts'

/** The methods of requests that bring something; a look at a page is not held up by what is asked of those. */
const FORM_METHODS = ['POST', 'PUT', 'PATCH', 'DELETE']

const app = new Hono<PageEnv>()

app.use(nonceAround)
app.use(keepPages)
app.use(addresses)
app.on(FORM_METHODS, '*', fromOwnSite, formLimits)
app.use(limits)
app.on(FORM_METHODS, '*', readableForm)

app.get('/about', (c) =>
  staticPage(c, () => <About />, {
    title: m.about_title(),
    description: m.about_description(),
    styles: ['stamp', 'about'],
    everybody: true,
  }),
)
app.get('/teachers', (c) =>
  staticPage(c, () => <Teachers packs={packsWithArticles()} days={KEEP_CLASS.usual} />, {
    title: `${m.teachers_heading()} · ${m.brand()}`,
    description: m.teachers_lead(),
    styles: ['tiles', 'teachers'],
    everybody: true,
  }),
)
app.get('/privacy', (c) =>
  staticPage(c, () => <Privacy days={KEEP_CLASS.usual} fairDays={KEEP_FAIRNESS} />, {
    title: `${m.privacy_heading()} · ${m.brand()}`,
    description: m.privacy_lead(),
    styles: [],
    everybody: true,
  }),
)
app.route('/', home)
app.route('/', packs)
app.route('/', developers)
app.route('/', quiz)
app.route('/', round)
app.route('/', review)
app.route('/', fair)
app.route('/', embed)
app.route('/', embedding)
app.route('/', oembed)
app.route('/', phone)
app.route('/', screen)
app.route('/', list)
app.route('/', make)
app.route('/', article)
app.route('/', imports)
app.route('/', reportedQuizzes)
app.route('/', daily)
app.route('/', you)
app.route('/', pictures)
app.route('/', theme)
app.route('/', launch)
app.route('/', pick)
app.route('/', registration)
app.route('/', keys)
app.route('/', host)
app.route('/', asks)
app.route('/', settings)
app.route('/', webhook)
app.route('/', report)
app.route('/', handouts)
app.route('/', takeaways)

app.all('*', () => {
  throw new Problem('no-page')
})
app.onError(async (error, c) => {
  const problem = problemOf(error)
  const again =
    problem.kind === 'too-large' ? await formAgain(c, app, m.form_too_large(), statusOf(problem)) : undefined
  if (again) return again
  const [body, status] = [bodyOf(problem), statusOf(problem)]
  for (const [name, value] of Object.entries(headersOf(problem))) c.header(name, value)
  const shown = () => (isTool(c.req.path) ? <ToolFault sentence={body.detail} /> : <Fault sentence={body.detail} />)
  return faultPage(c, shown, `${body.title} · ${m.brand()}`, status)
})

/** Whether a learning platform may show the page in its frame, which shows no other. */
function isTool(path: string): boolean {
  return path.startsWith('/lti/')
}

/** Every page of the game, and the forms that work without script. */
export const pages = app
