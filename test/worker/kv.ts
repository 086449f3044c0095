import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { PATIENCE } from './patience.ts'

/** Lets KV take its time: what is asked of it waits, and happens once it is let go. */
export function hold(what: 'put' | 'delete'): { asked(): Promise<void>; letGo(): void } {
  const real = env.KV[what].bind(env.KV)
  const { promise, resolve } = Promise.withResolvers<void>()
  const spy = vi.spyOn(env.KV, what).mockImplementation(async (...given: unknown[]) => {
    await promise
    await Reflect.apply(real, undefined, given)
  })
  return {
    asked: () => vi.waitUntil(() => spy.mock.calls.length > 0, PATIENCE).then(() => {}),
    letGo: resolve,
  }
}

/** Lets KV refuse, until the mock is restored; `when` tells for which keys. */
export function refuse(what: 'put' | 'delete', when: (key: string) => boolean = () => true) {
  const real = env.KV[what].bind(env.KV)
  return vi.spyOn(env.KV, what).mockImplementation(async (...given: unknown[]) => {
    if (when(String(given[0]))) throw new Error(`KV ${what} failed: 429 Too Many Requests`)
    await Reflect.apply(real, undefined, given)
  })
}
