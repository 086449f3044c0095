import type { LiveFigures } from './live.ts'
import { printGoal, printTable } from './table.ts'

const MOST_RATIO = 1.25
const MOST_FOR_RESULTS = 55
const MOST_MESSAGES = 6
const MOST_BYTES = 4_096

export function reportLive(rooms: LiveFigures[]): void {
  printTable(
    'Live, milliseconds from the host’s press to every phone, beside a bare object that sends the same bytes, in turns',
    ['players', 'median', '95 of 100', 'slowest', 'bare median', '95 of 100', 'slowest', '× (95 of 100)'],
    rooms.map(({ players, presses, bare }) => [
      ...[players, ...threeOf(presses), ...threeOf(bare)],
      ratio(presses, bare).toFixed(2),
    ]),
  )
  printTable(
    'Live, all answers in to everyone’s own result, and what it takes',
    [
      'players',
      'median ms',
      '95 of 100',
      'slowest',
      'in 5 s: counted',
      'kept ms (95)',
      'messages',
      'bytes',
      'workerd MiB: before',
      'bare',
      'and room',
    ],
    rooms.map(({ players, results, arriving, question, memory }) => [
      ...[players, ...threeOf(results)],
      ...[`${arriving.counted} of ${arriving.sent}`, arriving.slowest.toFixed(1)],
      ...[question.messages, question.bytes, ...memory.map((size) => Math.round(size / 1_048_576))],
    ]),
  )
  console.log(
    'Messages and bytes: the most that a phone was sent for a question with two votes; its article comes by HTTP, once.\n',
  )
  for (const room of rooms) reportGoals(room)
}

function reportGoals({ players, presses, bare, results, arriving, question }: LiveFigures): void {
  const found = ratio(presses, bare)
  printGoal(`${players} players: a press within ${MOST_RATIO} × bare`, found <= MOST_RATIO, `${found.toFixed(2)} ×`)
  if (players === 50) {
    const slow = at(results, 0.95)
    printGoal(
      `${players} players: own result within ${MOST_FOR_RESULTS} ms`,
      slow < MOST_FOR_RESULTS,
      `${slow.toFixed(1)} ms`,
    )
  }
  printGoal(`${players} players: every answer counted`, arriving.counted === players, `${arriving.counted}`)
  printGoal(
    `${players} players: at most ${MOST_MESSAGES} messages`,
    question.messages <= MOST_MESSAGES,
    `${question.messages}`,
  )
  printGoal(`${players} players: at most ${MOST_BYTES} bytes`, question.bytes <= MOST_BYTES, `${question.bytes}`)
}

function ratio(ours: number[], bare: number[]): number {
  return at(ours, 0.95) / at(bare, 0.95)
}

function threeOf(times: number[]): string[] {
  return [0.5, 0.95, 1].map((share) => at(times, share).toFixed(1))
}

function at(times: number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
