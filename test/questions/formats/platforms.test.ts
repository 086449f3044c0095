import { describe, expect, test } from 'vitest'
import type { Understood } from '../../../questions/formats/item.ts'
import { parseGift } from '../../../questions/formats/parse/gift.ts'
import { parseMoodleXml } from '../../../questions/formats/parse/moodle.ts'
import { parseQti, parseQtiPackage } from '../../../questions/formats/parse/qti.ts'
import { zipped } from '../../../questions/formats/zip.ts'

const told = ({ rows }: Understood) => rows.map(({ line, item }) => [line, item.claim, item.verdict, item.why])

describe('GIFT as teachers write it', () => {
  test('true and false, with titles, comments, categories, feedback and signs that stand for themselves', () => {
    const gift = `$CATEGORY: mills/fires

// question: 12  name: Mill
::Mill::The mill burnt in 1905.{TRUE}

The mill was built of straw.{F#No: of stone.#Right.####Of stone.}

[html]<p>Water &amp; wind <b>drive</b> it.</p>{T}

1 + 1 = 2 at 10:30 {TRUE}`
    const read = parseGift(gift)
    expect(read.problems).toEqual([])
    expect(told(read)).toEqual([
      [4, 'The mill burnt in 1905.', 'supported', undefined],
      [6, 'The mill was built of straw.', 'baseless', 'Of stone.'],
      [8, 'Water & wind drive it.', 'supported', undefined],
      [10, '1 + 1 = 2 at 10:30', 'supported', undefined],
    ])
  })

  test('a choice becomes a claim an answer; a gap takes it in; one that counts in part is open', () => {
    const read = parseGift(`Who built it? {=Ada#She did. ~Ben#No. ~%50%Both}

The mill stands by the {~road =river} today.

Is it old?\\: {=True ~False}`)
    expect(told(read)).toEqual([
      [1, 'Who built it? Ada', 'supported', 'She did.'],
      [1, 'Who built it? Ben', 'baseless', 'No.'],
      [1, 'Who built it? Both', 'open', undefined],
      [3, 'The mill stands by the road today.', 'baseless', undefined],
      [3, 'The mill stands by the river today.', 'supported', undefined],
      [5, 'Is it old?:', 'supported', undefined],
    ])
  })

  test('what cannot become a claim is told with its line, and the rest is read', () => {
    const read = parseGift(
      'Match {=a -> b =c -> d =e -> f}\n\nHow many? {#3:1}\n\nbroken {=a ~\n\nWhen? {=1905}\n\nText alone\n\nIt burnt {T}',
    )
    expect(read.problems.map(({ line }) => line)).toEqual([1, 3, 5, 7])
    expect(told(read)).toEqual([[11, 'It burnt', 'supported', undefined]])
    expect([read.left, read.texts]).toEqual([[], ['Text alone']])
  })
})

describe('Moodle XML as Moodle writes it', () => {
  const quiz = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${inner}\n</quiz>`
  const question = (type: string, inner: string) =>
    `<question type="${type}"><name><text>n</text></name><questiontext format="html"><text><![CDATA[<p>The mill&nbsp;burnt.</p>]]></text></questiontext>${inner}</question>`
  const answer = (fraction: string, text: string) =>
    `<answer fraction="${fraction}" format="moodle_auto_format"><text>${text}</text><feedback format="html"><text>Since ${text}.</text></feedback></answer>`

  test('true and false, and choices by their fractions', () => {
    const read = parseMoodleXml(
      quiz(
        [
          question('category', ''),
          question('truefalse', answer('0', 'true') + answer('100', 'false')),
          question('multichoice', answer('100', 'Once') + answer('0', 'Twice') + answer('-50', 'Never')),
          question('multichoice', answer('50', 'Once') + answer('50', 'Twice') + answer('0', 'Never')),
        ].join('\n'),
      ),
    )
    expect(read.problems).toEqual([])
    expect(told(read)).toEqual([
      [4, 'The mill burnt.', 'baseless', 'Since false.'],
      [5, 'The mill burnt. Once', 'supported', 'Since Once.'],
      [5, 'The mill burnt. Twice', 'baseless', 'Since Twice.'],
      [5, 'The mill burnt. Never', 'baseless', 'Since Never.'],
      [6, 'The mill burnt. Once', 'supported', 'Since Once.'],
      [6, 'The mill burnt. Twice', 'supported', 'Since Twice.'],
      [6, 'The mill burnt. Never', 'baseless', 'Since Never.'],
    ])
  })

  test('other kinds, a question without a right answer and one without a text are told with their lines', () => {
    const none = '<question type="truefalse"><questiontext><text/></questiontext></question>'
    const read = parseMoodleXml(
      quiz([question('matching', ''), none, question('multichoice', answer('0', 'a') + answer('0', 'b'))].join('\n')),
    )
    expect(read.rows).toEqual([])
    expect(read.problems).toEqual([
      { line: 3, message: 'A question of the kind “matching” cannot become a claim.' },
      { line: 4, message: 'The question has no text.' },
      { line: 5, message: 'No answer of the question is marked as right.' },
    ])
  })

  test('unsound XML is told with its line', () => {
    expect(parseMoodleXml('<quiz>\n<question>\n</quiz>').problems).toMatchObject([{ line: 3 }])
    expect(parseMoodleXml('<html/>').problems).toEqual([{ line: 1, message: 'A Moodle XML file begins with <quiz>.' }])
  })
})

describe('QTI as other programs write it', () => {
  const choice = (id: string, text: string) => `<simpleChoice identifier="${id}">${text}</simpleChoice>`
  const item = (head: string, body: string, right = 'A') => `<?xml version="1.0"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/${head}" identifier="i" title="t" adaptive="false" timeDependent="false">
<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>${right}</value></correctResponse></responseDeclaration>
<itemBody>${body}</itemBody></assessmentItem>`
  const mill = `<p>Read the <b>sign</b>.</p><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><prompt>The mill burnt.</prompt>${choice('A', 'True')}${choice('B', 'False')}</choiceInteraction>`

  test.each(['imsqti_v2p1', 'imsqti_v2p2'])('%s, a statement that is true or false', (head) => {
    expect(told(parseQti(item(head, mill, 'B')))).toEqual([
      [2, 'Read the sign. The mill burnt.', 'baseless', undefined],
    ])
  })

  test('with a prefix, with a mapping in place of a right answer, with feedback in line', () => {
    const text = item('imsqti_v2p1', mill)
      .replace(
        /<correctResponse>.*<\/correctResponse>/,
        '<mapping defaultValue="0"><mapEntry mapKey="A" mappedValue="1"/><mapEntry mapKey="B" mappedValue="0"/></mapping>',
      )
      .replace(
        '>True<',
        '>True<feedbackInline identifier="A" outcomeIdentifier="F" showHide="show">It did.</feedbackInline><',
      )
      .replace(/<(\/?)(?=[a-z])/gi, '<$1q:')
      .replace('xmlns=', 'xmlns:q=')
    expect(told(parseQti(text))).toEqual([[2, 'Read the sign. The mill burnt.', 'supported', 'It did.']])
  })

  const three = `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="j" title="t" adaptive="false" time-dependent="false">
<qti-response-declaration identifier="R" cardinality="multiple" base-type="identifier"><qti-correct-response><qti-value>x</qti-value><qti-value>z</qti-value></qti-correct-response></qti-response-declaration>
<qti-item-body><qti-choice-interaction response-identifier="R" max-choices="0"><qti-prompt>It stands by</qti-prompt><qti-simple-choice identifier="x">the road</qti-simple-choice><qti-simple-choice identifier="y">the sea</qti-simple-choice><qti-simple-choice identifier="z">the river</qti-simple-choice></qti-choice-interaction></qti-item-body></qti-assessment-item>`

  test('3.0, with several right answers', () => {
    expect(told(parseQti(three)).map(([, ...rest]) => rest)).toEqual([
      ['It stands by the road', 'supported', undefined],
      ['It stands by the sea', 'baseless', undefined],
      ['It stands by the river', 'supported', undefined],
    ])
  })

  test('a package, in the order of its manifest, a fault with the name of its file', () => {
    const read = parseQtiPackage(
      zipped({
        'p/imsmanifest.xml':
          '<manifest><resources><resource href="z.xml"/><resource href="a.xml"/></resources></manifest>',
        'p/a.xml': item('imsqti_v2p1', mill),
        'p/z.xml': three,
        'p/broken.xml': '<assessmentItem>\n<itemBody>',
        'p/picture.png': new Uint8Array(10),
      }),
    )
    expect(told(read).map(([, claim]) => claim)).toEqual([
      'It stands by the road',
      'It stands by the sea',
      'It stands by the river',
      'Read the sign. The mill burnt.',
    ])
    expect(read.problems).toMatchObject([{ line: 2, message: expect.stringContaining('p/broken.xml: ') }])
  })

  test('what is no choice, and QTI 1.2, is told', () => {
    expect(parseQti(item('imsqti_v2p1', '<p>Draw it.</p>')).problems).toEqual([
      { line: 2, message: 'The item has no answers to choose from.' },
    ])
    expect(parseQti('<questestinterop/>').problems).toEqual([
      { line: 1, message: 'This is QTI 1.2. Export it as QTI 2.1, 2.2 or 3.0.' },
    ])
  })
})
