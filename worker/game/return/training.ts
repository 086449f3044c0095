import { type Card, createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs'
import { TECHNIQUES, type Technique } from '../../../questions/model/terms.ts'
import { inOrder, type RecordedAnswer, truthOf } from './record.ts'

/** How many techniques a round of practice is about. */
const AT_ONCE = 3

/** Days, not minutes: a technique comes back with a new question, on another day. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })

/** How well a player knows a technique, and when it should come back. */
export interface Training {
  technique: Technique
  met: number
  missed: number
  /** milliseconds since 1970; null for one that never came */
  due: number | null
}

/** Every technique as the record has it: a technique is the card, and each new question on it a review. */
export function trainingOf(answers: readonly RecordedAnswer[]): Training[] {
  const baseless = inOrder(answers).filter((answer) => truthOf(answer) === 'baseless')
  return TECHNIQUES.map((technique) => {
    const reviews = baseless.filter((answer) => answer.technique === technique)
    const card = reviews.reduce<Card | null>(reviewed, null)
    const missed = reviews.filter(({ right }) => !right).length
    return { technique, met: reviews.length, missed, due: card?.due.getTime() ?? null }
  })
}

function reviewed(card: Card | null, answer: RecordedAnswer): Card {
  return scheduler.next(card ?? createEmptyCard(answer.at), answer.at, gradeOf(answer)).card
}

/** A right guess was hard, a wrong answer has to be learned again. */
function gradeOf({ right, confidence }: RecordedAnswer): Grade {
  return right ? ([Rating.Hard, Rating.Good, Rating.Easy] as const)[confidence - 1]! : Rating.Again
}

/** What to practise at `now`, of what has taken the player in: first what is due; of equals, the most missed first. */
export function toPractise(training: readonly Training[], now: number): Technique[] {
  const waits = ({ due }: Training) => Number((due ?? 0) > now)
  const missed = (each: Training) => each.missed / each.met
  return training
    .filter((each) => each.missed > 0)
    .sort((a, b) => waits(a) - waits(b) || missed(b) - missed(a) || (a.due ?? 0) - (b.due ?? 0))
    .slice(0, AT_ONCE)
    .map(({ technique }) => technique)
}
