import { type Line, openLine, within } from '../../bench/sockets.ts'
import { PACK, type Stage } from './stage.ts'
import { make, start, type Visitor } from './visitor.ts'

const VERSION = 1
const PATIENCE = 5_000

interface Message {
  type: string
  moment?: number
  at?: number
  phase?: string
  answered?: number
}

/** A connection to a live round, with what it heard. */
class Ear {
  private readonly heard: Message[] = []
  private readonly line: Line
  private waiting = () => {}

  constructor(line: Line) {
    this.line = line
    line.hear = (text) => {
      this.heard.push(JSON.parse(text))
      this.waiting()
    }
  }

  say(message: object): void {
    this.line.send(message)
  }

  close(): void {
    this.line.close()
  }

  get stage(): Message {
    return this.heard.findLast(({ type }) => type === 'stage')!
  }

  /** Resolves once something that fits was heard. */
  hears(what: string, fits: (message: Message) => boolean): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      this.waiting = () => this.heard.some(fits) && resolve()
      this.waiting()
    })
    return within(PATIENCE, what, heard)
  }

  async hello(): Promise<void> {
    this.say({ type: 'hello', version: VERSION })
    await this.hears('the stage', ({ type }) => type === 'stage')
  }
}

/** What a room is made of: the connections of its host and players, and the cookies behind them. */
type Parts = Pick<Room, 'slug' | 'round' | 'visitors' | 'screen' | 'phones'>

/** A live round with three players, as far as it has come. */
class Room {
  readonly slug: string
  readonly round: string
  readonly visitors: Record<string, Visitor>
  readonly screen: Ear
  readonly phones: Ear[]

  private constructor({ slug, round, visitors, screen, phones }: Parts) {
    this.slug = slug
    this.round = round
    this.visitors = visitors
    this.screen = screen
    this.phones = phones
  }

  static async open(stage: Stage, live: object): Promise<Room> {
    const host = stage.visitor()
    const slug = await make(host, stage.url, { packs: [PACK], size: 4, class: { naming: 'free', live } })
    const visitors: Record<string, Visitor> = { host }
    const phones: Ear[] = []
    let round = ''
    for (const name of ['Ada', 'Ben', 'Cleo']) {
      const visitor = stage.visitor()
      round = (await start(visitor, slug, name)).round
      phones.push(await listen(stage, visitor, `/r/${round}/socket`))
      visitors[name.toLowerCase()] = visitor
    }
    const screen = await listen(stage, host, `/t/${slug}/screen/socket?round=1`)
    return new Room({ slug, round, visitors, screen, phones })
  }

  /** Presses what the host has, and waits until it has come about. */
  async press(type = 'next'): Promise<void> {
    const { moment } = this.screen.stage
    this.screen.say({ type, moment })
    await this.screen.hears(type, (message) => message.type === 'stage' && message.moment === moment! + 1)
  }

  /** The first phones vote, each a little otherwise. */
  async vote(voters = 3): Promise<void> {
    const { at, phase: vote } = this.screen.stage
    for (const [index, phone] of this.phones.slice(0, voters).entries()) {
      const verdict = (index + (vote === 'second' ? 1 : 0)) % 2 ? 'supported' : 'baseless'
      phone.say({ type: 'answer', at, vote, verdict, confidence: index + 1 })
      await phone.hears(
        'kept',
        (heard) => heard.type === 'kept' && heard.at === at && 'vote' in heard && heard.vote === vote,
      )
    }
  }

  async question(): Promise<void> {
    await this.press()
    await this.vote()
    while (this.screen.stage.phase !== 'reveal') {
      await this.press()
      if (this.screen.stage.phase === 'second') await this.vote(2)
    }
  }

  async remove(nickname: string): Promise<void> {
    const { host } = this.visitors
    const { pupils } = await host!.get<{ pupils: { id: string; nickname: string }[] }>(
      `/api/quizzes/${this.slug}/host/rounds/1`,
    )
    const { id } = pupils.find((pupil) => pupil.nickname === nickname)!
    await host!.send('DELETE', `/api/quizzes/${this.slug}/host/rounds/1/pupils/${id}`)
  }

  keep(stage: Stage, specimen: string): void {
    stage.keep(specimen, this.round, this.slug, this.visitors)
    stage.keepClassroom(specimen.replace('live', 'classroom-live'), this.slug, this.visitors.host!)
    for (const ear of [this.screen, ...this.phones]) ear.close()
  }
}

async function listen(stage: Stage, visitor: Visitor, path: string): Promise<Ear> {
  const ear = new Ear(await openLine(stage.url + path, visitor.cookieFor(path)))
  await ear.hello()
  return ear
}

const TEAMS = ['Herons', 'Otters']

/** A live round at each of its moments. */
export async function playLive(stage: Stage): Promise<void> {
  const lobby = await Room.open(stage, { votes: 2, teams: TEAMS })
  lobby.keep(stage, 'live-lobby')

  const first = await Room.open(stage, { votes: 2, seconds: 600 })
  await first.press()
  first.phones[0]!.say({ type: 'open', at: 0 })
  first.phones[2]!.say({ type: 'longer', at: 0, vote: 'first' })
  await first.vote(2)
  first.keep(stage, 'live-first')

  const split = await Room.open(stage, { votes: 2 })
  await split.press()
  await split.vote()
  await split.press()
  split.keep(stage, 'live-split')

  const second = await Room.open(stage, { votes: 2, teams: TEAMS })
  await second.question()
  await second.press()
  await second.vote()
  await second.press()
  await second.press()
  await second.vote(1)
  second.keep(stage, 'live-second')

  const reveal = await Room.open(stage, { votes: 2, teams: TEAMS })
  await reveal.question()
  await reveal.remove('Cleo')
  reveal.keep(stage, 'live-reveal')

  const over = await Room.open(stage, { votes: 2, teams: TEAMS })
  await over.question()
  await over.press()
  await over.press('skip')
  await over.vote()
  for (const _ of ['split', 'second', 'reveal']) await over.press()
  await over.question()
  await over.press()
  over.keep(stage, 'live-finished')

  const single = await Room.open(stage, { votes: 1 })
  for (const _ of [1, 2]) await single.question()
  await single.press('end')
  single.keep(stage, 'live-one-vote-finished')
}
