import type { PackProblem } from '../model/fault.ts'
import type { Pack } from '../model/pack.ts'
import type { Verdict } from '../model/terms.ts'
import { type Card, cardsOf, FEATURES } from './features.ts'
import { type Guesser, type Learned, surfaceGuesser, wordGuesser } from './guessers.ts'
import { wordsIn } from './words.ts'

/** The share of verdicts that may be guessed by the look of the cards, or by where the evidence is from. */
const MOST = 0.6
/** The share that may be guessed by the words of the evidence, which cannot say nothing of what they decide. */
const MOST_BY_EVIDENCE = 0.7
/** With fewer packs, one cannot be guessed from the others. */
export const FEWEST_PACKS = 3
/** How many features or words are named for each verdict. */
const MENTIONED = 6

/** A way of looking, at the cards or at what decides them, and the share of verdicts that may be guessed so. */
interface Way {
  at: 'card' | 'evidence'
  guesser: Guesser
  most: number
}

const onCards = (guesser: Guesser): Way => ({ at: 'card', guesser, most: MOST })
const onEvidence = (guesser: Guesser, most = MOST): Way => ({ at: 'evidence', guesser, most })

const WAYS = {
  surface: onCards(surfaceGuesser()),
  claim: onCards(wordGuesser('the words of the claim', ({ claim }) => claim)),
  words: onCards(wordGuesser('the words of the quote or report', ({ words }) => words)),
  both: onCards(wordGuesser('the words of both', ({ words, claim }) => `${words} ${claim}`)),
  evidence: onEvidence(
    wordGuesser('the words of the evidence', ({ deciding }) => deciding.words),
    MOST_BY_EVIDENCE,
  ),
  behind: onEvidence(wordGuesser('who stands behind the evidence', ({ deciding }) => deciding.behind)),
  drawn: onEvidence(wordGuesser('what the evidence is drawn as', ({ deciding }) => deciding.kinds)),
}

export type WayName = keyof typeof WAYS
const ALL = Object.keys(WAYS) as WayName[]

/** How well one way of looking at cards guesses their verdicts. */
export interface Tell {
  name: string
  at: Way['at']
  accuracy: number
  /** the share that may be guessed so */
  most: number
  /** the cards it guessed right, by `<pack id>/<question id>` */
  right: ReadonlySet<string>
  /** what weighs most, the heaviest first, for each verdict */
  telling: Record<Verdict, Weight[]>
}

export interface Weight {
  /** a feature, or a word */
  what: string
  /** its mean weight; above zero it speaks for baseless */
  weight: number
  /** of a word: how many cards of each verdict hold it */
  cards?: Record<Verdict, number>
  /** of a feature: its mean on the cards of each verdict */
  means?: Record<Verdict, number>
}

/**
 * How well the look of a card, and what decides it, tell its verdict, in each of these ways: each pack's cards are guessed by what
 * learned on all others.
 */
export function tellsOf(packs: readonly Pack[], ways: readonly WayName[] = ALL): Tell[] {
  if (packs.length < FEWEST_PACKS) return []
  const folds = packs.map(cardsOf)
  return ways.map((way) => tellOf(WAYS[way], folds))
}

/** A problem for each way of looking that guesses more than it should. */
export function tellProblems(tells: readonly Tell[]): PackProblem[] {
  return tells.filter(isTelling).map(({ name, at, accuracy, most, telling }) => ({
    file: 'the library',
    rule: at === 'card' ? 'tells' : 'evidence-tells',
    field: 'no tells',
    message:
      `${percent(accuracy)} percent of the verdicts can be guessed by ${name}, and ${percent(most)} is the limit; ` +
      `for baseless speak ${named(telling.baseless)}; for supported ${named(telling.supported)}`,
  }))
}

/** Whether a way of looking guesses more than it should. */
export function isTelling({ accuracy, most }: Pick<Tell, 'accuracy' | 'most'>): boolean {
  return accuracy > most
}

/** The heaviest, as a list; behind each word its cards, behind each feature its means: baseless, then supported. */
export function named(weights: readonly Weight[]): string {
  return weights.map(inWords).join(', ')
}

function inWords({ what, weight, cards, means }: Weight): string {
  if (cards) return `${what} ${cards.baseless}:${cards.supported}`
  const figures = means ? ` (${means.baseless.toFixed(2)}:${means.supported.toFixed(2)})` : ''
  return `${what} ${weight > 0 ? '+' : ''}${weight.toFixed(2)}${figures}`
}

function tellOf({ at, guesser, most }: Way, folds: readonly Card[][]): Tell {
  const learned = folds.map((left) => guesser.learn(folds.flatMap((fold) => (fold === left ? [] : fold))))
  const right = folds.flatMap((fold, index) => {
    const guesses = learned[index]!.guess(fold)
    return fold.filter(({ verdict }, place) => guesses[place] === verdict)
  })
  const cards = folds.flat()
  return {
    ...{ name: guesser.name, at, most },
    accuracy: right.length / cards.length,
    right: new Set(right.map(({ ref }) => ref)),
    telling: heaviest(learned, guesser, cards),
  }
}

function heaviest(learned: readonly Learned[], { textOf }: Guesser, cards: readonly Card[]): Record<Verdict, Weight[]> {
  const weights = [...meanWeights(learned)].map(([what, weight]) => ({ what, weight }))
  const sorted = textOf
    ? sharedWords(weights, cards, textOf).sort((a, b) => lean(b) - lean(a))
    : weights.map((one) => withMeans(one, cards)).sort((a, b) => b.weight - a.weight)
  return {
    baseless: sorted.slice(0, MENTIONED).filter(({ weight }) => weight > 0),
    supported: sorted
      .slice(-MENTIONED)
      .filter(({ weight }) => weight < 0)
      .reverse(),
  }
}

/** How far a word is from standing on both sides alike, in standard deviations of a coin thrown for each card. */
function lean({ cards: { supported, baseless } }: Required<Pick<Weight, 'cards'>>): number {
  return (baseless - supported) / Math.sqrt(baseless + supported)
}

function withMeans(weight: Weight, cards: readonly Card[]): Weight {
  const meanOf = (verdict: Verdict) => {
    const values = cards.filter((card) => card.verdict === verdict).map(FEATURES[weight.what]!)
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  return { ...weight, means: { supported: meanOf('supported'), baseless: meanOf('baseless') } }
}

/** How much each thing weighs on average; what one fold never met weighs nothing there. */
function meanWeights(learned: readonly Learned[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { weights } of learned) {
    for (const [what, weight] of weights) sums.set(what, (sums.get(what) ?? 0) + weight / learned.length)
  }
  return sums
}

/** The words that enough packs share to be a habit, and not a topic, with the numbers of cards that hold them. */
function sharedWords(words: readonly Weight[], cards: readonly Card[], textOf: (card: Card) => string) {
  const holders = new Map<string, Card[]>()
  for (const card of cards) {
    for (const word of new Set(wordsIn(textOf(card)))) holders.set(word, [...(holders.get(word) ?? []), card])
  }
  return words.flatMap((word) => {
    const held = holders.get(word.what) ?? []
    const count = (verdict: Verdict) => held.filter((card) => card.verdict === verdict).length
    const packs = new Set(held.map(({ pack }) => pack))
    const counted = { ...word, cards: { supported: count('supported'), baseless: count('baseless') } }
    return packs.size < FEWEST_PACKS ? [] : [counted]
  })
}

function percent(share: number): number {
  return Number((share * 100).toFixed(1))
}
