/** Scripts whose letters a joiner, which is not seen, shapes: Persian, Sinhala, Bengali and others. */
const SHAPED =
  '\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Mong}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}\\p{sc=Mymr}\\p{sc=Khmr}\\p{sc=Tibt}'
const JOINER = new RegExp(`(?<=[${SHAPED}])(?:\\u200d(?!\\p{sc=Latn})|[\\u200c\\u180b-\\u180f](?=[${SHAPED}]))`, 'uy')

const JOINERS = /\u200c|\u200d|[\u180b-\u180f]/gu

/** Pictographs too, but for those that Unicode only keeps room for. */
const EMOJI = /\p{RGI_Emoji}|[\p{Extended_Pictographic}--\p{Cn}]/gv
/** Every emoji has one of these signs. */
const OF_EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\ufe0f/u
const UNSEEN = /(?!\s)[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/u

/** Signs that look alike, by the one that names are kept with. Spaces of all kinds become one space. */
const FOLDS: [RegExp, string][] = [
  [/[\u2018\u201b\u2032\u00b4\u0060\uff07\u055a]/gu, '’'],
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu, '-'],
  [/(?<=\p{L})[\u2022\u2219\u22c5\u2027](?=\p{L})/gu, '·'],
]

/** Letters of any script with their marks, digits, and what joins the parts of names in some language. */
const SIGN = /^[\p{L}\p{M}\p{N} .'’_·・･゠＝׳״་፡॰&()-]$/u
const FIRST = /^(?:[\p{L}\p{N}]|['’](?=\p{L}))/u

/** Marks piled up on one letter; what Burmese and Tibetan pile up is less. */
const PILE = /\P{M}?(?:\p{sc=Zinh}{4,}|\p{M}{7,})/u

/** The most emoji in a name. */
export const MOST_EMOJI = 3

/** A text as a name is kept: composed, look-alike signs as one, single spaces, nothing that cannot be seen. */
export function tidied(typed: string): string {
  // Twice: what is left out may have stood between a joiner and the letter that it does not join.
  const seen = withoutUnseen(withoutUnseen(typed.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ')))
  const folded = FOLDS.reduce((text, [signs, one]) => text.replace(signs, one), seen)
  return folded.normalize('NFC').replace(/ +/g, ' ').trim()
}

/** The first sign of a tidy name that cannot stand in one, or not at its start; undefined where all can. */
export function oddSign(name: string): string | undefined {
  const plain = withoutEmoji(name)
  const odd = [...plain.replace(JOINERS, '')].find((sign) => !SIGN.test(sign))
  return odd ?? PILE.exec(plain)?.[0] ?? (FIRST.test(plain.trim() || 'a') ? undefined : [...plain.trim()][0])
}

/** The emoji of a text. */
export function emojiOf(text: string): string[] {
  return emojiIn(text)
    .map(([emoji]) => emoji)
    .filter((emoji) => !/^[\d#*©®™]$/u.test(emoji))
}

/** To look for emoji takes ten times as long as to see that a text has none. */
function emojiIn(text: string): RegExpExecArray[] {
  return OF_EMOJI.test(text) ? [...text.matchAll(EMOJI)] : []
}

/** A text without its emoji. */
export function withoutEmoji(text: string): string {
  return emojiOf(text).reduce((rest, emoji) => rest.replace(emoji, ''), text)
}

/** A text without what cannot be seen in it, but for what shapes letters or holds an emoji together. */
export function withoutUnseen(text: string): string {
  if (!UNSEEN.test(text)) return text
  const held = new Set<number>()
  for (const { index, 0: emoji } of emojiIn(text)) for (let n = 0; n < emoji.length; n++) held.add(index + n)
  let seen = ''
  let at = 0
  for (const sign of text) {
    JOINER.lastIndex = at
    if (held.has(at) || !UNSEEN.test(sign) || JOINER.test(text)) seen += sign
    at += sign.length
  }
  return seen
}
