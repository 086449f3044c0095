import { For, Show } from 'solid-js'
import type { ListedQuiz, ListedRound } from '../../worker/game/class/listed.ts'
import * as m from '../messages/index.ts'
import { Moment } from '../ui/Moment.tsx'
import { Section } from '../ui/Section.tsx'
import { ShareButton } from '../ui/ShareButton.tsx'
import { Shell } from '../ui/Shell.tsx'

/** What the list of a host's classes shows. */
export interface ClassesProps {
  listed: ListedQuiz[]
  /** the slugs of those that there are no more */
  gone: string[]
  /** the numbers of the pages before and after this one */
  newer: number | null
  older: number | null
  /** what is wrong with a file that was brought in */
  fault?: string
}

/** What a host has made, as far as this browser has the keys. Names are kept in the browser alone: script shows them. */
export function Classes(props: ClassesProps) {
  return (
    <Shell wide>
      <div class="lead">
        <h1>{m.classes_heading()}</h1>
        <p>{props.listed.length || props.gone.length ? m.classes_lead() : m.classes_none()}</p>
        <p class="actions">
          <a class="button" href="/make">
            {m.home_teach_class()}
          </a>
          <a href="/teachers">{m.nav_for_teachers()}</a>
        </p>
      </div>
      <For each={props.listed}>{(each) => <Listed {...each} />}</For>
      <Gone slugs={props.gone} />
      <p class="actions">
        <Show when={props.newer}>{(page) => <a href={`?page=${page()}`}>{m.classes_newer()}</a>}</Show>
        <Show when={props.older}>{(page) => <a href={`?page=${page()}`}>{m.classes_older()}</a>}</Show>
      </p>
      <OtherDevice {...props} />
    </Shell>
  )
}

function Listed(props: ListedQuiz) {
  const here = () => `/t/${props.quiz.slug}`
  return (
    <article class="card listed">
      <header>
        <div>
          <h2>
            <b class="own-title" data-name-shown={props.quiz.slug} />
            <a href={here()}>{props.quiz.title}</a>
          </h2>
          <p class="told-apart">
            <b>{props.quiz.code}</b>{' '}
            <Moment
              at={props.madeAt}
              zone={props.quiz.class?.zone ?? 'UTC'}
              sentence={(when) => m.classes_made({ date: when })}
            />
            {props.quiz.class && `, ${m.classes_pupils({ n: pupilsOf(props.rounds) })}`}
          </p>
          <p class="kicker">
            <span>{kindOf(props)}</span> <span>{m.questions_count({ n: props.quiz.questions })}</span>
          </p>
        </div>
        <NameField
          of={props.quiz.slug}
          label={m.classes_name({ title: props.quiz.title })}
          example={m.classes_example()}
        />
      </header>
      <Show when={!props.erasing} fallback={<p>{m.classes_erasing()}</p>}>
        <Show when={props.quiz.class}>
          {(about) => (
            <ul class="rounds-listed">
              <For each={props.rounds.toReversed()}>
                {(round) => <Round round={round} slug={props.quiz.slug} zone={about().zone} live={about().live} />}
              </For>
            </ul>
          )}
        </Show>
        <p class="actions">
          <a class="button plain" href={`${here()}/again`}>
            {m.classes_like()}
          </a>
          <ShareButton copyOnly label={m.host_made_copy()} text={props.quiz.title} url={props.quiz.hostUrl} />
        </p>
      </Show>
    </article>
  )
}

/** In all rounds of a link together. */
function pupilsOf(rounds: ListedRound[]): number {
  return rounds.reduce((sum, { pupils }) => sum + pupils, 0)
}

function kindOf({ quiz }: ListedQuiz): string {
  if (!quiz.class) return m.make_kind_solo()
  return quiz.class.live ? m.make_kind_live() : m.make_kind_class()
}

function Round(props: { round: ListedRound; slug: string; zone: string; live: boolean }) {
  const at = (page: string) => `/t/${props.slug}${page}?round=${props.round.number}`
  return (
    <li>
      <span class="round-when">
        <Moment
          at={props.round.startedAt}
          zone={props.zone}
          sentence={(when) => m.host_round({ number: props.round.number, when })}
        />
      </span>
      <NameField
        of={`${props.slug}/${props.round.number}`}
        label={m.classes_name_round({ number: props.round.number })}
        example={m.classes_example_round()}
      />
      <span class="round-facts">
        {m.classes_pupils({ n: props.round.pupils })} · <b>{STATES[props.round.state]()}</b>
      </span>
      <span class="actions">
        <a href={at('')}>{m.classes_watch()}</a>
        <a href={at('/report')}>{m.host_report()}</a>
        <Show when={props.live}>
          <a href={at('/screen')} target="_blank" rel="noopener">
            {m.classes_screen()} <span class="unseen">{m.in_new_window()}</span>
          </a>
        </Show>
      </span>
    </li>
  )
}

/** A name of the host's own, kept in this browser; hidden until its script is there. */
function NameField(props: { of: string; label: string; example: string }) {
  return (
    <input
      class="own-name"
      data-name-of={props.of}
      aria-label={props.label}
      placeholder={props.example}
      maxlength="60"
      autocomplete="off"
      hidden
    />
  )
}

function Gone(props: { slugs: string[] }) {
  return (
    <For each={props.slugs}>
      {(slug) => (
        <form class="gone" method="post" action="/t">
          <span>
            {m.classes_gone({ code: slug.toUpperCase() })} <b data-name-shown={slug} />
          </span>
          <button class="button plain small" name="forget" value={slug}>
            {m.classes_forget()}
          </button>
        </form>
      )}
    </For>
  )
}

/** The list as a file, for another device. */
function OtherDevice(props: ClassesProps) {
  return (
    <Section heading={m.classes_file_heading()}>
      <p>{m.classes_file_text()}</p>
      <Show when={props.fault}>
        <p class="fault" role="alert">
          {props.fault}
        </p>
      </Show>
      <div class="actions files">
        <Show when={props.listed.length}>
          <a class="button plain" href="/t?file" download="baseless-classes.json" id="classes-file">
            {m.record_export()}
          </a>
        </Show>
        <form class="bring" method="post" action="/t" enctype="multipart/form-data">
          <label for="file">{m.classes_file_choose()}</label>
          <input id="file" type="file" name="file" accept="application/json,.json" required />
          <button class="button plain">{m.record_import()}</button>
        </form>
      </div>
    </Section>
  )
}

const STATES: Record<ListedRound['state'], () => string> = {
  early: m.classes_early,
  open: m.watch_open,
  closed: m.watch_closed,
  over: m.watch_over,
}
