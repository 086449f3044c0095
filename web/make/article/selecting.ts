/** Which words of the article somebody has selected with mouse, finger or keyboard. */

const MOST = 600

/** The selected words and the number of their piece; null where nothing is selected, or more than one piece. */
export function selectedWords(texts: ReadonlyMap<number, string>): { piece: number; mark: string } | null {
  const selection = getSelection()
  const mark = selection?.toString().replace(/\s+/g, ' ').trim() ?? ''
  if (!selection || mark === '' || mark.length > MOST) return null
  const [from, to] = [selection.anchorNode, selection.focusNode].map(pieceAt)
  if (!from || from !== to) return null
  return texts.get(from)?.includes(mark) ? { piece: from, mark } : null
}

function pieceAt(node: Node | null): number {
  const element = node instanceof Element ? node : node?.parentElement
  return Number(element?.closest<HTMLElement>('[data-piece]')?.dataset.piece ?? 0)
}

/** The sentences of a piece, to be chosen without selecting: each to the letter. */
export function sentencesOf(text: string): string[] {
  return (
    text
      .match(/[^.!?…]+(?:[.!?…]+["'”’»)\]]*(?=\s|$)|[.!?…]+(?=\S)|$)/g)
      ?.reduce<string[]>(joined, [])
      .map((each) => each.trim())
      .filter(Boolean) ?? [text]
  )
}

/** What ends without a sentence's end goes on: "U.S. troops", "3.5". */
function joined(sentences: string[], part: string): string[] {
  const before = sentences.at(-1)
  const goesOn = before !== undefined && (/^\S/.test(part) || /\b\p{Lu}\.$/u.test(before.trimEnd()))
  return goesOn ? [...sentences.slice(0, -1), before + part] : [...sentences, part]
}
