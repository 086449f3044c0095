import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, test, vi } from 'vitest'
import type { Platform } from '../../platform.ts'
import { PACK_QUIZ, setClock } from '../helpers.ts'
import { answering, Launcher, placed, registered, said } from './helpers.ts'

const LTI = 'https://purl.imsglobal.org/spec/lti/claim'

describe('a launch is refused', () => {
  const attacks: [string, (platform: Platform) => Promise<Response>, number][] = [
    [
      'signed by somebody else',
      async (p) => forged(p, async (claims) => p.sign(claims, await generateKeyPair('RS256'))),
      403,
    ],
    ['signed by nobody', async (p) => forged(p, (claims) => new UnsecuredJWT(claims).encode()), 403],
    [
      'signed by the public key as if it were a shared one',
      async (p) => forged(p, (claims) => byPublicKey(p, claims)),
      403,
    ],
    [
      'by a key that the platform does not have',
      async (p) => forged(p, async (claims) => p.sign(claims, undefined, 'nobody')),
      403,
    ],
    [
      'that is out of date',
      async (p) => forged(p, (claims) => p.sign({ ...claims, exp: Number(claims.exp) - 1_000 })),
      400,
    ],
    [
      'that is from long ago',
      async (p) => forged(p, (claims) => p.sign({ ...claims, iat: Number(claims.iat) - 3_600 })),
      400,
    ],
    [
      'that is from tomorrow',
      async (p) => forged(p, (claims) => p.sign({ ...claims, iat: Number(claims.iat) + 86_400 })),
      400,
    ],
    ['for another tool', async (p) => forged(p, (claims) => p.sign({ ...claims, aud: 'another' })), 403],
    [
      'for several tools, and not for us',
      async (p) => forged(p, (claims) => p.sign({ ...claims, aud: ['client-1', 'b'], azp: 'b' })),
      403,
    ],
    [
      'for several tools that does not say for which',
      async (p) => forged(p, (claims) => p.sign({ ...claims, aud: ['client-1', 'b'] })),
      403,
    ],
    [
      'of another issuer',
      async (p) => forged(p, (claims) => p.sign({ ...claims, iss: 'https://evil.example.org' })),
      403,
    ],
    ['with another nonce', async (p) => forged(p, (claims) => p.sign({ ...claims, nonce: 'mine' })), 403],
    ['of another version', async (p) => forged(p, (claims) => p.sign({ ...claims, [`${LTI}/version`]: '1.1' })), 400],
    [
      'of another kind',
      async (p) => forged(p, (claims) => p.sign({ ...claims, [`${LTI}/message_type`]: 'Other' })),
      400,
    ],
    [
      'to elsewhere',
      async (p) =>
        forged(p, (claims) => p.sign({ ...claims, [`${LTI}/target_link_uri`]: 'https://evil.example.org/' })),
      400,
    ],
  ]

  const forged = (platform: Platform, token: NonNullable<Parameters<Launcher['launch']>[1]>['token']) =>
    new Launcher(platform).launch(placed(PACK_QUIZ), token ? { token } : {})

  async function byPublicKey(platform: Platform, claims: object): Promise<string> {
    const [jwk] = (await platform.jwks()).keys
    const pem = await exportSPKI((await importJWK(jwk!, 'RS256')) as CryptoKey)
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256', kid: platform.kid })
      .sign(new TextEncoder().encode(pem))
  }

  test.each(attacks)('%s', async (name, attack, status) => {
    const platform = await registered(`https://attack${attacks.findIndex(([each]) => each === name)}.edu`)
    answering(platform)
    const reply = await attack(platform)
    expect(reply.status, await said(reply.clone())).toBe(status)
    expect((await said(reply)).length).toBeGreaterThan(20)
    expect(reply.headers.get('Location')).toBeNull()
  })

  test('that was used before', async () => {
    const platform = await registered('https://replayed.edu')
    answering(platform)
    const pupil = new Launcher(platform)
    const asked = await pupil.login()
    const [state, nonce] = ['state', 'nonce'].map((name) => asked.searchParams.get(name) ?? '')
    const token = await platform.sign(platform.claims(nonce!, placed(PACK_QUIZ)))
    expect((await pupil.post_(token, state!)).status).toBe(303)
    expect((await pupil.post_(token, state!)).status).toBe(409)
    const another = (await pupil.login()).searchParams.get('state') ?? ''
    expect((await pupil.post_(token, another)).status).toBe(403)
  })

  test('with a state that is not ours, or too old', async () => {
    const platform = await registered('https://states.edu')
    answering(platform)
    const pupil = new Launcher(platform)
    const asked = await pupil.login()
    const token = await platform.sign(platform.claims(asked.searchParams.get('nonce') ?? '', placed(PACK_QUIZ)))
    expect((await pupil.post_(token, 'made-up')).status).toBe(400)
    setClock(Date.now() + 11 * 60_000)
    expect((await pupil.post_(token, asked.searchParams.get('state') ?? '')).status).toBe(400)
    vi.useRealTimers()
  })

  test('in a window of another browser than began', async () => {
    const platform = await registered('https://browser.edu')
    answering(platform)
    const headers = { 'Sec-Fetch-Dest': 'document' }
    const asked = await new Launcher(platform).login({}, headers)
    const token = await platform.sign(platform.claims(asked.searchParams.get('nonce') ?? '', placed(PACK_QUIZ)))
    expect((await new Launcher(platform).post_(token, asked.searchParams.get('state') ?? '', headers)).status).toBe(403)
    expect((await new Launcher(platform).launch(placed(PACK_QUIZ), { headers })).status).toBe(303)
  })

  test('in a window whose browser began nothing, whatever whoever did said; and by the ticket of another browser', async () => {
    const platform = await registered('https://mallory.edu')
    answering(platform)
    const headers = { 'Sec-Fetch-Dest': 'document' }
    const [mallory, victim] = [new Launcher(platform), new Launcher(platform)]
    const asked = await mallory.login()
    const token = await platform.sign(platform.claims(asked.searchParams.get('nonce') ?? '', placed(PACK_QUIZ)))
    const posted = await victim.post_(token, asked.searchParams.get('state') ?? '', headers)
    expect([posted.status, posted.headers.getSetCookie()]).toEqual([403, []])
    const ticket = (await mallory.launch(placed(PACK_QUIZ), { headers })).headers.get('Location') ?? ''
    const entered = await victim.fetch(ticket)
    expect([entered.status, entered.headers.getSetCookie()]).toEqual([403, []])
    expect((await mallory.fetch(ticket)).status).toBe(303)
  })

  test('by a quiz that there is not, and by a link that names none', async () => {
    const platform = await registered('https://nothing.edu')
    answering(platform)
    for (const quiz of ['no-such-quiz', '$quiz']) {
      const pupil = new Launcher(platform)
      const launched = await pupil.launch(placed(quiz, quiz))
      expect((await pupil.fetch(launched.headers.get('Location') ?? '')).status).toBe(404)
    }
  })
})
