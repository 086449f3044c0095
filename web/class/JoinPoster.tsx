import * as m from '../messages/index.ts'

/** The way in, for a projector: readable from the last row, and no secret on it. */
export function JoinPoster(props: {
  quiz: { slug: string; title: string; code: string; url: string }
  qr: string
  home: string
}) {
  return (
    <main class="poster" id="content">
      <h1>{props.quiz.title}</h1>
      <div class="qr" role="img" aria-label={m.host_qr({ url: props.quiz.url })} innerHTML={props.qr} />
      <div>
        <p>{m.poster_go({ address: props.home })}</p>
        <p class="big-code">{props.quiz.code}</p>
        <p class="link">{props.quiz.url.replace(/^https?:\/\//, '')}</p>
        <p class="actions">
          <a href={`/t/${props.quiz.slug}`}>{m.poster_back()}</a>
        </p>
      </div>
    </main>
  )
}
