import { createMemo, Match, Show, Switch } from 'solid-js'
import * as m from '../messages/index.ts'
import { keepFocus } from '../ui/focus.ts'
import type { ScreenData, ScreenState } from './live-screen.ts'
import { Key } from './ScreenKey.tsx'
import { ScreenMenu } from './ScreenMenu.tsx'
import type { Hand } from './screen-hand.ts'

/** What the host can do at this moment; the first of it is what the space bar does. */
export function ScreenControls(props: { screen: ScreenState; hand: Hand; data: ScreenData }) {
  return (
    <nav class="controls" aria-label={m.screen_controls()}>
      <Show when={!props.hand.asked()} fallback={<Sure screen={props.screen} hand={props.hand} />}>
        <Step {...props} />
        <Deeds screen={props.screen} hand={props.hand} votes={props.data.votes} />
      </Show>
      <ScreenMenu {...props} />
    </nav>
  )
}

/** What comes next; once the round is over, the report, without names: the room may still look on. */
function Step(props: { screen: ScreenState; hand: Hand; data: ScreenData }) {
  const over = () => props.screen.stage().phase === 'ended' && !props.screen.stage().back
  return (
    <Show
      when={!over() || props.hand.article.open()}
      fallback={
        <a class="button go" href={`/t/${props.data.slug}/report?round=${props.data.number}&names=hidden`}>
          {m.screen_report()}
        </a>
      }
    >
      <button
        type="button"
        class="go"
        classList={{ resting: props.hand.rests() === 'on' }}
        onClick={() => props.hand.goOn()}
      >
        {nextWord(props.screen, props.hand, props.data.votes)}{' '}
        <span aria-hidden="true">
          <kbd>{props.hand.tooSoon() ? m.screen_too_soon() : m.screen_space()}</kbd>
        </span>
      </button>
    </Show>
  )
}

function Deeds(props: { screen: ScreenState; hand: Hand; votes: number }) {
  const screen = () => props.screen
  const stage = createMemo(() => screen().stage())
  const votes = createMemo(() => stage().phase === 'first' || stage().phase === 'second')
  return (
    <Show
      when={!props.hand.article.open()}
      fallback={<Key sign="Esc" word={m.screen_close()} press={props.hand.close} />}
    >
      <Switch>
        <Match when={screen().count().undoable}>
          <Key sign="←" word={m.screen_undo()} press={props.hand.backward} />
        </Match>
        <Match when={screen().earlier() !== undefined}>
          <Key sign="←" word={m.screen_look()} press={props.hand.backward} />
        </Match>
      </Switch>
      <Show when={screen().later() !== undefined}>
        <Key sign="→" word={m.screen_look_on()} press={props.hand.forward} />
      </Show>
      <Show when={screen().isAsking() && stage().phase !== 'second' && props.votes === 2}>
        <Key
          sign="R"
          word={props.hand.early() === 'reveal' ? earlyWords(screen()) : m.screen_reveal_now()}
          press={props.hand.reveal}
        />
      </Show>
      <Show when={votes()}>
        <Key sign="L" word={stage().locked ? m.screen_unlock() : m.screen_lock()} press={props.hand.lock} />
      </Show>
      <Show when={screen().endsAt() !== null}>
        <Key sign="E" word={m.screen_extend()} press={screen().extend} />
      </Show>
      <Show when={screen().question()}>
        <Key sign="A" word={m.screen_article()} press={props.hand.article.toggle} />
      </Show>
      <Show when={stage().phase === 'lobby'}>
        <Key sign="F" word={m.screen_full()} press={props.hand.fill} />
      </Show>
    </Show>
  )
}

/** Asks before a question is left out, or the round is over; the keys go on to work, and space means no. */
function Sure(props: { screen: ScreenState; hand: Hand }) {
  const ends = () => props.hand.asked() === 'end'
  keepFocus(() => '.controls .go')
  const last = () => props.screen.stage().at + 1 === props.screen.stage().of
  const words = () => (ends() ? m.screen_end_sure() : last() ? m.screen_skip_last() : m.screen_skip_sure())
  return (
    <div class="sure" role="alertdialog" aria-labelledby="sure">
      <p id="sure">{words()}</p>
      <button type="button" ref={(yes) => queueMicrotask(() => yes.focus())} onClick={() => props.hand.confirm()}>
        {ends() ? m.screen_end() : m.screen_skip()}
      </button>
      <Key sign={m.screen_space()} word={m.screen_no()} press={() => props.hand.setAsked(null)} />
    </div>
  )
}

/** What a step that would cut off a vote says before its second press. */
export function earlyWords({ count }: ScreenState): string {
  return m.screen_early({ answered: count().answered, of: count().players })
}

function nextWord(screen: ScreenState, { article, early }: Hand, votes: number): string {
  const { phase, back, at, of } = screen.stage()
  if (article.open()) return article.page() + 1 < article.pages() ? m.screen_next_page() : m.screen_next_close()
  if (early() === 'next') return earlyWords(screen)
  if (back) return m.screen_next_back()
  if (phase === 'lobby') return m.screen_next_start()
  if (phase === 'first') return votes === 2 ? m.screen_next_split() : m.screen_next_reveal()
  if (phase === 'split') return m.screen_next_second()
  if (phase === 'second') return m.screen_next_reveal()
  return at + 1 < of ? m.screen_next_question() : m.screen_next_end()
}
