/** The words of a text, in lower case, with one kind of apostrophe. */
export function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? []
  )
}

/** A set of words that are written with white space between them. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

/** Words that are figures. */
export const NUMBER_WORDS =
  wordSet(`one two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty
    sixty seventy eighty ninety hundred hundreds thousand thousands million millions half third quarter double twice`)
