import { createResource, createSignal, Show } from 'solid-js'
import type { PackSummary } from '../../../questions/model/summary.ts'
import * as m from '../../messages/index.ts'
import { SelectField } from './fields.tsx'
import type { WorkState } from './work-state.ts'

/** One of the library's articles that the quiz asks about as well; they are fetched once somebody looks for one. */
export function MixField(props: { state: WorkState }) {
  const [isOpen, setOpen] = createSignal(props.state.work().mixed !== undefined)
  const [packs] = createResource(isOpen, readPacks)
  return (
    <details open={isOpen()} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.editor_mix()}</summary>
      <Show
        when={packs()?.length}
        fallback={<p class="hint">{packs.loading ? m.editor_mix_loading() : m.editor_mix_none()}</p>}
      >
        <SelectField
          label={m.editor_mix_which()}
          value={props.state.work().mixed ?? ''}
          options={packs()!.map(({ id, title, scored }) => [id, `${title} (${m.questions_count({ n: scored })})`])}
          set={(id) => props.state.change({ mixed: id || undefined })}
        />
      </Show>
    </details>
  )
}

async function readPacks(): Promise<PackSummary[]> {
  try {
    const reply = await fetch('/api/packs')
    return reply.ok ? (await reply.json<{ packs: PackSummary[] }>()).packs : []
  } catch {
    return []
  }
}
