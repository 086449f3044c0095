/** What LTI 1.3 calls things in the tokens that platforms and tools send each other. */
const LTI = 'https://purl.imsglobal.org/spec/lti/claim'
const DEEP_LINKING = 'https://purl.imsglobal.org/spec/lti-dl/claim'

/** The names of the claims. */
export const CLAIM = {
  message: `${LTI}/message_type`,
  version: `${LTI}/version`,
  deployment: `${LTI}/deployment_id`,
  target: `${LTI}/target_link_uri`,
  link: `${LTI}/resource_link`,
  roles: `${LTI}/roles`,
  custom: `${LTI}/custom`,
  grades: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
} as const

/** The names of the claims of deep linking alone. */
export const PICK_CLAIM = {
  settings: `${DEEP_LINKING}/deep_linking_settings`,
  items: `${DEEP_LINKING}/content_items`,
  data: `${DEEP_LINKING}/data`,
} as const

/** What a platform lets a tool do with the grades of a course. */
export const SCOPE = {
  lineItem: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  score: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
} as const

/** The version that every message bears. */
export const LTI_VERSION = '1.3.0'

/** Somebody opens a link in a course. */
export const LINK_MESSAGE = 'LtiResourceLinkRequest'
/** A teacher chooses what to place in one. */
export const PICK_MESSAGE = 'LtiDeepLinkingRequest'
/** What they have chosen. */
export const PICKED_MESSAGE = 'LtiDeepLinkingResponse'

/** The custom parameter that says which quiz a link is placed for. */
export const QUIZ_PARAMETER = 'quiz'
