import * as m from '../messages/index.ts'
import { formatMoment } from './format.ts'

/** Shows the moments of classes that have no zone as the reader's device does, and says so; where it knows no zone, they stay in UTC. */
export function showOwnZone(): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (!isKnown(zone)) return
  for (const place of document.querySelectorAll<HTMLTimeElement>('time[data-utc]')) {
    const when = m.moment_own({ when: formatMoment(Date.parse(place.dateTime), zone) })
    place.textContent = place.textContent.replace(place.dataset.utc ?? '', () => when)
  }
}

/** Some browsers know no zone, and say undefined or a name that is none. */
function isKnown(zone: string | undefined): zone is string {
  try {
    return zone !== undefined && zone !== 'UTC' && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
