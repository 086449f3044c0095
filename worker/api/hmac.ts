/** What the deployment's secret makes of a text: 32 bytes that nobody without the secret can tell. */
export async function hmac({ COOKIE_SECRET }: Pick<Env, 'COOKIE_SECRET'>, text: string): Promise<Uint8Array> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const bytes = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', bytes.encode(COOKIE_SECRET), algorithm, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign(algorithm, key, bytes.encode(text)))
}
