/** The parts of two libraries without types that the no-tells check uses. */

declare module 'ml-logistic-regression' {
  import type { Matrix } from 'ml-matrix'

  export default class LogisticRegression {
    /** one a class, each against all others: a positive weight speaks against its class */
    classifiers: { weights: Matrix }[]
    constructor(options: { numSteps: number; learningRate: number })
    train(features: Matrix, labels: Matrix): void
    predict(features: Matrix): number[]
  }
}

declare module 'ml-naivebayes' {
  import type { Matrix } from 'ml-matrix'

  export class MultinomialNB {
    /** a row a class, a column a word: the logarithm of the word's share of the class */
    conditionalProbability: Matrix
    train(counts: number[][], labels: number[]): void
    predict(counts: number[][]): number[]
  }
}
