import { createSignal, Show } from 'solid-js'
import { WHY_LENGTH } from '../../worker/game/play/terms.ts'
import * as m from '../messages/later.ts'

/** Asks whether a question was fair: a plain form; where script has drawn it, it is sent without leaving the page. */
export function FairForm(props: { round: string; question: string; why?: string; fault?: string }) {
  const [kept, setKept] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal(props.fault)

  async function send(event: SubmitEvent) {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const { value } = event.submitter as HTMLButtonElement
    if (busy() || !value) return
    setBusy(true)
    const why = String(new FormData(form).get('why'))
    setFault(await refusal(form.action, { question: props.question, fair: value, why }))
    setBusy(false)
    setKept(!fault())
  }

  return (
    <Show
      when={!kept()}
      fallback={
        <p class="thanks" role="status">
          {m.fair_thanks()} {m.fair_thanks_text()}
        </p>
      }
    >
      <form class="fair-form" method="post" action={`/r/${props.round}/fair`} onSubmit={send} aria-busy={busy()}>
        <input type="hidden" name="question" value={props.question} />
        <label>
          {m.fair_why({ most: WHY_LENGTH })}
          <textarea name="why" rows="2" maxlength={WHY_LENGTH}>
            {props.why}
          </textarea>
        </label>
        <p class="choices">
          <button class="button plain" name="fair" value="yes">
            {m.fair_yes()}
          </button>
          <button class="button plain" name="fair" value="no">
            {m.fair_no()}
          </button>
        </p>
        <Show when={fault()}>
          <p class="fault" role="alert">
            {fault()}
          </p>
        </Show>
      </form>
    </Show>
  )
}

/** Sends it; tells in a sentence why it was not kept. */
async function refusal(form: string, said: object): Promise<string | undefined> {
  try {
    const headers = { 'Content-Type': 'application/json' }
    const address = new URL(form).pathname.replace(/^\/r\//, '/api/rounds/')
    const reply = await fetch(address, { method: 'POST', headers, body: JSON.stringify(said) })
    return reply.ok ? undefined : (await reply.json<{ detail: string }>()).detail
  } catch {
    return m.play_offline()
  }
}
