import type { Range } from './types.ts'

/** Marks of one family may open and close each other: a text that mixes “ and " is broken, and read all the same. */
export type Family = 'double' | 'single' | 'angle' | 'single-angle' | 'corner' | 'white-corner'

/** A quotation mark, and what it may do where it stands. */
export interface Mark extends Range {
  family: Family
  opens: boolean
  closes: boolean
  /** it may as well be an apostrophe ("the players’") or inches (24") */
  isDoubtful: boolean
  /** a comma or a full stop stands before it, as before the mark that closes speech */
  followsStop: boolean
}

const FAMILIES: Record<Family, string> = {
  double: '"“”„‟＂〝〞〟',
  single: "'‘’‚‛＇",
  angle: '«»',
  'single-angle': '‹›',
  corner: '「」｢｣',
  'white-corner': '『』',
}
const FAMILY = new Map(
  Object.entries(FAMILIES).flatMap(([family, marks]) => [...marks].map((mark) => [mark, family as Family])),
)
const ANY = /``|''|["“”„‟＂〝〞〟'‘’‚‛＇«»‹›「」｢｣『』]/g

/** What a mark does where the letters beside it do not tell. */
const USUALLY_OPENS = new Set(['“', '„', '‟', '〝', '‘', '‚', '‛', '«', '‹', '``'])
const USUALLY_CLOSES = new Set(['”', '〞', '〟', '’', '»', '›'])
const ALWAYS_OPENS = new Set(['„', '〝', '‚', '‛', '「', '｢', '『', '``'])
const ALWAYS_CLOSES = new Set(['〞', '〟', '」', '｣', '』'])

/** How many characters on each side of a mark tell what it does. */
const BEFORE = 3
const AFTER = 8

/** The marks of a paragraph. Apostrophes, feet and inches are none. */
export function marksIn(text: string, { start, end }: Range): Mark[] {
  return [...text.slice(start, end).matchAll(ANY)].flatMap(({ index, 0: mark }) => {
    const at = start + index
    const before = text.slice(Math.max(start, at - BEFORE), at)
    const after = text.slice(at + mark.length, Math.min(end, at + mark.length + AFTER))
    const family = mark.length === 2 ? 'double' : FAMILY.get(mark)!
    if (family === 'single' && isApostrophe(mark, before, after)) return []
    if (isInches(before, after)) return []
    const may = directions(mark, before, after)
    const isDoubtful = (family === 'single' && MAY_BE_OWNED.test(before)) || /\d$/.test(before)
    return may.opens || may.closes
      ? [{ start: at, end: at + mark.length, family, ...may, isDoubtful, followsStop: /[,.?!…]$/.test(before) }]
      : []
  })
}

const GAP_BEFORE = /(?:^|[\s([{<—–\-/:;,.…*_>|=~¿¡"“„«‹'‘‚「『])$/u
const GAP_AFTER = /^(?:$|[\s)\]}<>.,;:!?…—–\-/*_|"”“»›'’`」』])/u
const WORDS_AFTER = /^[\p{L}\p{N}\p{M}¿¡([{"“„'‘‚’«‹…@#$€£*_—–-]|^\.\./u

function directions(mark: string, before: string, after: string): { opens: boolean; closes: boolean } {
  if (ALWAYS_OPENS.has(mark)) return { opens: true, closes: false }
  if (ALWAYS_CLOSES.has(mark)) return { opens: false, closes: true }
  const opens = GAP_BEFORE.test(before) && WORDS_AFTER.test(after)
  const closes = /\S$/.test(before) && GAP_AFTER.test(after)
  if (mark === '’') return { opens: false, closes }
  if (opens !== closes) return { opens, closes }
  if (USUALLY_OPENS.has(mark)) return { opens: true, closes: false }
  if (USUALLY_CLOSES.has(mark)) return { opens: false, closes: true }
  return mark === "'" ? { opens, closes } : { opens: true, closes: true }
}

const IN_WORD = /[\p{L}\p{N}]$/u
const ELIDED = /^(?:tis|twas|em|till?|cause|cos|bout|n|er|ere|neath|nuff|\d\ds?|\d0er)\b/iu

/** Inside a word, or in place of letters at its beginning: don’t, ’tis, ’90s. */
function isApostrophe(mark: string, before: string, after: string): boolean {
  if (mark === '‚') return false
  if (IN_WORD.test(before) && /^[\p{L}\p{N}]/u.test(after)) return true
  return !/[,.!?…]$/.test(before) && ELIDED.test(after)
}

/** The players’, goin’, an’. */
const MAY_BE_OWNED = /\p{L}[sxz]$|in$|\ban$/u

/** After feet: 6'2". */
function isInches(before: string, after: string): boolean {
  return /['’]\d{1,2}$/.test(before) && GAP_AFTER.test(after)
}
