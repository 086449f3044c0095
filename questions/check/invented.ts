import type { Fault } from '../model/fault.ts'
import { type Pack, scoredQuestions } from '../model/pack.ts'
import { isKnownPerson } from './known-people.ts'

/** How much an article that was written for practice must hold: nothing stood in its author's way. */
const LEAST = { scored: 12, open: 3, passages: 6 }
const MOST_PASSAGES = 12

/** What is wrong with a pack whose article is invented; nothing, if its article is real. */
export function inventedFaults(pack: Pack): Fault[] {
  return pack.source.kind === 'invented' ? [...realSpeakers(pack), ...unsaid(pack), ...tooSmall(pack)] : []
}

function realSpeakers({ speakers }: Pack): Fault[] {
  return speakers
    .filter(({ name }) => isKnownPerson(name))
    .map(({ id, name }) => ({
      field: `speakers.${id}.name`,
      message: `“${name}” is a real person, and an invented article may not put words into a real mouth`,
    }))
}

function unsaid({ summary }: Pack): Fault[] {
  const message = 'must say in so many words that the article is invented'
  return /\binvented\b/i.test(summary) ? [] : [{ field: 'summary', message }]
}

function tooSmall(pack: Pack): Fault[] {
  const scored = scoredQuestions(pack).length
  const open = pack.questions.length - scored
  const passages = pack.passages.length
  const fewer = (field: string, what: string, count: number, least: number) =>
    count < least ? [{ field, message: `${what}: ${count}, and an invented pack needs ${least} or more` }] : []
  const many = `passages: ${passages}, and an invented pack has ${MOST_PASSAGES} at most`
  return [
    ...fewer('questions', 'scored questions', scored, LEAST.scored),
    ...fewer('questions', 'open questions', open, LEAST.open),
    ...fewer('passages', 'passages', passages, LEAST.passages),
    ...(passages > MOST_PASSAGES ? [{ field: 'passages', message: many }] : []),
  ]
}
