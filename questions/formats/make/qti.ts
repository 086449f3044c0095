/**
 * QTI packages, 3.0 and 2.1: a zip with a manifest, a test and an item a claim. They hold claims, verdicts, what was said and
 * by whom, reasons and evidence; an open item asks for a text. They cannot hold a technique or sources.
 * @see https://www.imsglobal.org/spec/qti/v3p0 · https://www.imsglobal.org/question/qtiv2p1/imsqti_implv2p1.html
 */
import type { Collection, Detail, FormatWords, Item, Reading, Section } from '../item.ts'
import { feedbackOf, stemOf } from '../stem.ts'
import { escaped } from '../text.ts'
import { zipped } from '../zip.ts'
import { tag } from './tag.ts'

/** What is lost in QTI. */
export const QTI_LOSES: readonly Detail[] = ['technique', 'source', 'url']

/** The versions that are written. */
export type QtiVersion = '3.0' | '2.1'

/** How a version spells what both have; names are given as 3.0 has them, without `qti-`. */
interface Spelling {
  namespace: string
  manifest: Record<string, string>
  schema: [name: string, version: string]
  types: Record<'item' | 'test', string>
  match: string
  element: (name: string) => string
  attribute: (name: string) => string
}

const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const SPELLINGS: Record<QtiVersion, Spelling> = {
  '3.0': {
    namespace: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
    manifest: { xmlns: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1' },
    schema: ['QTI Package', '3.0.0'],
    types: { item: 'imsqti_item_xmlv3p0', test: 'imsqti_test_xmlv3p0' },
    match: 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct',
    element: (name) => `qti-${name}`,
    attribute: (name) => name,
  },
  '2.1': {
    namespace: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
    manifest: { xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1' },
    schema: ['QTIv2.1 Package', '1.0.0'],
    types: { item: 'imsqti_item_xmlv2p1', test: 'imsqti_test_xmlv2p1' },
    match: 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct',
    element: camel,
    attribute: camel,
  },
}

/** A collection as a package, as bytes of a zip. */
export function makeQti(collection: Collection, words: FormatWords, version: QtiVersion): Uint8Array<ArrayBuffer> {
  const spelling = SPELLINGS[version]
  const numbered = collection.sections.map(({ reading, items }, at) => ({
    reading,
    items,
    before: countBefore(collection, at),
  }))
  const items = numbered.flatMap((section) =>
    section.items.map((item, at) => ({ name: `item-${section.before + at + 1}`, item })),
  )
  const files = Object.fromEntries(
    items.map(({ name, item }) => [`items/${name}.xml`, itemFile(item, name, collection, words, spelling)]),
  )
  return zipped({
    'imsmanifest.xml': manifest(
      items.map(({ name }) => name),
      spelling,
    ),
    'test.xml': test(collection, numbered, spelling),
    ...files,
  })
}

function countBefore({ sections }: Collection, at: number): number {
  return sections.slice(0, at).reduce((sum, { items }) => sum + items.length, 0)
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

function manifest(items: string[], { manifest, schema: [name, version], types }: Spelling): string {
  const metadata = tag('metadata', {}, tag('schema', {}, name) + tag('schemaversion', {}, version))
  const resource = (identifier: string, type: string, href: string, inner = '') =>
    tag('resource', { identifier, type, href }, tag('file', { href }) + inner)
  const needs = items.map((identifierref) => tag('dependency', { identifierref })).join('')
  const resources = [
    resource('test', types.test, 'test.xml', needs),
    ...items.map((item) => resource(item, types.item, `items/${item}.xml`)),
  ]
  const inner = [metadata, '<organizations/>', tag('resources', {}, resources.join(''))].join('')
  return HEAD + tag('manifest', { ...manifest, identifier: 'baseless-package' }, inner)
}

/** A section a text, which all who are asked can read. */
function test({ title }: Collection, sections: (Section & { before: number })[], spelling: Spelling): string {
  const { element, attribute } = spelling
  const parts = sections.map(({ reading, items, before }, at) => {
    const refs = items.map((_, index) => {
      const name = `item-${before + index + 1}`
      return tag(element('assessment-item-ref'), { identifier: name, href: `items/${name}.xml` })
    })
    const given = { identifier: `section-${at + 1}`, title: reading?.title ?? title, visible: 'true' }
    return tag(element('assessment-section'), given, (reading ? rubric(reading, spelling) : '') + refs.join(''))
  })
  const modes = { [attribute('navigation-mode')]: 'nonlinear', [attribute('submission-mode')]: 'individual' }
  const part = tag(element('test-part'), { identifier: 'part-1', ...modes }, parts.join(''))
  return HEAD + tag(element('assessment-test'), { xmlns: spelling.namespace, identifier: 'test', title }, part)
}

function rubric({ title, from, paragraphs }: Reading, { element }: Spelling): string {
  const inner = [title, from, ...paragraphs].map((text) => tag('p', {}, escaped(text))).join('')
  const body = element('x') === 'qti-x' ? tag('qti-content-body', {}, inner) : inner
  return tag(element('rubric-block'), { view: 'candidate', ...(body === inner ? {} : { use: 'instructions' }) }, body)
}

function itemFile(
  item: Item,
  identifier: string,
  { lang }: Collection,
  words: FormatWords,
  spelling: Spelling,
): string {
  const { element, attribute, match, namespace } = spelling
  const open = item.verdict === 'open'
  const title = [...item.claim].slice(0, 60).join('')
  const flags = { adaptive: 'false', [attribute('time-dependent')]: 'false', 'xml:lang': lang }
  const told = feedbackOf(item)
  const declared = [
    response(item, spelling),
    ...(open ? [] : [outcome('SCORE', 'float', spelling)]),
    ...(told.length > 0 ? [outcome('FEEDBACK', 'identifier', spelling)] : []),
  ]
  const stem = stemOf(item, words).map((text) => tag('p', {}, escaped(text)))
  const body = tag(element('item-body'), {}, tag('div', {}, stem.join('')) + interaction(open, words, spelling))
  const processing = open ? [] : [tag(element('response-processing'), { template: match })]
  const parts = [...declared, body, ...processing, ...(told.length > 0 ? [feedback(told, spelling)] : [])]
  return HEAD + tag(element('assessment-item'), { xmlns: namespace, identifier, title, ...flags }, parts.join(''))
}

function response({ verdict }: Item, { element, attribute }: Spelling): string {
  const open = verdict === 'open'
  const given = {
    identifier: 'RESPONSE',
    cardinality: 'single',
    [attribute('base-type')]: open ? 'string' : 'identifier',
  }
  const right = open ? '' : tag(element('correct-response'), {}, tag(element('value'), {}, verdict))
  return tag(element('response-declaration'), given, right)
}

/** What is told is shown from the beginning of the feedback's turn on: its value is there without any processing. */
function outcome(identifier: string, type: string, { element, attribute }: Spelling): string {
  const initial = tag(element('default-value'), {}, tag(element('value'), {}, identifier === 'SCORE' ? '0' : 'told'))
  return tag(
    element('outcome-declaration'),
    { identifier, cardinality: 'single', [attribute('base-type')]: type },
    initial,
  )
}

function interaction(open: boolean, words: FormatWords, { element, attribute }: Spelling): string {
  const given = { [attribute('response-identifier')]: 'RESPONSE' }
  if (open) return tag(element('extended-text-interaction'), given)
  const choices = (['supported', 'baseless'] as const).map((verdict) =>
    tag(element('simple-choice'), { identifier: verdict }, escaped(words[verdict])),
  )
  const more = { shuffle: 'false', [attribute('max-choices')]: '1' }
  return tag(element('choice-interaction'), { ...given, ...more }, choices.join(''))
}

function feedback(told: string[], { element, attribute }: Spelling): string {
  const inner = told.map((text) => tag('p', {}, escaped(text))).join('')
  const body = element('x') === 'qti-x' ? tag('qti-content-body', {}, inner) : inner
  const given = { identifier: 'told', [attribute('outcome-identifier')]: 'FEEDBACK', [attribute('show-hide')]: 'show' }
  return tag(element('modal-feedback'), given, body)
}
