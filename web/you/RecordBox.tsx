import { createSignal, Show } from 'solid-js'
import type { RecordedAnswer } from '../../worker/game/record.ts'
import { formatNumber } from '../format.ts'
import * as m from '../messages/index.ts'
import { type FileFault, readFile, writeFile } from '../record/file.ts'
import { addToRecord, eraseRecord } from '../record/store.ts'

/** The record itself: take it along as a file, bring it back, erase it. */
export function RecordBox(props: { answers: RecordedAnswer[]; onChange: () => unknown }) {
  const [said, setSaid] = createSignal('')
  const [fault, setFault] = createSignal<string | null>(null)
  const [sure, setSure] = createSignal(false)

  function tell(text: string) {
    setFault(null)
    setSaid(text)
  }

  function takeAlong() {
    const url = URL.createObjectURL(new Blob([writeFile(props.answers)], { type: 'application/json' }))
    Object.assign(document.createElement('a'), { href: url, download: 'baseless-record.json' }).click()
    setTimeout(() => URL.revokeObjectURL(url))
    tell(m.record_exported())
  }

  async function bringBack(input: HTMLInputElement) {
    const file = input.files?.[0]
    if (!file) return
    const read = readFile(await file.text())
    input.value = ''
    if ('fault' in read) {
      setSaid('')
      return setFault(sentenceOf(read.fault))
    }
    await addToRecord(read.answers)
    tell(m.record_imported({ n: formatNumber(read.answers.length) }))
    props.onChange()
  }

  async function erase() {
    if (!sure()) return setSure(true)
    await eraseRecord()
    setSure(false)
    tell(m.record_erased())
    props.onChange()
  }

  return (
    <section class="record">
      <h2 class="rule">{m.record_heading()}</h2>
      <p>{m.record_text({ n: formatNumber(props.answers.length) })}</p>
      <p class="actions">
        <Show when={props.answers.length}>
          <button type="button" class="button plain" onClick={takeAlong}>
            {m.record_export()}
          </button>
        </Show>
        <label class="button plain file">
          {m.record_import()}
          <input
            class="unseen"
            type="file"
            accept="application/json,.json"
            onChange={(event) => bringBack(event.currentTarget)}
          />
        </label>
        <Show when={props.answers.length}>
          <button type="button" class="button plain" onClick={erase}>
            {sure() ? m.record_erase_sure() : m.record_erase()}
          </button>
        </Show>
      </p>
      <p role="status">{said()}</p>
      <Show when={fault()}>
        <p class="fault" role="alert">
          {fault()}
        </p>
      </Show>
    </section>
  )
}

function sentenceOf(fault: FileFault): string {
  if (fault.why === 'answer') return m.record_fault_answer({ number: formatNumber(fault.number) })
  return fault.why === 'not-json' ? m.record_fault_json() : m.record_fault_other()
}
