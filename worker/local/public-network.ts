/**
 * What the Worker asks for pages by that somebody names: workerd connects to no private, loopback or link-local address by
 * it, whatever name led there.
 */
export const PUBLIC_ALONE = { type: 'network' as const, allow: ['public'] }
