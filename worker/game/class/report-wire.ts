/** What a class's host is told of its answers: the report of a round, and the questions with their keys. */
import * as z from 'zod'
import { AnswerKey, Article, PublicQuestion, QuestionWithKey, TalkingPoint } from '../../../questions/model/question.ts'
import { TECHNIQUES, VERDICTS } from '../../../questions/model/terms.ts'
import { name, sentence } from '../../../questions/model/text.ts'
import { MOST_PLAYERS, MOST_ROSTER } from '../make/rules.ts'
import { Answer, questionName, Timed } from '../play/answer.ts'
import { MOST, moment, playerName, roundId, Share, title } from '../wire.ts'
import { ClassRound } from './wire.ts'

const count = z.number().int()
/** The most teams of a live round. */
export const MOST_TEAMS = 8

/** How many chose a verdict, by how sure they were: guess, fairly sure, certain. */
const BySureness = z.array(count).min(3).max(3).describe('guess, fairly sure, certain')
export type BySureness = z.infer<typeof BySureness>

/** How the room voted. */
export const Split = z.object({ supported: BySureness, baseless: BySureness })
export type Split = z.infer<typeof Split>

const Votes = z.object({ supported: count, baseless: count })

/** How the room moved from the first vote to the second; who voted once stays where they were. */
export const Movement = z.object({
  supported: Votes,
  baseless: Votes,
  late: Votes.describe('those who came late and have the second vote alone'),
})
export type Movement = z.infer<typeof Movement>

/** How a question goes with the rest, as far as the number of finished plays allows to say. */
const Fit = z.object({
  checkKey: z
    .boolean()
    .describe(
      'those who did well elsewhere got it wrong so much more often that chance does not explain it; never under 30 plays',
    ),
  band: z
    .object({ r: z.number(), name: z.enum(['excellent', 'good', 'review', 'revise']) })
    .nullable()
    .describe('the item-rest correlation and what it is called; null under 30 plays'),
})
export type Fit = z.infer<typeof Fit>

/** How a class did with one question. */
const QuestionReport = z
  .object({
    number: count.describe('from 1, in the order of the quiz'),
    id: questionName,
    claim: sentence,
    words: sentence,
    kind: z.enum(['quote', 'report']),
    speaker: name,
    role: PublicQuestion.shape.speaker.shape.role,
    occasion: PublicQuestion.shape.occasion,
    date: PublicQuestion.shape.date,
    source: PublicQuestion.shape.source,
    verdict: z.enum(VERDICTS),
    technique: z.enum(TECHNIQUES).nullable(),
    key: AnswerKey,
    right: Share,
    interval: z.object({ low: z.number(), high: z.number() }).describe('Wilson, 95 percent'),
    split: Split,
    sureWrong: count.describe('those who were certain, and not right'),
    readFirst: Share,
    straight: Share,
    moved: Movement.nullable().describe('in a live round, from the first vote to the second'),
    fit: Fit.describe('how it goes with the other questions, as far as the numbers allow'),
  })
  .meta({ id: 'QuestionReport' })
export type QuestionReport = z.infer<typeof QuestionReport>

/** What a player of a live round answered before the room talked; null where nothing. */
const FirstVote = Answer.pick({ verdict: true, confidence: true, opened: true }).nullable()
export type FirstVote = z.infer<typeof FirstVote>

/** A pupil's answers, and what they come to. */
const PupilReport = z
  .object({
    id: roundId,
    nickname: playerName,
    team: playerName.optional().describe('in a live round with teams'),
    joinedAt: moment,
    finishedAt: moment.nullable(),
    finished: z.boolean(),
    answered: count,
    right: count,
    points: count,
    trusted: Share,
    caught: Share,
    answers: z.array(Timed.nullable()).max(MOST.questions).describe('in the order of the quiz'),
    first: z
      .array(FirstVote)
      .max(MOST.questions)
      .optional()
      .describe('in a live round: the first votes, where there was a second'),
  })
  .meta({ id: 'PupilReport' })
export type PupilReport = z.infer<typeof PupilReport>

/** The report of one round of a class, with every answer. */
const RoundReport = z.object({
  state: z.enum(['early', 'open', 'closed']),
  over: z.boolean().optional().describe('whether a live round has come to its end'),
  confidence: z.boolean(),
  calm: z.boolean().optional().describe('whether it was played without points'),
  finished: count,
  all: Share,
  trusted: Share,
  caught: Share,
  certain: Share.describe('of the answers that pupils were certain of'),
  readFirst: Share,
  straight: Share,
  questions: z.array(QuestionReport).max(MOST.questions),
  techniques: z
    .array(z.object({ technique: z.enum(TECHNIQUES), caught: Share }))
    .max(TECHNIQUES.length)
    .describe('how often baseless claims with a trick were caught, the least often first'),
  analysed: z
    .object({ questions: count, plays: count })
    .describe('the questions that anybody answered, and the plays that answered all of them'),
  reliability: z.number().nullable().describe('KR-20; null where there are too few plays, or it cannot be told'),
  teachNext: z
    .array(z.object({ number: count, why: z.enum(['sure-wrong', 'mostly-wrong', 'some-wrong']) }))
    .max(MOST.questions)
    .describe('the questions most worth talking about, by their number, at most three'),
  pupils: z.array(PupilReport).max(MOST_PLAYERS),
  absent: z.array(playerName).max(MOST_ROSTER).describe('who is on the class’s list and did not come in'),
  teams: z
    .array(z.object({ name: playerName, pupils: count, right: Share, mean: z.number().describe('points a pupil') }))
    .max(MOST_TEAMS)
    .describe('in a live round with teams: those that had pupils, in the order in which they were named'),
  talk: z.array(TalkingPoint).max(MOST.talk),
})
export type RoundReport = z.infer<typeof RoundReport>

/** A report, and which round of which class it is about. */
export const ReportBody = z.object({ title, round: ClassRound, ...RoundReport.shape }).meta({ id: 'Report' })
export type ReportBody = z.infer<typeof ReportBody>

/** The questions of a class with their keys, for paper and projector. */
export const HostSheet = z
  .object({
    title,
    confidence: z.boolean(),
    questions: z.array(QuestionWithKey).max(MOST.questions),
    articles: z.array(Article).max(MOST.packs),
    talk: z.array(TalkingPoint).max(MOST.talk),
  })
  .meta({ id: 'HostSheet' })
export type HostSheet = z.infer<typeof HostSheet>
