import type { LtiLink } from '../../round/lti/link.ts'
import type { LtiTool } from '../../round/lti/tool.ts'

/** The object that holds our keys and the platforms. */
export function toolObject(env: Env): DurableObjectStub<LtiTool> {
  return env.LTI_TOOL.get(env.LTI_TOOL.idFromName('tool'))
}

/** The object of a link in a course: `link` is its platform's own id of it. */
export function linkObject(
  env: Env,
  { platform, deployment, link }: { platform: string; deployment: string; link: string },
): DurableObjectStub<LtiLink> {
  return env.LTI_LINKS.get(env.LTI_LINKS.idFromName(JSON.stringify([platform, deployment, link])))
}
