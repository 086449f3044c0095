import { Show } from 'solid-js'
import * as m from '../messages/index.ts'
import { LocalOnly } from '../ui/LocalOnly.tsx'

/** The way in, for a projector: readable from the last row, and no secret on it. */
export function JoinPoster(props: {
  quiz: { slug: string; title: string; code: string; url: string }
  qr: string
  home: string
  /** how many are in, and where the page hears of it; null for a quiz that everyone plays alone */
  room: { players: number; socket: string } | null
}) {
  return (
    <main class="poster" id="content">
      <h1>{props.quiz.title}</h1>
      <div class="qr" role="img" aria-label={m.host_qr({ url: props.quiz.url })} innerHTML={props.qr} />
      <div>
        <p>{m.poster_go({ address: props.home })}</p>
        <p class="big-code">{props.quiz.code}</p>
        <p class="link">{props.quiz.url.replace(/^https?:\/\//, '')}</p>
        <LocalOnly home={props.home} />
        <Show when={props.room}>
          {(room) => (
            <p class="in" id="in" role="status" data-socket={room().socket}>
              {m.screen_players({ n: room().players })}
            </p>
          )}
        </Show>
        <p class="actions">
          <a href={`/t/${props.quiz.slug}`}>{m.poster_back()}</a>
        </p>
      </div>
    </main>
  )
}
