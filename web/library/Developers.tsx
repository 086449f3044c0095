import { For, type JSX, Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { Section } from '../ui/Section.tsx'
import { Shell } from '../ui/Shell.tsx'

/** A route as the page shows it. */
export interface ShownRoute {
  /** what its heading is found by */
  id: string
  method: string
  path: string
  summary: string
  /** for how many seconds a reply may be kept; 0 where it may not */
  kept: number
  fields: ShownField[]
  /** what of the reply needs a word */
  told: ShownField[]
  statuses: { status: string; about: string }[]
  /** a command that asks it, and what is answered; left out where there is no example */
  request?: string
  reply?: string
}

/** A parameter, a field of a body or of a reply. */
export interface ShownField {
  name: string
  about: string
  required?: boolean
}

/** What the page for developers shows. */
export interface DevelopersProps {
  open: ShownRoute[]
  host: ShownRoute[]
  /** a page of another site that reads today’s quiz */
  snippet: string
  /** a message to a host’s server, and how it is checked */
  hooks: { message: string; check: string }
  problems: { status: number; kind: string; sentence: string }[]
  /** how often a minute each of these may be asked for from one address */
  limits: { boards: number; unknown: number; making: number; hosts: number }
  /** the version of the addresses */
  version: string
}

/** What others build on: every public route with an example, and what is promised. */
export function Developers(props: DevelopersProps) {
  const parts = (): Part[] => [
    ['start', m.dev_start_heading(), () => <Start snippet={props.snippet} />],
    ['open', m.dev_open_heading(), () => <Routes lead={m.dev_open_lead()} routes={props.open} />],
    ['host', m.dev_host_heading(), () => <Routes lead={m.dev_host_lead()} routes={props.host} />],
    ['webhooks', m.dev_hooks_heading(), () => <Hooks {...props.hooks} />],
    ['problems', m.dev_problems_heading(), () => <Problems problems={props.problems} />],
    ['limits', m.dev_limits_heading(), () => <Limits {...props.limits} />],
    ['promises', m.dev_promises_heading(), () => <Promises version={props.version} />],
  ]
  return (
    <Shell>
      <div class="lead">
        <h1>{m.dev_heading()}</h1>
        <p>{m.dev_lead()}</p>
      </div>
      <nav class="contents" aria-label={m.dev_contents()}>
        <ul>
          <For each={parts()}>
            {([id, heading]) => (
              <li>
                <a href={`#${id}`}>{heading}</a>
              </li>
            )}
          </For>
          <li>
            <a href="/api/openapi.json">{m.dev_document()}</a>
          </li>
        </ul>
      </nav>
      <For each={parts()}>
        {([id, heading, body]) => (
          <div class="part" id={id}>
            <Section heading={heading}>{body()}</Section>
          </div>
        )}
      </For>
    </Shell>
  )
}

/** What a part is found by, its heading, and what is in it. */
type Part = [id: string, heading: string, body: () => JSX.Element]

function Start(props: { snippet: string }) {
  return (
    <>
      <p>{m.dev_start()}</p>
      <Code label={m.dev_start_heading()} text={props.snippet} />
    </>
  )
}

function Routes(props: { lead: string; routes: readonly ShownRoute[] }) {
  return (
    <>
      <p>{props.lead}</p>
      <ul class="contents">
        <For each={props.routes}>
          {(route) => (
            <li>
              <a href={`#${route.id}`}>
                <code>
                  {route.method} {route.path}
                </code>
              </a>
            </li>
          )}
        </For>
      </ul>
      <For each={props.routes}>{(route) => <Route {...route} />}</For>
    </>
  )
}

function Route(props: ShownRoute) {
  const address = () => `${props.method} ${props.path}`
  return (
    <article class="route" id={props.id}>
      <h3>{props.summary}</h3>
      <p>
        <code>{address()}</code>
      </p>
      <Show when={props.kept > 0}>
        <p>{m.dev_kept({ seconds: props.kept })}</p>
      </Show>
      <Fields heading={m.dev_asked()} fields={props.fields} />
      <Show when={props.request}>
        {(text) => <Code label={m.dev_request_of({ address: address() })} text={text()} />}
      </Show>
      <Show when={props.reply}>{(text) => <Code label={m.dev_reply_of({ address: address() })} text={text()} />}</Show>
      <Fields heading={m.dev_told()} fields={props.told} />
      <h4>{m.dev_statuses()}</h4>
      <ul>
        <For each={props.statuses}>
          {({ status, about }) => (
            <li>
              <strong>{status}</strong> {about}
            </li>
          )}
        </For>
      </ul>
    </article>
  )
}

function Fields(props: { heading: string; fields: readonly ShownField[] }) {
  return (
    <Show when={props.fields.length > 0}>
      <h4>{props.heading}</h4>
      <dl class="fields">
        <For each={props.fields}>
          {({ name, about, required }) => (
            <>
              <dt>
                <code>{name}</code>
                {required ? ` ${m.dev_required()}` : ''}
              </dt>
              <dd>{about}</dd>
            </>
          )}
        </For>
      </dl>
    </Show>
  )
}

/** Lines that scroll in a box of their own, by keys as well. */
function Code(props: { label: string; text: string }) {
  return (
    <section class="lines" aria-label={props.label} tabindex="0">
      <pre>
        <code>{props.text}</code>
      </pre>
    </section>
  )
}

function Hooks(props: DevelopersProps['hooks']) {
  return (
    <>
      <p>{m.dev_hooks()}</p>
      <Code label={m.dev_hooks_body()} text={props.message} />
      <p>{m.dev_hooks_signed()}</p>
      <Code label={m.dev_hooks_check()} text={props.check} />
      <p>{m.dev_hooks_answer()}</p>
      <p>{m.dev_hooks_names()}</p>
      <p>{m.dev_statements()}</p>
    </>
  )
}

function Problems(props: Pick<DevelopersProps, 'problems'>) {
  return (
    <>
      <p>{m.dev_problems()}</p>
      <dl class="fields">
        <For each={props.problems}>
          {({ status, kind, sentence }) => (
            <>
              <dt>
                {status} <code>{kind}</code>
              </dt>
              <dd>{sentence}</dd>
            </>
          )}
        </For>
      </dl>
    </>
  )
}

function Limits(props: DevelopersProps['limits']) {
  return (
    <>
      <ul>
        <li>{m.dev_limits_boards({ n: props.boards })}</li>
        <li>{m.dev_limits_unknown({ n: props.unknown })}</li>
        <li>{m.dev_limits_making({ n: props.making })}</li>
        <li>{m.dev_limits_hosts({ n: props.hosts })}</li>
      </ul>
      <p>{m.dev_limits_over()}</p>
      <p>{m.dev_limits_etag()}</p>
    </>
  )
}

function Promises(props: { version: string }) {
  const points = () => [
    ...[m.dev_promise_version({ version: props.version }), m.dev_promise_new(), m.dev_promise_old()],
    ...[m.dev_promise_game(), m.dev_promise_verdicts(), m.dev_promise_cookies(), m.dev_promise_names()],
    ...[m.dev_promise_licence(), m.dev_promise_contact()],
  ]
  return (
    <ul>
      <For each={points()}>{(point) => <li>{point}</li>}</For>
    </ul>
  )
}
