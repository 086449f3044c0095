import * as m from '../messages/index.ts'
import { formatNumber } from '../ui/format.ts'

/** How long the box takes no press to erase after it has opened: a double tap comes within. */
const REST_MS = 400

/** Erasing the record: asked for in a box of its own, which offers to save it first. */
export function EraseBox(props: { answers: number; onSave: () => void; onErase: () => unknown }) {
  let box!: HTMLDialogElement
  let opened = 0

  function open(event: Event) {
    opened = event.timeStamp
    box.showModal()
  }

  /** The second tap of two on the button that opened the box erases nothing. */
  function erase(event: Event) {
    if (event.timeStamp - opened < REST_MS) return
    box.close()
    props.onErase()
  }

  return (
    <>
      <p>
        <button type="button" class="button plain" onClick={open}>
          {m.record_erase()}
        </button>
      </p>
      <dialog class="erase" ref={box} aria-labelledby="erase-heading">
        <h2 id="erase-heading">{m.record_erase_sure({ n: props.answers, shown: formatNumber(props.answers) })}</h2>
        <p>{m.record_erase_text()}</p>
        <p class="actions">
          <button type="button" class="button" onClick={() => box.close()}>
            {m.record_erase_not()}
          </button>
          <button type="button" class="button plain" onClick={() => props.onSave()}>
            {m.record_export()}
          </button>
        </p>
        <p>
          <button type="button" class="button plain danger" onClick={erase}>
            {m.record_erase_go()}
          </button>
        </p>
      </dialog>
    </>
  )
}
