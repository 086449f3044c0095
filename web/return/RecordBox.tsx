import { createSignal, Show } from 'solid-js'
import type { RecordedAnswer } from '../../worker/game/return/record.ts'
import * as m from '../messages/index.ts'
import { type FileFault, MOST_ANSWERS, MOST_BYTES, readFile, writeFile } from '../record/file.ts'
import { forgetName } from '../record/own-name.ts'
import { addToRecord, eraseRecord, readRecord } from '../record/store.ts'
import { formatNumber } from '../ui/format.ts'
import { EraseBox } from './EraseBox.tsx'
import { KeepBox } from './KeepBox.tsx'

/** The record itself, of so many answers: whether the browser keeps it, take it along as a file, bring it back, erase it. */
export function RecordBox(props: { answers: number; onChange: () => unknown }) {
  const [said, setSaid] = createSignal('')
  const [fault, setFault] = createSignal<string | null>(null)
  const [erased, setErased] = createSignal<readonly RecordedAnswer[]>([])

  function tell(text: string) {
    setFault(null)
    setSaid(text)
  }

  async function takeAlong() {
    const url = URL.createObjectURL(new Blob([writeFile(await readRecord())], { type: 'application/json' }))
    Object.assign(document.createElement('a'), { href: url, download: 'baseless-record.json' }).click()
    setTimeout(() => URL.revokeObjectURL(url))
    tell(m.record_exported())
  }

  async function bringIn(answers: readonly RecordedAnswer[]) {
    await addToRecord(answers)
    setErased([])
    tell(m.record_imported({ n: formatNumber(answers.length) }))
    props.onChange()
  }

  async function readIn(input: HTMLInputElement) {
    const file = input.files?.[0]
    if (!file) return
    const read = file.size > MOST_BYTES ? { fault: { why: 'too-large' } as const } : readFile(await file.text())
    input.value = ''
    if ('answers' in read) return bringIn(read.answers)
    setSaid('')
    setFault(sentenceOf(read.fault))
  }

  async function erase() {
    const answers = await readRecord()
    await eraseRecord()
    forgetName()
    setErased(answers)
    tell(m.record_erased())
    props.onChange()
  }

  return (
    <section class="record">
      <h2 class="rule">{m.record_heading()}</h2>
      <p>{m.record_text({ n: props.answers, shown: formatNumber(props.answers) })}</p>
      <KeepBox />
      <p class="actions">
        <Show when={props.answers}>
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
            onChange={(event) => readIn(event.currentTarget)}
          />
        </label>
      </p>
      <p class="hint">{m.record_import_most({ n: formatNumber(MOST_ANSWERS) })}</p>
      <p role="status">{said()}</p>
      <Show when={erased().length}>
        <p>
          <button type="button" class="button plain" onClick={() => bringIn(erased())}>
            {m.record_undo()}
          </button>
        </p>
      </Show>
      <Show when={fault()}>
        <p class="fault" role="alert">
          {fault()}
        </p>
      </Show>
      <Show when={props.answers}>
        <EraseBox answers={props.answers} onSave={takeAlong} onErase={erase} />
      </Show>
    </section>
  )
}

function sentenceOf(fault: FileFault): string {
  if (fault.why === 'answer') return m.record_fault_answer({ number: formatNumber(fault.number) })
  if (fault.why === 'too-large') return m.record_fault_large({ n: formatNumber(MOST_ANSWERS) })
  return fault.why === 'not-json' ? m.record_fault_json() : m.record_fault_other()
}
