import { type Insight, SKILLS_FROM, type Skills, type Telling, tellingAt } from './insight.ts'

/** The kinds of reader that the page about a player knows, each with a name and a drawing. */
export type ReaderType = 'egg' | 'chick' | 'duckling' | 'hedgehog' | 'squirrel' | 'fox' | 'owl' | 'dog' | 'cat'

/** How sure a type is, by how many words for telling apart its interval reaches over: one, two, or more. */
export type Certainty = 'certain' | 'fairly' | 'guess'

/** A type, and what it rests on. */
export interface ReaderFound {
  type: ReaderType
  /** answers that are missing before a type may be named */
  missing: number
  /** null for an egg */
  sure: Certainty | null
  /** the words that telling apart may really deserve, from least to most; null for an egg */
  between: readonly [Telling, Telling] | null
}

const EGG = { type: 'egg', sure: null, between: null } as const

/** What kind of reader somebody is; an egg until there are as many answers as a type takes, of either kind of claim. */
export function readerTypeOf({ answers, skills }: Pick<Insight, 'answers' | 'skills'>): ReaderFound {
  if (!skills) return { ...EGG, missing: Math.max(0, SKILLS_FROM - answers) }
  const { low, high } = skills.discernment
  const between = [tellingAt(low), tellingAt(high)] as const
  return { type: typeOf(skills), missing: 0, sure: certaintyOf(between), between }
}

/** A leaning is spoken of first: it is what a player can do something about. */
function typeOf({ telling, leans }: Skills): ReaderType {
  const apart = telling !== 'not-shown'
  if (leans === 'trusting') return apart ? 'dog' : 'duckling'
  if (leans === 'sceptical') return apart ? 'cat' : 'hedgehog'
  return ({ 'not-shown': 'chick', 'a-little': 'squirrel', well: 'fox', 'very-well': 'owl' } as const)[telling]
}

const TELLINGS: readonly Telling[] = ['not-shown', 'a-little', 'well', 'very-well']

function certaintyOf([low, high]: readonly [Telling, Telling]): Certainty {
  const reach = TELLINGS.indexOf(high) - TELLINGS.indexOf(low)
  return reach === 0 ? 'certain' : reach === 1 ? 'fairly' : 'guess'
}
