import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import * as m from '../../web/messages/index.ts'
import { About } from '../../web/pages/About.tsx'
import { Fault } from '../../web/pages/Fault.tsx'
import { Privacy } from '../../web/pages/Privacy.tsx'
import { MAX_BODY } from '../api/app.ts'
import { problemOf } from '../api/index.ts'
import { Problem } from '../api/problem.ts'
import { KEEP_CLASS } from '../game/schedule.ts'
import { daily } from './daily.tsx'
import { staticPage } from './document.tsx'
import type { PageEnv } from './env.ts'
import { handouts } from './handouts.tsx'
import { home } from './home.tsx'
import { host } from './host.tsx'
import { make } from './make.tsx'
import { packs } from './packs.tsx'
import { phone } from './phone.tsx'
import { pictures } from './pictures.ts'
import { quiz } from './quiz.tsx'
import { report } from './report.tsx'
import { round } from './round.tsx'
import { screen } from './screen.tsx'
import { you } from './you.tsx'

const app = new Hono<PageEnv>()

app.use(csrf())
app.use(
  bodyLimit({
    maxSize: MAX_BODY,
    onError: () => {
      throw new Problem('too-large')
    },
  }),
)

app.get('/about', (c) =>
  staticPage(c, () => <About />, {
    title: m.about_title(),
    description: m.about_description(),
    styles: ['stamp', 'about'],
  }),
)
app.get('/privacy', (c) =>
  staticPage(c, () => <Privacy days={KEEP_CLASS.usual} />, {
    title: `${m.privacy_heading()} · ${m.brand()}`,
    description: m.privacy_lead(),
    styles: [],
  }),
)
app.route('/', home)
app.route('/', packs)
app.route('/', quiz)
app.route('/', round)
app.route('/', phone)
app.route('/', screen)
app.route('/', make)
app.route('/', daily)
app.route('/', you)
app.route('/', pictures)
app.route('/', host)
app.route('/', report)
app.route('/', handouts)

app.all('*', () => {
  throw new Problem('no-page')
})
app.onError((error, c) => {
  const { status, body } = problemOf(error)
  return staticPage(c, () => <Fault sentence={body.detail} />, {
    title: `${body.title} · ${m.brand()}`,
    description: m.tagline(),
    styles: ['code-box'],
    status,
    hidden: true,
  })
})

/** Every page of the game, and the forms that work without script. */
export const pages = app
