import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { expect, test } from 'vitest'
import { ROOT } from './sources.ts'

/** What Chrome 108, Firefox 107 or Safari 16.1 lacks, by the name that a script calls it by (MDN's data, November 2026). */
const NEWER_MEMBERS = new Set(
  [
    'toReversed toSorted toSpliced groupBy fromAsync withResolvers isWellFormed toWellFormed getOrInsert getOrInsertComputed',
    'difference intersection symmetricDifference isSubsetOf isSupersetOf isDisjointFrom rawJSON sumPrecise toBase64 fromBase64',
    'showPopover hidePopover togglePopover popover startViewTransition moveBefore setHTMLUnsafe setHTML parseHTMLUnsafe',
    'checkVisibility requestFullscreen exitFullscreen wakeLock adoptedStyleSheets replaceSync ariaNotify',
    'requestClose caretPositionFromPoint getHTML cookieStore storageBuckets documentPictureInPicture formatRange',
  ]
    .join(' ')
    .split(' '),
)
const NEWER_CLASSES =
  /^(CompressionStream|DecompressionStream|OffscreenCanvas|CloseWatcher|EditContext|ViewTransition|Highlight|Iterator|URLPattern|Temporal|WebTransport|VideoFrame|Segmenter|DurationFormat)$/
/** Static methods whose names other things have, too. */
const NEWER_STATICS = ['URL.parse', 'URL.canParse', 'Promise.try', 'AbortSignal.any', 'RegExp.escape', 'Error.isError']

/** Used by scripts that ask first whether they are there (`web/scripts/aloud.ts`, `web/live/screen-hand.ts`). */
const ASKED_FOR = ['checkVisibility', 'requestFullscreen', 'exitFullscreen']

/** All but pdf.js in its build for older browsers, which brings what they lack. */
const SCRIPTS = globSync('dist/client/**/*.js', { cwd: ROOT }).filter((file) => !/[\\/]pdf-[\w-]+\.js$/.test(file))

test.each(SCRIPTS)('%s uses nothing that a browser of four years ago lacks', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const found = new Set<string>()
  new Visitor({
    MemberExpression: ({ object, property, optional }) => {
      const name = property.type === 'Identifier' ? property.name : ''
      const whole = object.type === 'Identifier' ? `${object.name}.${name}` : ''
      if (NEWER_STATICS.includes(whole) || (NEWER_MEMBERS.has(name) && !optional)) found.add(name)
      if (NEWER_CLASSES.test(name)) found.add(name)
    },
    NewExpression: ({ callee }) => {
      if (callee.type === 'Identifier' && NEWER_CLASSES.test(callee.name)) found.add(callee.name)
    },
  }).visit(parseSync(file, text).program)
  expect([...found].filter((name) => !ASKED_FOR.includes(name))).toEqual([])
  expect(text, 'Safari looks behind since 16.4').not.toMatch(/\(\?<[=!]/)
})

test('styles are built without what Safari 16.1 and Firefox 107 cannot read: ranges in media queries, nesting', () => {
  const worker = globSync('dist/worker/**/*.js', { cwd: ROOT }).map((file) => readFileSync(join(ROOT, file), 'utf8'))
  expect(worker.join('')).toContain('@media (min-width:')
  for (const text of worker) expect(text).not.toMatch(/@media[^{"`]*[<>][^{"`]*\{|[;{]&[\s.:>[]/)
})
