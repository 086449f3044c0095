import type { Draft } from '../../../questions/model/draft.ts'
import type { MadeArticle } from '../../../worker/game/make/article.ts'
import type { Outcome } from '../../../worker/game/play/outcome.ts'
import { Teacher } from '../class/school.ts'
import { expectProblem, type Player, type Reply, type Visitor } from '../helpers.ts'

/** An invented article of four paragraphs; the third is longer than a passage may be. */
export const TEXT = [
  'The ferry to Sandholm has stopped for good, said Ida Brandt, who runs the harbour. “The last boat left on Sunday,” she told the town council.',
  'The timetable on the harbour office’s door ends with 31 May. No boat has left since, harbour records show.',
  `“Nobody needs the ferry any more,” said Councillor Nils Aabye. ${'He gave no figures. The council has not counted passengers since 2019. '.repeat(10)}`.trim(),
  'A petition to keep the ferry has 412 names, the town clerk confirmed. “We will win,” said its author, Mette Lund.',
].join('\n')

type Asked = Draft['questions'][number]

const ida = { name: 'Ida Brandt', role: 'head of the harbour' }
const nils = { name: 'Nils Aabye', role: 'councillor' }
const explanation = 'The record says it. Look for a record.'

const supported = (id: string, words: string, mark: string, piece: number): Asked => ({
  ...{ id, kind: 'quote', words, speaker: ida, occasion: 'to the town council', date: null, level: 'easy' },
  ...{ verdict: 'supported', basis: 'document', claim: `Claim ${id}.`, evidence: [{ piece, mark }], explanation },
})
const baseless = (id: string, words: string, mark: string, piece: number): Asked => ({
  ...{ id, kind: 'quote', words, speaker: nils, occasion: 'at the meeting', date: null, level: 'hard' },
  ...{ verdict: 'baseless', basis: 'no-receipts', technique: 'no-receipts', missing: 'A count of passengers.' },
  ...{ claim: `Claim ${id}.`, evidence: [{ piece, mark }], explanation },
})

/** A draft of two supported and two baseless questions, and an open one, that can be played. */
export const DRAFT: Draft = {
  ...{ title: 'The last boat', lang: 'en', outlet: 'Sandholm Post', date: '2026-06-04', text: TEXT },
  ...{ shown: 'passages', chosen: [], retold: [] },
  questions: [
    supported('q1', 'The last boat left on Sunday,', 'No boat has left since', 2),
    baseless('q2', 'Nobody needs the ferry any more,', 'He gave no figures.', 3),
    supported('q3', 'The last boat left on Sunday,', 'ends with 31 May', 2),
    baseless('q4', 'Nobody needs the ferry any more,', 'The council has not counted passengers since 2019.', 3),
    {
      ...{ id: 'q5', kind: 'quote', words: 'We will win,', speaker: { name: 'Mette Lund', role: 'author' } },
      ...{ occasion: 'of a petition', date: null, verdict: 'open', reason: 'prediction', discuss: 'Who can know?' },
    },
  ],
}

/** Somebody who has made a quiz of the draft, with changes to it; `more` is what else they wish for. */
export async function bring(change: Partial<Draft> = {}, more: object = {}): Promise<Teacher & { made: MadeArticle }> {
  const teacher = new Teacher()
  const reply = await send(teacher, { ...DRAFT, ...change }, more)
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
  teacher.slug = reply.body.slug
  teacher.key = new URL(reply.body.hostUrl).searchParams.get('key') ?? ''
  return Object.assign(teacher, { made: reply.body })
}

/** Sends an article to be made a quiz of. */
export function send(visitor: Visitor, article: unknown, more: object = {}): Promise<Reply<MadeArticle>> {
  return visitor.post('/api/articles', { article, ...more })
}

/** The draft as it is saved again, with changes to it; it goes on from a version. */
export function after(version: number, change: Partial<Draft> = {}): { article: Draft; version: number } {
  return { article: { ...DRAFT, ...change }, version }
}

/** Expects an article to be refused at a field. */
export async function expectRefused(visitor: Visitor, article: unknown, field: string): Promise<void> {
  const { fields = [] } = expectProblem(await send(visitor, article), 422, 'invalid')
  const named = fields.map((fault) => fault.field)
  if (!named.some((each) => each.startsWith(field))) throw new Error(`${field} is not among ${named}`)
}

/** Answers a question of the draft, rightly, and surely. */
export function answerOwn(player: Player, question: string): Promise<Reply<Outcome>> {
  const { verdict } = DRAFT.questions.find(({ id }) => question.endsWith(`/${id}`)) ?? { verdict: 'supported' }
  return player.answer({ question, verdict: verdict as 'supported', confidence: 3 })
}

/** Answers all that is left. */
export async function playOwn(player: Player): Promise<Outcome | undefined> {
  let last: Outcome | undefined
  for (let { current } = (await player.view()).body; current; current = last?.next ?? null) {
    last = (await answerOwn(player, current.id)).body
  }
  return last
}
