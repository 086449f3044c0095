import { MINUTE_MS } from '../../worker/game/time.ts'
import type { School } from './abuse.ts'
import type { ClassRun } from './classes.ts'
import { NOTHING } from './counts.ts'
import type { Rate } from './load.ts'
import { ANSWERS, type Step } from './operations.ts'
import type { Filled } from './rounds.ts'
import { printGoal, printTable } from './table.ts'
import type { FirstView } from './view.ts'
import { type PageView, PLAY, STATIC } from './views.ts'

const MOST_SCRIPT = 14 * 1024
const MOST_BYTES = 30_000
const MOST_REQUESTS = 5
const MOST_RATIO = 1.3
const MOST_LISTS = 20
/** To objects, in a play, besides one an answer. */
const MOST_CALLS = 5

const kib = (bytes: number) => (bytes / 1024).toFixed(1)

export function reportViews(pages: PageView[]): void {
  const limit = pages.find(({ name }) => name === STATIC)?.view
  const play = pages.find(({ name }) => name === PLAY)?.view
  if (!limit || !play) throw new Error('nothing to compare with')
  printTable(
    'First view: 412 × 823, cold cache, CPU slowed 4 times, 150 ms latency, 1.6 Mbit/s down, median of 5',
    [
      'page',
      'requests',
      'KiB',
      'of it script',
      'later',
      'first paint ms',
      '×',
      'largest ms',
      '×',
      'blocking ms',
      'shift',
    ],
    pages.map(({ name, view }) => [
      ...[name, view.requests, kib(view.bytes), kib(view.script), kib(view.later)],
      ...[Math.round(view.firstPaint), (view.firstPaint / limit.firstPaint).toFixed(2)],
      ...[Math.round(view.largestPaint), (view.largestPaint / limit.largestPaint).toFixed(2)],
      ...[Math.round(view.blocking), view.shift.toFixed(3)],
    ]),
  )
  console.log(
    'KiB: compressed, with headers; script: bodies alone, until the page has loaded, and later; ×: times the static page.\n',
  )
  const ours = pages.filter(({ name }) => name !== STATIC).map(({ view }) => view)
  reportGoals(ours, { play, limit })
}

function reportGoals(ours: FirstView[], { play, limit }: { play: FirstView; limit: FirstView }) {
  const most = (kind: keyof FirstView) => Math.max(...ours.map((view) => view[kind]))
  const goal = (name: string, most: number, found: number, text: string) => printGoal(name, found <= most, text)
  const first = most('firstPaint') / limit.firstPaint
  const largest = most('largestPaint') / limit.largestPaint
  goal('script on the play page at most 14 KB', MOST_SCRIPT, play.script, `${kib(play.script)} KiB`)
  goal('everything at most 30 KB', MOST_BYTES, most('bytes'), `${kib(most('bytes'))} KiB`)
  goal('at most 5 requests', MOST_REQUESTS, most('requests'), String(most('requests')))
  goal('first paint at most 1.3 × static', MOST_RATIO, first, `${first.toFixed(2)} ×`)
  goal('largest paint at most 1.3 × static', MOST_RATIO, largest, `${largest.toFixed(2)} ×`)
  goal('no blocking time', 0, most('blocking'), `${Math.round(most('blocking'))} ms`)
  goal('no layout shift', 0, most('shift'), most('shift').toFixed(3))
}

export function reportOperations(steps: Step[]): void {
  printTable(
    'What a play takes, counted in workerd',
    ['step', 'KV reads', 'KV writes', 'KV lists', 'KV deletes', 'calls to the round', 'rows it wrote'],
    steps.map(({ name, counts }) => [name, ...Object.values(counts)]),
  )
  console.log('')
  const writes = steps.at(-1)?.counts.kvWrites
  printGoal('a finished play writes to KV once', writes === 1, String(writes))
  const whole = steps.at(-1)?.counts
  const text = `${whole?.kvReads} reads, ${whole?.kvWrites} writes, ${whole?.kvLists} lists`
  printGoal(
    `a whole play takes at most ${MOST_CALLS} calls to objects besides one an answer`,
    (whole?.objectCalls ?? 0) <= ANSWERS + MOST_CALLS,
    String(whole?.objectCalls),
  )
  console.log(`KV for a whole play: ${text}.\n`)
}

export function reportAbuse(steps: Step[]): void {
  printTable(
    'What somebody takes who asks a thousand times within a minute, counted in workerd',
    ['what', 'KV reads', 'KV writes', 'KV lists', 'KV deletes', 'calls to the round', 'rows it wrote'],
    steps.map(({ name, counts }) => [name, ...Object.values(counts)]),
  )
  console.log('')
  const [looks, tries, makes] = steps.map(({ counts }) => counts)
  const ofKv = ({ kvReads, kvWrites, kvLists, kvDeletes } = NOTHING) => kvReads + kvWrites + kvLists + kvDeletes
  printGoal('looks at a board take at most 20 lists', (looks?.kvLists ?? 0) <= MOST_LISTS, String(looks?.kvLists))
  printGoal('unknown codes take nothing of KV', ofKv(tries) === 0, String(ofKv(tries)))
  printGoal('refused makes take nothing of KV', ofKv(makes) === 0, String(ofKv(makes)))
}

export function reportSchool({ pupils, refused, milliseconds }: School): void {
  console.log('')
  const text = `${refused} refused, ${(milliseconds / 1_000).toFixed(1)} s`
  printGoal(`${pupils} pupils behind one address start within 60 s`, refused === 0 && milliseconds < MINUTE_MS, text)
}

export function reportMemory(filled: Filled[]): void {
  printTable(
    'What workerd keeps in memory; a rest is 30 s in which nobody asks for anything',
    ['after', 'MiB'],
    filled.map(({ after, bytes }) => [after, Math.round(bytes / 1024 ** 2)]),
  )
}

export function reportLoad(rates: Rate[]): void {
  const bare = rates[0]?.perSecond ?? 0
  printTable(
    'Requests a second, 16 at a time, in one workerd, uncompressed',
    ['request', 'a second', '% of the bare route', 'ms (95 of 100)', 'requests'],
    rates.map(({ name, requests, perSecond, slow }) => [
      ...[name, Math.round(perSecond), Math.round((perSecond / bare) * 100), slow.toFixed(1), requests],
    ]),
  )
}

export function reportClass(run: ClassRun): void {
  const [half, slow, slowest] = run.answered.map((milliseconds) => milliseconds.toFixed(0))
  const { counts, report } = run
  printTable(
    `A class: ${run.pupils} pupils answer ${run.expected / run.pupils} questions each within 60 seconds, in one workerd, uncompressed`,
    ['answers', 'half of them ms', '95 of 100', 'all', 'host behind ms', 'KV writes', 'KV lists', 'calls to rounds'],
    [
      [
        run.kept,
        half!,
        slow!,
        slowest!,
        run.hostBehind.toFixed(0),
        counts.kvWrites,
        counts.kvLists,
        counts.objectCalls,
      ],
    ],
  )
  console.log('')
  printGoal(
    'no answer lost',
    run.kept === run.expected && run.finished === run.pupils,
    `${run.kept} of ${run.expected}`,
  )
  printGoal('no error', run.errors === 0, String(run.errors))
  printGoal('the host’s page heard of all', run.heard === run.expected, String(run.heard))
  printGoal('and never more than a second late', run.hostBehind <= 1_000, `${run.hostBehind.toFixed(0)} ms`)
  printGoal('one KV write a finished play', counts.kvWrites === run.finished, String(counts.kvWrites))
  const told = `${report.counts.kvLists} lists, ${report.counts.kvReads} reads, ${report.milliseconds.toFixed(0)} ms`
  printGoal(`a report of ${report.plays} plays costs one KV list at most`, report.counts.kvLists <= 1, told)
}
