import { z } from '@hono/zod-openapi'
import { TECHNIQUES, VERDICTS } from '../../questions/terms.ts'
import { ClassRound } from './host-schemas.ts'
import { AnswerKey, confidence, Passage, PublicQuestion, Share, Source, TalkingPoint, time } from './schemas.ts'

const count = z.number().int()
const counts = z.tuple([count, count, count]).openapi({ description: 'guess, fairly sure, certain' })

const Votes = z.object({ supported: count, baseless: count })

const Fit = z.object({
  checkKey: z.boolean(),
  band: z.object({ r: z.number(), name: z.enum(['excellent', 'good', 'review', 'revise']) }).nullable(),
})

const QuestionReport = z
  .object({
    number: count,
    id: z.string(),
    claim: z.string(),
    words: z.string(),
    kind: z.enum(['quote', 'report']),
    speaker: z.string(),
    verdict: z.enum(VERDICTS),
    technique: z.enum(TECHNIQUES).nullable(),
    right: Share,
    interval: z.object({ low: z.number(), high: z.number() }).openapi({ description: 'Wilson, 95 percent' }),
    split: z.object({ supported: counts, baseless: counts }),
    sureWrong: count,
    readFirst: Share,
    straight: Share,
    moved: z
      .object({ supported: Votes, baseless: Votes, late: Votes })
      .nullable()
      .openapi({ description: 'in a live round, from the first vote to the second' }),
    fit: Fit.openapi({ description: 'how it goes with the other questions, as far as the numbers allow' }),
  })
  .openapi('QuestionReport')

const ReportedAnswer = z.object({
  question: z.string(),
  verdict: z.enum(VERDICTS),
  confidence,
  opened: z.boolean(),
  right: z.boolean(),
  points: count,
  at: time,
})

const PupilReport = z
  .object({
    id: z.string(),
    nickname: z.string(),
    joinedAt: time,
    finishedAt: time.nullable(),
    finished: z.boolean(),
    answered: count,
    right: count,
    points: count,
    trusted: Share,
    caught: Share,
    answers: z.array(ReportedAnswer.nullable()).openapi({ description: 'in the order of the quiz' }),
    first: z
      .array(z.object({ verdict: z.enum(VERDICTS), confidence, opened: z.boolean() }).nullable())
      .optional()
      .openapi({ description: 'in a live round: the first votes, where there was a second' }),
  })
  .openapi('PupilReport')

export const Report = z
  .object({
    title: z.string(),
    round: ClassRound,
    state: z.enum(['early', 'open', 'closed']),
    confidence: z.boolean(),
    finished: count,
    all: Share,
    trusted: Share,
    caught: Share,
    certain: Share,
    readFirst: Share,
    straight: Share,
    questions: z.array(QuestionReport),
    techniques: z.array(z.object({ technique: z.enum(TECHNIQUES), caught: Share })),
    reliability: z.number().nullable(),
    teachNext: z.array(z.object({ number: count, why: z.enum(['sure-wrong', 'mostly-wrong', 'some-wrong']) })),
    pupils: z.array(PupilReport),
    talk: z.array(TalkingPoint),
  })
  .openapi('Report')

const Article = z.object({ pack: z.string(), title: z.string(), source: Source, passages: z.array(Passage) })

export const HostSheet = z
  .object({
    title: z.string(),
    confidence: z.boolean(),
    questions: z.array(z.object({ question: PublicQuestion, key: AnswerKey })),
    articles: z.array(Article),
    talk: z.array(TalkingPoint),
  })
  .openapi('HostSheet')
