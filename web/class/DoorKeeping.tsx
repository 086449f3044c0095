import { MOST_UNSEEN } from '../../worker/game/class/admission.ts'
import type { Doors } from '../../worker/game/class/wire.ts'
import { MOST_PLAYERS } from '../../worker/game/make/rules.ts'
import * as m from '../messages/index.ts'

/** From so many players on, the host of a class at its own pace is asked whether all the others may come in as well. */
const MANY = MOST_UNSEEN - 50

/** Who may still come in: only those whom the host lets in, or whoever has the link. Its lock stands above the class. */
export function DoorKeeping(props: { slug: string; number: number; doors: Doors; players: number; live: boolean }) {
  const from = () => props.doors.approveFrom
  const choice = () => {
    if (from() === undefined && !props.live && props.players >= MANY) {
      const text = m.host_many_text({ n: MOST_UNSEEN })
      return { text, label: m.host_approve_stop(), value: MOST_PLAYERS }
    }
    if (from() === undefined || from() === MOST_PLAYERS)
      return { text: m.host_approve_text(), label: m.host_approve(), value: props.players }
    return { text: m.host_approving_text(), label: m.host_approve_stop(), value: MOST_PLAYERS }
  }
  return (
    <div class="door-keeping">
      <form method="post" action={`/t/${props.slug}/doors`}>
        <input type="hidden" name="round" value={props.number} />
        <p>{choice().text}</p>
        <button class="button plain" name="approveFrom" value={String(choice().value)}>
          {choice().label}
        </button>
      </form>
    </div>
  )
}
