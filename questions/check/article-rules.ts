import type { PackProblem } from '../model/fault.ts'
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
  const faults = [...misquoted(pack, article), ...(pack.source.kind === 'real' ? realFaults(pack, article, table) : [])]
  return faults.map((fault) => ({ file: `${pack.id}.json`, ...fault }))
}

function realFaults(pack: Pack, article: Article, table: Table | undefined) {
  if (!table)
    return [
      ...copied(pack, article),
      { field: 'source', message: `nobody says who is quoted in the article: write questions/quoted/${pack.id}.json` },
    ]
  return [
    ...misattributed(pack, article, table),
    ...unevenBrackets(pack, table),
    ...leftOut(pack, article, table),
    ...copied(pack, article),
  ]
}
