import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import { rotationAt } from '../../game/lti/rotation.ts'

/** The version of these rows. */
const VERSION = 1
const ALGORITHM = 'RS256'

/** A key pair as it is kept: `secret` and `open` are JWKs in JSON. */
type KeyRow = { v: number; kid: string; madeAt: number; secret: string; open: string }

/** The keys by which this game is known to learning platforms. The secret halves never leave the object that they are made in. */
export class ToolKeys {
  private making: Promise<void> | undefined

  constructor(private readonly sql: SqlStorage) {}

  create(): void {
    this.sql.exec(
      'CREATE TABLE IF NOT EXISTS keys (v INTEGER NOT NULL, kid TEXT PRIMARY KEY, madeAt INTEGER NOT NULL, secret TEXT NOT NULL, open TEXT NOT NULL)',
    )
  }

  /** The public keys: of what is signed now, of what will be, and of what may still be valid. */
  async listed(now: number): Promise<JWK[]> {
    await this.rotate(now)
    return this.rows().map(({ open }) => JSON.parse(open))
  }

  /** Signs claims by the key in force. */
  async sign(claims: Record<string, unknown>, now: number): Promise<string> {
    await this.rotate(now)
    const rows = this.rows()
    const { signs } = rotationAt(now, rows)
    const row = rows.find(({ kid }) => kid === signs)
    if (!row) throw new Error('there is no key to sign with')
    const key = await importJWK(JSON.parse(row.secret), ALGORITHM)
    return new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, kid: row.kid, typ: 'JWT' }).sign(key)
  }

  /** Makes a key where one is due, once, and forgets those that nothing valid is signed by. */
  private async rotate(now: number): Promise<void> {
    await this.making
    const { make, drop } = rotationAt(now, this.rows())
    for (const kid of drop) this.sql.exec('DELETE FROM keys WHERE kid = ?', kid)
    if (!make) return
    this.making ??= this.make(now).finally(() => {
      this.making = undefined
    })
    await this.making
  }

  private async make(now: number): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
    const open = await exportJWK(publicKey)
    const kid = await calculateJwkThumbprint(open)
    const listed = JSON.stringify({ ...open, kid, alg: ALGORITHM, use: 'sig' })
    const secret = JSON.stringify(await exportJWK(privateKey))
    this.sql.exec('INSERT INTO keys VALUES (?, ?, ?, ?, ?)', VERSION, kid, now, secret, listed)
  }

  private rows(): KeyRow[] {
    return this.sql.exec<KeyRow>('SELECT * FROM keys ORDER BY madeAt').toArray()
  }
}
