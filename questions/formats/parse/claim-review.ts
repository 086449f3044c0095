/**
 * schema.org's ClaimReview as JSON-LD, read as fact-checkers publish it. Verdicts go by a rating's words, never by its number:
 * each publisher counts otherwise.
 * @see https://schema.org/ClaimReview · https://developers.google.com/search/docs/appearance/structured-data/factcheck
 */
import { TECHNIQUES } from '../../model/terms.ts'
import { type FormatProblem, filled, type Item, type Row, type Understood } from '../item.ts'
import { readDay } from './day.ts'
import { plain } from './html.ts'
import { all, isA, piecesOf, type Thing, textIn, things, thingsOf } from './json-ld.ts'
import { readLabel } from './label.ts'

/** The claims of a file or a page. A review that cannot be read is told with the line on which its JSON begins. */
export function parseClaimReview(text: string): Understood {
  const { pieces, problems } = piecesOf(text)
  const rows: Row[] = []
  const wrong: FormatProblem[] = [...problems]
  for (const { data, line } of pieces) {
    for (const review of thingsOf(data, 'ClaimReview')) {
      const read = readReview(review, line)
      if ('message' in read) wrong.push(read)
      else rows.push(read)
    }
  }
  if (rows.length === 0 && wrong.length === 0) wrong.push({ line: 0, message: 'There is no ClaimReview in the text.' })
  return { rows, problems: wrong, left: [] }
}

function readReview(review: Thing, line: number): Row | FormatProblem {
  const reviewed = things(review.itemReviewed)
  const claims = reviewed.flatMap((each) => [each, ...things(each.itemReviewed)])
  const text = (value: unknown) => plain(textIn(value))
  const claim =
    text(review.claimReviewed) || claims.map(({ text: words, name }) => text(words) || text(name)).find(Boolean)
  if (!claim) return { line, message: 'A ClaimReview has no claim.' }
  const notes: string[] = []
  const about = (names: string[]) => claims.flatMap((each) => names.map((name) => text(each[name]))).find(Boolean)
  const author = claims.flatMap(({ author, creator }) => [...all(author), ...all(creator)])[0]
  const kind = claims.some((each) => isA(each, 'Quotation'))
    ? 'quote'
    : claims.some((each) => isA(each, 'Report'))
      ? 'report'
      : undefined
  const said = about(['text'])
  const keyword = text(review.keywords)
  const item = filled({
    ...{
      claim,
      verdict: verdictOf(review, notes),
      words: said === claim && !kind ? undefined : said,
      kind: said ? kind : undefined,
    },
    ...{
      speaker: text(nameOf(author)),
      role: text((author as Thing | undefined)?.jobTitle),
      occasion: occasionOf(claims, kind, text),
    },
    date: dateOf(about(['datePublished', 'dateCreated']), notes),
    why: text(review.reviewBody) || text(things(review.reviewRating)[0]?.ratingExplanation) || text(review.description),
    evidence: all(review.citation).map(text).filter(Boolean),
    technique: TECHNIQUES.find((technique) => technique === keyword),
    ...placeOf(review, text),
  })
  return { line, item, notes }
}

/** Only of our own kinds of claim: what others describe is not where it was said. */
function occasionOf(claims: Thing[], kind: Item['kind'], text: (value: unknown) => string): string {
  return kind ? text(claims[0]?.description) : ''
}

/** What our own reviews rest on; else who checked the claim, and where that can be read. */
function placeOf(review: Thing, text: (value: unknown) => string): Partial<Item> {
  const [based] = things(review.isBasedOn)
  if (based) return { source: text(based.name), url: address(text(based.url)) }
  return { source: text(nameOf(all(review.author)[0])), url: address(text(review.url)) }
}

function address(url: string): string | undefined {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined
}

/** An author is a name, or has one. */
function nameOf(author: unknown): unknown {
  return typeof author === 'object' && author !== null
    ? ((author as Thing).name ?? (author as Thing).legalName)
    : author
}

/** Ratings come with a label, with a label for a value, or with a number alone. */
function verdictOf({ reviewRating }: Thing, notes: string[]): Item['verdict'] {
  const labels = all(reviewRating)
    .flatMap((rating) => (typeof rating === 'object' ? labelsOf(rating as Thing) : [rating]))
    .map((label) => plain(textIn(label)))
    .filter(Boolean)
  const label = labels.find((each) => /\p{L}/u.test(each)) ?? labels[0]
  const read = readLabel(label ?? '')
  if (read.verdict === 'open')
    notes.push(`The verdict is open: ${label === undefined ? 'there is no rating' : read.because}.`)
  return read.verdict
}

function labelsOf({ alternateName, name, ratingValue }: Thing): unknown[] {
  return [...all(alternateName), ...all(name), ...all(ratingValue)]
}

function dateOf(written: string | undefined, notes: string[]): string | undefined {
  const day = written ? readDay(written) : undefined
  if (written && !day) notes.push(`The date “${written.slice(0, 40)}” is left out: it could be several days, or none.`)
  return day
}
