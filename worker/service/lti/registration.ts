/** An admin registers their platform by one address (dynamic registration): it tells us where it is, and we tell it where we are. */
import * as z from 'zod'
import * as m from '../../../web/messages/index.ts'
import { PICK_MESSAGE, SCOPE } from '../../game/lti/claims.ts'
import { PlatformConfig } from '../../game/lti/platform.ts'
import { askOutside, isOpen } from '../../store/outside.ts'
import { Problem } from '../problem.ts'
import { toolObject } from './objects.ts'
import { type Sealed, seal, unseal, useUp } from './sealed.ts'

/** A key shorter than that, in characters, opens nothing. */
const SHORTEST_KEY = 16

const address = z.string().max(1_000).refine(isOpen)

/** What a platform says of itself. */
const PlatformSaid = z.object({
  issuer: z.string().max(1_000),
  authorization_endpoint: address,
  token_endpoint: address,
  jwks_uri: address,
  registration_endpoint: address,
  authorization_server: z.string().max(255).nullish(),
})

/** What it says once it has registered us. */
const Registered = z.object({ client_id: z.string().min(1).max(255) })

/** A registration that somebody has begun at their platform. */
const Begun = z.object({
  openid_configuration: address,
  registration_token: z.string().max(4_000).optional(),
})
type Begun = z.infer<typeof Begun>

/** Whether whoever runs this game has given out this key. Addresses are in lower case, so a key's case does not count. */
async function isKey({ LTI_REGISTRATION: key = '' }: Env, typed: string): Promise<boolean> {
  return key.length >= SHORTEST_KEY && (await hashOf(key)) === (await hashOf(typed))
}

/** Offers to register a platform; tells its host. Throws `lti-closed`, and `lti-login` for a registration that is none. */
export async function offerRegistration(
  env: Env,
  key: string,
  asked: unknown,
): Promise<{ host: string; ticket: string }> {
  if (!(await isKey(env, key))) throw new Problem('lti-closed')
  const { data } = Begun.safeParse(asked)
  if (!data) throw new Problem('lti-refused')
  return { host: hostOf(data), ticket: (await seal<Begun>(env, 'registration', data)).text }
}

/** Registers a platform, once; tells its host. Throws `lti-closed`, `lti-late`, `lti-used`, `lti-refused` and `lti-known`. */
export async function registerPlatform(env: Env, key: string, ticket: string, site: string): Promise<{ host: string }> {
  if (!(await isKey(env, key))) throw new Problem('lti-closed')
  const begun = await unseal<Begun>(env, 'registration', ticket)
  if (!begun) throw new Problem('lti-late')
  if (!(await useUp(env, begun))) throw new Problem('lti-used')
  const config = await agreedWith(env, begun, site)
  if (!(await toolObject(env).register(config))) throw new Problem('lti-known')
  return { host: hostOf(begun) }
}

async function agreedWith(env: Env, begun: Sealed<Begun>, site: string): Promise<PlatformConfig> {
  const said = await ask(env, PlatformSaid, { url: begun.openid_configuration })
  const { client_id } = await ask(env, Registered, {
    url: said.registration_endpoint,
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(begun.registration_token !== undefined && { Authorization: `Bearer ${begun.registration_token}` }),
    },
    body: JSON.stringify(toolAt(site)),
  })
  const { issuer, authorization_endpoint: auth, token_endpoint: token, jwks_uri: keys, authorization_server } = said
  const audience = authorization_server ? { token_audience: authorization_server } : {}
  const config = PlatformConfig.safeParse({ issuer, client_id, auth, token, keys, ...audience })
  if (!config.success) throw new Problem('lti-refused')
  return config.data
}

/** What another server answers, by its schema. Throws `lti-refused` where it does not, or says something else. */
async function ask<Schema extends z.ZodType>(
  env: Env,
  schema: Schema,
  { headers, ...asked }: { url: string; method?: 'POST'; headers?: Record<string, string>; body?: string },
): Promise<z.infer<Schema>> {
  const all = { Accept: 'application/json', ...headers }
  const told = await askOutside(env, { ...asked, headers: all, trusted: false }).catch(() => null)
  const read = schema.safeParse(told && told.status >= 200 && told.status < 300 ? told.json : null)
  if (!read.success) throw new Problem('lti-refused')
  return read.data
}

/** What a platform has to know of us: no more may be read or written than names and scores. */
function toolAt(site: string): object {
  const launch = `${site}/lti/launch`
  return {
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    initiate_login_uri: `${site}/lti/login`,
    redirect_uris: [launch],
    client_name: m.brand(),
    jwks_uri: `${site}/lti/keys`,
    logo_uri: `${site}/icon.svg`,
    token_endpoint_auth_method: 'private_key_jwt',
    scope: SCOPE.score,
    'https://purl.imsglobal.org/spec/lti-tool-configuration': {
      domain: new URL(site).host,
      description: m.about_description(),
      target_link_uri: launch,
      claims: ['iss', 'sub', 'name', 'given_name'],
      messages: [{ type: PICK_MESSAGE, target_link_uri: launch, label: m.brand() }],
    },
  }
}

function hostOf({ openid_configuration }: Begun): string {
  return new URL(openid_configuration).host
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text.toLowerCase()))
  return new Uint8Array(digest).toString()
}
