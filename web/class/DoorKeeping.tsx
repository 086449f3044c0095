import type { Doors } from '../../worker/game/class/wire.ts'
import * as m from '../messages/index.ts'

/** Who may still come in: only those whom the host lets in, or whoever has the link. Its lock stands above the class. */
export function DoorKeeping(props: { slug: string; number: number; doors: Doors; players: number }) {
  const waits = () => props.doors.approveFrom !== undefined
  return (
    <div class="door-keeping">
      <form method="post" action={`/t/${props.slug}/doors`}>
        <input type="hidden" name="round" value={props.number} />
        <p>{waits() ? m.host_approving_text() : m.host_approve_text()}</p>
        <button class="button plain" name="approveFrom" value={waits() ? '' : String(props.players)}>
          {waits() ? m.host_approve_stop() : m.host_approve()}
        </button>
      </form>
    </div>
  )
}
