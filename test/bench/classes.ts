import { setTimeout as sleep } from 'node:timers/promises'
import { type Counts, NOTHING } from './counts.ts'
import { answer, PACK_QUIZ, type Player, send, startRound } from './player.ts'

const PUPILS = 200
const QUESTIONS = 10
const SECONDS = 60
const MANY = 1_000
const AT_ONCE = 16

/** How a class of 200 goes that answers 10 questions each within a minute, and what a report of 1,000 plays takes. */
export interface ClassRun {
  pupils: number
  expected: number
  /** answers that the report has */
  kept: number
  errors: number
  finished: number
  /** milliseconds that half, 95 of 100 and all answers took at most */
  answered: [number, number, number]
  /** milliseconds from the nth answer's reply to the nth on the host's page, at most */
  hostBehind: number
  /** answers that the host's page heard of */
  heard: number
  counts: Counts
  report: { plays: number; counts: Counts; milliseconds: number }
}

interface Host {
  slug: string
  key: string
  cookie: string
  /** when answers were heard of, in milliseconds of this process */
  heard: number[]
  close: () => void
}

/** Plays a class against the counting server, with its host's page listening. */
export async function runClass(url: string): Promise<ClassRun> {
  const host = await openClass(url, QUESTIONS)
  await listen(url, host)
  const players = await joined(url, host.slug, PUPILS)
  await takeCounts(url)
  const { times, repliedAt, errors } = await answerWithin(url, players)
  await sleep(1_000)
  const counts = await takeCounts(url)
  host.close()
  const { report } = await reportOf(url, host)
  const sorted = times.toSorted((one, other) => one - other)
  const most = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0
  return {
    ...{ pupils: PUPILS, expected: PUPILS * QUESTIONS, errors, counts },
    kept: report.all.of,
    finished: report.finished,
    answered: [most(0.5), most(0.95), most(1)],
    hostBehind: Math.max(...repliedAt.map((at, n) => (host.heard[n] ?? Number.POSITIVE_INFINITY) - at)),
    heard: host.heard.length,
    report: await measureReport(url),
  }
}

/** Each pupil answers every six seconds, all of them spread evenly: 33 answers a second. */
async function answerWithin(url: string, players: Player[]) {
  const times: number[] = []
  const repliedAt: number[] = []
  let errors = 0
  const begin = performance.now()
  const step = (SECONDS * 1_000) / QUESTIONS
  await Promise.all(
    players.map(async (player, n) => {
      for (let question = 0; question < QUESTIONS; question++) {
        await sleep(Math.max(0, begin + (question + n / players.length) * step - performance.now()))
        const sent = performance.now()
        await answer(url, player).catch(() => errors++)
        times.push(performance.now() - sent)
        repliedAt.push(performance.now())
      }
    }),
  )
  return { times, repliedAt, errors }
}

async function measureReport(url: string): Promise<ClassRun['report']> {
  const host = await openClass(url, 1)
  await openDoors(url, host)
  const players = await joined(url, host.slug, MANY)
  for (let from = 0; from < players.length; from += AT_ONCE) {
    await Promise.all(players.slice(from, from + AT_ONCE).map((player) => answer(url, player)))
  }
  await takeCounts(url)
  const { report, milliseconds } = await reportOf(url, host)
  return { plays: report.finished, counts: await takeCounts(url), milliseconds }
}

async function openClass(url: string, size: number): Promise<Host> {
  const made = await send(`${url}/api/quizzes`, { method: 'POST', body: { packs: [PACK_QUIZ], size, class: {} } })
  const { slug, hostUrl } = JSON.parse(made.text) as { slug: string; hostUrl: string }
  const key = new URL(hostUrl).searchParams.get('key') ?? ''
  return { slug, key, cookie: `host=${key}`, heard: [], close: () => {} }
}

/** Has more than the usual number come in without being asked about. */
async function openDoors(url: string, { slug, key }: Host): Promise<void> {
  const headers = { authorization: `Bearer ${key}` }
  await send(`${url}/api/quizzes/${slug}/host/rounds/1`, { method: 'PATCH', headers, body: { approveFrom: MANY } })
}

/** Opens the socket of the host's page, as its script does. */
async function listen(url: string, host: Host): Promise<void> {
  const { origin } = new URL(url)
  const address = `${origin.replace('http', 'ws')}/t/${host.slug}/socket?round=1`
  const socket = new WebSocket(address, { headers: { cookie: host.cookie, origin } } as unknown as string[])
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error('the host’s page got no socket')))
    socket.addEventListener('message', ({ data }) => {
      if (JSON.parse(String(data)).kind === 'answer') host.heard.push(performance.now())
      resolve()
    })
  })
  host.close = () => socket.close()
}

async function joined(url: string, slug: string, count: number): Promise<Player[]> {
  const players: Player[] = []
  while (players.length < count) {
    const next = Math.min(AT_ONCE, count - players.length)
    players.push(...(await Promise.all(Array.from({ length: next }, () => startRound(url, slug)))))
  }
  return players
}

async function reportOf(url: string, { slug, cookie }: Host) {
  const begin = performance.now()
  const { text } = await send(`${url}/t/${slug}/report.json`, { headers: { cookie } })
  const report = JSON.parse(text) as { finished: number; all: { of: number } }
  return { report, milliseconds: performance.now() - begin }
}

async function takeCounts(url: string): Promise<Counts> {
  return { ...NOTHING, ...JSON.parse((await send(`${url}/bench/counts`)).text) }
}
