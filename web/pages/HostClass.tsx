import { For, Show } from 'solid-js'
import type { Watch } from '../../worker/game/watch.ts'
import type { HostedQuiz } from '../client.ts'
import { formatDay, formatMoment } from '../format.ts'
import * as m from '../messages/index.ts'
import { Handout } from '../parts/Handout.tsx'
import { HostKey } from '../parts/HostKey.tsx'
import { ShareButton } from '../parts/ShareButton.tsx'
import { Shell } from '../parts/Shell.tsx'
import { WatchTable } from '../parts/WatchTable.tsx'

export interface HostClassProps {
  quiz: HostedQuiz & { class: NonNullable<HostedQuiz['class']> }
  qr: string
  home: string
  /** the round that is shown */
  number: number
  watch: Watch
  /** when the page was made, in milliseconds since 1970 */
  now: number
  namesHidden: boolean
}

/** The page of a class's host: what to hand out, and who is where while they play. */
export function HostClass(props: HostClassProps) {
  const here = () => `/t/${props.quiz.slug}`
  return (
    <Shell wide>
      <div class="lead">
        <p class="kicker">
          <span>{props.quiz.class.live ? m.host_live_heading() : m.host_class_heading()}</span>{' '}
          <span>{m.questions_count({ n: props.quiz.questions })}</span>
        </p>
        <h1>{props.quiz.title}</h1>
        <Times {...props} />
        <Rounds {...props} />
      </div>
      <Handout quiz={props.quiz} qr={props.qr} home={props.home}>
        <p class="actions">
          <Show when={props.quiz.class.live}>
            <a class="button" href={`${here()}/screen?round=${props.number}`}>
              {m.host_screen()}
            </a>
          </Show>
          <a class="button" classList={{ plain: props.quiz.class.live }} href={`${here()}/join`}>
            {m.host_project()}
          </a>
          <ShareButton text={props.quiz.title} url={props.quiz.url} />
        </p>
        <p class="actions">
          <a href={classroomShare(props.quiz)} target="_blank" rel="noopener">
            {m.host_classroom()}
          </a>
          <ShareButton
            copyOnly
            label={m.host_copy_lms()}
            text={m.host_lms_text({ title: props.quiz.title, code: props.quiz.code, address: props.home })}
            url={props.quiz.url}
          />
        </p>
      </Handout>
      <section class="watching">
        <h2 class="rule">{m.watch_heading()}</h2>
        <p class="live-line" id="live" role="status" />
        <div
          id="watch"
          data-socket={`${here()}/socket?round=${props.number}`}
          data-slug={props.quiz.slug}
          data-number={props.number}
          data-confidence={props.quiz.class.confidence ? 'on' : 'off'}
          data-names={props.namesHidden ? 'hidden' : 'shown'}
        >
          <WatchTable
            watch={props.watch}
            now={props.now}
            slug={props.quiz.slug}
            number={props.number}
            confidence={props.quiz.class.confidence}
            namesHidden={props.namesHidden}
          />
        </div>
        <p class="actions">
          <a href={`${here()}/worksheet`}>{m.host_worksheet()}</a>
          <a href={`${here()}/slides`}>{m.host_slides()}</a>
        </p>
      </section>
      <section class="host-more">
        <h2 class="rule">{m.host_more()}</h2>
        <form method="post" action={`${here()}/rounds`}>
          <p>{m.host_again_text()}</p>
          <button class="button plain">{m.host_again()}</button>
        </form>
        <HostKey url={props.quiz.hostUrl} />
        <p>
          {m.host_kept({ date: formatDay(props.quiz.class.keepUntil, props.quiz.class.zone) })}{' '}
          <a class="delete-link" href={`${here()}/delete`}>
            {m.host_delete()}
          </a>
        </p>
      </section>
    </Shell>
  )
}

/** When the round opens and closes by itself, as pupils read it. */
function Times(props: HostClassProps) {
  const times = () => {
    const { opensAt, closesAt } = props.watch.doors
    const when = (at: number) => ({ when: formatMoment(at, props.quiz.class.zone) })
    return [
      ...(opensAt && opensAt > props.now ? [m.class_opens(when(opensAt))] : []),
      ...(closesAt && closesAt > props.now ? [m.class_closes(when(closesAt))] : []),
    ]
  }
  return (
    <Show when={times().length}>
      <p>{times().join(' ')}</p>
    </Show>
  )
}

function Rounds(props: HostClassProps) {
  const rounds = () => props.quiz.class.rounds
  return (
    <Show when={rounds().length > 1}>
      <nav class="rounds actions" aria-label={m.host_rounds()}>
        <For each={rounds()}>
          {({ number, startedAt }) => (
            <a
              href={`/t/${props.quiz.slug}?round=${number}`}
              aria-current={number === props.number ? 'page' : undefined}
            >
              {m.host_round({ number, when: formatMoment(startedAt, props.quiz.class.zone) })}
            </a>
          )}
        </For>
      </nav>
    </Show>
  )
}

/** @see https://developers.google.com/classroom/guides/sharebutton: a plain link, so nothing of theirs loads here */
function classroomShare({ url, title }: { url: string; title: string }): string {
  return `https://classroom.google.com/share?${new URLSearchParams({ url, title })}`
}
