import { answer, PACK_QUIZ, type Player, send, startRound } from './player.ts'

const HANDS = 16
const SLICE = 800
const SLICES = 3
const WARM_UP = 300
/** Fresh rounds for the answers: more than the slices can use up, and never more than this. */
const ROUNDS = 400

export interface Rate {
  name: string
  requests: number
  perSecond: number
  /** milliseconds that 95 of 100 requests took at most */
  slow: number
}

interface Slice {
  /** milliseconds that each request took */
  times: number[]
  elapsed: number
}

/** One request by one of the hands; false when there is nothing left to ask for. */
type Ask = (hand: number) => Promise<boolean>

/** Asks for each target in turn, several times over, so that what disturbs the machine disturbs them all. */
export async function measureLoad(url: string): Promise<Rate[]> {
  const targets = await targetsOf(url)
  for (const { ask } of targets) await slice(ask, WARM_UP)
  const samples = targets.map((target) => ({ ...target, slices: [] as Slice[] }))
  for (let turn = 0; turn < SLICES; turn++) {
    for (const { ask, slices } of samples) slices.push(await slice(ask, SLICE))
  }
  return samples.map(rateOf)
}

async function targetsOf(url: string): Promise<{ name: string; ask: Ask }[]> {
  const rounds: Player[] = []
  for (let started = 0; started < ROUNDS; started += HANDS) {
    rounds.push(...(await Promise.all(Array.from({ length: HANDS }, () => startRound(url)))))
  }
  const get = (path: string) => () => send(`${url}${path}`).then(() => true)
  const viewed = rounds.slice(0, HANDS).map(({ round, cookie }) => () => {
    return send(`${url}/r/${round}`, { headers: { cookie } }).then(() => true)
  })
  return [
    { name: 'a bare Hono route', ask: get('/bench/hono') },
    { name: 'a static page', ask: get('/bench/static') },
    { name: 'a bare route that asks a bare object for 6 KB', ask: (hand) => get(`/bench/view/${hand}`)() },
    { name: 'a bare route whose object writes a row', ask: barelyAnswering(url) },
    { name: '/', ask: get('/') },
    { name: '/q/…', ask: get(`/q/${PACK_QUIZ}`) },
    { name: 'the play page', ask: (hand) => viewed[hand]?.() ?? Promise.resolve(false) },
    { name: 'an answer (fresh each time)', ask: answering(url, rounds.slice(HANDS)) },
  ]
}

/** Sends what an answer sends to an object that writes it down and does nothing else. */
function barelyAnswering(url: string): Ask {
  const body = { question: 'a question', verdict: 'baseless', confidence: 2 }
  return (hand) => send(`${url}/bench/answer/${hand}`, { method: 'POST', body }).then(() => true)
}

/** Each hand plays a round to its end, then takes the next. */
function answering(url: string, rounds: Player[]): Ask {
  const inHand: (Player | undefined)[] = []
  return async (hand) => {
    if (!inHand[hand]?.question) inHand[hand] = rounds.pop()
    const player = inHand[hand]
    if (!player) return false
    await answer(url, player)
    return true
  }
}

async function slice(ask: Ask, length: number): Promise<Slice> {
  const times: number[] = []
  const begin = performance.now()
  const work = async (_: unknown, hand: number) => {
    for (let now = begin; now < begin + length; ) {
      if (!(await ask(hand))) return
      const done = performance.now()
      times.push(done - now)
      now = done
    }
  }
  await Promise.all(Array.from({ length: HANDS }, work))
  return { times, elapsed: performance.now() - begin }
}

function rateOf({ name, slices }: { name: string; slices: Slice[] }): Rate {
  const times = slices.flatMap(({ times }) => times).sort((one, other) => one - other)
  const elapsed = slices.reduce((sum, { elapsed }) => sum + elapsed, 0)
  const slow = times[Math.floor(times.length * 0.95)] ?? 0
  return { name, requests: times.length, perSecond: times.length / (elapsed / 1000), slow }
}
