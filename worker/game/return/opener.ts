import { type Pack, type ScoredQuestion, scoredQuestions } from '../../../questions/model/pack.ts'
import { packOf, questionRef } from '../../../questions/model/ref.ts'
import type { Verdict } from '../../../questions/model/terms.ts'
import { type Below, chanceOf, shuffled } from '../chance.ts'
import { apartIn, partnersIn } from '../make/apart.ts'
import { take } from '../make/choice.ts'
import { DAILY_SIZE, OPENER_SIZE } from './sizes.ts'

/** From this year on an article tells of a world that its players know. */
const TODAY_SINCE = 2000

/** So many letters of quote and claim, and of who says it to whom, leave room on a phone's first screen for the buttons. */
const MOST_LETTERS = { said: 150, who: 75 }

interface Candidate {
  ref: string
  verdict: Verdict
  /** whether it may come first: it fits a phone's first screen, is understood alone, and its article is not a hard one */
  fit: boolean
}

/**
 * The questions with which a day's home page opens: five easy ones, none of them `taken` by that day's daily, half of
 * either verdict as far as five can be, none of which gives another away, and the others from the first one's article as
 * far as it has them. The first is short, and another every day. None where the library has too few.
 */
export function openerQuestions(packs: readonly Pack[], day: number, taken: readonly string[]): string[] {
  const easy = easyOnes(packs)
  const first = firstOf(easy, day, taken)
  if (!first) return []
  const below = chanceOf(day)
  const others = shuffled(
    easy.filter(({ ref }) => ref !== first.ref && !taken.includes(ref)),
    below,
  )
  const isNear = ({ ref }: Candidate) => packOf(ref) === packOf(first.ref)
  const near = [...others.filter(isNear), ...others.filter((each) => !isNear(each))]
  const partners = partnersIn(apartIn(packs))
  const chosen = take([first, ...near], quotaOf(below), (one, other) => partners(one.ref).has(other.ref))
  if (chosen.length < OPENER_SIZE) return []
  return [first, ...shuffled(chosen.slice(1), below)].map(({ ref }) => ref)
}

function easyOnes(packs: readonly Pack[]): Candidate[] {
  return packs.flatMap((pack) =>
    scoredQuestions(pack)
      .filter(({ level }) => level === 'easy')
      .map((question) => ({ ref: questionRef(pack, question), verdict: question.verdict, fit: isFit(pack, question) })),
  )
}

function isFit(pack: Pack, question: ScoredQuestion): boolean {
  const { words, claim, occasion, speaker } = question
  const who = `${pack.speakers.find(({ id }) => id === speaker)?.role} ${occasion}`
  const isShort = words.length + claim.length <= MOST_LETTERS.said && who.length <= MOST_LETTERS.who
  return pack.level !== 'hard' && isShort && isUnderstoodAlone(pack, question)
}

/** Whether a card needs nothing of its article: somebody's own words, of today, and nobody in it whom it does not explain. */
function isUnderstoodAlone({ source, speakers }: Pack, question: ScoredQuestion): boolean {
  const { kind, words, claim, occasion, speaker } = question
  const { name = '', role = '' } = speakers.find(({ id }) => id === speaker) ?? {}
  const card = wordsOf(`${name} ${role} ${occasion}`)
  const surnames = speakers.map((each) => wordsOf(each.name).at(-1))
  const named = wordsOf(claim).filter((word, at) => /^\p{Lu}/u.test(word) && (at > 0 || surnames.includes(word)))
  const isOfToday = Number(source.date.slice(0, 4)) >= TODAY_SINCE
  const pointsAtSomebody = /\b(he|him|his|she|her)\b/i.test(`${words} ${claim}`)
  return kind === 'quote' && isOfToday && !pointsAtSomebody && named.every((word) => card.includes(word))
}

/** The words of a text, without what makes them somebody's. */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\d’'-]+/gu) ?? []).map((word) => word.replace(/[’']s?$/, ''))
}

/** Each day begins so far from the day before that neither comes to the other's, however many the daily has taken. */
function firstOf(easy: readonly Candidate[], day: number, taken: readonly string[]): Candidate | undefined {
  const fit = shuffled(
    easy.filter((each) => each.fit),
    chanceOf(0),
  )
  if (fit.length === 0) return undefined
  const begin = (day * stepFor(fit.length)) % fit.length
  return [...fit.slice(begin), ...fit.slice(0, begin)].find(({ ref }) => !taken.includes(ref))
}

/** The smallest step over more than a daily's questions by which all are come to. */
function stepFor(count: number): number {
  let step = DAILY_SIZE + 2
  while (commonDivisor(step, count) > 1) step++
  return step
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other)
}

/** Two of one verdict and three of the other, by lot. */
function quotaOf(below: Below): Record<Verdict, number> {
  const few = Math.floor(OPENER_SIZE / 2)
  const supported = few + below(2)
  return { supported, baseless: OPENER_SIZE - supported }
}
