import LogisticRegression from 'ml-logistic-regression'
import { Matrix } from 'ml-matrix'
import { MultinomialNB } from 'ml-naivebayes'
import { VERDICTS, type Verdict } from '../model/terms.ts'
import { type Card, FEATURES } from './features.ts'
import { wordsIn } from './words.ts'

/** Something that learns to tell verdicts by the look of cards, and guesses those of cards it has not seen. */
export interface Guesser {
  /** what it looks at, in words */
  name: string
  /** the text whose words it weighs, if words are what it weighs */
  textOf?: (card: Card) => string
  learn(cards: readonly Card[]): Learned
}

export interface Learned {
  guess(cards: readonly Card[]): Verdict[]
  /** how much each thing it looks at weighs: above zero it speaks for baseless, below for supported */
  weights: ReadonlyMap<string, number>
}

/** Steps of gradient descent, and their length: enough for weights that matter, too few to learn noise by heart. */
const STEPS = 200
const STEP = 0.5

/** Looks at lengths, punctuation, digits, kinds of words, speaker and place: a logistic regression. */
export function surfaceGuesser(): Guesser {
  const names = Object.keys(FEATURES)
  const measuresOf = onceACard((card) => names.map((name) => FEATURES[name]!(card)))
  const measured = (cards: readonly Card[]) => cards.map(measuresOf)
  return {
    name: 'the surface of the card',
    learn(cards) {
      const rows = measured(cards)
      const scale = standardiser(rows)
      const model = new LogisticRegression({ numSteps: STEPS, learningRate: STEP / rows.length })
      model.train(turnedOnce(new Matrix(scale(rows))), Matrix.columnVector(labelsOf(cards)))
      const weights = model.classifiers[0]!.weights.to1DArray()
      return {
        guess: (others) => model.predict(new Matrix(scale(measured(others)))).map(verdictOf),
        weights: new Map(names.map((name, index) => [name, weights[index]!])),
      }
    },
  }
}

/** Looks at which words a text of the card, or of what decides it, holds, and how often: a naive Bayes classifier. */
export function wordGuesser(name: string, textOf: (card: Card) => string): Guesser {
  const wordsOf = onceACard((card) => wordsIn(textOf(card)))
  return {
    name,
    textOf,
    learn(cards) {
      const vocabulary = [...new Set(cards.flatMap(wordsOf))]
      const model = new MultinomialNB()
      // All it learns of a verdict is how often it has each word, so that one row a verdict says as much as one a card.
      const wordsFor = (verdict: Verdict) => cards.filter((card) => card.verdict === verdict).flatMap(wordsOf)
      model.train(
        VERDICTS.map((verdict) => wordCounts(wordsFor(verdict), vocabulary)),
        [...VERDICTS.keys()],
      )
      const [supported, baseless] = model.conditionalProbability.to2DArray()
      return {
        guess: (others) => model.predict(others.map((card) => wordCounts(wordsOf(card), vocabulary))).map(verdictOf),
        weights: new Map(vocabulary.map((word, index) => [word, baseless![index]! - supported![index]!])),
      }
    },
  }
}

/** The same, worked out once for each card: most are learned from anew for every pack. */
function onceACard<T>(look: (card: Card) => T): (card: Card) => T {
  const known = new WeakMap<Card, T>()
  return (card) => {
    const found = known.get(card) ?? look(card)
    known.set(card, found)
    return found
  }
}

/** The same, turned over once and for all: a regression does so at every step. */
function turnedOnce(matrix: Matrix): Matrix {
  const turned = matrix.transpose()
  matrix.transpose = () => turned
  return matrix
}

/** A function that gives each column the mean 0 and the spread 1, going by these rows; a constant column becomes 0. */
function standardiser(rows: readonly number[][]): (rows: readonly number[][]) => number[][] {
  const matrix = new Matrix([...rows])
  const means = matrix.mean('column')
  const spreads = matrix.standardDeviation('column')
  const scaled = (value: number, index: number) => (spreads[index]! > 0 ? (value - means[index]!) / spreads[index]! : 0)
  return (others) => others.map((row) => row.map(scaled))
}

function wordCounts(words: readonly string[], vocabulary: readonly string[]): number[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return vocabulary.map((word) => counts.get(word) ?? 0)
}

function labelsOf(cards: readonly Card[]): number[] {
  return cards.map(({ verdict }) => VERDICTS.indexOf(verdict))
}

function verdictOf(label: number): Verdict {
  return VERDICTS[label]!
}
