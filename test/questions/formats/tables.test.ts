import { describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/universal'
import { makeCsv } from '../../../questions/formats/make/csv.ts'
import { parseCsv } from '../../../questions/formats/parse/csv.ts'
import { parseExcel } from '../../../questions/formats/parse/excel.ts'
import { collection } from './samples.ts'

/** A workbook of one sheet, as another program writes it. */
async function workbook(rows: unknown[][]): Promise<Uint8Array> {
  const cells = rows.map((row) =>
    row.map((value) => {
      if (value === null || value === '') return null
      if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' }
      return typeof value === 'number' ? { value, type: Number } : { value: String(value), type: String }
    }),
  )
  const blob = await writeExcelFile(cells as unknown as Parameters<typeof writeExcelFile>[0]).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

describe('a list of fact-checks in a spreadsheet', () => {
  const head = ['Nr', 'Statement', 'Rating', 'Claimant', 'Claim date', 'Explanation']

  test('is read by what its columns are called, in any order, with days and open verdicts', async () => {
    const { rows, problems, left } = await parseExcel(
      await workbook([
        head,
        [1, 'The mill burnt', 'FALSE', 'Ada', new Date('2026-02-27T00:00:00Z'), 'It stands.'],
        [null, null, null, null, null, null],
        [2, 'It has 3 wheels', 'Half true', 'Ben', '3/4/2026', ''],
        [3, '', 'True', '', '', ''],
      ]),
    )
    expect(rows.map(({ line, item }) => [line, item])).toEqual([
      [2, { claim: 'The mill burnt', verdict: 'baseless', speaker: 'Ada', date: '2026-02-27', why: 'It stands.' }],
      [4, { claim: 'It has 3 wheels', verdict: 'open', speaker: 'Ben' }],
    ])
    expect(rows[1]?.notes).toEqual([
      'The verdict is open: its label, “Half true”, stands between supported and baseless.',
      'The date “3/4/2026” is left out: it could be several days, or none.',
    ])
    expect(problems).toEqual([{ line: 5, message: 'The row has no claim.' }])
    expect(left).toEqual(['Columns: Nr.'])
  })

  test.each([',', ';', '\t', '|'])('as text with cells parted by “%s”, with the line on which a row begins', (sign) => {
    const text = `claim${sign}verdict${sign}why\r\n"It${sign} burnt"${sign}true${sign}"a ""b""\r\nc"\r\nNo${sign}false${sign}x\r\n`
    expect(parseCsv(text).rows.map(({ line, item }) => [line, item.claim, item.verdict, item.why])).toEqual([
      [2, `It${sign === '\t' ? '' : sign} burnt`, 'supported', 'a "b" c'],
      [4, 'No', 'baseless', 'x'],
    ])
  })

  test('says where a quotation mark is never closed, and that no column is the claim’s', () => {
    expect(parseCsv('claim,verdict\nok,true\n"open,true\nx,true').problems[0]).toMatchObject({ line: 3 })
    expect(parseCsv('one,two\n1,2').problems).toMatchObject([{ line: 0 }])
    expect(parseCsv('').problems).toHaveLength(1)
  })
})

describe('templates of other games', () => {
  test('Kahoot’s: its heading stands below what it explains', async () => {
    const { rows, problems, left } = await parseExcel(
      await workbook([
        ['', 'Quiz template'],
        ['', 'Add questions, at least two answer alternatives, time limit and choose correct answers.'],
        [''],
        [
          '',
          'Question - max 120 characters',
          'Answer 1 - max 75 characters',
          'Answer 2 - max 75 characters',
          'Answer 3 - max 75 characters',
          'Answer 4 - max 75 characters',
          'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
          'Correct answer(s) - choose at least one',
        ],
        [1, 'Where is the mill?', 'By the river', 'By the sea', '', '', 20, '1'],
        [2, 'It burnt.', 'True', 'False', '', '', 20, 2],
        [3, 'Which turn?', 'Wheel', 'Wall', 'Stone', '', 20, '1,3'],
        [4, 'Nobody knows', 'a', 'b', '', '', 20, ''],
        [5, '', '', '', '', '', '', ''],
      ]),
    )
    expect(rows.map(({ line, item }) => [line, item.claim, item.verdict])).toEqual([
      [5, 'Where is the mill? By the river', 'supported'],
      [5, 'Where is the mill? By the sea', 'baseless'],
      [6, 'It burnt.', 'baseless'],
      [7, 'Which turn? Wheel', 'supported'],
      [7, 'Which turn? Wall', 'baseless'],
      [7, 'Which turn? Stone', 'supported'],
    ])
    expect(problems).toEqual([{ line: 8, message: 'No answer of the question is marked as right.' }])
    expect(left).toEqual(['Time limits.'])
  })

  test('Quizizz’s: a row explains, kinds without a right answer are told, an explanation is kept', () => {
    const { rows, problems } = parseCsv(
      [
        'Question Text,Question Type,Option 1,Option 2,Option 3,Correct Answer,Time in seconds,Image Link,Answer explanation',
        '"Text of the question\n\n(required)",Question Type,Text for option 1,Text for option 2,Text for option 3,The correct option choice,Time,Link,Explanation',
        'The mill burnt.,Multiple Choice,True,False,,2,30,,It stands.',
        'Draw it,Draw,,,,,60,,',
      ].join('\n'),
    )
    expect(rows.map(({ line, item }) => [line, item.claim, item.verdict, item.why])).toEqual([
      [5, 'The mill burnt.', 'baseless', 'It stands.'],
    ])
    expect(problems).toEqual([{ line: 6, message: 'A question of the kind “Draw” cannot become a claim.' }])
  })
})

test('a spreadsheet runs nothing of a written CSV', () => {
  const texts = ['=HYPERLINK("http://evil.test")', '+1', '-2', '@SUM(A1)', "'=1"]
  const csv = makeCsv(collection(texts.map((claim) => ({ claim, verdict: 'open' }))))
  const cells = csv.split('\r\n').slice(1, -1).concat(csv.split('\r\n').at(-1)!)
  for (const cell of cells) expect(cell).toMatch(/^"?'/)
})
