import type { SealedQuestion } from '../../../questions/model/question.ts'

/** The signs of a fingerprint: those of base64 in addresses. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** How many signs a fingerprint has: 36 bits tell the questions of any library apart. */
export const FINGERPRINT_LENGTH = 6

/**
 * What tells a question from every other, and from itself before somebody changed what it asks or what is right: six
 * signs made of its name, its words, its claim and its verdict.
 */
export function fingerprintOf(question: Fingered): string {
  const known = fingerprints.get(question) ?? fingerprint(question)
  fingerprints.set(question, known)
  return known
}

/** Rounds of one quiz share its questions, which nobody changes. */
const fingerprints = new WeakMap<Fingered, string>()

function fingerprint({ shown, key }: Fingered): string {
  const text = JSON.stringify([shown.id, shown.words, shown.claim, key.verdict])
  const bits = [hash(text, 0x01000193), hash(text, 0x85ebca6b)]
  return bits.map((bit) => [0, 6, 12].map((shift) => SIGNS[(bit >>> shift) & 63]).join('')).join('')
}

/** The parts of a question that its fingerprint is made of. */
export interface Fingered {
  shown: Pick<SealedQuestion['shown'], 'id' | 'words' | 'claim'>
  key: Pick<SealedQuestion['key'], 'verdict'>
}

/** Fingerprints that stand one after another. */
export function splitFingerprints(text: string): string[] {
  return text.match(new RegExp(`.{${FINGERPRINT_LENGTH}}`, 'g')) ?? []
}

/** 32 bits of a text, others for another factor. @see Fowler, Noll & Vo: FNV-1a, whose last bits are mixed once more */
function hash(text: string, factor: number): number {
  let bits = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) bits = Math.imul(bits ^ byte, factor)
  return Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d) >>> 0
}
