import type { Outcome } from '../../game/play/outcome.ts'
import { type Answered, type Everybody, everybodyOf, type Tallies, type Tally } from '../../game/return/everybody.ts'
import { log } from '../../store/log.ts'
import { readTallies } from '../../store/tallies.ts'
import { questionsByRef } from '../library/questions.ts'
import { admitted, askedRound } from '../objects.ts'

/** How long an answer that is there waits for what everybody said, in milliseconds. */
const PATIENCE = 500

/**
 * What everybody said to the question at a place of a round, from 1; null where too few did. Throws `out-of-turn` before
 * the player has answered it.
 */
export async function everybodySaid(
  env: Env,
  round: string,
  device: string,
  number: number,
): Promise<Everybody | null> {
  const { question } = admitted(await askedRound(env, round, device).answered(device, number))
  return everybodyOn(env, question)
}

/** What everybody said to a question, by its ref, for whoever has answered it; null where too few did. */
export async function everybodyOn(env: Env, question: string): Promise<Everybody | null> {
  return everybodyOf(tallyOf(await readTallies(env.KV), question))
}

/** Adds what everybody said to what an answer brings; no answer waits for it for long, or fails for want of it. */
export function withEverybody(env: Env): (outcome: Outcome) => Promise<Answered> {
  let tallies: Tallies | undefined
  const reading = readTallies(env.KV)
    .then((read) => {
      tallies = read
    })
    .catch((error) => log('tallies-unread', error))
  return async (outcome) => {
    if (!outcome.judged) return { ...outcome, everybody: null }
    // Mostly there before the answer is, and then no timer is set.
    if (!tallies) await Promise.race([reading, scheduler.wait(PATIENCE)])
    return { ...outcome, everybody: everybodyOf(tallyOf(tallies ?? {}, outcome.judged.question.id)) }
  }
}

/** The tally of a question, by its ref; those of earlier builds are kept by refs. */
export function tallyOf(tallies: Tallies, ref: string): Tally | undefined {
  const fingerprint = questionsByRef().get(ref)?.fingerprint
  return (fingerprint && tallies[fingerprint]) || tallies[ref]
}
