import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SealedQuestion } from '../../../questions/model/question.ts'
import type { Verdict } from '../../../questions/model/terms.ts'
import { chanceOf } from '../../../worker/game/chance.ts'
import { type AnswerSheet, classReport, ENOUGH } from '../../../worker/game/class/report.ts'
import type { Answer } from '../../../worker/game/play/answer.ts'
import { type Confidence, pointsFor } from '../../../worker/game/play/marking.ts'
import { confidence } from '../samples.ts'

/** Two supported questions, and two baseless ones with a trick each. */
const QUESTIONS = [
  sealed('p/a', 'supported'),
  sealed('p/b', 'baseless', 'cherry-pick'),
  sealed('p/c', 'supported'),
  sealed('p/d', 'baseless', 'no-receipts'),
]

function sealed(id: string, verdict: Verdict, technique: string | null = null): SealedQuestion {
  const shown = { id, claim: `Claim ${id}`, words: 'Words', kind: 'quote', speaker: { name: 'Ada', role: 'baker' } }
  return { shown, key: { verdict, technique } } as SealedQuestion
}

/** "+3" is right and certain, "-1r" a wrong guess after reading around, "" no answer. */
function sheet(nickname: string, ...marks: string[]): AnswerSheet {
  const answers = QUESTIONS.map((question, at) => (marks[at] ? given(question, marks[at]) : null))
  return { id: nickname, nickname, finishedAt: answers.every(Boolean) ? 1 : null, answers }
}

function given({ shown, key }: SealedQuestion, mark: string): Answer {
  const right = mark[0] === '+'
  const level = Number(mark[1]) as Confidence
  const other = key.verdict === 'supported' ? 'baseless' : 'supported'
  const verdict = right ? key.verdict : other
  return {
    question: shown.id,
    verdict,
    confidence: level,
    opened: mark[2] === 'r',
    right,
    points: pointsFor(right, level),
  }
}

describe('the report of a class', () => {
  const report = classReport(QUESTIONS, [
    sheet('Ada', '+3', '-3', '+2r', '+1'),
    sheet('Ben', '+1', '-3r', '-1', '+2'),
    sheet('Cara', '-2', '+3r', '+3', ''),
  ])

  test('counts what was right, trusted, caught and certain', () => {
    expect(report.all).toEqual({ right: 7, of: 11 })
    expect(report.trusted).toEqual({ right: 4, of: 6 })
    expect(report.caught).toEqual({ right: 3, of: 5 })
    expect(report.certain).toEqual({ right: 3, of: 5 })
    expect([report.readFirst, report.straight]).toEqual([
      { right: 2, of: 3 },
      { right: 5, of: 8 },
    ])
    expect(report.finished).toBe(2)
  })

  test('splits each question by verdict and confidence, with its interval', () => {
    const [, second] = report.questions
    expect(second).toMatchObject({ number: 2, right: { right: 1, of: 3 }, sureWrong: 2, verdict: 'baseless' })
    expect(second?.split).toEqual({ supported: [0, 0, 2], baseless: [0, 0, 1] })
    expect(second?.readFirst).toEqual({ right: 1, of: 2 })
    // Wilson for 1 of 3, worked out: .0615 to .7923.
    expect(second?.interval.low).toBeCloseTo(0.0615, 4)
    expect(second?.interval.high).toBeCloseTo(0.7923, 4)
  })

  test('tells by trick where the class is taken in, the least often caught first', () => {
    expect(report.techniques).toEqual([
      { technique: 'cherry-pick', caught: { right: 1, of: 3 } },
      { technique: 'no-receipts', caught: { right: 2, of: 2 } },
    ])
  })

  test('gives each pupil right, points, trusted and caught, and no rank', () => {
    expect(report.pupils).toEqual([
      {
        id: 'Ada',
        nickname: 'Ada',
        answered: 4,
        right: 3,
        points: 0,
        trusted: { right: 2, of: 2 },
        caught: { right: 1, of: 2 },
        finished: true,
      },
      {
        id: 'Ben',
        nickname: 'Ben',
        answered: 4,
        right: 2,
        points: -3,
        trusted: { right: 1, of: 2 },
        caught: { right: 1, of: 2 },
        finished: true,
      },
      {
        id: 'Cara',
        nickname: 'Cara',
        answered: 3,
        right: 2,
        points: 4,
        trusted: { right: 1, of: 2 },
        caught: { right: 1, of: 1 },
        finished: false,
      },
    ])
  })

  test('says what to teach next: certain and wrong counts besides, ties go by the order of the quiz', () => {
    expect(report.teachNext).toEqual([
      { number: 2, why: 'sure-wrong' },
      { number: 1, why: 'some-wrong' },
      { number: 3, why: 'some-wrong' },
    ])
  })

  test('says nothing of reliability or of how a question goes with the rest: three plays are too few', () => {
    expect(report.reliability).toBeNull()
    expect(report.questions.map(({ fit }) => fit)).toEqual(Array(4).fill({ checkKey: false, band: null }))
  })
})

describe('how much is said', () => {
  const good = () => sheet('Good', '+1', '+1', '+1', '-1')
  const poor = () => sheet('Poor', '-1', '-1', '-1', '+1')
  const classOf = (size: number) => Array.from({ length: size }, (_, n) => (n % 2 ? good() : poor()))

  test('from 30 finished plays on: r with its band, and reliability', () => {
    const { questions, reliability } = classReport(QUESTIONS, classOf(ENOUGH))
    // The first three questions go together: half of all get them, and then all other two but the last.
    expect(questions[0]?.fit).toEqual({ checkKey: false, band: { r: expect.closeTo(1), name: 'excellent' } })
    expect(questions[3]?.fit).toEqual({ checkKey: true, band: { r: expect.closeTo(-1), name: 'revise' } })
    // Σpq = 4 · ¼; totals 3 and 1, variance 1: 4/3 · (1 − 1) = 0.
    expect(reliability).toBeCloseTo(0, 10)
  })

  test('under 30: nothing, not even of a key that all who did well elsewhere got wrong', () => {
    const fits = classReport(QUESTIONS, classOf(ENOUGH - 1)).questions.map(({ fit }) => fit)
    expect(fits.map(({ band }) => band)).toEqual([null, null, null, null])
    expect(fits.map(({ checkKey }) => checkKey)).toEqual([false, false, false, false])
  })

  test.each([30, 40])('of sound questions hardly any key is doubted by chance: %d pupils', (size) => {
    const below = chanceOf(size)
    const classes = Array.from({ length: 250 }, () =>
      Array.from({ length: size }, (_, n) => {
        const able = below(7) - 3
        return sheet(`P${n}`, ...QUESTIONS.map((_question, at) => (below(10) < 5 + able + at - 2 ? '+1' : '-1')))
      }),
    )
    const fits = classes.flatMap((each) => classReport(QUESTIONS, each).questions.map(({ fit }) => fit))
    expect(fits.filter(({ checkKey }) => checkKey).length / fits.length).toBeLessThan(0.025)
  })

  test('one pupil ahead of the rest does not weigh like twelve', () => {
    const ahead = sheet('Ahead', '+1', '+1', '+1', '-3')
    const others = Array.from({ length: 20 }, (_, n) => sheet(`P${n}`, n < 12 ? '-2' : '+1', '+1'))
    expect(classReport(QUESTIONS, [ahead, ...others]).teachNext[0]).toEqual({ number: 1, why: 'mostly-wrong' })
  })

  test('an r is called by the bands of measurement.md', () => {
    const found = bandsByR()
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(['excellent', 'good', 'review', 'revise']))
    for (const { r, name } of found) expect(name, String(r)).toBe(bandOf(r))
  })

  /** The bands of measurement.md, written down once more. */
  function bandOf(r: number): string {
    if (r >= 0.4) return 'excellent'
    if (r >= 0.3) return 'good'
    return r >= 0.2 ? 'review' : 'revise'
  }

  /** Of classes in which every other pupil is better, from not at all to by far. */
  function bandsByR(): { r: number; name: string }[] {
    const below = chanceOf(1)
    const mark = (n: number, gap: number) => (below(10) < 5 + (n % 2 ? gap : -gap) ? '+1' : '-1')
    const classOf = (gap: number) =>
      Array.from({ length: 36 }, (_, n) => sheet(`P${n}`, ...QUESTIONS.map(() => mark(n, gap))))
    return [0, 1, 2, 3, 4].flatMap((gap) =>
      Array.from({ length: 8 }, () => classReport(QUESTIONS, classOf(gap))).flatMap(({ questions }) =>
        questions.flatMap(({ fit }) => fit.band ?? []),
      ),
    )
  }
})

describe.each([
  ['nobody', []],
  ['one pupil who has not answered', [sheet('Ada')]],
  ['one pupil', [sheet('Ada', '+3', '-3', '+1', '-1')]],
  ['everybody right', Array.from({ length: 40 }, (_, n) => sheet(`P${n}`, '+3', '+3', '+3', '+3'))],
  ['everybody wrong', Array.from({ length: 40 }, (_, n) => sheet(`P${n}`, '-3', '-3', '-3', '-3'))],
  [
    'a tie throughout',
    Array.from({ length: 40 }, (_, n) =>
      sheet(`P${n}`, ...(n % 2 ? ['+1', '+1', '-1', '-1'] : ['-1', '-1', '+1', '+1'])),
    ),
  ],
])('with %s', (_what, sheets) => {
  test('nothing is NaN or endless, and nothing is claimed that cannot be', () => {
    const report = classReport(QUESTIONS, sheets)
    expectSound(report)
    expect(report.reliability === null || sheets.length >= ENOUGH).toBe(true)
    expect(report.teachNext.length).toBeLessThanOrEqual(3)
    if (sheets.every(({ answers }) => answers.every((answer) => answer?.right !== false))) {
      expect(report.teachNext).toEqual([])
    }
  })
})

test('whatever a class answers, the figures add up and none is NaN', () => {
  const answer = fc.option(fc.record({ right: fc.boolean(), confidence, opened: fc.boolean() }), { freq: 4 })
  const pupil = fc.tuple(answer, answer, answer, answer)
  fc.assert(
    fc.property(fc.array(pupil, { maxLength: 45 }), (pupils) => {
      const sheets = pupils.map((answers, n) =>
        sheet(
          `P${n}`,
          ...answers.map((each) =>
            each ? `${each.right ? '+' : '-'}${each.confidence}${each.opened ? 'r' : ''}` : '',
          ),
        ),
      )
      const report = classReport(QUESTIONS, sheets)
      expectSound(report)
      expect(report.trusted.of + report.caught.of).toBe(report.all.of)
      expect(report.readFirst.of + report.straight.of).toBe(report.all.of)
      expect(report.pupils.reduce((sum, { right }) => sum + right, 0)).toBe(report.all.right)
      for (const { split, right, sureWrong } of report.questions) {
        expect([...split.supported, ...split.baseless].reduce((sum, count) => sum + count)).toBe(right.of)
        expect(sureWrong).toBeLessThanOrEqual(right.of - right.right)
      }
    }),
  )
})

function expectSound(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value), String(value)).toBe(true)
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(expectSound)
}

describe('what is said of questions beside each other', () => {
  /** Thirty plays of three questions that go together, and of a fourth that `last` makes. */
  const plays = (last: (play: number) => string) =>
    Array.from({ length: ENOUGH }, (_, play) => {
      const right = play % 3 !== 0
      return sheet(`P${play}`, ...(right ? ['+1', '+1', '+1'] : ['-1', '-1', play % 2 ? '+1' : '-1']), last(play))
    })

  test('rests on the questions that were asked: a skipped one, or an early end, takes no play out', () => {
    const report = classReport(
      QUESTIONS,
      plays(() => ''),
    )
    expect(report.analysed).toEqual({ questions: 3, plays: ENOUGH })
    expect(report.reliability).toBeGreaterThan(0.5)
    expect(report.questions.map(({ fit }) => fit.band !== null)).toEqual([true, true, true, false])
  })

  test('needs plays that answered all of these', () => {
    const report = classReport(
      QUESTIONS,
      plays((play) => (play === 0 ? '' : '+1')),
    )
    expect(report.analysed).toEqual({ questions: 4, plays: ENOUGH - 1 })
    expect([report.reliability, report.questions[0]?.fit.band]).toEqual([null, null])
  })

  test('is nothing where nobody has answered', () => {
    expect(classReport(QUESTIONS, [sheet('Ada')]).analysed).toEqual({ questions: 0, plays: 0 })
    expect(classReport(QUESTIONS, []).analysed).toEqual({ questions: 0, plays: 0 })
  })
})
