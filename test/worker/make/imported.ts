import { SITE, Visitor } from '../helpers.ts'

/** A file with all that may stand in one, and what is wrong with some of it. */
export const CSV = `claim,verdict,words,speaker,why,evidence
The mill burnt down,False,They say it is gone,Ida Brandt,It stands.,The mill stands by the river.
The bridge is old,true,It is from 1605,Nils Aabye,The roll says so.,The roll of 1605 names it.
The ferry sank,Fake,,,,
The harbour is deep,Correct,,,The chart shows it.,
The sea is near,half true,,,,
,true,,,,`

/** Sends a form in parts, as a browser does with a file. */
export async function send(visitor: Visitor, fields: Record<string, string | string[] | Blob>): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each)
  return visitor.fetch('/make/import', { method: 'POST', headers: { Origin: SITE }, body: form })
}

/** A text as it stood before it was put into a page. */
export const decoded = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** The hidden field in which a page has the rows. */
export const rowsIn = (page: string) => decoded(/name="rows" value="([^"]*)"/.exec(page)?.[1] ?? '')

/** Has a file’s text read, as somebody does who has not made a quiz of it yet. */
export async function read(text = CSV): Promise<{ visitor: Visitor; page: string; rows: string; status: number }> {
  const visitor = new Visitor()
  const reply = await send(visitor, { text })
  const page = await reply.text()
  return { visitor, page, rows: rowsIn(page), status: reply.status }
}
