import { describe, expect, test } from 'vitest'
import { namesOf, readClassList } from '../../../worker/game/names/class-list.ts'

const BOTH = ['Anna Lee', 'Ben Ko']

describe('a list that needs no question', () => {
  test.each([
    ['a name a line', 'Anna Lee\nBen Ko'],
    ['lines of another system', 'Anna Lee\r\nBen Ko\r\n'],
    ['a mark of byte order', '\ufeffAnna Lee\nBen Ko'],
    ['marks that are not seen', 'Anna Lee\u200e\n\u2068Ben Ko\u2069'],
    ['a space of no width', 'Anna Lee\u200b\nBen Ko'],
    ['spaces that do not break', 'Anna\u00a0Lee\nBen\u00a0Ko'],
    ['commas at the end', 'Anna Lee,\nBen Ko,'],
    ['names between commas', 'Anna Lee, Ben Ko'],
    ['names between semicolons', 'Anna Lee; Ben Ko;'],
    ['names between commas of other scripts', 'Anna Lee، Ben Ko'],
  ])('%s', (_what, pasted) => {
    expect(readClassList(pasted)).toMatchObject({ names: BOTH, plain: true })
  })

  test('one line may have many signs between its names', () => {
    expect(readClassList('Ada, Ben;Mary Ann\tÇelik,,').names).toEqual(['Ada', 'Ben', 'Mary Ann', 'Çelik'])
  })

  test('a name that stands twice stays twice, for its host to see', () => {
    expect(readClassList('Anna Lee\nAnna Lee\nBen Ko').names).toEqual(['Anna Lee', 'Anna Lee', 'Ben Ko'])
  })

  test('nothing holds no names', () => {
    expect(readClassList(' \n,\t').names).toEqual([])
  })
})

describe('a list whose reading is to be confirmed', () => {
  test.each([
    ['a header', 'Name\nAnna Lee\nBen Ko'],
    ['numbers', '1. Anna Lee\n2. Ben Ko'],
    ['numbers in brackets', '1) Anna Lee\n2) Ben Ko'],
    ['a column of numbers', '1\tLee\tAnna\n2\tKo\tBen'],
    ['a whole register', 'Nr.\tNachname\tVorname\tKlasse\n1\tLee\tAnna\t9b\n2\tKo\tBen\t9b'],
    ['a header in French', 'Prénom,Nom,Classe\nAnna,Lee,3B\nBen,Ko,3B'],
    ['first and last name in columns', 'Last name\tFirst name\nLee\tAnna\nKo\tBen'],
    ['a header that calls the last name “name”', 'Name;Vorname\nLee;Anna\nKo;Ben'],
    ['quotes', '"Lee, Anna"\n"Ko, Ben"'],
    ['quotes of another kind', '“Lee, Anna”\n“Ko, Ben”'],
    ['last names before a comma', 'Lee, Anna\nKo, Ben'],
    ['a form behind a tab', 'Lee, Anna\t9b\nKo, Ben\t9b'],
    ['a form behind a semicolon', 'Anna Lee;9b\nBen Ko;9b'],
    ['a form behind spaces', 'Anna Lee   9b\nBen Ko   9b'],
    ['a form above', 'Class 9b\nAnna Lee\nBen Ko'],
    ['mailboxes', 'Anna Lee,a@example.org\nBen Ko,b@example.org'],
    ['mailboxes as mail programs write them', 'Anna Lee <a@example.org>; Ben Ko <b@example.org>'],
    ['bullets', '• Anna Lee\n• Ben Ko'],
    ['dashes', '- Anna Lee\n- Ben Ko'],
    ['boxes to tick', '☐ Anna Lee\n☐ Ben Ko'],
    ['birthdays and more', 'Lee\tAnna\tw\t12.03.2010\nKo\tBen\tm\t01.02.2010'],
    ['numbers in other brackets', '[1] Anna Lee\n[2] Ben Ko'],
    ['numbers before a stroke', '1/ Anna Lee\n2/ Ben Ko'],
    ['numbers in circles', '① Anna Lee\n② Ben Ko'],
    ['letters for numbers', 'a) Anna Lee\nb) Ben Ko'],
    ['a header over numbers', 'Nr. Name\n1 Anna Lee\n2 Ben Ko'],
    ['pictures for bullets', '✅ Anna Lee\n❌ Ben Ko'],
    ['a title above the header', 'Klassenliste 9b, 2026\nNr;Nachname;Vorname\n1;Lee;Anna\n2;Ko;Ben'],
    ['a form with a colon above', '9b:\nAnna Lee\nBen Ko'],
    ['what it comes to below', 'Name\nAnna Lee\nBen Ko\nTotal: 2'],
    ['a header that comes again', 'Name;Vorname\nLee;Anna\nName;Vorname\nKo;Ben'],
    ['a table drawn with strokes', '| Name | Class |\n|---|---|\n| Anna Lee | 9b |\n| Ben Ko | 9b |'],
    ['a page’s own marks', '<ul><li>Anna Lee</li><li class="x">Ben Ko</li></ul>'],
    ['a form in brackets', 'Anna Lee (9b)\nBen Ko (9b)'],
    ['a birthday behind', 'Anna Lee 12.03.2012\nBen Ko 01.05.2012'],
    ['single quotes', "'Anna Lee'\n'Ben Ko'"],
    ['mailboxes with last names first', '"Lee, Anna" <a@x.example>, "Ko, Ben" <b@x.example>'],
    ['mailboxes alone', 'anna.lee@school.example\nben.ko@school.example'],
    ['a mark of byte order, tabs and quotes', '\ufeff"Name"\t"Vorname"\r\n"Lee"\t"Anna"\r\n"Ko"\t"Ben"\r\n'],
    ['numbers as keys', '1️⃣ Anna Lee\n2️⃣ Ben Ko'],
    ['numbers in Arabic', '١. Anna Lee\n٢. Ben Ko'],
    ['numbers in Persian', '۱) Anna Lee\n۲) Ben Ko'],
    ['numbers in Hindi', '१- Anna Lee\n२- Ben Ko'],
    ['numbers in Chinese', '一、Anna Lee\n二、Ben Ko'],
    ['a word before the numbers', 'No. 1 Anna Lee\nNo. 2 Ben Ko'],
    ['a number on one line', 'Anna Lee\n2. Ben Ko'],
    ['numbers within one line', '1. Anna Lee 2. Ben Ko'],
    ['numbers between commas', '1) Anna Lee, 2) Ben Ko'],
    ['pupils between semicolons, last name first', 'Lee, Anna; Ko, Ben'],
    ['the same between tabs', 'Lee, Anna\tKo, Ben'],
    ['the same in a sentence', 'Lee, Anna and Ko, Ben'],
    ['two in a sentence', 'Anna Lee and Ben Ko'],
    ['two with an ampersand', 'Anna Lee & Ben Ko'],
    ['telephone numbers', 'Anna Lee 0171 2345678\nBen Ko +44 (0) 7700 900123'],
    ['a telephone number on one line', 'Anna Lee\nBen Ko tel. 0171 2345678'],
    ['telephone numbers with a picture', 'Anna Lee 📞 0171 2345678\nBen Ko 📞 0171 2345678'],
    ['a mailbox on one line', 'Anna Lee\nBen Ko - ben@school.example'],
    ['mailboxes between commas', 'anna.lee@school.example, ben.ko@school.example'],
    ['a birthday on one line', 'Anna Lee *12.3.2010\nBen Ko'],
    ['birthdays in words', 'Anna Lee 12 March 2010\nBen Ko born 1 May 2011'],
    ['birthdays behind a comma', 'Anna Lee, born 12.3.10\nBen Ko, born 1.5.11'],
    ['birthdays in one line', 'Anna Lee 12.3.2010, Ben Ko 1.5.2011'],
    [
      'all that at once',
      '1 Anna Lee 9b 12/3/2010 a@x.example 0171 2345678\n2 Ben Ko 9b 1/5/2011 b@x.example 0171 2345678',
    ],
    ['pronouns', 'Anna Lee (she/her)\nBen Ko (he/him)'],
    ['a form before one line', 'Class 9b: Anna Lee, Ben Ko'],
    ['a school’s own numbers', 'S1001,Lee,Anna\nS1002,Ko,Ben'],
  ])('%s', (_what, pasted) => {
    expect(readClassList(pasted)).toMatchObject({ names: BOTH, plain: false })
  })

  test('two columns without a header can be read both ways', () => {
    const { readings } = readClassList('Lee\tAnna\nKo\tBen')
    expect(readings).toEqual([
      { order: 'last-first', names: BOTH },
      { order: 'written', names: ['Lee Anna', 'Ko Ben'] },
    ])
  })

  test('last names in capitals may stand first', () => {
    const { readings, plain } = readClassList('VAN BERG Anna\nKO Ben')
    expect(plain).toBe(false)
    expect(readings.map(({ names }) => names)).toEqual([
      ['Anna VAN BERG', 'Ben KO'],
      ['VAN BERG Anna', 'KO Ben'],
    ])
    expect(readClassList('Anna LEE\nBen KO')).toMatchObject({ plain: true })
  })

  test('two lists beside one another are pupils, each in a cell', () => {
    const { readings } = readClassList('9a\t9b\nAnna Lee\tCem Öz\nBen Ko\tDora Day')
    expect(readings[0]).toEqual({ order: 'one-a-cell', names: ['Anna Lee', 'Ben Ko', 'Cem Öz', 'Dora Day'] })
  })

  test('the last of a sentence is a pupil as well', () => {
    expect(readClassList('Anna, Ben and Cem')).toMatchObject({ names: ['Anna', 'Ben', 'Cem'], plain: false })
  })

  test('“Lee, Anna” alone may be one pupil, and may be two', () => {
    expect(readClassList('Lee, Anna').readings.map(({ names }) => names)).toEqual([['Anna Lee'], ['Lee', 'Anna']])
  })

  test.each([
    ['Lee, Anna; Ko, Ben', BOTH, ['Lee', 'Anna', 'Ko', 'Ben']],
    ['Anna Lee and Ben Ko', BOTH, ['Anna Lee and Ben Ko']],
    ['Anna Lee & Ben Ko\nCem Öz', ['Anna Lee & Ben Ko', 'Cem Öz'], ['Anna Lee', 'Ben Ko', 'Cem Öz']],
  ])('%j can be read both ways', (pasted, ...ways) => {
    expect(readClassList(pasted).readings.map(({ names }) => names)).toEqual(ways)
  })

  test('what is beside a name takes none of it along', () => {
    const pasted = 'Nguyen Le 0171 2345678\nMaria 12.3.2010\nAnna March 12.3.2010\nApril May 2 June 2010'
    expect(readClassList(pasted).names).toEqual(['Nguyen Le', 'Maria', 'Anna March', 'April May'])
  })

  test.each([
    'Lee, Anna 07700 900123\nKo, Ben 07700 900456',
    '01. Lee, Anna 07700 900123\n02. Ko, Ben 07700 900456',
    'Lee, Anna 0161 496 0000; Ko, Ben 0161 496 0001',
    'Lee, Anna (mum 07700 900123)\nKo, Ben (dad 07700 900456, work (0161) 496 0000)',
    'Lee, Anna [07700 900123]\nKo, Ben [ben@x.example]',
    'Lee, Anna (born 12 March 2010)\nKo, Ben 12.3.2010',
    'Lee, Anna, mum 07700 900123\nKo, Ben, mum 07700 900456',
    'Lee 07700 900123, Anna\nKo 07700 900456, Ben',
    'Lee\tAnna (mum 07700 900123)\nKo\tBen (mum 07700 900456)',
    'Anna Lee (mum 07700 900123) and Ben Ko (07700 900456)',
  ])('in %j no reading keeps how to reach somebody', (pasted) => {
    const { names, readings } = readClassList(pasted)
    expect(names).toEqual(BOTH)
    expect(readings.flatMap((reading) => reading.names).join()).not.toMatch(/[\d@([]|mum|dad|born/)
  })

  test('a note in brackets that reaches nobody stays with its name', () => {
    expect(readClassList('Anna (Annie) Lee\nBen Ko').names).toEqual(['Anna (Annie) Lee', 'Ben Ko'])
  })

  test('in a numbered list numbers without a sign go as well, but not those of a form', () => {
    const pasted = '9 B\n1. Anna Lee\n2. Ben Ko\n3) Cy Day\n04 Dan Li'
    expect(readClassList(pasted).names).toEqual(['Anna Lee', 'Ben Ko', 'Cy Day', 'Dan Li'])
  })

  test('a number that is part of a name stays, and a family is no pair', () => {
    const names = ['Anna 2', 'Ben 2010', 'Pupil 10', 'Ortega y Gasset', 'April May', 'Ben May 2010', 'P1']
    expect(readClassList(names.join('\n'))).toMatchObject({ names, plain: true })
  })

  test('Chinese, Japanese and Korean names are written together, last name first', () => {
    expect(readClassList('姓\t名\n李\t娜\n王\t明').names).toEqual(['李娜', '王明'])
  })

  test('pupils may go by numbers', () => {
    expect(readClassList('P1\nP2\nP3').names).toEqual(['P1', 'P2', 'P3'])
  })

  test('a pupil who is called as a header is in another language is no header', () => {
    expect(readClassList('Ad\nBen').names).toEqual(['Ad', 'Ben'])
  })
})

test('an entry of a list is a name', () => {
  expect(namesOf(['Anna Lee', 'Ko, Ben', ' ', 'Çelik\u200e'])).toEqual(['Anna Lee', 'Ben Ko', 'Çelik'])
})
