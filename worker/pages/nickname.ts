import { humanId } from 'human-id'
import { readNickname } from '../game/nickname.ts'

/** A nickname to start from, such as "Rare Geckos Jam". */
export function suggestNickname(): string {
  const suggestion = humanId({ separator: ' ', capitalize: true })
  return 'nickname' in readNickname(suggestion) ? suggestion : suggestNickname()
}
