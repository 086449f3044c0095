/** A teacher chooses, inside their platform, which quiz to place in a course (deep linking); we tell the platform, signed. */
import { CLAIM, LTI_VERSION, PICK_CLAIM, PICKED_MESSAGE, QUIZ_PARAMETER } from '../../game/lti/claims.ts'
import type { PickLaunch } from '../../game/lti/launch.ts'
import type { Platform } from '../../game/lti/platform.ts'
import type { Quiz } from '../../game/make/quiz.ts'
import { SECOND_MS } from '../../game/time.ts'
import { Problem } from '../problem.ts'
import { placeable } from './linked.ts'
import { toolObject } from './objects.ts'
import { seal, unseal, useUp } from './sealed.ts'

/** How long our word for what was chosen is good, in seconds. */
const GOOD_FOR_S = 300

/** What was asked for, on its way through the page where somebody chooses. */
interface Offer extends Pick<PickLaunch, 'deployment' | 'returnUrl' | 'graded' | 'windowed'> {
  platform: string
  data?: string
}

/** What was chosen, and where the browser takes our word for it. */
export interface Picked {
  title: string
  returnUrl: string
  token: string
}

/** A ticket for choosing. Throws `lti-teacher`, and `lti-elsewhere` where the answer would go by an open connection. */
export async function offerPick(env: Env, platform: Platform, launch: PickLaunch): Promise<string> {
  if (!launch.places) throw new Problem('lti-teacher')
  if (!mayReturnTo(platform, launch.returnUrl)) throw new Problem('lti-elsewhere')
  const { deployment, returnUrl, graded, windowed, data } = launch
  const offer = { platform: platform.id, deployment, returnUrl, graded, windowed, ...(data !== undefined && { data }) }
  return (await seal<Offer>(env, 'pick', offer)).text
}

/** Chooses a quiz, once. Throws `no-quiz` and `lti-own`, and the ticket can be used again then; `lti-late` and `lti-used`. */
export async function pickQuiz(env: Env, ticket: string, slug: string, site: string): Promise<Picked> {
  const offer = await unseal<Offer>(env, 'pick', ticket)
  if (!offer) throw new Problem('lti-late')
  const platform = await toolObject(env).platform(offer.platform)
  if (!platform) throw new Problem('lti-unknown')
  const quiz = await placeable(env, slug)
  if (!(await useUp(env, offer))) throw new Problem('lti-used')
  const token = await toolObject(env).sign(answerFor(platform, offer, itemFor(quiz, offer, site)))
  return { title: quiz.title, returnUrl: offer.returnUrl, token }
}

/** Where the platform's own word leads, over TLS; in the network of whoever named the platform, without. */
function mayReturnTo({ trusted }: Platform, url: string): boolean {
  const { protocol } = URL.parse(url) ?? {}
  return protocol === 'https:' || (trusted && protocol === 'http:')
}

function answerFor(platform: Platform, { deployment, data }: Offer, item: object): Record<string, unknown> {
  const iat = Math.floor(Date.now() / SECOND_MS)
  return {
    ...{ iss: platform.client_id, aud: platform.issuer, iat, exp: iat + GOOD_FOR_S, nonce: crypto.randomUUID() },
    [CLAIM.deployment]: deployment,
    [CLAIM.message]: PICKED_MESSAGE,
    [CLAIM.version]: LTI_VERSION,
    [PICK_CLAIM.items]: [item],
    ...(data !== undefined && { [PICK_CLAIM.data]: data }),
  }
}

/** The link as it stands in the course; where there may be a column, it takes as many points as there are questions. */
function itemFor({ slug, title, questions }: Quiz, { graded, windowed }: Offer, site: string): object {
  return {
    ...{ type: 'ltiResourceLink', title, url: `${site}/lti/launch`, custom: { [QUIZ_PARAMETER]: slug } },
    ...(windowed && { window: { targetName: '_blank' } }),
    ...(graded && { lineItem: { label: title, scoreMaximum: questions.length, resourceId: slug } }),
  }
}
