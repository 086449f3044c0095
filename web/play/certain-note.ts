import { type Confidence, STAKES } from '../../worker/game/play/marking.ts'
import * as m from '../messages/index.ts'
import { remember, remembered } from '../ui/storage.ts'

const NOTED = 'certain-noted'

/** What a wrong answer costs whoever is certain: said at the first choice of it, once in a browser; else nothing. */
export function certainNote(confidence: Confidence | null): string {
  if (confidence !== 3 || remembered(NOTED)) return ''
  remember(NOTED, 'yes')
  return m.play_certain_note({ points: -STAKES[3].wrong })
}
