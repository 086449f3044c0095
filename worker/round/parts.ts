import { Agenda } from './agenda.ts'
import { Alone } from './alone.ts'
import { Devices } from './devices.ts'
import { Door } from './door.ts'
import { Grades } from './grades.ts'
import { Closing } from './host/closing.ts'
import { HostDesk } from './host/desk.ts'
import { Eraser } from './host/eraser.ts'
import { Register } from './host/register.ts'
import { Settings } from './host/settings.ts'
import { Watchers } from './host/watchers.ts'
import { Keeper } from './keeper.ts'
import { LiveForms } from './live/forms.ts'
import { LiveRoom } from './live/room.ts'
import { Outbox } from './outbox.ts'
import { gradeTargets } from './owed-grades.ts'
import { RoundRecords } from './records.ts'
import { Runs } from './runs.ts'
import { Scores } from './scores.ts'
import { SentPlayers } from './sent.ts'
import { TakenUp } from './taken-up.ts'
import { targetsOf } from './targets.ts'
import { ToldPlaces } from './told-places.ts'
import { Views } from './views.ts'
import { WaitingRoom } from './waiting.ts'

/** What a round is made of, and who is told by whom. `forget` is called when the round's time has come. */
export function partsOf(ctx: DurableObjectState, env: Env, forget: () => Promise<void>) {
  const { storage } = ctx
  const records = new RoundRecords(storage)
  const devices = new Devices(storage.sql)
  const waiting = new WaitingRoom(storage.sql)
  const watchers = new Watchers(ctx)
  const grades = new Grades(storage.sql, () => outbox)
  const grading = {
    isWanted: (player: string) => grades.isWanted(player),
    end(player: string, how: string) {
      grades.end(player, how)
      desk.tellOf(player, 'ungraded')
    },
  }
  const places = new ToldPlaces()
  const targets = { ...targetsOf(env, places), ...gradeTargets(env, grading) }
  const outbox: Outbox = new Outbox(storage, targets, () => void agenda.rest())
  const takenUp = new TakenUp(storage.sql)
  const scores = new Scores(records, devices, outbox, { grades, takenUp }, env)
  const closing = new Closing(storage, records, outbox)
  const agenda = new Agenda(storage, records, outbox, closing, forget)
  const live: LiveRoom = new LiveRoom(ctx, records, {
    revealed: () => desk.tellAll(),
    voted: (player, now) => desk.tellOfVote(player, now),
    moved: (undone) => (undone ? desk.tellAll() : desk.tellOfLive()),
    finished: (players, now) => {
      for (const player of players) scores.owe(player, now)
      if (players.length > 0) closing.tell(now)
    },
  })
  const forms = new LiveForms(records, live)
  const runs = new Runs(records, devices, live)
  const desk: HostDesk = new HostDesk(records, watchers, live, devices, waiting, grades)
  const eraser = new Eraser(storage, { records, devices, scores, outbox, agenda, live, watchers })
  const register = new Register(storage, { records, devices, scores, grades, agenda, live, desk, eraser })
  const settings = new Settings(storage, { records, scores, agenda, live, desk })
  const keeper = new Keeper(storage, { records, scores, agenda, desk, runs, live, forms })
  const views = new Views(records, runs, scores, places, takenUp)
  const door = new Door(storage, records, devices, runs, live, waiting, {
    happened: (player, how) => {
      if (how === 'new' && live.exists()) live.happen({ type: 'join', player })
      desk.tellOf(player, how)
    },
    giveUp: (player) => eraser.giveUp(player),
    waits: () => desk.tellWaiting(),
  })
  const alone = new Alone(storage, records, { door, takenUp, scores, agenda })
  const sent = new SentPlayers(records, { door, scores, grades, agenda })
  return {
    records,
    alone,
    sent,
    outbox,
    agenda,
    watchers,
    live,
    forms,
    runs,
    desk,
    eraser,
    register,
    settings,
    keeper,
    views,
    door,
  }
}
