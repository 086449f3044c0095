/** The size that chats and search engines ask for. */
export const SIZE = { width: 1200, height: 630 } as const

/** What a link's picture says. */
export interface Card {
  /** a line above the title: what kind of thing it is */
  kicker: string
  title: string
  /** a line below it */
  foot: string
  brand: string
  verdicts: { supported: string; baseless: string }
}

const PAPER = '#faf7f0'
const INK = '#1c1a17'
const SOFT = '#5d574d'
const MARK = '#ffe566'
const YES = '#0b6b4f'
const NO = '#b3261e'

/** A title of more signs than this is set smaller. */
const LONG = 48

type Style = Record<string, string | number>

/** A box as satori takes it: an element without a framework. */
export interface Box {
  type: 'div'
  props: { style: Style; children: Box[] | string }
}

/** Lays a card out as the newspaper that the game is. */
export function layOut({ kicker, title, foot, brand, verdicts }: Card): Box {
  return box({ ...SIZE, flexDirection: 'column', padding: '52px 72px', background: PAPER, color: INK }, [
    box({ paddingBottom: 22, borderBottom: `3px solid ${INK}` }, [
      box({ padding: '0 6px', fontSize: 54, background: `linear-gradient(${PAPER} 55%, ${MARK} 55%)` }, brand),
    ]),
    box({ height: 5, borderBottom: `2px solid ${INK}` }, ''),
    box({ marginTop: 44, fontSize: 34, color: SOFT }, kicker),
    box(
      { marginTop: 10, fontSize: title.length > LONG ? 58 : 76, lineHeight: 1.15, lineClamp: 3, display: 'block' },
      title,
    ),
    box({ marginTop: 'auto', alignItems: 'center', justifyContent: 'space-between' }, [
      box({ fontSize: 34, color: SOFT }, foot),
      box({ gap: 28 }, [stamp(verdicts.supported, YES), stamp(verdicts.baseless, NO)]),
    ]),
  ])
}

function stamp(word: string, color: string): Box {
  const border = `5px solid ${color}`
  return box({ padding: '6px 22px', fontSize: 34, color, border, borderRadius: 14, transform: 'rotate(-3deg)' }, word)
}

function box(style: Style, children: Box[] | string): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } }
}
