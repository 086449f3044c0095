import { CODE_ALPHABET, CODE_LENGTH } from '../../worker/game/make/code.ts'
import { type Step, takeCounts } from './operations.ts'
import { PACK_QUIZ } from './player.ts'
import { FROM } from './unmetered.ts'

const TIMES = 1_000
const AT_ONCE = 10

/** Does a thousand times what could use up a day, each from an address of its own; tells what each thousand took. */
export async function countAbuse(url: string): Promise<Step[]> {
  const makes = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"packs":[]}' }
  await fetch(`${url}/bench/look`)
  return [
    await thousand('1,000 looks at a board', url, () => fetch(`${url}/q/${PACK_QUIZ}/board`)),
    await thousand('1,000 tries of unknown codes', url, (n) =>
      fetch(`${url}/q/${codeOf(n)}`, { headers: { [FROM]: '192.0.2.1' } }),
    ),
    await thousand('1,000 makes that are refused', url, () =>
      fetch(`${url}/api/quizzes`, { ...makes, headers: { ...makes.headers, [FROM]: '192.0.2.2' } }),
    ),
  ]
}

/** How a school of `PUPILS` came in that is one address. */
export interface School {
  pupils: number
  refused: number
  milliseconds: number
}

const PUPILS = 200

/** Lets a school behind one address come in at once, each pupil by the quiz's page and its form. */
export async function startSchool(url: string): Promise<School> {
  const headers = { [FROM]: '192.0.2.3', origin: new URL(url).origin }
  const begin = performance.now()
  let refused = 0
  for (let from = 0; from < PUPILS; from += AT_ONCE) {
    const statuses = await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        const page = await fetch(`${url}/q/${PACK_QUIZ}`, { headers })
        const cookie = page.headers.getSetCookie().map((each) => each.split(';')[0])
        await page.arrayBuffer()
        const body = new URLSearchParams({ nickname: 'Bench Runner' })
        const started = await fetch(`${url}/q/${PACK_QUIZ}`, {
          ...{ method: 'POST', redirect: 'manual', body },
          headers: { ...headers, cookie: cookie.join('; ') },
        })
        await started.arrayBuffer()
        return [page.status, started.status]
      }),
    )
    refused += statuses.filter(([page, started]) => page !== 200 || started !== 303).length
  }
  return { pupils: PUPILS, refused, milliseconds: performance.now() - begin }
}

async function thousand(name: string, url: string, ask: (n: number) => Promise<Response>): Promise<Step> {
  await takeCounts(url)
  for (let from = 0; from < TIMES; from += AT_ONCE) {
    const replies = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => ask(from + n)))
    for (const reply of replies) await reply.arrayBuffer()
  }
  return { name, counts: await takeCounts(url) }
}

function codeOf(n: number): string {
  const signs = CODE_ALPHABET.toLowerCase()
  const places = Array.from({ length: CODE_LENGTH }, (_, place) => Math.floor(n / signs.length ** place))
  return places.map((digit) => signs[digit % signs.length]).join('')
}
