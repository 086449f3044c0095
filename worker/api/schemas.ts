import { z } from '@hono/zod-openapi'
import { BASELESS_BASES, LEVELS, OPEN_REASONS, SUPPORT_BASES, TECHNIQUES, VERDICTS } from '../../questions/terms.ts'
import * as m from '../../web/messages/index.ts'
import { MAX_QUESTIONS } from '../game/choice.ts'
import { CONFIDENCES } from '../game/marking.ts'
import { FEEDBACKS, NAMINGS, ORDERS, ROUND_KINDS } from '../game/rules.ts'
import { KEEP_CLASS } from '../game/schedule.ts'

/** No control characters, and none that turn the direction of what follows. */
const READABLE = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u

const day = z.iso.date()

export const Source = z.object({ kind: z.enum(['real', 'invented']), outlet: z.string(), date: day }).openapi('Source')

const Speaker = z.object({ name: z.string(), role: z.string() })

export const Passage = z
  .object({ id: z.string(), number: z.number().int(), text: z.string(), behind: z.string() })
  .openapi('Passage')

export const PublicQuestion = z
  .object({
    id: z.string(),
    kind: z.enum(['quote', 'report']),
    words: z.string(),
    speaker: Speaker,
    occasion: z.string(),
    date: day.nullable(),
    claim: z.string(),
    source: Source,
  })
  .openapi('Question')

export const PackSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    topic: z.string(),
    level: z.enum(LEVELS),
    lang: z.string(),
    source: Source,
    scored: z.number().int(),
    techniques: z.array(z.enum(TECHNIQUES)),
  })
  .openapi('PackSummary')

export const PackDetail = PackSummary.extend({
  licence: z.string(),
  passages: z.array(Passage),
  questions: z.array(PublicQuestion),
}).openapi('Pack')

export const confidence = z.union(CONFIDENCES.map((level) => z.literal(level)))

const Stake = z.object({ confidence, right: z.number().int(), wrong: z.number().int() })

/** A moment in milliseconds since 1970. */
export const time = z.number().int().openapi({ description: 'milliseconds since 1970' })

export const Doors = z.object({ opensAt: time.nullable(), closesAt: time.nullable() }).openapi('Doors')

/** What a pupil may know of a class before coming in. */
const ClassInfo = z
  .object({
    state: z.enum(['early', 'open', 'closed', 'full']),
    round: z.string().openapi({ description: 'the round that the link leads to' }),
    inside: z.boolean().openapi({ description: 'whether this browser is in already' }),
    removed: z.boolean().openapi({ description: 'whether it was taken out' }),
    ...Doors.shape,
    zone: z.string(),
    live: z.boolean(),
    order: z.enum(ORDERS),
    feedback: z.enum(FEEDBACKS),
    confidence: z.boolean(),
    naming: z.enum(NAMINGS),
    names: z.array(z.string()).openapi({ description: 'those of the roster that nobody has taken' }),
    minutes: z.number().int().nullable(),
    keepUntil: time,
  })
  .openapi('ClassInfo')

export const QuizInfo = z
  .object({
    slug: z.string(),
    title: z.string(),
    code: z.string().nullable(),
    questions: z.number().int(),
    rules: z.object({ shuffled: z.boolean(), stakes: z.array(Stake) }),
    packs: z.array(PackSummary),
    class: ClassInfo.nullable(),
  })
  .openapi('Quiz')

const moment = z.string().max(40).openapi({ description: 'ISO 8601; without an offset, as a clock in `zone` shows it' })

const NewLive = z.strictObject({
  votes: z.union([z.literal(1), z.literal(2)]).optional(),
  seconds: z.number().int().min(10).max(600).nullable().optional(),
  teams: z.array(z.string().max(200)).max(8).optional(),
})

const NewClass = z
  .strictObject({
    order: z.enum(ORDERS).optional(),
    feedback: z.enum(FEEDBACKS).optional(),
    confidence: z.boolean().optional(),
    naming: z.enum(NAMINGS).optional(),
    roster: z.array(z.string().max(200)).max(1_000).optional(),
    opensAt: moment.optional(),
    closesAt: moment.optional(),
    zone: z.string().max(60).optional().openapi({ description: 'the time zone in which pupils read these times' }),
    minutes: z.number().int().min(1).max(600).optional(),
    keepDays: z.number().int().min(1).max(KEEP_CLASS.most).optional(),
    live: NewLive.optional().openapi({ description: 'everyone at the host’s pace; without, each at their own' }),
  })
  .openapi('NewClass')

export const NewQuiz = z
  .strictObject({
    title: z.string().trim().min(1).max(80).regex(READABLE, 'may hold no control characters').optional(),
    packs: z.array(z.string().max(60)).min(1, m.problem_no_packs()).max(40),
    size: z.number().int().min(1).max(MAX_QUESTIONS).optional(),
    shuffle: z.boolean().optional(),
    levels: z.array(z.enum(LEVELS)).optional(),
    techniques: z.array(z.enum(TECHNIQUES)).optional(),
    class: NewClass.optional().openapi({ description: 'how a class plays it; without, anyone plays it alone' }),
  })
  .openapi('NewQuiz')

export const MadeQuiz = z
  .object({ slug: z.string(), code: z.string(), url: z.url(), hostUrl: z.url() })
  .openapi('MadeQuiz')

export const NewRound = z
  .strictObject({
    nickname: z.string().max(200).optional().openapi({ description: 'not needed where names are made up' }),
    someoneElse: z.boolean().optional().openapi({ description: 'another pupil on a device that is in already' }),
  })
  .openapi('NewRound')

export const Rejoining = z.strictObject({ code: z.string().max(40) }).openapi('Rejoining')

export const StartedRound = z
  .object({ round: z.string(), nickname: z.string(), of: z.number().int(), current: PublicQuestion.nullable() })
  .openapi('StartedRound')

export const AnswerKey = z.object({
  verdict: z.enum(VERDICTS),
  level: z.enum(LEVELS),
  basis: z.enum([...SUPPORT_BASES, ...BASELESS_BASES]),
  technique: z.enum(TECHNIQUES).nullable(),
  missing: z.string().nullable(),
  evidence: z.array(z.object({ passage: Passage, mark: z.string() })),
  explanation: z.string(),
})

const Judged = z
  .object({
    question: PublicQuestion,
    answer: z.object({
      verdict: z.enum(VERDICTS),
      confidence,
      opened: z.boolean(),
      right: z.boolean(),
      points: z.number().int(),
    }),
    key: AnswerKey,
  })
  .openapi('Judged')

export const Share = z.object({ right: z.number().int(), of: z.number().int() })

export const TalkingPoint = z.object({
  words: z.string(),
  kind: z.enum(['quote', 'report']),
  speaker: Speaker,
  reason: z.enum(OPEN_REASONS),
  discuss: z.string(),
})

const Finished = z.object({
  result: z.object({
    points: z.number().int(),
    all: Share,
    trusted: Share,
    caught: Share,
    readFirst: Share,
    straight: Share,
  }),
  finishedAt: time.nullable().openapi({ description: 'null where not everything was answered' }),
  saved: z.boolean(),
  talk: z.array(TalkingPoint),
})

export const RoundView = z
  .object({
    round: z.string(),
    quiz: z.object({ slug: z.string(), title: z.string(), lang: z.string() }),
    articles: z.array(z.object({ title: z.string(), source: Source })),
    rules: z.object({
      kind: z.enum(ROUND_KINDS),
      feedback: z.enum(FEEDBACKS),
      confidence: z.boolean(),
      naming: z.enum(NAMINGS),
    }),
    nickname: z.string(),
    of: z.number().int(),
    answered: z.number().int(),
    points: z.number().int().nullable().openapi({ description: 'null while verdicts wait for the end' }),
    answers: z.array(Judged),
    current: PublicQuestion.nullable(),
    passages: z.array(Passage).nullable(),
    endsAt: time.nullable(),
    stopped: z.enum(['early', 'closed', 'time-up']).nullable(),
    finished: Finished.nullable(),
  })
  .openapi('Round')

export const Opening = z.strictObject({ question: z.string().max(130) }).openapi('Opening')

export const Opened = z.object({ passages: z.array(Passage) }).openapi('Opened')

export const Submission = z
  .strictObject({ question: z.string().max(130), verdict: z.enum(VERDICTS), confidence })
  .openapi('Answer')

export const Outcome = AnswerKey.extend({
  number: z.number().int(),
  right: z.boolean(),
  points: z.number().int(),
  opened: z.boolean(),
  finished: z.boolean(),
  saved: z.boolean().nullable(),
  total: z.number().int(),
  next: PublicQuestion.nullable(),
}).openapi('Outcome')

/** What an answer brings where verdicts wait for the end. */
export const Taken = z
  .object({
    number: z.number().int(),
    finished: z.boolean(),
    saved: z.boolean().nullable(),
    next: PublicQuestion.nullable(),
  })
  .openapi('Taken')

export const BoardQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(100),
  cursor: z.string().max(2_000).optional(),
  round: z.string().max(40).optional().openapi({ description: 'the round whose row is yours' }),
})

const BoardEntry = z.object({
  rank: z.number().int(),
  nickname: z.string(),
  points: z.number().int(),
  right: z.number().int(),
  of: z.number().int(),
  finishedAt: z.number().int(),
  you: z.boolean(),
})

export const Board = z
  .object({
    entries: z.array(BoardEntry),
    cursor: z.string().optional(),
    you: BoardEntry.optional().openapi({ description: 'your own row, where it is not among the entries' }),
  })
  .openapi('Board')
