import { For, Show } from 'solid-js'
import type { HostedQuiz, Watch } from '../../worker/game/class/wire.ts'
import { HostKey } from '../make/HostKey.tsx'
import { JustMade } from '../make/JustMade.tsx'
import { OwnArticle } from '../make/OwnArticle.tsx'
import { TakeElsewhere } from '../make/TakeElsewhere.tsx'
import * as m from '../messages/index.ts'
import { formatDay } from '../ui/format.ts'
import { Moment } from '../ui/Moment.tsx'
import { classMinutes } from '../ui/minutes.ts'
import { ShareButton } from '../ui/ShareButton.tsx'
import { Shell } from '../ui/Shell.tsx'
import { DoorKeeping } from './DoorKeeping.tsx'
import { extraWords } from './extra-words.ts'
import { Handout } from './Handout.tsx'
import { Preview } from './Preview.tsx'
import { ShareToPlatforms } from './ShareToPlatforms.tsx'
import { WatchTable } from './WatchTable.tsx'
import type { WatchOrder } from './watch-figures.ts'

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
  order: WatchOrder
  /** the pupil whose time the host has just set */
  timed?: string | undefined
  /** whether the host comes from the form that made it */
  justMade?: boolean
}

function howLong({ questions, class: { live } }: HostClassProps['quiz']): string {
  const n = classMinutes(questions, live)
  return live ? m.minutes_about({ n }) : m.minutes_about_own({ n })
}

/** The page of a class's host: what to hand out, and who is where while they play. */
export function HostClass(props: HostClassProps) {
  const here = () => `/t/${props.quiz.slug}`
  return (
    <Shell wide>
      <div class="hosting">
        <h1>{props.quiz.title}</h1>
        <p class="hint">
          {props.quiz.class.live ? m.host_live_heading() : m.host_class_heading()} ·{' '}
          {m.questions_count({ n: props.quiz.questions })}, {howLong(props.quiz)}
        </p>
        <JustMade {...props} justMade={props.justMade === true && props.watch.pupils.length === 0} />
        <Times {...props} />
        <Rounds {...props} />
      </div>
      <HandOut {...props} />
      <section class="watching">
        <h2 class="unseen">{m.watch_heading()}</h2>
        <Timed {...props} />
        <div
          id="watch"
          data-socket={`${here()}/socket?round=${props.number}`}
          data-slug={props.quiz.slug}
          data-number={props.number}
          data-names={props.namesHidden ? 'hidden' : 'shown'}
          data-order={props.order}
        >
          <WatchTable
            watch={props.watch}
            now={props.now}
            slug={props.quiz.slug}
            number={props.number}
            namesHidden={props.namesHidden}
            order={props.order}
          />
        </div>
        <p class="live-line" id="live" role="status" />
        <Show when={props.watch.roster.length}>
          <form class="add-name" method="post" action={`${here()}/names`}>
            <input type="hidden" name="round" value={props.number} />
            <label for="add-name">{m.watch_add_name()}</label>{' '}
            <input id="add-name" name="nickname" required maxlength="80" autocomplete="off" />{' '}
            <button class="button plain">{m.watch_add()}</button>
          </form>
        </Show>
      </section>
      <section class="host-more">
        <h2 class="rule">{m.host_more()}</h2>
        <p>{m.host_again_text()}</p>
        <p>
          <a class="button plain" href={`${here()}/another`} data-dialog>
            {m.host_again()}
          </a>
        </p>
        <p>
          <a class="button plain" href={`${here()}/settings`}>
            {m.settings_heading()}
          </a>
        </p>
        <DoorKeeping
          slug={props.quiz.slug}
          number={props.number}
          doors={props.watch.doors}
          players={props.watch.pupils.length}
          live={props.quiz.class.live}
        />
        <TakeElsewhere slug={props.quiz.slug} />
        <Show when={props.quiz.own}>
          <OwnArticle slug={props.quiz.slug} />
        </Show>
        <HostKey slug={props.quiz.slug} url={props.quiz.hostUrl} />
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

/** The way in: a strip with the code once somebody is in, which opens to all that can be handed out. */
function HandOut(props: HostClassProps) {
  const here = () => `/t/${props.quiz.slug}`
  return (
    <div class="way-in">
      <details class="hand-out" open={props.watch.pupils.length === 0}>
        <summary>
          <b class="strip-code">{props.quiz.code}</b>{' '}
          <span class="strip-hint">{m.host_code_hint({ address: props.home })} · </span>
          <span>{m.host_way_in()}</span>
        </summary>
        <Handout quiz={props.quiz} qr={props.qr} home={props.home}>
          <p class="actions">
            <ShareButton text={props.quiz.title} url={props.quiz.url} />
          </p>
          <p class="actions">
            <ShareToPlatforms quiz={props.quiz} />
            <ShareButton
              copyOnly
              label={m.host_copy_lms()}
              text={m.host_lms_text({ title: props.quiz.title, code: props.quiz.code, address: props.home })}
              url={props.quiz.url}
            />
          </p>
        </Handout>
      </details>
      <div class="tools">
        <a href={`${here()}/worksheet`}>{m.host_worksheet()}</a>
        <span>
          <a href={`${here()}/slides`}>{m.host_slides()}</a> <span class="hint">{m.host_slides_hint()}</span>
        </span>
        <Preview slug={props.quiz.slug} />
        {/* The big screen of a live round begins with the way in. */}
        <Show
          when={props.quiz.class.live}
          fallback={
            <a
              class="button"
              classList={{ plain: props.watch.pupils.length > 0 }}
              href={`${here()}/join?round=${props.number}`}
              data-until-in
            >
              {m.host_project()}
            </a>
          }
        >
          <a class="button" href={`${here()}/screen?round=${props.number}`} target="_blank" rel="noopener">
            {m.host_screen()} <span class="unseen">{m.in_new_window()}</span>
          </a>
        </Show>
      </div>
    </div>
  )
}

/** When the round opens and closes by itself, as pupils read it. */
function Times(props: HostClassProps) {
  const times = () => {
    const { opensAt, closesAt } = props.watch.doors
    return [
      { at: opensAt, sentence: (when: string) => m.class_opens({ when }) },
      { at: closesAt, sentence: (when: string) => m.class_closes({ when }) },
    ].filter(({ at }) => at && at > props.now)
  }
  return (
    <Show when={times().length}>
      <p>
        <For each={times()}>
          {({ at, sentence }) => (
            <>
              <Moment at={at!} zone={props.quiz.class.zone} sentence={sentence} />{' '}
            </>
          )}
        </For>
      </p>
    </Show>
  )
}

/** What time a pupil has now that the host has just set it; by their number where names are hidden. */
function Timed(props: HostClassProps) {
  const at = () => props.watch.pupils.findIndex(({ id }) => id === props.timed)
  const name = (nickname: string) => (props.namesHidden ? m.watch_pupil_number({ n: at() + 1 }) : nickname)
  return (
    <Show when={props.watch.pupils[at()]}>
      {(pupil) => (
        <p class="note timed" role="status">
          {extraWords(pupil(), Boolean(props.watch.live), name(pupil().nickname))}
        </p>
      )}
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
              <Moment at={startedAt} zone={props.quiz.class.zone} sentence={(when) => m.host_round({ number, when })} />
            </a>
          )}
        </For>
      </nav>
    </Show>
  )
}
