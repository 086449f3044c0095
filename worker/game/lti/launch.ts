/** What the token of a launch says, once its signature is checked: who comes, to which link, for what. */
import * as z from 'zod'
import { CLAIM, LINK_MESSAGE, LTI_VERSION, PICK_CLAIM, PICK_MESSAGE, QUIZ_PARAMETER, SCOPE } from './claims.ts'
import { isInstructor, mayPlace } from './roles.ts'

const text = z.string().max(1_000)
const id = z.string().min(1).max(255)

const Common = z.object({
  [CLAIM.version]: z.literal(LTI_VERSION),
  [CLAIM.deployment]: id,
  [CLAIM.target]: text.optional(),
  [CLAIM.roles]: z.array(text).max(100).optional(),
  [CLAIM.custom]: z.record(z.string(), z.unknown()).nullish(),
  sub: id.optional(),
  name: text.nullish(),
  given_name: text.nullish(),
})

const ForLink = Common.extend({
  [CLAIM.message]: z.literal(LINK_MESSAGE),
  [CLAIM.target]: text,
  [CLAIM.link]: z.object({ id, title: text.nullish() }),
  [CLAIM.grades]: z.object({ scope: z.array(text).max(20), lineitem: text.optional() }).nullish(),
})

const ForPick = Common.extend({
  [CLAIM.message]: z.literal(PICK_MESSAGE),
  [PICK_CLAIM.settings]: z.object({
    deep_link_return_url: text,
    accept_types: z.array(text).max(20),
    accept_presentation_document_targets: z.array(text).max(20).optional(),
    accept_lineitem: z.boolean().nullish(),
    data: z.string().max(8_000).nullish(),
  }),
})

/** What every launch tells. */
interface Told {
  deployment: string
  /** whether they teach the course, by its own roles */
  instructor: boolean
  /** by what the platform knows them; left out where it does not tell */
  user: string | undefined
}

/** Somebody comes by a link that was placed in a course. */
export interface LinkLaunch extends Told {
  kind: 'link'
  /** the id of the link, its platform's own */
  link: string
  /** the slug of the quiz that it was placed for; undefined where it does not say */
  quiz: string | undefined
  /** what they may be called, the best first */
  names: string[]
  /** where their grade goes; null where the course wants none */
  lineItem: string | null
}

/** A teacher chooses what to place in a course. */
export interface PickLaunch extends Told {
  kind: 'pick'
  /** whether they may place something */
  places: boolean
  returnUrl: string
  /** whether a grade may come with it */
  graded: boolean
  /** whether it may open in a window of its own */
  windowed: boolean
  /** what the platform wants to have back as it is */
  data: string | undefined
}

/** What is wrong with a launch whose signature is right. */
export type LaunchFault = 'lti-message' | 'lti-elsewhere'

/** Reads the claims of a launch; `site` is our own origin, which its target has to be at. */
export function readLaunch(claims: object, site: string): LinkLaunch | PickLaunch | { fault: LaunchFault } {
  const pick = ForPick.safeParse(claims)
  if (pick.success) return readPick(pick.data)
  const link = ForLink.safeParse(claims)
  if (!link.success) return { fault: 'lti-message' }
  return isOurs(link.data[CLAIM.target], site) ? readLink(link.data) : { fault: 'lti-elsewhere' }
}

/** Whether an address that a platform would open is at our site. */
export function isOurs(target: string, site: string): boolean {
  return URL.canParse(target) && new URL(target).origin === site
}

function readLink(claims: z.infer<typeof ForLink>): LinkLaunch {
  const { name, given_name: given } = claims
  return {
    kind: 'link',
    ...toldBy(claims),
    link: claims[CLAIM.link].id,
    quiz: quizOf(claims[CLAIM.custom]?.[QUIZ_PARAMETER], claims[CLAIM.target]),
    names: [name, given].filter((each): each is string => typeof each === 'string' && each !== ''),
    lineItem: lineItemOf(claims[CLAIM.grades]),
  }
}

function readPick(claims: z.infer<typeof ForPick>): PickLaunch | { fault: LaunchFault } {
  const settings = claims[PICK_CLAIM.settings]
  if (!settings.accept_types.includes('ltiResourceLink')) return { fault: 'lti-message' }
  return {
    kind: 'pick',
    ...toldBy(claims),
    places: mayPlace(claims[CLAIM.roles] ?? []),
    returnUrl: settings.deep_link_return_url,
    graded: settings.accept_lineitem !== false,
    windowed: settings.accept_presentation_document_targets?.includes('window') ?? false,
    data: settings.data ?? undefined,
  }
}

function toldBy(claims: z.infer<typeof Common>): Told {
  return {
    deployment: claims[CLAIM.deployment],
    instructor: isInstructor(claims[CLAIM.roles] ?? []),
    user: claims.sub,
  }
}

/** The column of the gradebook that scores may be written into. */
function lineItemOf(grades: z.infer<typeof ForLink>[typeof CLAIM.grades]): string | null {
  const { scope = [], lineitem = '' } = grades ?? {}
  return scope.includes(SCOPE.score) && URL.canParse(lineitem) ? lineitem : null
}

/** The quiz that a link names, or that its address leads to: what a teacher pastes by hand, and a picked one alike. */
function quizOf(named: unknown, target: string): string | undefined {
  const slug = typeof named === 'string' ? named : /^\/q\/([^/]+)$/.exec(new URL(target).pathname)?.[1]
  return slug?.match(/^[a-z0-9-]{1,60}$/)?.[0]
}
