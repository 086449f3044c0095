import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceOf } from '../../../worker/game/chance.ts'
import { admit, type Lobby, MOST_UNSEEN, namesFound } from '../../../worker/game/class/admission.ts'
import { ALWAYS_OPEN, deadline, doorsAt, stopped, turnDoors } from '../../../worker/game/class/doors.ts'
import { areTooManyWrong, newRejoinCode, readRejoinCode } from '../../../worker/game/class/rejoin.ts'
import { CLASS, MOST_PLAYERS, SOLO } from '../../../worker/game/make/rules.ts'
import { generateName, NAMES } from '../../../worker/game/names/made-up.ts'
import { readNickname } from '../../../worker/game/names/nickname.ts'
import { isRude } from '../../../worker/game/names/rude.ts'
import { isSameName } from '../../../worker/game/names/same-name.ts'

const NOW = 1_000_000
const MINUTE = 60_000
const below = chanceOf(7)

const lobby = (change: Partial<Lobby> = {}): Lobby => ({ rules: CLASS, doors: ALWAYS_OPEN, ...holding([]), ...change })

/** A round that holds players of these names. */
const holding = (names: string[]) => ({
  players: names.length,
  isTaken: (name: string) => names.some((each) => isSameName(each, name)),
})
const named = (naming: 'free' | 'roster', taken: string[] = []): Lobby =>
  lobby({ rules: { ...CLASS, naming, roster: ['Ada', 'Çelik'] }, ...holding(taken) })

describe('coming in', () => {
  test.each([
    ['before it opens', lobby({ doors: { opensAt: NOW + 1, closesAt: null } }), undefined, { turned: 'early' }],
    ['when it closes', lobby({ doors: { opensAt: null, closesAt: NOW } }), undefined, { turned: 'closed' }],
    ['when its door is locked', lobby({ doors: { ...ALWAYS_OPEN, locked: true } }), undefined, { turned: 'locked' }],
    ['when it is full', lobby({ players: MOST_PLAYERS }), undefined, { turned: 'full' }],
    ['without a name', named('free'), undefined, { turned: 'name-missing' }],
    ['under a name that is taken', named('free', ['José']), 'JOSE', { turned: 'name-taken' }],
    ['under a name that looks like one that is taken', named('free', ['Anna']), 'Аn_na', { turned: 'name-taken' }],
    ['under a name of one’s own', named('free', ['José']), 'Joseph', { nickname: 'Joseph' }],
    ['under a name of the list, as the list spells it', named('roster'), 'celik', { nickname: 'Çelik' }],
    ['under a name of the list that is taken', named('roster', ['Ada']), 'Ada', { turned: 'name-taken' }],
    ['under a name that is not on the list', named('roster'), 'Eve', { turned: 'name-not-listed' }],
  ])('%s', (_what, into, nickname, outcome) => {
    expect(admit(into, { now: NOW, below, ...(nickname && { nickname }) })).toEqual(outcome)
  })

  test('under a name that is made up, whatever was typed', () => {
    const admitted = admit(lobby(), { now: NOW, below, nickname: 'Ada' })
    expect('nickname' in admitted && admitted.nickname).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
    expect(admitted).not.toEqual({ nickname: 'Ada' })
  })

  test('waits for the host in a class that is larger than any, unless the host has said from when; never in a live round', () => {
    const into = (change: Partial<Lobby>) => admit(lobby(change), { now: NOW, below })
    expect(into({ players: MOST_UNSEEN - 1 })).not.toHaveProperty('waits')
    expect(into({ players: MOST_UNSEEN })).toHaveProperty('waits', true)
    expect(into({ players: MOST_UNSEEN, approved: true })).not.toHaveProperty('waits')
    expect(into({ players: MOST_UNSEEN, doors: { ...ALWAYS_OPEN, approveFrom: 600 } })).not.toHaveProperty('waits')
    expect(into({ players: MOST_UNSEEN, rules: { ...CLASS, kind: 'live' } })).not.toHaveProperty('waits')
  })

  test('leaves the names of the list that are free', () => {
    expect(namesFound(named('roster', ['ada']), 'ad')).toEqual({ names: [], more: false })
    expect(namesFound(named('roster', ['ada']), 'CE')).toEqual({ names: ['Çelik'], more: false })
  })
})

test.each([
  ['lu', 'Łukasz'],
  ['soren', 'Søren'],
  ['Dor', 'Đorđe'],
  ['aesa', 'Æsa'],
])('%s finds %s, whose letters no keyboard here has', (letters, name) => {
  const { rules, ...rest } = named('roster')
  expect(namesFound({ ...rest, rules: { ...rules, roster: [name] } }, letters).names).toEqual([name])
})

test('two letters show no name where more than ten begin so, but one that is no longer; three do', () => {
  const roster = ['Li Wu', ...Array.from('abcdefghij', (sign) => `Lina ${sign}`)]
  const { rules, ...rest } = named('roster')
  const found = (letters: string, names = roster) =>
    namesFound({ ...rest, rules: { ...rules, roster: names } }, letters)
  expect(found('li')).toEqual({ names: ['Li Wu'], more: true })
  expect(found('lin')).toEqual({ names: roster.slice(1), more: false })
  expect(found('li', roster.slice(1))).toEqual({ names: roster.slice(1), more: false })
})

describe('made-up names', () => {
  const all = (() => {
    const taken = new Set<string>()
    for (let n = 0; n < NAMES; n++) taken.add(generateName((name) => taken.has(name), chanceOf(n)))
    return taken
  })()

  test('are more than a full round needs, all different, and all names that a player might have', () => {
    expect(all.size).toBe(NAMES)
    expect(NAMES).toBeGreaterThan(MOST_PLAYERS)
    for (const name of all) expect(readNickname(name)).toEqual({ nickname: name })
    expect([...all].filter(isRude)).toEqual([])
  })

  test('go on with a number once all are taken', () => {
    expect(generateName((name) => !/\d/.test(name), below)).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+ \d+$/)
  })
})

describe('a rejoin code', () => {
  test('has four signs, is not given out twice, and is read as people type it', () => {
    const given = new Set<string>()
    for (let n = 0; n < 2_000; n++) {
      const code = newRejoinCode((each) => given.has(each), chanceOf(n))
      expect(given.has(code)).toBe(false)
      given.add(code)
      expect(readRejoinCode(` ${code.slice(0, 2)}-${code.slice(2)} `.toLowerCase())).toBe(code)
    }
    for (const typed of ['', 'CCC', 'CCCCC', 'OOOO', 'C C C']) expect(readRejoinCode(typed)).toBeUndefined()
  })

  test('is not tried after 10 wrong ones within a minute, or 40 within an hour, from one device; for one name after four times as many', () => {
    const times = (count: number, every: number) => Array.from({ length: count }, (_, n) => NOW - n * every)
    const wrong = (count: number, every: number) => ({ device: times(count, every), name: times(count, every) })
    expect(areTooManyWrong(wrong(9, 1_000), NOW)).toBe(false)
    expect(areTooManyWrong(wrong(10, 1_000), NOW)).toBe(true)
    expect(areTooManyWrong(wrong(10, 1_000), NOW + MINUTE)).toBe(false)
    expect(areTooManyWrong(wrong(39, 80_000), NOW)).toBe(false)
    expect(areTooManyWrong(wrong(40, 80_000), NOW)).toBe(true)
    const others = (count: number, every: number) => ({ device: [], name: times(count, every) })
    expect(areTooManyWrong(others(39, 1_000), NOW)).toBe(false)
    expect(areTooManyWrong(others(40, 1_000), NOW)).toBe(true)
    expect(areTooManyWrong(others(159, 20_000), NOW)).toBe(false)
    expect(areTooManyWrong(others(160, 20_000), NOW)).toBe(true)
  })
})

describe('doors and clocks', () => {
  test.each([
    [NOW - 1, 'early'],
    [NOW, 'open'],
    [NOW + 9, 'open'],
    [NOW + 10, 'closed'],
  ])('at %d a round is %s', (now, state) => {
    expect(doorsAt(now, { opensAt: NOW, closesAt: NOW + 10 })).toBe(state)
  })

  test('a player’s time ends with their own minutes or when the round closes, whichever is first', () => {
    const rules = { ...CLASS, minutes: 10 }
    expect(deadline(rules, ALWAYS_OPEN, NOW)).toBe(NOW + 10 * MINUTE)
    expect(deadline(rules, { opensAt: null, closesAt: NOW + MINUTE }, NOW)).toBe(NOW + MINUTE)
    expect(deadline(CLASS, { opensAt: null, closesAt: NOW + MINUTE }, NOW)).toBe(NOW + MINUTE)
    expect(deadline(CLASS, ALWAYS_OPEN, NOW)).toBeNull()
    expect(stopped(NOW + 10 * MINUTE - 1, rules, ALWAYS_OPEN, NOW)).toBeNull()
    expect(stopped(NOW + 10 * MINUTE, rules, ALWAYS_OPEN, NOW)).toBe('time-up')
  })

  test('turned by hand: closing is at once, opening keeps a time to close that is still to come', () => {
    const doors = { opensAt: NOW + 5, closesAt: NOW + 10 }
    expect(turnDoors(doors, true, NOW)).toEqual({ opensAt: null, closesAt: NOW + 10 })
    expect(turnDoors(doors, true, NOW + 10)).toEqual({ opensAt: null, closesAt: null })
    expect(doorsAt(NOW, turnDoors(doors, false, NOW))).toBe('closed')
    expect(doorsAt(NOW, turnDoors(turnDoors(doors, false, NOW), true, NOW))).toBe('open')
  })

  test('nothing ever stops a round of the house', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), (now, joinedAt) => stopped(now, SOLO, ALWAYS_OPEN, joinedAt) === null))
  })
})
