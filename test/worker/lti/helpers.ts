import { env } from 'cloudflare:workers'
import type { JSONWebKeySet, JWTPayload } from 'jose'
import { expect, vi } from 'vitest'
import { toolObject } from '../../../worker/service/lti/objects.ts'
import { forgetKeys } from '../../../worker/service/lti/token.ts'
import { Platform } from '../../platform.ts'
import { SITE, Visitor } from '../helpers.ts'

export const LAUNCH = `${SITE}/lti/launch`
const LTI = 'https://purl.imsglobal.org/spec/lti/claim'

/** The claims by which a link is placed for a quiz. */
export function placed(quiz: string, link = 'link-1'): Record<string, unknown> {
  return {
    [`${LTI}/target_link_uri`]: LAUNCH,
    [`${LTI}/custom`]: { quiz },
    [`${LTI}/resource_link`]: { id: link, title: 'A quiz' },
  }
}

export const roles = (...all: string[]) => ({ [`${LTI}/roles`]: all })

/** The tool's keys as a platform reads them. */
export async function toolKeys(): Promise<JSONWebKeySet> {
  return (await new Visitor().fetch('/lti/keys')).json()
}

/** Answers for these platforms whatever is asked of other servers; tells what was asked. */
export function answering(...platforms: Platform[]) {
  forgetKeys()
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input as string, init as RequestInit)
    const platform = platforms.find(({ issuer }) => new URL(request.url).origin === issuer)
    return platform ? platform.answer(request) : new Response(null, { status: 404 })
  })
}

/** A platform that an admin has registered, and that answers. */
export async function registered(issuer = 'https://moodle.school.edu', clientId?: string): Promise<Platform> {
  const platform = await Platform.start(issuer, toolKeys, clientId === undefined ? {} : { clientId })
  await toolObject(env).register(platform.config)
  return platform
}

/** What a page says, in its heading. */
export async function said(reply: Response): Promise<string> {
  return /<h1[^>]*>([^<]*)/.exec(await reply.text())?.[1] ?? ''
}

/** Somebody opens a link in their course. */
export class Launcher extends Visitor {
  constructor(readonly platform: Platform) {
    super()
  }

  /** Says that they come; tells where the platform is asked who they are. */
  async login(more: Record<string, string> = {}, headers: HeadersInit = {}): Promise<URL> {
    const query = new URLSearchParams({ ...this.platform.login(LAUNCH), ...more })
    const reply = await this.fetch(`/lti/login?${query}`, { headers })
    expect(reply.status, await reply.clone().text()).toBe(302)
    return new URL(reply.headers.get('Location') ?? '')
  }

  /** Posts what the platform says of them, as its page does; `change` may tamper with it. */
  async launch(
    claims: Record<string, unknown>,
    { token, headers }: { token?: (claims: JWTPayload) => Promise<string> | string; headers?: HeadersInit } = {},
  ): Promise<Response> {
    const asked = await this.login({}, headers)
    const all = this.platform.claims(asked.searchParams.get('nonce') ?? '', claims)
    const id_token = await (token ?? ((each) => this.platform.sign(each)))(all)
    return this.post_(id_token, asked.searchParams.get('state') ?? '', headers)
  }

  post_(id_token: string, state: string, headers: HeadersInit = {}): Promise<Response> {
    return this.fetch('/lti/launch', {
      method: 'POST',
      headers: { Origin: this.platform.issuer, ...headers },
      body: new URLSearchParams({ id_token, state }),
    })
  }

  /** Comes in; tells the address that they end at. */
  async comeIn(claims: Record<string, unknown>): Promise<string> {
    const launched = await this.launch(claims)
    expect(launched.status, await launched.clone().text()).toBe(303)
    const entered = await this.fetch(launched.headers.get('Location') ?? '')
    expect(entered.status, await entered.clone().text()).toBe(303)
    return entered.headers.get('Location') ?? ''
  }
}
