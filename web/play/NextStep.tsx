import { Show } from 'solid-js'
import type { PackSummary } from '../../questions/model/summary.ts'
import type { Technique } from '../../questions/model/terms.ts'
import type { RoundView } from '../../worker/game/play/view.ts'
import type { Share } from '../../worker/game/wire.ts'
import { factsOf } from '../library/PackTile.tsx'
import { TopicSign } from '../library/TopicSign.tsx'
import * as m from '../messages/index.ts'
import { LetterSign, Tile } from '../ui/Tile.tsx'
import { TECHNIQUE_WORDS } from '../ui/trick-words.ts'
import { LEVEL_WORDS } from '../ui/words.ts'

/** The article to go on with, and the trick that it trains, where one has worked on the player. */
export interface NextArticle {
  pack: PackSummary
  technique: Technique | null
}

/** What there is to do next: today's five for whoever comes from the home page, an article by what tripped them, a friend. */
export function NextStep(props: {
  round: RoundView
  next: NextArticle | null
  daily: 'first' | 'too' | 'played'
  /** how today's five went, where this browser has played them */
  playedDaily: Share | null
  /** whether its play can be a challenge */
  darable: boolean
  /** whether it is one already */
  dared: boolean
}) {
  return (
    <section class="next-step">
      <h2 class="rule">{m.next_heading()}</h2>
      <div class="tiles">
        <Show when={props.daily === 'first'}>
          <Today played={props.playedDaily} />
        </Show>
        <Show when={props.next}>{(next) => <Article next={next()} />}</Show>
        <Show when={props.daily === 'too'}>
          <Today played={props.playedDaily} />
        </Show>
      </div>
      <Show when={props.darable}>
        <form class="actions daring" method="post" action={`/r/${props.round.round}/challenge`}>
          <button class="button plain">{props.dared ? m.versus_dared_go() : m.versus_dare()}</button>
          <span class="hint">
            <Show when={!props.dared} fallback={m.versus_dared_hint()}>
              {m.versus_dare_hint()} {/* Its script says the name that stands in the box for one. */}
              <span class="seen-as">{m.versus_seen_as({ nickname: props.round.nickname })}</span>
            </Show>
          </span>
        </form>
      </Show>
    </section>
  )
}

/** What a pupil does who is done before the others: their own slips, a task for the notebook, another article alone. */
export function EarlyTask(props: { round: RoundView; next: NextArticle | null }) {
  const slips = () => props.round.answers.filter(({ answer }) => !answer.right).length
  return (
    <section class="next-step early-task">
      <h2 class="rule">{m.early_heading()}</h2>
      <ol>
        <Show when={slips()}>
          <li>{m.early_slips({ n: slips() })}</li>
        </Show>
        <li>{m.early_write()}</li>
        <Show when={props.next}>
          <li>{m.early_article()}</li>
        </Show>
      </ol>
      <Show when={props.next}>
        {(next) => (
          <div class="tiles">
            <Article next={next()} />
          </div>
        )}
      </Show>
    </section>
  )
}

function Today(props: { played: Share | null }) {
  return (
    <Tile href="/daily" sign={<LetterSign letter="5" />} name={m.home_daily_heading()}>
      <small>{props.played ? m.home_played(props.played) : m.home_daily_text()}</small>
    </Tile>
  )
}

function Article(props: { next: NextArticle }) {
  const pack = () => props.next.pack
  return (
    <Tile href={`/q/${pack().id}`} sign={<TopicSign topic={pack().topic} />} name={pack().title}>
      <Show when={props.next.technique}>
        {(technique) => <small>{m.next_trains({ trick: TECHNIQUE_WORDS[technique()].name() })}</small>}
      </Show>
      <small>
        {LEVEL_WORDS[pack().level]()} · {factsOf(pack())}
      </small>
    </Tile>
  )
}
