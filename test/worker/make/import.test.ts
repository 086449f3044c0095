import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { makeGift } from '../../../questions/formats/make/gift.ts'
import { makeMoodleXml } from '../../../questions/formats/make/moodle.ts'
import { parseExcel } from '../../../questions/formats/parse/excel.ts'
import type { Opened } from '../../../worker/game/play/view.ts'
import { collection, WORDS } from '../../questions/formats/samples.ts'
import { Player, SITE, Visitor } from '../helpers.ts'
import { CSV, decoded, read, rowsIn, send } from './imported.ts'

const keys = async () => (await env.KV.list()).keys.length

/** What a player receives of each question before they answer it, of a file with these verdicts by turns. */
async function toldOf([odd, even]: [string, string]) {
  const text = `claim,verdict,words,speaker,why,evidence
The mill burnt down,${odd},They say it is gone,Ida Brandt,Told later 1.,
The bridge is old,${even},,Nils Aabye,Told later 2.,
The ferry is new,${odd},It is new,,Told later 3.,The roll of 1605 names it.
The sea is near,${even},,,Told later 4.,`
  const { visitor, rows } = await read(text)
  const made = await send(visitor, { rows, take: ['0', '1', '2', '3'], kind: 'solo', title: 'Mills' })
  const slug = /\/t\/([a-z0-9-]+)\?key=/.exec(made.headers.get('Location') ?? '')?.[1] ?? ''
  const player = await Player.start(slug)
  for (const path of [`/q/${slug}`, `/api/quizzes/${slug}`, `/r/${player.round}`])
    expect(await (await player.fetch(path)).text()).not.toContain('Told later')
  const told: { shown: object; passages: string[][] }[] = []
  for (let { current } = (await player.view()).body; current; ) {
    const { id, ...shown } = current
    const { body } = await player.open<Opened>(id)
    const passages = body.passages.map(({ text, behind }) => [text, behind])
    told.push({ shown, passages })
    const reply = await player.answer({ question: id, verdict: 'baseless', confidence: 1 })
    expect(reply.body.judged!.key.explanation).toBe(`Told later ${told.length}.`)
    current = reply.body.next ?? null
  }
  return told
}

describe('a file is shown as it was understood', () => {
  test('row by row, with what could not be read, and nothing is saved', async () => {
    const before = await keys()
    const { page, status } = await read()
    expect(status).toBe(200)
    for (const text of [
      'The mill burnt down',
      'Ida Brandt',
      'The roll of 1605 names it.',
      'Line 7: The row has no claim.',
    ])
      expect(page).toContain(text)
    expect(page).toContain('stands between supported and baseless')
    expect(page.match(/name="take"/g)).toHaveLength(5)
    expect(await keys()).toBe(before)
  })

  test('whether it is pasted or a file, whatever its format', async () => {
    const gift = makeGift(collection([{ claim: 'The mill burnt down', verdict: 'baseless' }]), WORDS)
    for (const file of [new Blob([CSV]), new Blob([gift]), new Blob([`\ufeff${CSV}`])]) {
      expect(await (await send(new Visitor(), { file, text: '' })).text()).toContain('The mill burnt down')
    }
  })

  describe.each(['GIFT', 'Moodle XML'])('a text that stands in %s beside the questions', (format) => {
    const reading = {
      title: 'Smoke over the mill',
      from: 'The Ferry Post',
      paragraphs: ['The mill stands.', 'It is old.'],
    }
    const items = [
      { claim: 'The mill burnt down', verdict: 'baseless' as const, evidence: ['The mill stands.'] },
      { claim: 'The mill is old', verdict: 'supported' as const, evidence: ['It is old.'] },
      { claim: 'The mill is new', verdict: 'baseless' as const, evidence: ['The roll of 1605 names it.'] },
      { claim: 'The roll names it', verdict: 'supported' as const, evidence: ['The roll of 1605 names it.'] },
    ]
    const make = format === 'GIFT' ? makeGift : makeMoodleXml
    const file = make(
      { title: 'Mills', lang: 'en', url: 'https://baseless.test', sections: [{ reading, items }] },
      WORDS,
    )

    /** What a player reads around the first question of a quiz that is made of the file. */
    async function around(more: Record<string, string>) {
      const { visitor, page, rows } = await read(file)
      for (const text of reading.paragraphs) expect(page).toContain(text)
      const article = decoded(/name="article" value="([^"]*)"/.exec(page)?.[1] ?? '')
      const made = await send(visitor, { rows, take: ['0', '1', '2', '3'], kind: 'solo', title: '', article, ...more })
      const player = await Player.start(/\/t\/([a-z0-9-]+)\?key=/.exec(made.headers.get('Location') ?? '')?.[1] ?? '')
      return (await player.open<Opened>(player.first!.id)).body.passages.map(({ text }) => text)
    }

    test('is read around them where whoever brings it may publish it, with a line for what it does not have', async () => {
      const passages = await around({ publish: 'on' })
      expect(passages.slice(0, 4)).toEqual(['Smoke over the mill', 'The Ferry Post', ...reading.paragraphs])
      expect(passages.slice(4)).toEqual(['The roll of 1605 names it.', 'The roll of 1605 names it.'])
    })

    test('is left out where they have not said so', async () => {
      expect((await around({})).join()).not.toContain('Smoke over the mill')
    })
  })

  test('a text that is none is refused, and nothing is made', async () => {
    const { visitor, rows } = await read()
    const before = await keys()
    for (const article of ['{', '[1]', '"text"', JSON.stringify(Array(201).fill('a'))]) {
      const reply = await send(visitor, { rows, take: ['0'], kind: 'solo', title: '', article, publish: 'on' })
      expect([400, 422]).toContain(reply.status)
    }
    expect(await keys()).toBe(before)
  })

  test('a text of a file is text: nothing of it is run by the page', async () => {
    const { page } = await read('claim,verdict\n"<script>alert(1)</script><img src=x onerror=alert(1)>",true')
    expect(page.replace(/value="[^"]*"/g, '')).not.toMatch(/<script>alert|<img src=x/)
    expect(page).toContain('alert(1)')
  })

  test('one that cannot be read, or is empty, gets a sentence', async () => {
    const broken = await read('{"@type": "ClaimReview",\n"claimReviewed": }')
    expect(broken.status).toBe(422)
    expect(broken.page).toContain('Line 2: This is no sound JSON.')
    const empty = await read('  ')
    expect(empty.status).toBe(422)
    expect(empty.page).toContain('Choose a file, or paste its text.')
  })

  test.each([
    ['CSV', 'claim,verdict\nThe mill burnt,"true', 'Line 2: A quotation mark is opened and never closed'],
    ['another table', 'name,age\nAda,7', 'No column is called “claim”'],
    ['GIFT', '::One:: The mill burnt {T}\n\nIt is old {T', 'Line 3: This is not written as GIFT asks for'],
    ['Moodle XML', '<quiz>\n<question type="truefalse">\n</quiz>', 'Line 3: This is no sound XML'],
    ['QTI', '<assessmentItem>\n<itemBody>\n</assessmentItem>', 'Line 3: This is no sound XML'],
    ['XML with a document type', '<!DOCTYPE quiz [<!ENTITY a "b">]>\n<quiz></quiz>', 'Line 1: A document type'],
    ['ClaimReview', '{"@type": "ClaimReview"}', 'Line 1: A ClaimReview has no claim.'],
    ['a pack', '{"passages": [],\n"id": }', 'Line 2: This is no sound JSON.'],
    ['a workbook', 'PK\u0003\u0004 xl/workbook.xml', 'The file'],
  ])('of a malformed file a sentence tells what is wrong, and where: %s', async (_, text, sentence) => {
    const before = await keys()
    const reply = await send(new Visitor(), { file: new Blob([text]) })
    expect([200, 422]).toContain(reply.status)
    expect(await reply.text()).toContain(sentence)
    expect(await keys()).toBe(before)
  })

  test('one that is too large is refused unread', async () => {
    const reply = await send(new Visitor(), { file: new Blob([new Uint8Array(2_300_000)]) })
    expect(reply.status).toBe(413)
  })

  test('of more than a hundred questions the first hundred', async () => {
    const { page } = await read(`claim,verdict\n${'The mill burnt,true\n'.repeat(120)}`)
    expect(page.match(/name="take"/g)).toHaveLength(100)
    expect(page).toContain('A quiz takes 100 questions: 20 more are left out.')
  })
})

describe('a quiz is made of the rows that are ticked', () => {
  test('with the verdicts that were chosen, and is played; no page of a player’s gives a verdict away before', async () => {
    const { visitor, rows } = await read()
    const made = await send(visitor, {
      rows,
      take: ['0', '1', '2', '3'],
      'verdict-2': 'supported',
      kind: 'solo',
      title: 'Mills',
    })
    expect(made.status).toBe(303)
    const slug = /\/t\/([a-z0-9-]+)\?key=/.exec(made.headers.get('Location') ?? '')?.[1] ?? ''
    const first = await (await new Visitor().fetch(`/q/${slug}`)).text()
    expect(first).not.toMatch(/It stands\.|The roll says so|The chart shows it/)
    const player = await Player.start(slug)
    const verdicts: Record<string, string> = {}
    for (let current = (await player.view()).body.current; current; ) {
      const { body } = await player.answer({ question: current.id, verdict: 'baseless', confidence: 1 })
      verdicts[current.claim] = body.judged!.key.verdict
      current = body.next ?? null
    }
    expect(verdicts).toEqual({
      'The mill burnt down': 'baseless',
      'The bridge is old': 'supported',
      'The ferry sank': 'supported',
      'The harbour is deep': 'supported',
    })
  })

  test('and what players read before they answer is what was said, or the evidence, whatever the verdicts are', async () => {
    const [told, turned] = [await toldOf(['True', 'False']), await toldOf(['False', 'True'])]
    expect(told).toHaveLength(4)
    expect(told).toEqual(turned)
    expect(told[0]!.passages).toEqual([
      ['They say it is gone', 'Ida Brandt'],
      ['The bridge is old', 'Nils Aabye'],
      ['The roll of 1605 names it.', 'the article'],
      ['The sea is near', 'the article'],
    ])
    expect(JSON.stringify(told)).not.toMatch(/Told later/)
  })

  test.each(['class', 'live'])('for a %s as well', async (kind) => {
    const { visitor, rows } = await read()
    const made = await send(visitor, { rows, take: ['0', '1', '2', '3', '4'], kind, title: '' })
    expect(made.status).toBe(303)
    const page = await visitor.fetch((made.headers.get('Location') ?? '').replace(SITE, ''))
    expect(page.status).toBe(303)
  })

  test('and none at all where something is wrong: what was chosen stays', async () => {
    const { visitor, rows } = await read()
    const before = await keys()
    const few = await send(visitor, { rows, take: ['0', '1'], 'verdict-0': 'open', kind: 'live', title: 'Mills' })
    expect(few.status).toBe(422)
    const page = await few.text()
    expect(page).toMatch(/role="alert"/)
    expect(page).toContain('value="Mills"')
    expect(page.match(/name="take" value="\d+" checked/g)).toHaveLength(2)
    expect(rowsIn(page)).toContain('"verdict":"open"')
    const wrong: Record<string, string | string[]>[] = [
      { rows, kind: 'solo' },
      { rows: '[', kind: 'solo' },
      { rows: '[{"item":{}}]', kind: 'solo' },
      { rows, take: ['0', '1', '2', '3'], kind: 'other' },
    ]
    for (const fields of wrong) expect([400, 422]).toContain((await send(visitor, fields)).status)
    expect(await keys()).toBe(before)
  })

  test('one that is too long to be played cannot be ticked, nor slipped in', async () => {
    const long = `claim,verdict\n${'long '.repeat(130)},true\n${'The mill burnt,true\n'.repeat(4)}`
    const { visitor, page, rows } = await read(long)
    expect(page.match(/name="take"/g)).toHaveLength(4)
    expect((await send(visitor, { rows, take: ['0', '1', '2', '3', '4'], kind: 'solo', title: '' })).status).toBe(422)
  })

  test('nor one without a sign that can be seen', async () => {
    const before = await keys()
    const row = { line: 1, item: { claim: '\u202a', verdict: 'baseless' }, notes: [], tooLong: false }
    const rows = JSON.stringify([row, row, row, row])
    const reply = await send(new Visitor(), { rows, take: ['0', '1', '2', '3'], kind: 'solo', title: '' })
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain('A claim has no text that can be read.')
    expect(await keys()).toBe(before)
  })
})

test('the spreadsheet to fill in is read back with its example', async () => {
  const reply = await new Visitor().fetch('/make/import/template.xlsx')
  expect(reply.headers.get('Content-Disposition')).toBe('attachment; filename="baseless-template.xlsx"')
  const { rows, problems } = await parseExcel(new Uint8Array(await reply.arrayBuffer()))
  expect([rows.length, problems]).toEqual([1, []])
})

test('the form that makes a quiz leads here', async () => {
  expect(await (await new Visitor().fetch('/make')).text()).toContain('href="/make/import"')
})
