/** What is said of names: those that players choose, and those on a host's list. */
import * as m from '../../web/messages/index.ts'
import { chanceOf } from '../game/chance.ts'
import { MOST_ROSTER } from '../game/make/rules.ts'
import { generateName } from '../game/names/made-up.ts'
import {
  LISTED_LENGTH,
  type NameFault,
  type NicknameFault,
  readListedName,
  readNickname,
} from '../game/names/nickname.ts'
import { isRude } from '../game/names/rude.ts'
import { nameTwice } from '../game/names/same-name.ts'
import { MOST_EMOJI } from '../game/names/signs.ts'
import { newSeed } from './links.ts'
import { Problem } from './problem.ts'

const SHOWN = 40

const NICKNAME_FAULTS: Record<NicknameFault, (sign: string) => string> = {
  'too-short': m.problem_nickname_short,
  'too-long': m.problem_nickname_long,
  private: m.problem_nickname_private,
  'odd-sign': (sign) => m.problem_nickname_sign({ sign }),
  emoji: () => m.problem_nickname_emoji({ most: MOST_EMOJI }),
  rude: m.problem_nickname_rude,
  reserved: m.problem_nickname_reserved,
}

/** A nickname that nobody has typed, such as "Quiet Heron". */
export function madeUpName(): string {
  return generateName(() => false, chanceOf(newSeed()))
}

/** A typed nickname, tidied. Throws `invalid` with the sentence that says why it cannot be had. */
export function nicknameOr422(typed: string): string {
  const read = readNickname(typed)
  if ('nickname' in read) return read.nickname
  throw refuse('nickname', NICKNAME_FAULTS[read.fault](read.sign ?? ''))
}

/** The names of a class's list, tidied. Throws `invalid` for a list that is empty or too long, and names that cannot stand. */
export function rosterOr422(names: readonly string[]): string[] {
  if (names.length === 0) throw refuse('roster', m.problem_roster_empty())
  if (names.length > MOST_ROSTER) throw refuse('roster', m.problem_roster_long({ n: names.length, most: MOST_ROSTER }))
  const tidy = names.map((typed) => listedNameOr422(typed, 'roster'))
  const twice = nameTwice(tidy)
  if (twice !== undefined) throw refuse('roster', m.problem_roster_twice({ name: twice }))
  return tidy
}

/** A name of a class's list, tidied. Throws `invalid` for one that cannot stand on it. */
export function listedNameOr422(typed: string, field = 'nickname'): string {
  const read = readListedName(typed)
  if ('name' in read) return read.name
  throw refuse(
    field,
    read.fault === 'too-short' && field === 'nickname'
      ? m.problem_name_missing()
      : sentenceOfListed(typed.slice(0, SHOWN), read),
  )
}

/** The names of a live round's teams, tidied. Throws `invalid` for one that no screen should show, and for two alike. */
export function teamsOr422(names: readonly string[]): string[] {
  const teams = names.map((typed) => {
    const read = readListedName(typed)
    if ('name' in read && !isRude(read.name)) return read.name
    throw refuse('teams', m.problem_team_name({ name: typed.slice(0, SHOWN) }))
  })
  if (nameTwice(teams) !== undefined) throw refuse('teams', m.problem_teams_twice())
  return teams
}

function sentenceOfListed(name: string, { fault, sign = '' }: NameFault): string {
  if (fault === 'private') return m.problem_roster_private({ name })
  if (fault === 'odd-sign') return m.problem_roster_sign({ name, sign })
  return fault === 'too-long' ? m.problem_roster_name_long({ name, most: LISTED_LENGTH }) : m.problem_roster_empty()
}

function refuse(field: string, message: string): Problem {
  return Problem.fields([{ field, message }])
}
