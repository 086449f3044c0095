import fc from 'fast-check'

/** Any sign that Unicode has, or leaves room for, but for halves of one. fast-check's own `binary` lists all 1.1 million to shrink them. */
export const anySign: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
