/**
 * A learning platform, written from 1EdTech's documents (LTI 1.3 core, security framework 1.1, assignment and grade services
 * 2.0, deep linking 2.0, dynamic registration 1.0): it signs its launches by its own key, and checks the signature of all that
 * the tool sends by the tool's published keys. It is no part of the game, and shares no line with it.
 */
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose'

const LTI = 'https://purl.imsglobal.org/spec/lti/claim'
const MEMBERSHIP = 'http://purl.imsglobal.org/vocab/lis/v2/membership'
const DEEP_LINKING = 'https://purl.imsglobal.org/spec/lti-dl/claim'
const AGS = 'https://purl.imsglobal.org/spec/lti-ags'

export const INSTRUCTOR = `${MEMBERSHIP}#Instructor`
export const LEARNER = `${MEMBERSHIP}#Learner`

/** A score as a platform has taken it. */
export interface TakenScore {
  lineItem: string
  [field: string]: unknown
}

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>

/** How many key pairs are made, a tenth of a second each: owners take turns with them, so that any two in a row differ. */
const PAIRS = 2
const pairs: Promise<KeyPair>[] = []
/** Which pair is whose, in the order in which owners came. */
const taken = new Map<string, number>()

function keyPairOf(owner: string): Promise<KeyPair> {
  const at = taken.get(owner) ?? taken.size % PAIRS
  taken.set(owner, at)
  return pairAt(at)
}

function pairAt(at: number): Promise<KeyPair> {
  pairs[at] ??= generateKeyPair('RS256', { extractable: true })
  return pairs[at]
}

export class Platform {
  readonly clientId: string
  readonly deployment = '1'
  /** what the tool has sent into its gradebook */
  readonly scores: TakenScore[] = []
  /** the tokens that it gave, and how often it was asked */
  readonly tokens: string[] = []
  /** the status that it answers scores and tokens with; null: as it should */
  failing: { scores: number | null; token: number | null } = { scores: null, token: null }
  kid = 'first'
  /** what tools have registered here, and what this says of itself where it does not tell the truth */
  readonly registrations: Record<string, unknown>[] = []
  lies: Record<string, unknown> = {}
  readonly registrationToken = 'a token of its admin'
  private readonly usedAssertions = new Set<string>()

  private constructor(
    readonly issuer: string,
    private keys: KeyPair,
    /** reads the tool's published keys */
    private readonly toolKeys: () => Promise<JSONWebKeySet>,
    { clientId = 'client-1' }: { clientId?: string } = {},
  ) {
    this.clientId = clientId
  }

  static async start(issuer: string, toolKeys: () => Promise<JSONWebKeySet>, options?: { clientId?: string }) {
    return new Platform(issuer, await keyPairOf(issuer), toolKeys, options)
  }

  /** What its admin tells the tool. */
  get config() {
    const { issuer, clientId: client_id } = this
    return { issuer, client_id, auth: `${issuer}/auth`, token: `${issuer}/token`, keys: `${issuer}/keys` }
  }

  /** It signs by another key from now on. */
  async changeKey(): Promise<void> {
    this.keys = await pairAt((taken.get(this.issuer)! + 1) % PAIRS)
    this.kid = 'second'
  }

  /** What it tells the tool when somebody opens a link. */
  login(target: string): Record<string, string> {
    return { iss: this.issuer, login_hint: 'a user', target_link_uri: target, client_id: this.clientId }
  }

  /** The claims of somebody who opens a link. */
  claims(nonce: string, more: Record<string, unknown> = {}): JWTPayload {
    const now = Math.floor(Date.now() / 1_000)
    return {
      ...{ iss: this.issuer, aud: this.clientId, sub: 'pupil-1', iat: now, exp: now + 300, nonce },
      [`${LTI}/message_type`]: 'LtiResourceLinkRequest',
      [`${LTI}/version`]: '1.3.0',
      [`${LTI}/deployment_id`]: this.deployment,
      [`${LTI}/roles`]: [LEARNER],
      [`${LTI}/resource_link`]: { id: 'link-1', title: 'A quiz' },
      ...more,
    }
  }

  /** That the course has a column for the link. */
  graded(column = '1'): Record<string, unknown> {
    const lineitem = `${this.issuer}/columns/${column}?course=7`
    return { [`${AGS}/claim/endpoint`]: { scope: [`${AGS}/scope/score`], lineitem } }
  }

  /** The claims of a teacher who chooses what to place in a course. */
  asksToPick(nonce: string, more: Record<string, unknown> = {}, settings: Record<string, unknown> = {}): JWTPayload {
    return this.claims(nonce, {
      sub: 'teacher',
      [`${LTI}/message_type`]: 'LtiDeepLinkingRequest',
      [`${LTI}/roles`]: [INSTRUCTOR],
      [`${DEEP_LINKING}/deep_linking_settings`]: {
        ...{ deep_link_return_url: `${this.issuer}/picked`, accept_types: ['ltiResourceLink'] },
        ...{ accept_presentation_document_targets: ['iframe', 'window'], accept_lineitem: true, data: 'course 7' },
        ...settings,
      },
      ...more,
    })
  }

  /** What a tool's page posts when something was chosen; throws where the tool has not signed it for this platform. */
  async takePicked(form: URLSearchParams) {
    const answer = await this.checkTool(form.get('JWT') ?? '', this.issuer)
    return {
      kind: answer[`${LTI}/message_type`],
      version: answer[`${LTI}/version`],
      deployment: answer[`${LTI}/deployment_id`],
      data: answer[`${DEEP_LINKING}/data`],
      items: answer[`${DEEP_LINKING}/content_items`] as Record<string, unknown>[],
    }
  }

  /** Where an admin finds what it says of itself. */
  get configuration(): string {
    return `${this.issuer}/.well-known/openid-configuration`
  }

  sign(claims: JWTPayload, key: KeyPair = this.keys, kid = this.kid): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key.privateKey)
  }

  async jwks(): Promise<JSONWebKeySet> {
    return { keys: [{ ...(await exportJWK(this.keys.publicKey)), kid: this.kid, alg: 'RS256', use: 'sig' }] }
  }

  /** Checks what the tool has signed for this platform. Throws where the signature or the claims are wrong. */
  async checkTool(token: string, audience: string): Promise<JWTPayload> {
    const keys = createLocalJWKSet(await this.toolKeys())
    const { payload } = await jwtVerify(token, keys, {
      ...{ issuer: this.clientId, audience, algorithms: ['RS256'], maxTokenAge: 300, currentDate: new Date() },
      requiredClaims: ['iat', 'exp'],
    })
    return payload
  }

  /** Answers a request to one of its addresses. */
  async answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/keys') return Response.json(await this.jwks())
    if (request.url === this.configuration) return Response.json({ ...this.said(), ...this.lies })
    if (pathname === '/register') return this.register(request)
    if (pathname === '/token') return this.giveToken(request)
    if (/^\/columns\/[^/]+\/scores$/.test(pathname)) return this.takeScore(request)
    return new Response('no such page', { status: 404 })
  }

  private said() {
    const { issuer } = this
    return {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      registration_endpoint: `${issuer}/register`,
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      scopes_supported: ['openid', `${AGS}/scope/score`],
      'https://purl.imsglobal.org/spec/lti-platform-configuration': { product_family_code: 'test', version: '1' },
    }
  }

  private async register(request: Request): Promise<Response> {
    if (request.headers.get('Authorization') !== `Bearer ${this.registrationToken}`)
      return new Response(null, { status: 401 })
    const tool = (await request.json()) as Record<string, unknown>
    this.registrations.push(tool)
    return Response.json({ ...tool, client_id: this.clientId })
  }

  private async giveToken(request: Request): Promise<Response> {
    if (this.failing.token) return Response.json({ error: 'failing' }, { status: this.failing.token })
    const form = await formOf(request)
    const refuse = (error: string) => Response.json({ error }, { status: 400 })
    if (form.get('grant_type') !== 'client_credentials') return refuse('unsupported_grant_type')
    if (form.get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
      return refuse('invalid_request')
    if (form.get('scope') !== `${AGS}/scope/score`) return refuse('invalid_scope')
    try {
      const { sub, jti } = await this.checkTool(form.get('client_assertion') ?? '', `${this.issuer}/token`)
      if (sub !== this.clientId || !jti || this.usedAssertions.has(jti)) return refuse('invalid_client')
      this.usedAssertions.add(jti)
    } catch {
      return refuse('invalid_client')
    }
    const token = `token-${this.tokens.length + 1}`
    this.tokens.push(token)
    return Response.json({ access_token: token, token_type: 'Bearer', expires_in: 3_600, scope: form.get('scope') })
  }

  private async takeScore(request: Request): Promise<Response> {
    if (this.failing.scores) return new Response(null, { status: this.failing.scores })
    const [, token] = /^Bearer (.+)$/.exec(request.headers.get('Authorization') ?? '') ?? []
    if (!token || !this.tokens.includes(token)) return new Response(null, { status: 401 })
    if (request.headers.get('Content-Type') !== 'application/vnd.ims.lis.v1.score+json')
      return new Response(null, { status: 415 })
    const lineItem = request.url.replace(/\/scores(?=\?|$)/, '')
    this.scores.push({ lineItem, ...((await request.json()) as object) })
    return new Response(null, { status: 204 })
  }
}

async function formOf(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams(new TextDecoder().decode(await request.arrayBuffer()))
}
