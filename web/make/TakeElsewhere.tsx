import { For } from 'solid-js'
import * as m from '../messages/index.ts'

/** What takes a quiz, and the formats that it takes it in: the address of a file ends with the format's name. */
const TAKERS = [
  {
    name: m.take_moodle,
    files: [
      ['moodle-xml', m.take_moodle_xml],
      ['gift', m.take_gift],
    ],
  },
  {
    name: m.take_platforms,
    files: [
      ['qti-2', m.take_qti_2],
      ['qti-3', m.take_qti_3],
    ],
  },
  {
    name: m.take_spreadsheet,
    files: [
      ['xlsx', m.take_excel],
      ['csv', m.take_csv],
    ],
  },
  { name: m.take_cards, files: [['anki', m.take_anki]] },
  { name: m.take_paper, files: [['markdown', m.take_markdown]] },
  {
    name: m.take_programs,
    files: [
      ['pack', m.take_pack],
      ['claim-review', m.take_claim_review],
    ],
  },
] as const

/** A quiz as files for other programs, folded away; every one of them holds the verdicts. */
export function TakeElsewhere(props: { slug: string }) {
  return (
    <details class="take">
      <summary>{m.take_heading()}</summary>
      <p>{m.take_text()}</p>
      <dl>
        <For each={TAKERS}>
          {({ name, files }) => (
            <div>
              <dt>{name()}</dt>
              <dd class="actions">
                <For each={files}>
                  {([format, label]) => (
                    <a href={`/t/${props.slug}/take/${format}`} download="">
                      {label()}
                    </a>
                  )}
                </For>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <p class="hint">{m.take_claim_review_hint()}</p>
    </details>
  )
}
