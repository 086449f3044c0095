import { DurableObject } from 'cloudflare:workers'
import type { JWK } from 'jose'
import type { Platform, PlatformConfig } from '../../game/lti/platform.ts'
import { log } from '../../store/log.ts'
import { isUnregistered, listPlatform, unlistPlatform } from '../../store/platforms.ts'
import { ToolKeys } from './keys.ts'
import { Platforms } from './platforms.ts'
import { Tokens } from './tokens.ts'

/** The name of the one object of its kind. */
export const LTI_TOOL = 'tool'

/** The status that stands for a platform that may not launch any more. */
const GONE = 410

/** What learning platforms know this game by, and it knows of them: its keys, the platforms, and what was used once. */
export class LtiTool extends DurableObject<Env> {
  private readonly keys = new ToolKeys(this.ctx.storage.sql)
  private readonly known = new Platforms(this.ctx.storage.sql, this.env.LTI_PLATFORMS)
  private readonly tokens = new Tokens(this.env, (claims) => this.sign(claims))

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.keys.create()
    this.known.create()
    ctx.storage.sql.exec('CREATE TABLE IF NOT EXISTS spent (id TEXT PRIMARY KEY, until INTEGER NOT NULL)')
  }

  /** The platforms of an issuer that may launch, or the one of them that knows us by a client id. */
  async platformsOf(issuer: string, clientId?: string): Promise<Platform[]> {
    return this.known.of(issuer, clientId)
  }

  /** A platform by its id; null for one that may not launch, or may not any more. */
  async platform(id: string): Promise<Platform | null> {
    return (await this.known.find(id)) ?? null
  }

  /** Adds a platform; false where it is known already, and stays as it is. */
  async register(config: PlatformConfig): Promise<boolean> {
    const isNew = await this.known.add(config, Date.now())
    // What KV does not take now, the hourly job lists.
    if (isNew) await this.tidy().catch((error) => log('platforms-not-listed', error))
    return isNew
  }

  /** Removes the platforms that the deployer does not want any more, and lists the others: two reads of KV for each. */
  async tidy(): Promise<void> {
    for (const { id, config, addedAt } of this.known.registered()) {
      if (await isUnregistered(this.env.KV, id)) {
        this.known.remove(id)
        this.tokens.forget(id)
        await unlistPlatform(this.env.KV, id)
        continue
      }
      const day = new Date(addedAt).toISOString().slice(0, 10)
      await listPlatform(this.env.KV, { id, issuer: config.issuer, client: config.client_id, day })
    }
  }

  /** Uses something up that is valid `until`, in milliseconds since 1970; false where that was done before, or is too late. */
  async spend(id: string, until: number): Promise<boolean> {
    const { sql } = this.ctx.storage
    const now = Date.now()
    if (until <= now) return false
    sql.exec('DELETE FROM spent WHERE until <= ?', now)
    return sql.exec('INSERT OR IGNORE INTO spent VALUES (?, ?)', id, until).rowsWritten > 0
  }

  /** Our public keys. */
  async listed(): Promise<JWK[]> {
    return this.keys.listed(Date.now())
  }

  /**
   * What a grade is sent with to a platform, or the status by which there is nothing: its token, and whether whoever runs this
   * game has named the place. Throws where it is to be tried again.
   */
  async pass(id: string, lineItem: string): Promise<{ token: string; trusted: boolean } | { refused: number }> {
    const platform = await this.known.find(id)
    if (!platform) return { refused: GONE }
    const grant = await this.tokens.of(platform)
    return 'refused' in grant ? grant : { token: grant.token, trusted: isNamed(platform, lineItem) }
  }

  /** A platform does not know its token any more. */
  async forgetToken(id: string): Promise<void> {
    this.tokens.forget(id)
  }

  /** Signs claims as this tool. */
  async sign(claims: Record<string, unknown>): Promise<string> {
    return this.keys.sign(claims, Date.now())
  }
}

/** Whether an address is where the setting has said that a platform is. */
function isNamed({ trusted, ...platform }: Platform, address: string): boolean {
  const hosts = [platform.issuer, platform.auth, platform.token, platform.keys].map((each) => new URL(each).origin)
  return trusted && URL.canParse(address) && hosts.includes(new URL(address).origin)
}
