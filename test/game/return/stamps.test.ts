import { expect, test } from 'vitest'
import { TECHNIQUES, type Technique, type Verdict } from '../../../questions/model/terms.ts'
import type { RecordedAnswer } from '../../../worker/game/return/record.ts'
import { stampsOf } from '../../../worker/game/return/stamps.ts'
import { dice, recorded } from '../records.ts'

/** A play: each answer a verdict and whether it was right; each baseless claim by the trick. */
function play(round: string, answers: [truth: Verdict, right: boolean][], technique: Technique = 'cherry-pick') {
  return answers.map(([truth, right], at) =>
    recorded({ truth, right, round, technique: truth === 'baseless' ? technique : null, question: `${round}/${at}` }),
  )
}

const CAUGHT = ['baseless', true] as const satisfies [Verdict, boolean]
const MISSED = ['baseless', false] as const satisfies [Verdict, boolean]
const TRUSTED = ['supported', true] as const satisfies [Verdict, boolean]
const DOUBTED = ['supported', false] as const satisfies [Verdict, boolean]
const stampOf = (record: readonly RecordedAnswer[]) =>
  stampsOf(record).find(({ technique }) => technique === 'cherry-pick')!

/** Many plays of five supported and five baseless claims, by whoever says `say`. */
function habit(say: (truth: Verdict) => Verdict, plays: number): RecordedAnswer[] {
  return Array.from({ length: plays }, (_, at) => {
    const truths = Array.from({ length: 10 }, (_, index): Verdict => (index % 2 ? 'supported' : 'baseless'))
    const answers = truths.map((truth): [Verdict, boolean] => [truth, say(truth) === truth])
    return play(`r${at}`, answers, TECHNIQUES[at % TECHNIQUES.length])
  }).flat()
}

test.each<[string, RecordedAnswer[], { caught: number; earned: boolean }]>([
  ['nothing', [], { caught: 0, earned: false }],
  [
    'three catches and two of two supported claims trusted',
    play('a', [CAUGHT, TRUSTED, CAUGHT, TRUSTED, CAUGHT]),
    { caught: 3, earned: true },
  ],
  [
    'two of three trusted, and one of four missed',
    play('a', [CAUGHT, TRUSTED, MISSED, TRUSTED, CAUGHT, DOUBTED, CAUGHT]),
    { caught: 3, earned: true },
  ],
  [
    'half of the supported claims doubted',
    play('a', [CAUGHT, TRUSTED, CAUGHT, DOUBTED, CAUGHT]),
    { caught: 0, earned: false },
  ],
  ['one supported claim alone', play('a', [CAUGHT, CAUGHT, CAUGHT, TRUSTED]), { caught: 0, earned: false }],
  ['two catches', play('a', [CAUGHT, CAUGHT, TRUSTED, TRUSTED]), { caught: 2, earned: false }],
  [
    'every second one caught',
    play('a', [CAUGHT, MISSED, CAUGHT, MISSED, CAUGHT, MISSED, TRUSTED, TRUSTED]),
    { caught: 2, earned: false },
  ],
  [
    'catches over several plays',
    [...play('a', [CAUGHT, CAUGHT, TRUSTED, TRUSTED]), ...play('b', [TRUSTED, TRUSTED, CAUGHT])],
    { caught: 3, earned: true },
  ],
  [
    'the same question three times',
    ['a', 'b', 'c'].flatMap((round) =>
      play(round, [TRUSTED, TRUSTED, CAUGHT]).map((each, at) => ({ ...each, question: `q/${at}` })),
    ),
    { caught: 1, earned: false },
  ],
])('a record with %s', (_, record, expected) => {
  expect(stampOf(record)).toMatchObject(expected)
})

test('a stamp that was earned stays, whatever comes after it in other plays', () => {
  const earned = play('a', [CAUGHT, TRUSTED, CAUGHT, TRUSTED, CAUGHT])
  const after = play('b', [MISSED, MISSED, MISSED, MISSED, DOUBTED, DOUBTED])
  expect(stampOf([...earned, ...after.map((each) => ({ ...each, at: each.at + 1 }))]).earned).toBe(true)
})

test('whoever says one thing to everything earns none, and whoever throws a coin hardly any', () => {
  const earned = (record: RecordedAnswer[]) => stampsOf(record).filter((stamp) => stamp.earned).length
  expect(earned(habit(() => 'baseless', 100))).toBe(0)
  expect(earned(habit(() => 'supported', 100))).toBe(0)
  expect(earned(habit((truth) => truth, 26))).toBe(TECHNIQUES.length)
  const next = dice(7)
  const coin = Array.from({ length: 100 }, () => earned(habit(() => (next() < 0.5 ? 'baseless' : 'supported'), 39)))
  expect(coin.reduce((sum, each) => sum + each, 0) / coin.length).toBeLessThan(4)
})
