import * as z from 'zod'
import { Article, NumberedPassage, PublicQuestion, TalkingPoint } from '../../../questions/model/question.ts'
import { VERDICTS } from '../../../questions/model/terms.ts'
import { MOST, moment, playerName, roundId, Share, slug, title } from '../wire.ts'
import { confidence, Judged, questionName } from './answer.ts'
import { FEEDBACKS, NAMINGS, ROUND_KINDS, STOPS } from './terms.ts'

/** What a play comes to; folded from its answers, never stored. */
export const Result = z.object({
  points: z.number().int(),
  all: Share,
  trusted: Share.describe('supported claims that the player trusted'),
  caught: Share.describe('baseless claims that the player caught'),
  readFirst: Share.describe('answers given after the passages were opened'),
  straight: Share.describe('answers given without'),
})
export type Result = z.infer<typeof Result>

/** How a round went, for a player who has answered everything, or can answer no more. */
export const Finished = z.object({
  result: Result,
  finishedAt: moment.nullable().describe('milliseconds since 1970; null where not everything was answered'),
  saved: z.boolean().describe('whether the score is in KV'),
  mayBeNamed: z.boolean().describe('whether the player may still say by what name the play stands on the board'),
  talk: z.array(TalkingPoint).max(MOST.talk),
})
export type Finished = z.infer<typeof Finished>

/** What a player has said and may still change. */
export const Given = z.object({ question: PublicQuestion, verdict: z.enum(VERDICTS), confidence }).meta({ id: 'Given' })
export type Given = z.infer<typeof Given>

/** Whether the score of a play that was handed in is in KV. */
export const HandedIn = z.object({ saved: z.boolean() }).meta({ id: 'HandedIn' })
export type HandedIn = z.infer<typeof HandedIn>

/** What one player may see of a round: what they answered, and the question they are at; nothing of those to come. */
export const RoundView = z
  .object({
    round: roundId,
    quiz: z.object({ slug, title, lang: z.string().max(35) }),
    articles: z.array(Article.pick({ pack: true, title: true, source: true })).max(MOST.packs),
    rules: z.object({
      kind: z.enum(ROUND_KINDS),
      feedback: z.enum(FEEDBACKS),
      confidence: z.boolean(),
      naming: z.enum(NAMINGS),
      calm: z.boolean().optional().describe('whether the class plays without points, board and clock'),
      short: z.boolean().optional().describe('whether its articles come in their short version'),
      revisable: z.boolean().optional().describe('whether answers can be changed until they are handed in'),
    }),
    nickname: playerName,
    of: z.number().int(),
    answered: z.number().int(),
    points: z.number().int().nullable().describe('null while verdicts wait for the end'),
    answers: z.array(Judged).max(MOST.questions).describe('empty while verdicts wait for the end'),
    given: z
      .array(Given)
      .max(MOST.questions)
      .optional()
      .describe('what the player has said, while it can be changed; left out where it cannot'),
    current: PublicQuestion.nullable(),
    passages: z
      .array(NumberedPassage)
      .max(MOST.passages)
      .nullable()
      .describe('those around the current question, where they are open'),
    endsAt: moment.nullable().describe('when the player’s time is up, in milliseconds since 1970; null: never'),
    stopped: z.enum(STOPS).nullable().describe('why the current question cannot be answered'),
    finished: Finished.nullable(),
  })
  .meta({ id: 'Round' })
export type RoundView = z.infer<typeof RoundView>

/** What a quiz's page tells of a round. */
export type RoundSummary = Pick<RoundView, 'round' | 'quiz' | 'nickname' | 'answered' | 'of'> & {
  finished: Pick<Finished, 'result'> | null
}

/** Says by what name a finished play stands on the board. */
export const NewName = z.strictObject({ nickname: z.string().max(200) }).meta({ id: 'NewName' })
export type NewName = z.infer<typeof NewName>

/** By what name it stands there from now on, and whether KV knows it already. */
export const Named = z.object({ nickname: z.string().max(200), saved: z.boolean() }).meta({ id: 'Named' })
export type Named = z.infer<typeof Named>

/** Asks for the passages around a question. */
export const Opening = z.strictObject({ question: questionName }).meta({ id: 'Opening' })
export type Opening = z.infer<typeof Opening>

/** The passages around a question. */
export const Opened = z.object({ passages: z.array(NumberedPassage).max(MOST.passages) }).meta({ id: 'Opened' })
export type Opened = z.infer<typeof Opened>

/** An article as the big screen shows it. */
export interface TitledArticle extends Opened {
  title: string
}
