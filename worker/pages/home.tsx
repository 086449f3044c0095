import { Hono } from 'hono'
import * as m from '../../web/messages/index.ts'
import { Home } from '../../web/pages/Home.tsx'
import { Problem } from '../api/problem.ts'
import { readCode, slugOfCode } from '../game/code.ts'
import { apiOf } from './client.ts'
import { staticPage } from './document.tsx'
import type { PageEnv } from './env.ts'

const PAGE = {
  title: m.home_title(),
  description: m.home_description(),
  styles: ['pack', 'code-box', 'question', 'stamp', 'home'],
}

export const home = new Hono<PageEnv>()
  .get('/', async (c) => {
    const { packs } = await (await apiOf(c).packs.$get()).json()
    return staticPage(c, () => <Home packs={packs} />, PAGE)
  })
  .get('/j', async (c) => {
    const typed = c.req.query('code') ?? ''
    const code = readCode(typed)
    if (code) return c.redirect(`/j/${code}`)
    const { packs } = await (await apiOf(c).packs.$get()).json()
    const fault = new Problem('no-code').body.detail
    return staticPage(c, () => <Home packs={packs} code={{ typed, fault }} />, { ...PAGE, status: 404 })
  })
  .get('/j/:code', (c) => {
    const code = readCode(c.req.param('code'))
    if (!code) throw new Problem('no-code')
    return c.redirect(`/q/${slugOfCode(code)}`)
  })
