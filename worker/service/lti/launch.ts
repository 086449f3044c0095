/** Somebody comes from a platform, with its signed word of who they are and what they come for. */
import * as z from 'zod'
import { type LinkLaunch, type PickLaunch, readLaunch } from '../../game/lti/launch.ts'
import type { Platform } from '../../game/lti/platform.ts'
import { Problem } from '../problem.ts'
import { mayDeploy, type State } from './login.ts'
import { toolObject } from './objects.ts'
import { type Sealed, unseal, useUp } from './sealed.ts'
import { readToken } from './token.ts'

/** What a platform's page posts. */
const Posted = z.object({ id_token: z.string().max(32_000), state: z.string().max(4_000) })

/** Who came, and from where. */
export interface Launched {
  platform: Platform
  launch: LinkLaunch | PickLaunch
}

/**
 * Takes a launch in, once: `ids` are those of the logins that this browser remembers, and `bound` says whether it has to be
 * one of them, whatever was said when it began. Throws what is wrong with it, and has
 * used nothing up then.
 */
export async function takeLaunch(
  env: Env,
  posted: unknown,
  { site, ids, bound }: { site: string; ids: readonly string[]; bound: boolean },
): Promise<Launched> {
  const { data } = Posted.safeParse(posted)
  if (!data) throw new Problem('lti-login')
  const state = await stateOf(env, data.state, { ids, bound })
  const platform = await toolObject(env).platform(state.platform)
  if (!platform) throw new Problem('lti-unknown')
  const claims = await readToken(env, platform, data.id_token, state.id)
  const launch = readLaunch(claims, site)
  if ('fault' in launch) throw new Problem(launch.fault)
  if (!mayDeploy(platform, launch.deployment)) throw new Problem('lti-deployment')
  if (!(await useUp(env, state))) throw new Problem('lti-used')
  return { platform, launch }
}

/** The state that a launch brings back: ours, in time, and by the browser that began where that one keeps cookies for us. */
async function stateOf(
  env: Env,
  text: string,
  { ids, bound }: { ids: readonly string[]; bound: boolean },
): Promise<Sealed<State>> {
  const state = await unseal<State>(env, 'state', text)
  if (!state) throw new Problem('lti-late')
  if ((state.bound || bound) && !ids.includes(state.id)) throw new Problem('lti-browser')
  return state
}
