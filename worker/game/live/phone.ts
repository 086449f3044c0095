import type { Verdict } from '../../../questions/model/terms.ts'
import { pointsFor } from '../play/marking.ts'
import type { Kept, OwnAnswer, PhoneHears, PhoneView, Stage, You } from './protocol.ts'

/** What a message makes of what a phone knows. What was told in pieces comes to the same as what is told anew. */
export function heardByPhone(view: PhoneView, message: PhoneHears): PhoneView {
  if (message.type === 'stage') return onStage(view, message)
  if (message.type === 'you') return { ...view, you: message }
  return message.type === 'kept' ? { ...view, you: withAnswer(view, message) } : view
}

function onStage({ stage, you }: PhoneView, heard: Stage): PhoneView {
  const whole = withQuestion(stage, heard)
  const own = isSame(stage, heard) ? you : { ...you, first: null, second: null, opened: false }
  return { stage: whole, you: marked({ ...own, left: heard.left }, heard) }
}

/** A stage with the question that was told before, where it is still the same. */
export function withQuestion(before: Stage, heard: Stage): Stage {
  const question = heard.question ?? (isSame(before, heard) ? before.question : undefined)
  return question ? { ...heard, question } : heard
}

function isSame(before: Stage, heard: Stage): boolean {
  return before.at === heard.at && before.back === heard.back
}

/** Counts a question in once it is revealed; one that is over without was skipped. */
function marked(you: You, { key, at, back }: Stage): You {
  if (back || you.marks.length > at) return you
  const skipped = Array.from({ length: at - you.marks.length }, () => null)
  const over = { ...you, marks: [...you.marks, ...skipped] }
  if (!key) return over
  const answer = countedOf(you)
  const right = answer && answer.verdict === key.verdict
  return { ...over, points: you.points + gainOf(you, key.verdict), marks: [...over.marks, right] }
}

function withAnswer({ stage, you }: PhoneView, { at, vote, verdict, confidence }: Kept): You {
  return at === stage.at && !stage.back ? { ...you, [vote]: { verdict, confidence } } : you
}

/** The answer that counts: the second, or the only one. */
export function countedOf({ first, second }: Pick<You, 'first' | 'second'>): OwnAnswer | null {
  return second ?? first
}

/** What the answer to the question on the screen brought. */
export function gainOf(you: Pick<You, 'first' | 'second'>, verdict: Verdict): number {
  const answer = countedOf(you)
  return answer ? pointsFor(answer.verdict === verdict, answer.confidence) : 0
}
