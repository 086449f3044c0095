import { For, type JSX, Match, Show, Switch } from 'solid-js'
import type { FoundOnList } from '../../worker/game/class/admission.ts'
import type { ClassInfo } from '../../worker/game/class/quiz-info.ts'
import type { RoundSummary } from '../../worker/game/play/view.ts'
import * as m from '../messages/index.ts'
import { NicknameField } from '../play/NicknameField.tsx'
import { formatDay } from '../ui/format.ts'
import { Moment } from '../ui/Moment.tsx'

/** The letters that a pupil typed, and the names of the class's list that begin so. */
export interface FoundNames extends FoundOnList {
  letters: string
}

export interface JoinClassProps {
  quiz: { slug: string }
  about: ClassInfo
  nickname: string
  found?: FoundNames
  fault?: string
  /** the field that the fault is about */
  faulty?: 'nickname' | 'code'
  round: RoundSummary | null
}

/** The way into a class: a name as its rules give one, or why it cannot be entered now. */
export function JoinClass(props: JoinClassProps) {
  const about = () => props.about
  return (
    <>
      <Show when={props.fault}>
        <p class="fault" role="alert">
          {props.fault}
        </p>
      </Show>
      <Switch fallback={<Enter {...props} />}>
        <Match when={about().over && !about().inside}>
          <Shut heading={m.class_over_heading()}>{m.class_over_text()}</Shut>
        </Match>
        <Match when={about().state === 'early'}>
          <Shut heading={m.class_early_heading()}>
            <Show when={about().opensAt}>
              {(at) => <Moment at={at()} zone={about().zone} sentence={(when) => m.class_opens({ when })} />}
            </Show>
          </Shut>
        </Match>
        <Match when={about().state === 'closed'}>
          <Shut heading={m.class_closed_heading()}>{m.class_closed_text()}</Shut>
        </Match>
        <Match when={about().state === 'full' && !about().inside}>
          <Shut heading={m.class_full_heading()}>{m.class_full_text()}</Shut>
        </Match>
      </Switch>
      <Show when={about().state === 'open' || about().state === 'full'}>
        <Rejoin slug={props.quiz.slug} open={props.faulty === 'code'} />
      </Show>
      <Show when={about().state === 'open' && !about().over}>
        <Terms about={about()} />
      </Show>
    </>
  )
}

function Shut(props: { heading: string; children: JSX.Element }) {
  return (
    <section class="card shut">
      <h2>{props.heading}</h2>
      <p>{props.children}</p>
    </section>
  )
}

function Enter(props: JoinClassProps) {
  return (
    <Switch fallback={<NameForm {...props} />}>
      <Match when={props.about.inside}>
        <SomeoneElse {...props} />
      </Match>
      <Match when={props.about.removed}>
        <p>{m.class_removed_text()}</p>
      </Match>
    </Switch>
  )
}

function Rejoin(props: { slug: string; open: boolean }) {
  return (
    <details class="rejoin" open={props.open}>
      <summary>{m.class_rejoin_heading()}</summary>
      <form class="row" method="post" action={`/q/${props.slug}/rejoin`}>
        <label for="rejoin-name">{m.class_rejoin_name()}</label>
        <input id="rejoin-name" name="nickname" required maxlength="80" size="14" autocomplete="off" />
        <label for="rejoin">{m.class_rejoin_label()}</label>
        <input
          id="rejoin"
          name="code"
          required
          maxlength="8"
          size="6"
          autocomplete="off"
          autocapitalize="characters"
          aria-invalid={props.open ? 'true' : undefined}
        />
        <button class="button plain">{m.class_rejoin_go()}</button>
      </form>
    </details>
  )
}

function NameForm(props: JoinClassProps & { someoneElse?: boolean }) {
  return (
    <Show when={props.about.naming !== 'roster' || props.found?.names.length} fallback={<FindName {...props} />}>
      <NamesForm {...props} />
    </Show>
  )
}

/** A class's list is shown to nobody: a pupil types how their name begins. */
function FindName(props: JoinClassProps) {
  return (
    <form class="card start" method="get" action={`/q/${props.quiz.slug}`}>
      <h2>{m.class_join_heading()}</h2>
      <Show when={props.found}>
        {(found) => (
          <p class="fault" role="alert">
            {found().more ? m.class_letters_more() : m.class_letters_none()}
          </p>
        )}
      </Show>
      <label for="letters">{m.class_letters()}</label>
      <div class="row">
        <input
          id="letters"
          name="letters"
          required
          minlength="2"
          maxlength="40"
          autocomplete="off"
          spellcheck={false}
          value={props.found?.letters ?? props.nickname}
        />
        <button class="button">{m.class_letters_go()}</button>
      </div>
    </form>
  )
}

function NamesForm(props: JoinClassProps & { someoneElse?: boolean }) {
  return (
    <form class="card start" method="post" action={`/q/${props.quiz.slug}`}>
      <Show when={props.someoneElse}>
        <input type="hidden" name="someoneElse" value="yes" />
      </Show>
      <h2>{m.class_join_heading()}</h2>
      <Switch>
        <Match when={props.about.naming === 'generated'}>
          <p>{m.class_name_generated()}</p>
          <button class="button">{m.quiz_start()}</button>
        </Match>
        <Match when={props.about.naming === 'free'}>
          <NicknameField label={m.class_name_label()} nickname={props.nickname} faulty={props.faulty === 'nickname'} />
        </Match>
        <Match when={true}>
          <label for="nickname">{m.class_name_roster()}</label>
          <div class="row">
            <select id="nickname" name="nickname" required aria-describedby="nickname-hint">
              <option value="">{m.class_name_choose()}</option>
              <For each={props.found?.names}>{(name) => <option>{name}</option>}</For>
            </select>
            <button class="button">{m.quiz_start()}</button>
          </div>
          <p>
            <a href={`/q/${props.quiz.slug}#letters`}>{m.class_letters_other()}</a>
          </p>
        </Match>
      </Switch>
      <p class="hint" id="nickname-hint">
        {m.class_name_kept({ date: formatDay(props.about.keepUntil, props.about.zone) })}{' '}
        <a href="/privacy">{m.privacy_link()}</a>
      </p>
    </form>
  )
}

/** A device that is in already goes on by itself; where pupils share one, another may start. */
function SomeoneElse(props: JoinClassProps) {
  return (
    <>
      <Show when={props.round?.round !== props.about.round}>
        <form class="card start" method="post" action={`/q/${props.quiz.slug}`}>
          <h2>{m.class_inside_heading()}</h2>
          <button class="button">{m.quiz_continue()}</button>
        </form>
      </Show>
      <Show when={props.about.shared && !props.about.over}>
        <details class="rejoin" open={props.found !== undefined}>
          <summary>{m.class_someone_else()}</summary>
          <NameForm {...props} someoneElse />
        </details>
      </Show>
    </>
  )
}

/** What a pupil should know before starting: until when, how long, when verdicts are shown. */
function Terms(props: { about: ClassInfo }) {
  return (
    <ul class="terms">
      <Show when={props.about.closesAt}>
        {(at) => (
          <li>
            <Moment at={at()} zone={props.about.zone} sentence={(when) => m.class_closes({ when })} />
          </li>
        )}
      </Show>
      <Show when={props.about.live}>
        <li>{m.class_live()}</li>
      </Show>
      <Show when={props.about.minutes}>{(n) => <li>{m.class_minutes({ n: n() })}</li>}</Show>
      <Show when={props.about.calm}>
        <li>{m.class_calm()}</li>
      </Show>
      <Show when={props.about.short}>
        <li>{m.class_short()}</li>
      </Show>
      <Show when={props.about.order === 'own'}>
        <li>{m.class_own_order()}</li>
      </Show>
    </ul>
  )
}
