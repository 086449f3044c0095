import { setTimeout as wait } from 'node:timers/promises'
import type { ReportBody } from '../../worker/game/class/report-wire.ts'
import type { PhoneView, ScreenView } from '../../worker/game/live/protocol.ts'
import { LIVE_VERSION } from '../../worker/game/live/version.ts'
import { openLine } from '../bench/sockets.ts'
import { dice } from '../game/records.ts'
import { faultsOf, Player } from './player.ts'
import type { Stand } from './stand.ts'

const PUPILS = 5
const QUESTIONS = 5
const PACK = 'moon-hoax-1835'
/** How often a phone looks where the room is, and a host goes on, in milliseconds. */
const LOOK = 100
const TURN = 700

interface Host {
  slug: string
  key: string
}

/** A class at its own pace: the report has each accepted answer once. */
export async function playClass(stand: Stand, seed: number) {
  const host = await makeClass(stand, {})
  const players = await Promise.all(
    namesOf('Pupil').map(async (name, at) => {
      const player = await Player.join(stand, host.slug, name, dice(seed * 200 + at))
      await player.playOn()
      return player
    }),
  )
  return { players, check: () => checkReport(stand, host, players) }
}

/** A live round, driven by its host: the report has each vote that was acknowledged once. */
export async function playLive(stand: Stand, seed: number) {
  const host = await makeClass(stand, { live: { votes: 1, seconds: null } })
  const names = namesOf('Phone')
  const players = await Promise.all(names.map((name, at) => Player.join(stand, host.slug, name, dice(seed * 300 + at))))
  await Promise.all([hostOn(stand, host), ...players.map(voteOn)])
  return { players, check: () => checkReport(stand, host, players) }
}

function namesOf(kind: string): string[] {
  return Array.from({ length: PUPILS }, (_, at) => `${kind} ${String.fromCharCode(65 + at)}`)
}

async function makeClass(stand: Stand, wish: object): Promise<Host> {
  const json = { packs: [PACK], size: QUESTIONS, class: { naming: 'free', ...wish } }
  const { body } = await stand.ask<{ slug: string; hostUrl: string }>('POST', '/api/quizzes', { json })
  return { slug: body.slug, key: new URL(body.hostUrl).searchParams.get('key') ?? '' }
}

/** Votes on each question as the room comes to it, until it has ended. */
async function voteOn(player: Player): Promise<void> {
  for (;;) {
    const { stage, you } = (await player.look<PhoneView>('/live')).body
    if (stage.phase === 'ended') return
    if (stage.phase === 'first' && !you.first && stage.question) await player.answer(stage.question.id)
    await wait(LOOK)
  }
}

/** Leads the room through all its questions, over as many connections as it takes. */
async function hostOn(stand: Stand, { slug, key }: Host): Promise<void> {
  const headers = { Authorization: `Bearer ${key}` }
  for (;;) {
    const path = `/api/quizzes/${slug}/host/rounds/1/screen`
    const { stage } = (await stand.ask<ScreenView>('GET', path, { headers })).body
    if (stage.phase === 'ended') return
    const address = `${stand.url}/t/${slug}/screen/socket?round=1`
    const line = await openLine(address, `hosts=1.${slug}~${key}`).catch(() => undefined)
    line?.send({ type: 'hello', version: LIVE_VERSION })
    line?.send({ type: stage.phase === 'first' ? 'reveal' : 'next', moment: stage.moment })
    await wait(TURN)
    line?.close()
  }
}

async function checkReport(stand: Stand, { slug, key }: Host, players: readonly Player[]): Promise<string[]> {
  const path = `/api/quizzes/${slug}/host/rounds/1/report`
  const { body } = await stand.ask<ReportBody>('GET', path, { headers: { Authorization: `Bearer ${key}` } })
  return players.flatMap((player) => {
    const own = body.pupils.filter(({ nickname }) => nickname === player.name)
    const kept = own.flatMap(({ answers }) => answers.filter((answer) => answer !== null))
    return [...(own.length === 1 ? [] : [`${player.name} is in ${own.length} times`]), ...faultsOf(player, kept)]
  })
}
