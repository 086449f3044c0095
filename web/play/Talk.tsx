import { For } from 'solid-js'
import type { TalkingPoint } from '../../questions/model/question.ts'
import * as m from '../messages/index.ts'
import { OPEN_REASON_WORDS } from '../ui/words.ts'
import { Words } from './QuestionCard.tsx'

/** What the article leaves open, for a talk after the game. */
export function Talk(props: { points: TalkingPoint[] }) {
  return (
    <section class="talk">
      <p>{m.result_talk_text()}</p>
      <ul>
        <For each={props.points}>
          {(point) => (
            <li>
              <p class="behind">
                {point.speaker.name} · {OPEN_REASON_WORDS[point.reason]()}
              </p>
              <Words question={point} />
              <p>{point.discuss}</p>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
