import type { Agenda } from './agenda.ts'
import type { Door, Sent } from './door.ts'
import type { Grades } from './grades.ts'
import type { GradeTarget } from './owed-grades.ts'
import type { RoundRecords } from './records.ts'
import type { Rejection } from './rejection.ts'
import type { Joined } from './runs.ts'
import type { Scores } from './scores.ts'

/** Somebody whom a platform has sent is in, with the device that they go on with. */
export type Arrived = (Joined & { device: string }) | Rejection

/** Takes in those whom a learning platform sends, and remembers where their grades go. */
export class SentPlayers {
  constructor(
    private readonly records: RoundRecords,
    private readonly parts: { door: Door; scores: Scores; grades: Grades; agenda: Agenda },
  ) {}

  /** Somebody who comes again when they have finished has their grade sent again where it goes elsewhere by now. */
  take(devices: { device: string; spare: string }, sent: Sent, grade: GradeTarget | null): Arrived {
    const { door, scores, grades, agenda } = this.parts
    const seated = door.sit(devices, sent)
    if ('refused' in seated) return seated
    const { player: id, ...arrived } = seated
    const player = this.records.player(id)
    if (player && grade && grades.note(id, grade)) {
      scores.oweGrade(player, Date.now())
      agenda.secure()
    }
    return arrived
  }
}
