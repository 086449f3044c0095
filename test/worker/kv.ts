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

/** Lets the first call of a method wait that `when` is true for, KV's or an object's; it happens once it is let go. */
export function holdFirst(
  owner: object,
  method: string,
  when: (...given: unknown[]) => boolean = () => true,
): { asked(): Promise<unknown[]>; letGo(): void } {
  const methods = owner as Record<string, (...given: unknown[]) => unknown>
  const real = methods[method]!
  const { promise, resolve } = Promise.withResolvers<void>()
  let held: unknown[] | undefined
  vi.spyOn(methods, method).mockImplementation(async function (this: unknown, ...given: unknown[]) {
    if (!held && when(...given)) {
      held = given
      await promise
    }
    return Reflect.apply(real, this, given)
  })
  return { asked: () => vi.waitUntil(() => held, PATIENCE), letGo: resolve }
}

/** What is done, and how often KV was asked or told meanwhile. */
export async function counted<T>(act: () => Promise<T>): Promise<[T, number]> {
  const spies = (['get', 'getWithMetadata', 'list', 'put', 'delete'] as const).map((each) => vi.spyOn(env.KV, each))
  const result = await act()
  const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
  for (const spy of spies) spy.mockRestore()
  return [result, calls]
}
