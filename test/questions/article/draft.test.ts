import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tellsOf } from '../../../questions/article/draft-tells.ts'
import { piecesOf, plainText } from '../../../questions/article/pieces.ts'
import type { DraftQuestion } from '../../../questions/model/draft.ts'
import { anySign } from '../../any-sign.ts'

describe('the pieces of a text', () => {
  const anyText = fc
    .array(fc.string({ unit: anySign, maxLength: 900 }), { maxLength: 6 })
    .map((lines) => lines.join('\n'))

  test('are its lines, each of 600 signs at most, and nothing that can be seen is lost', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const text = plainText(typed)
        const pieces = piecesOf(text).map(({ start, end }) => text.slice(start, end))
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(600)
          expect(piece).not.toMatch(/^\s|\s$|\n|^$/)
        }
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  test('end where a sentence does, where one ends in time', () => {
    const text = `${'A short one. '.repeat(60)}“And a last one.”`
    const pieces = piecesOf(text).map(({ start, end }) => text.slice(start, end))
    expect(pieces.every((piece) => /[.”]$/.test(piece))).toBe(true)
    expect(pieces.length).toBe(2)
  })

  test('of 200 KB in one line are cut as well', () => {
    expect(piecesOf('word '.repeat(40_000)).length).toBeGreaterThan(300)
    expect(piecesOf('x'.repeat(200_000)).length).toBe(Math.ceil(200_000 / 600))
  })

  test('are made of plain text, which no sign that is not seen is in', () => {
    expect(plainText('a\r\nb\u2028c\u202e\u0007\td\ufeff')).toBe('a\nb\nc d')
    fc.assert(fc.property(fc.string({ unit: anySign }), (text) => plainText(plainText(text)) === plainText(text)))
  })
})

describe('what gives verdicts away', () => {
  const asked = (verdict: 'supported' | 'baseless', change: Partial<DraftQuestion & { claim: string }> = {}) =>
    ({
      ...{
        id: 'q1',
        kind: 'quote',
        words: 'Some words.',
        speaker: { name: 'Ida', role: 'r' },
        occasion: 'o',
        date: null,
      },
      ...{ claim: 'A claim.', evidence: [], explanation: 'e', level: 'easy', verdict },
      ...change,
    }) as unknown as DraftQuestion
  const half = (change: (verdict: string, n: number) => object) =>
    Array.from({ length: 8 }, (_, n) => {
      const verdict = n % 2 ? 'supported' : 'baseless'
      return asked(verdict, change(verdict, n))
    })
  const name = (n: number) => ({ speaker: { name: `N${Math.floor(n / 2)}`, role: 'r' } })

  test.each([
    ['nothing, where the cards look alike', (_: string, n: number) => name(n), []],
    [
      'exclamation marks',
      (v: string, n: number) => ({ ...name(n), words: v === 'baseless' ? 'Words here!' : 'Words here.' }),
      ['exclaims'],
    ],
    [
      'figures',
      (v: string, n: number) => ({ ...name(n), claim: v === 'baseless' ? 'A claim.' : 'A claim 7' }),
      ['claim-length', 'figures'],
    ],
    ['who speaks', (v: string) => ({ speaker: { name: v, role: 'r' } }), ['speaker']],
  ])('%s', (_what, change, tells) => {
    expect(tellsOf(half(change))).toEqual(tells)
  })

  test('too many of one verdict, from two on', () => {
    expect(tellsOf([1, 2, 3, 4].map(() => asked('baseless')))).toEqual(['lopsided'])
    expect(tellsOf([asked('baseless'), asked('supported'), asked('baseless')])).toEqual([])
  })
})
