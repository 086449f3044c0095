import fc from 'fast-check'

/**
 * Any sign that Unicode has, or leaves room for, but for halves of one: as fast-check's own `binary`, which lists all 1.1 million
 * to tell which of the words that are dangerous to programs it may draw as well.
 */
export const anySign: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code), codeOf)

/** The code of a sign; throws where it is not one. */
function codeOf(sign: unknown): number {
  if (typeof sign !== 'string' || [...sign].length !== 1) throw new Error('not one sign')
  return sign.codePointAt(0)!
}
