import { runInDurableObject } from 'cloudflare:test'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Counter } from '../../../worker/round/counter.ts'
import { hold, holdFirst } from '../kv.ts'
import { PATIENCE } from '../patience.ts'
import { allRight, answerBy, keysOf, pupil, roundById, Teacher } from './school.ts'

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const calm = () => new Promise((resolve) => setTimeout(resolve, 100))

/** What a round owes, by who is owed it. */
function owedBy(id: string): Promise<string[]> {
  return runInDurableObject(roundById(id), (_, { storage }) =>
    storage.sql
      .exec<{ target: string }>('SELECT target FROM outbox ORDER BY number')
      .toArray()
      .map(({ target }) => target),
  )
}

test.each(['before', 'after'])(
  'a pupil who is taken out while their score is written does not come back, though their host’s server answers %s it',
  async (when) => {
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
    const fetch = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
      await answered
      return new Response(null, { status: 204 })
    })
    const teacher = await Teacher.make({ naming: 'free' })
    await teacher.host('PUT', '/webhook', { url: 'https://paper.org/hooks/baseless' })
    const ada = await pupil(teacher, 'Ada')
    const [saving, counting] = [hold('put'), holdFirst(Counter.prototype, 'add')]
    const playing = answerBy(ada, allRight)
    await Promise.all([saving.asked(), counting.asked(), vi.waitUntil(() => fetch.mock.calls.length > 0, PATIENCE)])
    const id = await runInDurableObject(
      roundById(ada.round),
      (_, { storage }) => storage.sql.exec<{ id: string }>('SELECT id FROM players').one().id,
    )
    const removing = roundById(ada.round).remove({ pupils: [id], unanswered: false, bar: false })
    await vi.waitUntil(async () => (await owedBy(ada.round)).includes('forget-score'), PATIENCE)
    for (const letGo of when === 'before' ? [answer, saving.letGo] : [saving.letGo, answer]) {
      letGo()
      await calm()
    }
    counting.letGo()
    await Promise.all([playing, removing])
    await vi.waitUntil(async () => (await owedBy(ada.round)).length === 0, PATIENCE)
    expect((await keysOf(teacher.slug)).filter((key) => key.startsWith('score:'))).toEqual([])
  },
)
