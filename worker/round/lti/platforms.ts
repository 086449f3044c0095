import { PLATFORM_VERSION, type Platform, type PlatformConfig, platformsOfSetting } from '../../game/lti/platform.ts'

type PlatformRow = { v: number; id: string; config: string; addedAt: number }

/** The platforms that may launch: those of the setting, and those that an admin has registered. */
export class Platforms {
  private named: Promise<Platform[]> | undefined

  constructor(
    private readonly sql: SqlStorage,
    private readonly setting: string | undefined,
  ) {}

  create(): void {
    this.sql.exec(
      'CREATE TABLE IF NOT EXISTS platforms (v INTEGER NOT NULL, id TEXT PRIMARY KEY, config TEXT NOT NULL, addedAt INTEGER NOT NULL)',
    )
  }

  async find(id: string): Promise<Platform | undefined> {
    return (await this.all()).find((each) => each.id === id)
  }

  /** Those of an issuer, or the one of them that knows us by a client id. */
  async of(issuer: string, clientId?: string): Promise<Platform[]> {
    const all = (await this.all()).filter((each) => each.issuer === issuer)
    return clientId === undefined ? all : all.filter((each) => each.client_id === clientId)
  }

  /** Adds one; false where it is known already, and stays as it is: nobody takes a platform over by registering it again. */
  async add(config: PlatformConfig, now: number): Promise<boolean> {
    const id = await idOf(config)
    if (await this.find(id)) return false
    this.sql.exec('INSERT INTO platforms VALUES (?, ?, ?, ?)', PLATFORM_VERSION, id, JSON.stringify(config), now)
    return true
  }

  /** Those that an admin has registered, and when, in milliseconds since 1970. */
  registered(): { id: string; config: PlatformConfig; addedAt: number }[] {
    const rows = this.sql.exec<PlatformRow>('SELECT * FROM platforms ORDER BY addedAt').toArray()
    return rows.map(({ id, config, addedAt }) => ({ id, config: JSON.parse(config), addedAt }))
  }

  /** Removes one that was registered; it may be registered again. */
  remove(id: string): void {
    this.sql.exec('DELETE FROM platforms WHERE id = ?', id)
  }

  private async all(): Promise<Platform[]> {
    this.named ??= Promise.all(
      platformsOfSetting(this.setting).map(async (each) => ({ ...each, id: await idOf(each), trusted: true })),
    )
    const registered = this.registered().map(({ id, config }) => ({ ...config, id, trusted: false }))
    const named = await this.named
    return [...named, ...registered.filter(({ id }) => !named.some((each) => each.id === id))]
  }
}

/** Two platforms never share an issuer and a client id; what neither can have parts them. */
async function idOf({ issuer, client_id }: PlatformConfig): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${issuer}\n${client_id}`))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
