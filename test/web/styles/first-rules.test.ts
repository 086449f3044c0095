import { expect, test } from 'vitest'
import { namesIn, rulesEver, rulesFor } from '../../../web/styles/first-rules.ts'
import { wordsIn } from '../../../web/styles/words.ts'

const NAMES = namesIn('<div class="card first"><p id="who">A claim</p><button class="plain" disabled>Go</button></div>')

test.each([
  ['an element that is there', 'p{margin:0}'],
  ['a class that is there', '.card{margin:0}'],
  ['an id that is there', '#who{margin:0}'],
  ['everything', '*,:before,:after{box-sizing:border-box}'],
  ['the page itself', 'html{font-size:125%}body{margin:0}:root{color:red}'],
  ['one selector of several', '.tile,.first>p{margin:0}'],
  ['what may be something else', ':is(.tile,.teach){margin:0}'],
  ['whatever lacks something', '.card:not([hidden],.tile){display:block}'],
  ['a state that may hold at first', '.card :checked+p{color:red}'],
  ['part of an element', 'button.plain::before{content:"▸ "}'],
  ['a width or a scheme', '@media (max-width:40rem) and (prefers-color-scheme:dark){.card{margin:0}}'],
  ['what moves', '@keyframes land{0%{opacity:0}}'],
])('a first screen gets the rules for %s', (_what, rule) => {
  expect(rulesFor(rule, NAMES)).toBe(rule)
})

test.each([
  ['an element that is not there', 'table{margin:0}'],
  ['a class that is not there', '.tile{margin:0}'],
  ['an element of which one class is there', '.card.tile{margin:0}'],
  ['what stands in what is not there', '.tile .card>p{margin:0}'],
  ['what is pointed at or has the focus', 'p:hover{color:red}button:focus-visible{color:red}'],
  ['paper', '@page{margin:1cm}@media print{.card{margin:0}}'],
  ['a width, where it is for what is not there', '@media (max-width:40rem){.tile{margin:0}}'],
])('a first screen is spared the rules for %s', (_what, rule) => {
  expect(rulesFor(rule, NAMES)).toBe('')
})

test('colours that nothing uses are left out, and those that markup uses are not', () => {
  const sheet = ':root{--ink:#000;--sign:#111;--line:#222;--drawn:#333}.card{color:var(--ink)}.tile{color:var(--line)}'
  const kept = ':root{--ink:#000;--drawn:#333}.card{color:var(--ink)}'
  expect(rulesFor(sheet, namesIn('<div class="card"><svg style="fill:var(--drawn)">'))).toBe(kept)
})

test('rules keep their order', () => {
  const sheet = '.card{margin:0}.tile{margin:0}@media (width>1px){p{margin:1px}.tile{margin:2px}}p{margin:3px}'
  expect(rulesFor(sheet, NAMES)).toBe('.card{margin:0}@media (width>1px){p{margin:1px}}p{margin:3px}')
})

test('a page gets every rule that can come to hold in it: what is pointed at, what is printed, what its script may draw', () => {
  const names = new Set(['card', 'start', 'colour-1'])
  const sheet = [
    ...['a:hover{color:red}', '.card.colour-1 b{margin:0}', '#start:focus-visible{margin:0}'],
    '@media print{.card{margin:0}}',
  ]
  expect(rulesEver([...sheet, '.tile:hover{margin:0}', '@media print{.tile{margin:0}}'].join(''), names)).toBe(
    sheet.join(''),
  )
})

test('a script may draw the classes that it speaks of, and those whose beginnings it does', () => {
  const script = 'x=`<p class=card id=start>`;y.className="sign colour-"+n'
  const sheet = '.card{margin:.5rem}.tile{margin:0}.sign.colour-1,.colour-2>#start{margin:0}'
  expect(wordsIn([script], [sheet])).toEqual(['card', 'sign', 'colour-1', 'colour-2', 'start'])
})
