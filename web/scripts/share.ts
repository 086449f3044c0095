import { inTime } from '../ui/in-time.ts'
import '../ui/name-length.ts'
import { offerSharing } from '../ui/share-slot.ts'
import '../play/hold-certain.ts'
import '../play/restored.ts'

// Times of a class without a zone, which stay in UTC where this does not come; most pages have none.
if (document.querySelector('time[data-utc]')) void inTime(import('../ui/own-zone.ts')).then((own) => own?.showOwnZone())

for (const slot of document.querySelectorAll<HTMLElement>('.share-slot')) offerSharing(slot)
