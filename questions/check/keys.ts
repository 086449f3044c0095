/** A key that stands twice in one object: JSON would take the last and say nothing. */
interface GivenTwice {
  line: number
  fault: { field: string; message: string }
}

const TOKENS = /"(?:[^"\\]|\\.)*"(?<key>\s*:)?|[{}]/g

/** Every key of a sound JSON text that its object has had before, with the line of the later one. */
export function keysGivenTwice(text: string): GivenTwice[] {
  const found: GivenTwice[] = []
  const open: Set<string>[] = []
  for (const { 0: token, index, groups } of text.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (groups?.key) {
      const key: string = JSON.parse(token.slice(0, token.lastIndexOf('"') + 1))
      if (open.at(-1)?.has(key)) {
        const line = text.slice(0, index).split('\n').length
        found.push({ line, fault: { field: key, message: 'is given twice in one place; only the last would count' } })
      }
      open.at(-1)?.add(key)
    }
  }
  return found
}
