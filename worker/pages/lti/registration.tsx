import { Hono } from 'hono'
import { Register, RegisteredPlatform } from '../../../web/lti/Register.tsx'
import * as m from '../../../web/messages/index.ts'
import { offerRegistration, registerPlatform } from '../../service/lti/registration.ts'
import { staticPage } from '../document.tsx'
import type { PageEnv } from '../env.ts'

/** Where a platform's admin registers it, by the key that whoever runs this game has given them. */
export const registration = new Hono<PageEnv>()
  .get('/lti/register/:key', async (c) => {
    const { host, ticket } = await offerRegistration(c.env, c.req.param('key'), c.req.query())
    return staticPage(c, () => <Register platform={host} ticket={ticket} />, pageOptions(m.lti_register_title()))
  })
  .post('/lti/register/:key', async (c) => {
    const { ticket } = await c.req.parseBody()
    const { host } = await registerPlatform(c.env, c.req.param('key'), String(ticket), new URL(c.req.url).origin)
    return staticPage(c, () => <RegisteredPlatform platform={host} />, {
      ...pageOptions(m.lti_registered_title()),
      script: 'lti',
    })
  })

function pageOptions(title: string) {
  return { title: `${title} · ${m.brand()}`, description: m.tagline(), styles: [], hidden: true }
}
