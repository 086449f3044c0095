import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { runJobs } from '../../../worker/jobs/index.ts'
import { toolObject } from '../../../worker/service/lti/objects.ts'
import { Platform } from '../../platform.ts'
import { PACK_QUIZ, SITE, Visitor } from '../helpers.ts'
import { answering, LAUNCH, Launcher, placed, toolKeys } from './helpers.ts'

const KEY = '0123456789abcdef0123'

beforeAll(() => {
  env.LTI_REGISTRATION = KEY
})

function addressFor(platform: Platform, key = KEY, configuration = platform.configuration): string {
  const query = { openid_configuration: configuration, registration_token: platform.registrationToken }
  return `/lti/register/${key}?${new URLSearchParams(query)}`
}

/** An admin opens the address in their platform, and presses the button. */
async function register(platform: Platform, configuration?: string) {
  const admin = new Visitor()
  const page = await admin.fetch(addressFor(platform, KEY, configuration))
  const html = await page.text()
  const ticket = /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? ''
  return { admin, page, html, ticket, done: await admin.submit(`/lti/register/${KEY}`, { ticket }) }
}

const platformAt = (issuer: string) => Platform.start(issuer, toolKeys)

describe('an admin', () => {
  test('registers their platform by one address; then it launches', async () => {
    const platform = await platformAt('https://new.edu')
    answering(platform)
    const { page, html, done } = await register(platform)
    expect(page.status).toBe(200)
    expect(html).toContain('new.edu')
    expect(done.status).toBe(200)
    expect(await done.text()).toContain('data-done')
    expect(platform.registrations).toEqual([
      expect.objectContaining({
        ...{ initiate_login_uri: `${SITE}/lti/login`, redirect_uris: [LAUNCH], jwks_uri: `${SITE}/lti/keys` },
        ...{ application_type: 'web', response_types: ['id_token'], token_endpoint_auth_method: 'private_key_jwt' },
        scope: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
        'https://purl.imsglobal.org/spec/lti-tool-configuration': expect.objectContaining({
          ...{ domain: 'baseless.test', target_link_uri: LAUNCH },
          messages: [expect.objectContaining({ type: 'LtiDeepLinkingRequest' })],
        }),
      }),
    ])
    expect(await new Launcher(platform).comeIn(placed(PACK_QUIZ))).toMatch(/^\/r\//)
  })

  test('who presses twice registers once', async () => {
    const platform = await platformAt('https://twice.edu')
    answering(platform)
    const { admin, ticket } = await register(platform)
    expect((await admin.submit(`/lti/register/${KEY}`, { ticket })).status).toBe(409)
    expect(platform.registrations).toHaveLength(1)
  })

  test('does not take over a platform that is registered', async () => {
    const platform = await platformAt('https://taken.edu')
    answering(platform)
    await register(platform)
    platform.lies = { jwks_uri: 'https://evil.example.org/keys' }
    expect((await register(platform)).done.status).toBe(409)
    const [known] = await toolObject(env).platformsOf('https://taken.edu')
    expect(known?.keys).toBe('https://taken.edu/keys')
  })
})

describe('whoever runs the game', () => {
  const listed = async () => (await env.KV.list<{ issuer: string }>({ prefix: 'platform:' })).keys
  const keyOf = async (issuer: string) => (await listed()).find(({ metadata }) => metadata?.issuer === issuer)?.name

  test('finds a registered platform listed, and removes it: nobody launches from there, until it is registered again', async () => {
    const platform = await platformAt('https://former.edu')
    answering(platform)
    await register(platform)
    const key = await keyOf('https://former.edu')
    expect(key).toMatch(/^platform:[0-9a-f]{64}$/)
    await env.KV.put(key!.replace('platform:', 'unregister:'), 'asked')
    await runJobs({ scheduledTime: Date.now() }, env)
    expect(await toolObject(env).platformsOf('https://former.edu')).toEqual([])
    expect(await keyOf('https://former.edu')).toBeUndefined()
    expect((await env.KV.list({ prefix: 'unregister:' })).keys).toEqual([])
    const query = new URLSearchParams(platform.login(LAUNCH))
    expect((await new Visitor().fetch(`/lti/login?${query}`)).status).toBe(403)
    expect((await register(platform)).done.status).toBe(200)
    expect(await keyOf('https://former.edu')).toBe(key)
    expect(await new Launcher(platform).comeIn(placed(PACK_QUIZ))).toMatch(/^\/r\//)
  })

  test('finds one listed by the next job where KV did not take it, or an earlier build had registered it', async () => {
    const platform = await platformAt('https://unlisted.edu')
    answering(platform)
    await register(platform)
    await env.KV.delete((await keyOf('https://unlisted.edu'))!)
    await runJobs({ scheduledTime: Date.now() }, env)
    expect(await keyOf('https://unlisted.edu')).toBeDefined()
    expect(await toolObject(env).platformsOf('https://unlisted.edu')).toHaveLength(1)
  })
})

describe('nobody registers a platform', () => {
  test.each(['wrong-key-wrong-key', 'x'])('by another address (%s)', async (key) => {
    const platform = await platformAt('https://guess.edu')
    const fetch = answering(platform)
    expect((await new Visitor().fetch(addressFor(platform, key))).status).toBe(403)
    expect((await new Visitor().submit(`/lti/register/${key}`, { ticket: 'x' })).status).toBe(403)
    expect(fetch).not.toHaveBeenCalled()
  })

  test('where whoever runs the game has given out no key, or a short one', async () => {
    const platform = await platformAt('https://shut.edu')
    for (const key of [undefined, 'short']) {
      env.LTI_REGISTRATION = key as string
      expect((await new Visitor().fetch(addressFor(platform, key ?? 'undefined'))).status).toBe(403)
    }
    env.LTI_REGISTRATION = KEY
  })

  test.each([
    'http://plain.edu/configuration',
    'https://localhost/configuration',
    'https://127.0.0.1/configuration',
    'https://10.0.0.1/configuration',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/configuration',
    'https://moodle.local/configuration',
    'https://moodle.edu:8443/configuration',
    'file:///etc/passwd',
    'nothing',
  ])('that is at %s', async (configuration) => {
    const platform = await platformAt('https://inside.edu')
    const fetch = answering(platform)
    expect((await new Visitor().fetch(addressFor(platform, KEY, configuration))).status).toBe(502)
    expect(fetch).not.toHaveBeenCalled()
  })

  test.each(['registration_endpoint', 'token_endpoint', 'jwks_uri', 'authorization_endpoint'])(
    'that names an address inside a network as its %s',
    async (field) => {
      const platform = await platformAt(`https://${field.replaceAll('_', '-')}.edu`)
      const fetch = answering(platform)
      platform.lies = { [field]: 'https://192.168.0.1/' }
      expect((await register(platform)).done.status).toBe(502)
      expect(fetch).toHaveBeenCalledTimes(1)
      expect(await toolObject(env).platformsOf(platform.issuer)).toEqual([])
    },
  )

  test('that does not answer, or leads elsewhere', async () => {
    const platform = await platformAt('https://silent.edu')
    const fetch = answering()
    expect((await register(platform)).done.status).toBe(502)
    fetch.mockImplementation(async () => Response.redirect('https://10.0.0.1/', 302))
    expect((await register(platform)).done.status).toBe(502)
  })

  test('that another site has asked for', async () => {
    const platform = await platformAt('https://posted.edu')
    answering(platform)
    const admin = new Visitor()
    const html = await (await admin.fetch(addressFor(platform))).text()
    const ticket = /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await admin.submit(`/lti/register/${KEY}`, { ticket }, 'https://evil.example.org')).status).toBe(403)
    expect(platform.registrations).toEqual([])
  })
})
