// Keeps the number of those who are in up to date on the projector; without script the page asks for itself again.
import type { WatchMessage } from '../../worker/game/class/wire.ts'
import * as m from '../messages/index.ts'
import { makeConnection } from '../ui/connection.ts'

const place = document.getElementById('in')
const pupils = new Set<string>()

function hear(message: WatchMessage) {
  if (message.kind === 'all') {
    pupils.clear()
    for (const { id } of message.watch.pupils) pupils.add(id)
  } else if (message.kind === 'pupil') pupils.add(message.pupil.id)
  else if (message.kind === 'removed') pupils.delete(message.pupil)
  else return
  const text = m.screen_players({ n: pupils.size })
  if (place && place.textContent !== text) place.textContent = text
}

if (place) {
  makeConnection({
    path: place.dataset.socket ?? '',
    greeting: 'ping',
    hear: (text) => text !== 'pong' && hear(JSON.parse(String(text))),
    reach() {},
  })
}
