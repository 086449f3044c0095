import type { Pack } from './model.ts'
import type { Fault, PackProblem } from './parse.ts'

/**
 * The quotations that do not stand in the article to the letter: the words of every quote, and what passages put
 * between “ and ”. What stands on both sides of an ellipsis must come from one paragraph (one line of the article).
 */
export function misquoted(pack: Pack, article: string): PackProblem[] {
  const paragraphs = article.split('\n').map(plain)
  return quotations(pack)
    .filter(({ words }) => !paragraphs.some((paragraph) => verbatim(words).test(paragraph)))
    .map(({ words, ...place }) => ({ file: `${pack.id}.json`, ...place, message: `the article has no “${words}”` }))
}

function quotations({ questions, passages }: Pack): (Pick<Fault, 'question' | 'field'> & { words: string })[] {
  const quotes = questions.filter(({ kind }) => kind === 'quote')
  return [
    ...quotes.map(({ id, words }) => ({ question: id, field: 'words', words })),
    ...passages.flatMap(({ id, text }) =>
      [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => ({ field: `passages.${id}.text`, words })),
    ),
  ]
}

/** Matches a paragraph in which the words stand, cut only at an ellipsis; a comma or full stop may close them. */
function verbatim(words: string): RegExp {
  const parts = plain(words)
    .split('…')
    .map((part) => part.trim().replace(/[.,]$/, ''))
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'))
}

/** One spelling of quotation marks, ellipses and spaces; what an editor inserted in square brackets is dropped. */
function plain(text: string): string {
  return text
    .replace(/\s*\[[^\]]*\]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replaceAll('...', '…')
    .replace(/\s+/g, ' ')
    .trim()
}
