import { dice } from '../game/records.ts'
import { faultsOf, Player } from './player.ts'
import type { Stand } from './stand.ts'

const QUIZ = 'moon-hoax-1835'
const PLAYERS = 6

/** Players alone: each answer that was accepted is there, and each play is on the board once. */
export async function playSolo(stand: Stand, seed: number) {
  const names = Array.from({ length: PLAYERS }, (_, at) => `Solo ${String.fromCharCode(65 + at)}`)
  const players = await Promise.all(
    names.map(async (name, at) => {
      const player = await Player.join(stand, QUIZ, name, dice(seed * 100 + at))
      await player.playOn()
      return player
    }),
  )
  return { players, check: () => check(stand, players) }
}

async function check(stand: Stand, players: readonly Player[]): Promise<string[]> {
  const path = `/api/quizzes/${QUIZ}/board?limit=100`
  const { body } = await stand.ask<{ entries: { nickname: string }[] }>('GET', path)
  const faults = await Promise.all(
    players.map(async (player) => {
      const view = (await player.look()).body
      const kept = view.answers.map(({ question, answer }) => ({ question: question.id, verdict: answer.verdict }))
      const rows = body.entries.filter(({ nickname }) => nickname === player.name).length
      const board = rows === 1 ? [] : [`${player.name} is on the board ${rows} times`]
      return [...(view.finished ? [] : [`${player.name} has not finished`]), ...faultsOf(player, kept), ...board]
    }),
  )
  return faults.flat()
}
