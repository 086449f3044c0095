import { For, Show } from 'solid-js'
import { BASELESS_BASES, LEVELS, OPEN_REASONS, SUPPORT_BASES, TECHNIQUES } from '../../../questions/model/terms.ts'
import * as m from '../../messages/index.ts'
import { BASIS_WORDS, TECHNIQUE_WORDS } from '../../ui/trick-words.ts'
import { LEVEL_WORDS, OPEN_REASON_WORDS, VERDICT_WORDS } from '../../ui/words.ts'
import { DecidingWords } from './DecidingWords.tsx'
import { GAP_WORDS } from './editor-words.ts'
import { SelectField, TextField } from './fields.tsx'
import { cuesOf, isSpeakerUnsure } from './found-words.ts'
import type { PartProps, QuestionFormProps } from './question-props.ts'
import { gapsOf, type WorkQuestion } from './work.ts'

/** One question: words, speaker, claim, verdict, what decides it, and why. */
export function QuestionForm(props: QuestionFormProps) {
  const question = () => props.question
  const set = (change: Partial<WorkQuestion>, field?: string) =>
    props.state.changeQuestion(props.question.id, change, field)
  const gaps = () => gapsOf(question(), props.texts).map((gap) => GAP_WORDS[gap]())

  function remove() {
    props.state.change({ questions: props.state.work().questions.filter(({ id }) => id !== props.question.id) })
    props.done()
  }

  return (
    <section class="editor-part question-form">
      <h2 id="question-heading" tabindex="-1">
        {question().kind === 'quote' ? m.editor_quote() : m.editor_report()}
      </h2>
      <TextField label={m.editor_words()} value={question().words} rows={3} set={(words) => set({ words }, 'words')} />
      <div class="editor-pair">
        <TextField
          label={m.editor_name()}
          value={question().name}
          set={(name) => set({ name }, 'name')}
          hint={isSpeakerUnsure(props.found, question()) && <p class="hint">{m.editor_check_speaker()}</p>}
        />
        <TextField label={m.editor_role()} value={question().role} set={(role) => set({ role }, 'role')} />
        <TextField
          label={m.editor_occasion()}
          value={question().occasion}
          set={(occasion) => set({ occasion }, 'occasion')}
        />
        <TextField
          label={m.editor_said_on()}
          value={question().date}
          type="date"
          set={(date) => set({ date }, 'date')}
        />
      </div>
      <TextField
        label={m.editor_claim()}
        value={question().claim}
        rows={2}
        set={(claim) => set({ claim }, 'claim')}
        hint={
          <ul class="hint">
            <li>{m.editor_claim_rule_1()}</li>
            <li>{m.editor_claim_rule_2()}</li>
            <li>{m.editor_claim_rule_3()}</li>
          </ul>
        }
      />
      <Cues {...props} />
      <Verdict {...props} set={set} />
      <Show when={question().verdict === 'open'} fallback={<Judged {...props} set={set} />}>
        <SelectField
          label={m.editor_reason()}
          value={question().reason}
          options={OPEN_REASONS.map((reason) => [reason, OPEN_REASON_WORDS[reason]()])}
          set={(reason) => set({ reason })}
        />
        <TextField
          label={m.editor_discuss()}
          value={question().discuss}
          rows={2}
          set={(discuss) => set({ discuss }, 'discuss')}
        />
      </Show>
      <p role="status" class="hint">
        {gaps().length > 0 ? m.editor_gaps({ gaps: gaps().join(', ') }) : m.editor_whole()}
      </p>
      <p class="actions">
        <button type="button" class="button" onClick={props.done}>
          {m.editor_done()}
        </button>
        <Show when={props.next}>
          {(next) => (
            <button type="button" class="button plain" onClick={() => next()()}>
              {m.editor_next()}
            </button>
          )}
        </Show>
        <button type="button" class="button plain" onClick={remove}>
          {m.editor_remove()}
        </button>
      </p>
    </section>
  )
}

/** What the article's own words near the quotation may mean: shown, never filled in. */
function Cues(props: QuestionFormProps) {
  return (
    <For each={cuesOf(props.found, props.question)}>
      {({ words, suggests }) => (
        <p class="note">
          {m.editor_cue()} <mark>{words}</mark>
          <Show when={suggests.verdict}>{(verdict) => <> · {VERDICT_WORDS[verdict()]()}?</>}</Show>
          <Show when={suggests.basis}>{(basis) => <> · {BASIS_WORDS[basis()]()}?</>}</Show> {m.editor_cue_yours()}
        </p>
      )}
    </For>
  )
}

function Verdict(props: PartProps) {
  const options = () =>
    [
      ['supported', VERDICT_WORDS.supported(), m.editor_supported_hint()],
      ['baseless', VERDICT_WORDS.baseless(), m.editor_baseless_hint()],
      ['open', m.editor_open(), m.editor_open_hint()],
    ] as const
  return (
    <fieldset>
      <legend>{m.editor_verdict()}</legend>
      <For each={options()}>
        {([value, name, hint]) => (
          <label class="choice">
            <input
              type="radio"
              name="verdict"
              value={value}
              checked={props.question.verdict === value}
              onChange={() => props.set({ verdict: value, basis: '', technique: '' })}
            />
            <span>
              {name} <small>{hint}</small>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  )
}

function Judged(props: PartProps) {
  const question = () => props.question
  const bases = () => (question().verdict === 'baseless' ? BASELESS_BASES : SUPPORT_BASES)
  return (
    <Show when={question().verdict}>
      <SelectField
        label={m.editor_basis()}
        value={question().basis}
        options={bases().map((basis) => [basis, BASIS_WORDS[basis]()])}
        set={(basis) => props.set({ basis })}
      />
      <Show when={question().verdict === 'baseless'}>
        <SelectField
          label={m.editor_technique()}
          value={question().technique}
          options={TECHNIQUES.map((each) => [each, TECHNIQUE_WORDS[each].name()])}
          set={(technique) => props.set({ technique })}
          hint={question().technique && TECHNIQUE_WORDS[question().technique || 'no-receipts'].line()}
        />
        <TextField
          label={m.editor_missing()}
          value={question().missing}
          set={(missing) => props.set({ missing }, 'missing')}
        />
      </Show>
      <DecidingWords {...props} />
      <TextField
        label={m.editor_why()}
        hint={<p class="hint">{m.editor_why_hint()}</p>}
        value={question().explanation}
        rows={3}
        set={(explanation) => props.set({ explanation }, 'explanation')}
      />
      <SelectField
        label={m.editor_level()}
        value={question().level}
        options={LEVELS.map((level) => [level, LEVEL_WORDS[level]()])}
        set={(level) => props.set({ level: level || 'medium' })}
      />
    </Show>
  )
}
