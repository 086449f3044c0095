import { type Pack, type ScoredQuestion, scoredQuestions } from '../model/pack.ts'
import { LEVELS, type Level, SPEAKER_KINDS, type Verdict } from '../model/terms.ts'
import { type Deciding, decidingIn } from './deciding.ts'
import { NUMBER_WORDS, wordSet, wordsIn } from './words.ts'

/** All that the look of a card could tell, what decides it, and what neither should tell: the verdict. */
export interface Card {
  pack: string
  /** `<pack id>/<question id>` */
  ref: string
  words: string
  claim: string
  kind: ScoredQuestion['kind']
  dated: boolean
  speaker: (typeof SPEAKER_KINDS)[number]
  level: Level
  /** from 0, the first scored question of its pack, to 1, the last */
  place: number
  deciding: Deciding
  verdict: Verdict
}

/** The scored questions of a pack, as cards. */
export function cardsOf(pack: Pack): Card[] {
  const kinds = new Map(pack.speakers.map(({ id, kind }) => [id, kind]))
  const deciding = decidingIn(pack)
  return scoredQuestions(pack).map((question, index, { length }) => ({
    pack: pack.id,
    ref: `${pack.id}/${question.id}`,
    words: question.words,
    claim: question.claim,
    kind: question.kind,
    dated: question.date !== null,
    speaker: kinds.get(question.speaker)!,
    level: question.level,
    place: index / Math.max(1, length - 1),
    deciding: deciding(question),
    verdict: question.verdict,
  }))
}

/** Kinds of words that may give a verdict away. */
const WORD_KINDS: Record<string, ReadonlySet<string>> = {
  'number words': NUMBER_WORDS,
  hedges:
    wordSet(`about almost apparently around could fairly generally guess hopefully likely maybe may might mostly nearly
    often perhaps possibly probably quite rather reckon roughly seem seems seemed some sometimes somewhat suppose think
    usually`),
  boosters:
    wordSet(`absolutely all always any anybody anyone anything best certainly clearly completely definitely entire
    entirely ever every everybody everyone everything exactly fully just must never nobody none nothing obviously
    only plainly proof prove proves proved really simply so sure surely total totally truth utterly very whole
    worst`),
  negations:
    wordSet(`no not never none nobody nothing nor neither nowhere without cannot can't don't doesn't didn't won't
    wouldn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't shouldn't`),
  causes: wordSet(`because since therefore so thus hence cause causes caused causing due led leads lead made make makes
    thanks result results reason reasons why after`),
  'first person': wordSet("i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours ourselves"),
  'good feelings': wordSet(`good great better best love loves loved happy glad proud safe win wins won winning success
    successful perfect wonderful brilliant beautiful fine fair free hope hopes fresh healthy strong improve improved
    improves gain gains benefit benefits joy lucky nice right rich saved saves thrilled`),
  'bad feelings':
    wordSet(`bad worse worst hate hates hated sad afraid angry fear fears scared scary danger dangerous risk
    risks harm harms harmful hurt hurts ill sick dead die dies died kill kills killed lose loses lost losing fail fails
    failed failure fake lie lies lied liar cheat cheats cheated cheating steal stole stolen ruin ruined ruins rotten
    shame shameful disgrace disaster crisis poison poisoned broken broke wrong secret secretly wicked awful terrible
    horrible nasty rubbish stupid dirty ugly mess`),
}

/** What a regression looks at: each feature of the surface with a name that a writer understands. */
export const FEATURES: Readonly<Record<string, (card: Card) => number>> = {
  'characters in the words': ({ words }) => words.length,
  'characters in the claim': ({ claim }) => claim.length,
  'words in the words': ({ words }) => wordsIn(words).length,
  'words in the claim': ({ claim }) => wordsIn(claim).length,
  'words much longer than the claim': ({ words, claim }) => words.length - claim.length,
  ...inBoth('commas', (text) => matches(text, /,/g)),
  ...inBoth('other punctuation', (text) => matches(text, /[^\p{L}\p{N}\s,.!?'’]/gu)),
  ...inBoth('digits', (text) => matches(text, /\p{N}/gu)),
  'full stops in the words': ({ words }) => matches(words, /\./g),
  'exclamation marks': ({ words, claim }) => matches(words + claim, /!/g),
  'question marks': ({ words, claim }) => matches(words + claim, /\?/g),
  ...Object.assign({}, ...Object.entries(WORD_KINDS).map(([name, kind]) => inBoth(name, counted(kind)))),
  'a quote (not a report)': ({ kind }) => Number(kind === 'quote'),
  'a date': ({ dated }) => Number(dated),
  ...oneHot('speaker: ', SPEAKER_KINDS, ({ speaker }) => speaker),
  ...oneHot('level: ', LEVELS, ({ level }) => level),
  'late in the pack': ({ place }) => place,
}

function inBoth(name: string, measure: (text: string) => number): Record<string, (card: Card) => number> {
  return {
    [`${name} in the words`]: ({ words }) => measure(words),
    [`${name} in the claim`]: ({ claim }) => measure(claim),
  }
}

function oneHot(prefix: string, names: readonly string[], nameOf: (card: Card) => string) {
  return Object.fromEntries(names.map((name) => [prefix + name, (card: Card) => Number(nameOf(card) === name)]))
}

function matches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function counted(kind: ReadonlySet<string>): (text: string) => number {
  return (text) => wordsIn(text).filter((word) => kind.has(word)).length
}
