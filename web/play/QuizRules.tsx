import { For, Show } from 'solid-js'
import type { QuizInfo } from '../../worker/game/class/quiz-info.ts'
import * as m from '../messages/index.ts'
import { formatGain } from '../ui/format.ts'
import { CONFIDENCE_WORDS } from '../ui/words.ts'

/** How a quiz is played, and what an answer is worth by how sure one is. */
export function QuizRules(props: { stakes: QuizInfo['rules']['stakes']; silent: boolean; calm: boolean | undefined }) {
  const asksHowSure = () => props.stakes.length > 1
  return (
    <section class="rules">
      <h2 class="rule">{m.quiz_rules_heading()}</h2>
      <ol>
        <li>{m.quiz_rule_1()}</li>
        <li>
          {asksHowSure() ? m.quiz_rule_2() : m.quiz_rule_2_plain()}
          <Show when={!asksHowSure() && !props.calm}> {m.quiz_rule_plain_points()}</Show>
        </li>
        <li>{props.silent ? m.quiz_rule_3_end() : m.quiz_rule_3()}</li>
      </ol>
      <Show when={asksHowSure()}>
        <table class="stakes">
          <caption>{m.quiz_stakes_caption()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.quiz_stakes_sure()}</th>
              <th scope="col">{m.quiz_stakes_right()}</th>
              <th scope="col">{m.quiz_stakes_wrong()}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.stakes}>
              {({ confidence, right, wrong }) => (
                <tr>
                  <th scope="row">{CONFIDENCE_WORDS[confidence]()}</th>
                  <td>{formatGain(right)}</td>
                  <td>{formatGain(wrong)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <p class="hint">{m.quiz_stakes_tip()}</p>
      </Show>
    </section>
  )
}
