/**
 * Whether a request comes from a page of ours. A proxy that ends TLS may leave our own address `http`, so the `https` page
 * of the same host is ours as well.
 */
export function isOwnOrigin(origin: string | undefined, url: string): boolean {
  const own = new URL(url)
  return origin === own.origin || origin === `https://${own.host}`
}
