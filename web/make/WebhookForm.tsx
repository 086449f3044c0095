import { Show } from 'solid-js'
import type { Webhook, WebhookTest } from '../../worker/game/make/webhook.ts'
import * as m from '../messages/index.ts'
import { Field } from '../ui/Fields.tsx'
import { formatMoment } from '../ui/format.ts'
import { Shell } from '../ui/Shell.tsx'

/** What the page about a quiz's webhook shows. */
export interface WebhookProps {
  slug: string
  webhook: Webhook
  zone: string
  /** told this once, where the address was just set */
  secret?: string
  /** what came of a test */
  test?: WebhookTest
  /** what was typed, and what is wrong with it */
  refused?: { url: string; fault: string }
}

/** Where a host's own server is told when a play or a class is finished. */
export function WebhookForm(props: WebhookProps) {
  const here = () => `/t/${props.slug}/webhook`
  return (
    <Shell>
      <div class="lead">
        <h1>{m.webhook_heading()}</h1>
        <p>{m.webhook_lead()}</p>
      </div>
      <Show when={props.secret}>
        {(secret) => (
          <section class="card" role="status">
            <h2>{m.webhook_secret_heading()}</h2>
            <p>{m.webhook_secret()}</p>
            <p class="field">
              <input value={secret()} readonly aria-label={m.webhook_secret_heading()} />
            </p>
          </section>
        )}
      </Show>
      <Show when={props.test}>{(test) => <Tested {...test()} />}</Show>
      <Show when={props.webhook.failing}>
        {(failing) => (
          <p class="fault" role="alert">
            {m.webhook_failing({ since: formatMoment(failing().since, props.zone), why: whyNot(failing()) })}{' '}
            <Show when={failing().lost > 0}>{m.webhook_lost({ n: failing().lost })}</Show>
          </p>
        )}
      </Show>
      <form class="card make" method="post" action={here()}>
        <Field name="url" label={m.webhook_address()} hint={m.webhook_address_hint()} fault={props.refused?.fault}>
          {(attributes) => (
            <input
              {...attributes}
              type="url"
              inputmode="url"
              required
              maxlength="500"
              value={props.refused?.url ?? props.webhook.url ?? ''}
            />
          )}
        </Field>
        <p class="actions">
          <button class="button">{props.webhook.url ? m.webhook_again() : m.webhook_set()}</button>
          <a href={`/t/${props.slug}`}>{m.webhook_back()}</a>
        </p>
      </form>
      <Show when={props.webhook.url}>
        <div class="actions">
          <form method="post" action={`${here()}/test`}>
            <button class="button plain">{m.webhook_test()}</button>
          </form>
          <form method="post" action={`${here()}/off`}>
            <button class="button plain">{m.webhook_off()}</button>
          </form>
        </div>
      </Show>
      <p class="hint">
        {m.webhook_privacy()} <a href="/developers#webhooks">{m.webhook_more()}</a>
      </p>
    </Shell>
  )
}

function Tested(props: WebhookTest) {
  return (
    <p class={props.delivered ? undefined : 'fault'} role={props.delivered ? 'status' : 'alert'}>
      {props.delivered ? m.webhook_test_arrived() : m.webhook_test_failed({ why: whyNot(props) })}
    </p>
  )
}

/** Why a message did not arrive. */
function whyNot({ why, status }: Pick<WebhookTest, 'why' | 'status'>): string {
  const words = {
    status: () => m.webhook_why_status({ status: status ?? 0 }),
    redirect: m.webhook_why_redirect,
    slow: m.webhook_why_slow,
    unreachable: m.webhook_why_unreachable,
    closed: m.webhook_why_closed,
    gone: m.webhook_why_gone,
  }
  return why ? words[why]() : ''
}
