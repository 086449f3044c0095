import { type Counts, NOTHING } from './counts.ts'
import { answer, PACK_QUIZ, type Player, readAround, send, startRound } from './player.ts'

export interface Step {
  name: string
  counts: Counts
}

/** How many questions the pack has that is played. */
export const ANSWERS = 22

/** Plays against the counting server and tells what each step took, and then a whole play. */
export async function countOperations(url: string): Promise<Step[]> {
  const made = await makeQuiz(url)
  const quick = await startRound(url)
  const careful = await startRound(url)
  const plain = await startRound(url)
  const page = (path: string) => send(`${url}${path}`, { headers: { cookie: quick.cookie } })
  // A board takes over what earlier builds saved when somebody looks first, once in its life.
  await page(`/q/${PACK_QUIZ}/board`)
  await takeCounts(url)

  const step = async (name: string, work: () => Promise<unknown>): Promise<Step> => {
    await work()
    return { name, counts: await takeCounts(url) }
  }
  const open = await step("opening a pack's own quiz", () => send(`${url}/q/${PACK_QUIZ}`))
  const openMade = await step('opening a quiz that someone made', () => send(`${url}/q/${made}`))
  const start = await step("starting a pack's own quiz", () => startRound(url))
  const startMade = await step('starting a made quiz', () => startRound(url, made))
  const play = await step('the play page', () => page(`/r/${quick.round}`))
  const answers = await step(`${ANSWERS} answers, with script`, () => playThrough(url, quick))
  const around = await step(`${ANSWERS} answers, reading around each`, () => playThrough(url, careful, readAround))
  const forms = await step(`${ANSWERS} answers and the result by forms, without script`, () => playByForm(url, plain))
  const result = await step('the result page', () => page(`/r/${quick.round}`))
  const board = await step('the board', () => page(`/q/${PACK_QUIZ}/board`))
  const whole = [open, start, play, answers, result].map(({ counts }) => counts).reduce(sum, NOTHING)
  const total = { name: `a whole play: quiz, start, play page, ${ANSWERS} answers, result`, counts: whole }
  return [open, openMade, start, startMade, play, answers, around, forms, result, board, total]
}

/** What was counted since it was last asked. */
export async function takeCounts(url: string): Promise<Counts> {
  return JSON.parse((await send(`${url}/bench/counts`)).text)
}

async function makeQuiz(url: string): Promise<string> {
  return JSON.parse((await send(`${url}/api/quizzes`, { method: 'POST', body: { packs: [PACK_QUIZ] } })).text).slug
}

async function playThrough(url: string, player: Player, before?: typeof readAround) {
  for (let asked = 0; player.question && asked < ANSWERS; asked++) {
    await before?.(url, player)
    await answer(url, player)
  }
}

/** Answers as a browser without script does: a form, the page it leads to, and the next question's page. */
async function playByForm(url: string, { round, cookie, question: first }: Player) {
  let question = first
  for (let asked = 0; question && asked < ANSWERS; asked++) {
    const body = new URLSearchParams({ question, verdict: 'supported', confidence: '1' })
    const { headers } = await send(`${url}/r/${round}/answers`, { method: 'POST', headers: { cookie }, body })
    await send(new URL(String(headers.location), url).href, { headers: { cookie } })
    const view = await send(`${url}/r/${round}`, { headers: { cookie } })
    question = /name="question" value="([^"]+)"/.exec(view.text)?.[1] ?? null
  }
}

function sum(one: Counts, other: Counts): Counts {
  return {
    kvReads: one.kvReads + other.kvReads,
    kvWrites: one.kvWrites + other.kvWrites,
    kvLists: one.kvLists + other.kvLists,
    kvDeletes: one.kvDeletes + other.kvDeletes,
    objectCalls: one.objectCalls + other.objectCalls,
    rowsWritten: one.rowsWritten + other.rowsWritten,
  }
}
