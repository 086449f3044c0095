import { type Context, Hono } from 'hono'
import { Classes, type ClassesProps } from '../../../web/class/Classes.tsx'
import * as m from '../../../web/messages/index.ts'
import { ensurePlayer } from '../../api/player.ts'
import { hostedClass } from '../../service/class/hosting.ts'
import { listedQuizzes } from '../../service/class/listed.ts'
import { startPreview } from '../../service/class/preview.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'
import { claimOf, claimsOf, forgetKey, hostPage, rememberKeys } from './hosted.ts'
import { readListFile, writeListFile } from './list-file.ts'

/** How many classes a page of the list shows: each is asked for, with its rounds. */
const ON_A_PAGE = 20

/** A host's classes, as far as this browser has their keys, and the file that takes them along. */
export const list = new Hono<PageEnv>()
  // The keys are in a cookie of the addresses under /t.
  .get('/classes', (c) => c.redirect('/t'))
  .get('/t', async (c) => (c.req.query('file') === undefined ? listPage(c) : listFile(c)))
  .post('/t', async (c) => {
    const { forget, file } = await c.req.parseBody()
    if (file !== undefined) {
      const claims = file instanceof File ? readListFile(await file.text()) : null
      if (!claims) return listPage(c, m.classes_file_fault())
      rememberKeys(c, claims)
    }
    if (typeof forget === 'string' && /^[a-z0-9-]{1,80}$/.test(forget)) forgetKey(c, forget)
    return c.redirect('/t', 303)
  })
  .post('/t/:slug{[a-z0-9-]+}/preview', async (c) => {
    const hosted = await hostedClass(c.env, claimOf(c))
    return c.redirect(`/r/${await startPreview(c.env, hosted, await ensurePlayer(c))}`, 303)
  })

function listFile(c: Context<PageEnv>) {
  c.header('Content-Type', 'application/json; charset=utf-8')
  c.header('Content-Disposition', 'attachment; filename="baseless-classes.json"')
  c.header('Cache-Control', 'no-store')
  return c.body(writeListFile(claimsOf(c)))
}

async function listPage(c: Context<PageEnv>, fault?: string) {
  const claims = claimsOf(c)
  const page = Math.max(1, Math.floor(Number(c.req.query('page'))) || 1)
  const here = claims.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
  const found = await listedQuizzes(c.env, here, c.req.url)
  const props: ClassesProps = {
    listed: found.filter((each) => each !== null),
    gone: here.filter((_, place) => found[place] === null).map(({ slug }) => slug),
    newer: page > 1 ? page - 1 : null,
    older: page * ON_A_PAGE < claims.length ? page + 1 : null,
    fault,
  }
  return staticPage(c, () => <Classes {...props} />, {
    ...hostPage(`${m.classes_heading()} · ${m.brand()}`, ['classes']),
    status: fault ? 422 : 200,
    script: 'classes',
  })
}
