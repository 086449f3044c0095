import { createMemo, For, Index } from 'solid-js'
import { piecesOf } from '../../../questions/article/pieces.ts'
import * as m from '../../messages/index.ts'
import { ElementsAfter } from './elements/ElementsAfter.tsx'
import type { Photos } from './elements/photos.ts'
import { cuesOf, type FoundArticle, isReport, saidIn } from './found-words.ts'
import type { Work, WorkQuestion } from './work.ts'

type Part = {
  text: string
  at: number | null
  speaker: string | null
  isReport: boolean
  decides: boolean
  hints: boolean
}

/** The article with its quotations marked, and of the question that is open the deciding words and the cues. */
export function ArticleText(props: {
  work: Work
  found: FoundArticle
  asked: WorkQuestion | undefined
  photos: Photos
  /** asks about the quotation that begins at this place of the text */
  pick: (at: number) => void
}) {
  const text = createMemo(() => props.work.text)
  const pieces = createMemo(() => piecesOf(text()))
  const marks = createMemo(() => JSON.stringify(props.asked?.evidence ?? []))
  const at = createMemo(() => props.asked?.at ?? null)
  const cues = createMemo(() => cuesOf(props.found, { at: at() }))
  const Elements = (place: { after: number; last: boolean }) => (
    <ElementsAfter
      elements={props.work.elements}
      after={place.after}
      last={place.last}
      photos={props.photos}
      marks={props.asked?.evidence ?? []}
    />
  )
  return (
    <section class="editor-article" aria-labelledby="article-heading" tabindex="0">
      <h1 id="article-heading">{props.work.title || m.editor_article()}</h1>
      <Elements after={0} last={false} />
      <Index each={pieces()}>
        {(piece, index) => {
          const decisive = createMemo(() => marksIn(JSON.parse(marks()), index + 1))
          const parts = createMemo(() =>
            partsOf(text(), piece(), { found: props.found, marks: decisive(), cues: cues() }),
          )
          return (
            <>
              <p data-piece={index + 1} lang={props.work.lang}>
                <For each={parts()}>{(part) => <PartOfText part={part} work={props.work} pick={props.pick} />}</For>
              </p>
              <Elements after={index + 1} last={index + 1 === pieces().length} />
            </>
          )
        }}
      </Index>
    </section>
  )
}

/** Plain words, or quoted ones, which a mouse can press: keyboards have the list of quotations, which does the same. */
function PartOfText(props: { part: Part; work: Work; pick: (at: number) => void }) {
  const { part } = props
  if (part.at === null) return <span classList={{ decides: part.decides, cue: part.hints }}>{part.text}</span>
  const at = part.at
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of quotations does the same by keys
    <mark
      class="quoted"
      data-at={at}
      classList={{ reported: part.isReport, decides: part.decides, known: isAsked(props.work, at) }}
      title={part.speaker ?? m.editor_speaker_unknown()}
      onClick={() => getSelection()?.isCollapsed && props.pick(at)}
    >
      {part.text}
    </mark>
  )
}

function isAsked({ questions }: Work, at: number): boolean {
  return questions.some((question) => question.at === at)
}

function marksIn(evidence: WorkQuestion['evidence'], piece: number): string[] {
  return evidence.filter((each) => each.piece === piece).map(({ mark }) => mark)
}

interface Marked {
  found: FoundArticle
  marks: readonly string[]
  cues: FoundArticle['cues']
}

/** A piece of the text cut where a quotation, deciding words or a cue begin and end. */
function partsOf(text: string, { start, end }: { start: number; end: number }, { found, marks, cues }: Marked): Part[] {
  const whole = text.slice(start, end)
  const decides = marks.flatMap((mark) => {
    const at = whole.indexOf(mark)
    return at < 0 ? [] : [{ start: start + at, end: start + at + mark.length }]
  })
  const quotes = saidIn(found).flatMap((said) =>
    (isReport(said) ? [said] : said.pieces).map((stretch) => ({ start: stretch.start, end: stretch.end, said })),
  )
  const here = [...decides, ...quotes, ...cues].filter((each) => each.end > start && each.start < end)
  const cuts = [...new Set([start, end, ...here.flatMap((each) => [each.start, each.end])])]
    .filter((at) => at >= start && at <= end)
    .sort((one, other) => one - other)
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!
    const covers = (each: { start: number; end: number }) => each.start <= from && each.end >= to
    const quote = quotes.find(covers)?.said
    const more = {
      isReport: quote !== undefined && isReport(quote),
      decides: decides.some(covers),
      hints: cues.some(covers),
      speaker: quote?.speaker?.name ?? null,
    }
    return { text: text.slice(from, to), at: quote?.start ?? null, ...more }
  })
}
