import type { Page, WebSocketRoute } from 'playwright-core'
import { PACKS, readFolder } from '../../questions/check/folder.ts'
import { scoredQuestions } from '../../questions/model/pack.ts'
import { answerKey, publicQuestion, type SealedQuestion } from '../../questions/model/question.ts'
import { drawnKey } from '../../worker/game/drawn/drawn.ts'
import type { HostHears, HostMessage, Stage } from '../../worker/game/live/protocol.ts'

/** Every scored question of the library, with its key: what only a test may know beforehand. */
export const QUESTIONS: SealedQuestion[] = readFolder(PACKS).packs.flatMap((pack) =>
  scoredQuestions(pack).map((question) => ({
    shown: publicQuestion(pack, question),
    key: drawnKey(answerKey(pack, question)),
  })),
)

/** Thirty votes, before the room talked and after, and how it moved. */
const FIRST = { supported: [4, 5, 3], baseless: [6, 7, 5] }
const LAST = { supported: [2, 6, 12], baseless: [1, 4, 5] }
const FLOW = {
  supported: { supported: 10, baseless: 2 },
  baseless: { supported: 9, baseless: 7 },
  late: { supported: 1, baseless: 1 },
}

const STAGE: Stage = {
  type: 'stage',
  moment: 1,
  phase: 'lobby',
  at: -1,
  of: 12,
  back: false,
  locked: false,
  left: null,
}
const COUNT = {
  type: 'count',
  players: 30,
  online: 30,
  answered: 17,
  longer: 2,
  revealed: [],
  undoable: true,
} satisfies HostHears

/** What a room of thirty would tell the big screen in a phase of a question. */
export function told(phase: Stage['phase'], { shown, key }: SealedQuestion, moment = 1): Stage {
  if (phase === 'lobby' || phase === 'ended') return { ...STAGE, moment, phase }
  const asked: Stage = { ...STAGE, moment, phase, at: 8, question: shown }
  if (phase === 'first') return { ...asked, left: 75_000 }
  if (phase === 'split') return { ...asked, first: FIRST, talked: 0 }
  if (phase === 'second') return { ...asked, first: FIRST, left: 75_000 }
  return { ...asked, first: FIRST, last: LAST, flow: FLOW, key }
}

/** A big screen that hears what a test says instead of its room; `said` is what it said itself. */
export async function feedScreen(page: Page) {
  const said: HostMessage[] = []
  let greetings = 0
  let greet = () => {}
  let line: WebSocketRoute | undefined
  let counted: HostHears = COUNT
  const tell = (...messages: HostHears[]) => {
    for (const message of messages) line?.send(JSON.stringify(message))
  }
  const hear = (message: HostMessage) => {
    said.push(message)
    if (message.type !== 'hello') return
    greetings++
    greet()
  }
  await page.routeWebSocket(/\/screen\/socket/, (socket) => {
    line = socket
    socket.onMessage((text) => {
      if (text !== 'ping') hear(JSON.parse(String(text)))
      // A room that hears answers: one that does not is asked over HTTP.
      tell(counted)
    })
  })
  /** Waits until the page has connected so many times: what is told before is lost. */
  const greeted = async (times = 1) => {
    while (greetings < times) {
      await new Promise<void>((resolve) => {
        greet = resolve
      })
    }
  }
  const count = (more: object = {}) => {
    counted = { ...COUNT, ...more } as HostHears
    tell(counted)
  }
  return { said, tell, count, greeted }
}
