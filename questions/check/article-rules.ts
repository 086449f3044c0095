import type { Fault, PackProblem, Rule } from '../model/fault.ts'
import type { Pack } from '../model/pack.ts'
import type { Article } from './articles.ts'
import { copied } from './copied.ts'
import { leftOut } from './left-out.ts'
import { misattributed, misquoted, unevenBrackets } from './quotations.ts'
import type { Table } from './table.ts'

/**
 * What is wrong with a pack when it is laid beside its article. A pack about a real one may quote only what the article
 * gives as the speaker's words, must quote every whole sentence that it quotes, and tells the rest in its own words. An
 * invented article is ours, and only has to be quoted to the letter.
 */
export function articleProblems(pack: Pack, article: Article, table: Table | undefined): PackProblem[] {
  const broken = (rule: Rule, faults: Fault[]) => faults.map((fault) => ({ file: `${pack.id}.json`, rule, ...fault }))
  const misquotations = broken('quotations', misquoted(pack, article))
  if (pack.source.kind !== 'real') return misquotations
  const who = table
    ? [
        ...broken('quoted-by', misattributed(pack, article, table)),
        ...broken('brackets', unevenBrackets(pack, table)),
        ...broken('left-out', leftOut(pack, article, table)),
      ]
    : broken('quoted-by', [untold(pack)])
  return [...misquotations, ...who, ...broken('copied', copied(pack, article))]
}

function untold({ id }: Pack): Fault {
  return { field: 'source', message: `nobody says who is quoted in the article: write questions/quoted/${id}.json` }
}
