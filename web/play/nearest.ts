import type { NumberedPassage, PublicQuestion } from '../../questions/model/question.ts'

/** The position of the passage that a quote stands in; of a retold article, of the one that has most words with it in common. */
export function nearest({ words, claim, speaker }: PublicQuestion, passages: NumberedPassage[]): number {
  const asked = longWords(`${words} ${claim} ${speaker.name}`)
  // An article that goes on after a quote has another sign at its end.
  const shared = passages.map(({ text }) => {
    const has = longWords(text)
    return text.includes(words.slice(0, -1)) ? Infinity : asked.filter((word) => has.includes(word)).length
  })
  return shared.indexOf(Math.max(...shared))
}

/** A text's words of five letters and more: shorter ones stand in every passage. */
function longWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{5,}/gu) ?? []
}
