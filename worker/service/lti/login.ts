/** A platform says that somebody is coming; we send their browser back for a signed word of who it is. */
import * as z from 'zod'
import { isOurs } from '../../game/lti/launch.ts'
import type { Platform } from '../../game/lti/platform.ts'
import { Problem } from '../problem.ts'
import { toolObject } from './objects.ts'
import { seal } from './sealed.ts'

const text = z.string().max(8_000)

/** What a platform sends when somebody is coming. */
const LoginRequest = z.object({
  iss: text,
  login_hint: text,
  target_link_uri: text,
  client_id: text.optional(),
  lti_deployment_id: text.optional(),
  lti_message_hint: text.optional(),
})

/** What comes back with the launch: which platform it has to be, and whether its browser must bring the cookie. */
export interface State {
  platform: string
  bound: boolean
}

/** Where the browser goes, and what it is to bring back. */
export interface Login {
  url: string
  /** the id of the state, for the browser's cookie */
  id: string
}

/** Where somebody's platform says who they are. `bound`: their browser has to bring the cookie with it. Throws what is wrong. */
export async function beginLogin(
  env: Env,
  asked: unknown,
  { site, bound }: { site: string; bound: boolean },
): Promise<Login> {
  const { data } = LoginRequest.safeParse(asked)
  if (!data) throw new Problem('lti-login')
  if (!isOurs(data.target_link_uri, site)) throw new Problem('lti-elsewhere')
  const platform = await platformOf(env, data)
  const state = await seal<State>(env, 'state', { platform: platform.id, bound })
  const url = new URL(platform.auth)
  const query = {
    ...{ scope: 'openid', response_type: 'id_token', response_mode: 'form_post', prompt: 'none' },
    ...{ client_id: platform.client_id, redirect_uri: `${site}/lti/launch`, login_hint: data.login_hint },
    ...(data.lti_message_hint !== undefined && { lti_message_hint: data.lti_message_hint }),
    ...{ state: state.text, nonce: state.id },
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return { url: url.href, id: state.id }
}

/** The platform that sent somebody. Without a client id, an issuer that has several does not say which. */
async function platformOf(
  env: Env,
  { iss, client_id, lti_deployment_id }: z.infer<typeof LoginRequest>,
): Promise<Platform> {
  const [platform, ...more] = await toolObject(env).platformsOf(iss, client_id)
  if (!platform || more.length > 0) throw new Problem('lti-unknown')
  if (lti_deployment_id !== undefined && !mayDeploy(platform, lti_deployment_id)) throw new Problem('lti-deployment')
  return platform
}

/** Whether a deployment of a platform may launch. */
export function mayDeploy({ deployments }: Platform, deployment: string): boolean {
  return deployments === undefined || deployments.includes(deployment)
}
