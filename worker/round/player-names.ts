import { isSameName, nameKeys } from '../game/names/same-name.ts'
import { noteNamed } from './schema.ts'
import { hasTable } from './tables.ts'

/** What the players of a round are called, as names are compared. */
export class PlayerNames {
  constructor(private readonly sql: SqlStorage) {}

  /** The id of whoever has a name. */
  ownerOf(name: string): string | undefined {
    const { base, drawn, drawnBefore } = nameKeys(name)
    const alike = this.sql
      .exec<{ id: string; nickname: string }>(
        'SELECT id, nickname FROM players WHERE base = ? OR drawn IN (?, ?)',
        ...[base, drawn, drawnBefore],
      )
      .toArray()
    return alike.find(({ nickname }) => isSameName(nickname, name))?.id
  }

  isTaken(name: string): boolean {
    return this.ownerOf(name) !== undefined
  }

  /** Whether the only player of a round has chosen a name since they finished. */
  isChosen(): boolean {
    return hasTable(this.sql, 'named')
  }

  change(id: string, nickname: string): void {
    const { base, drawn } = nameKeys(nickname)
    this.sql.exec('UPDATE players SET nickname = ?, base = ?, drawn = ? WHERE id = ?', nickname, base, drawn, id)
    noteNamed(this.sql)
  }
}
