/**
 * schema.org's ClaimReview as JSON-LD, written. It holds all of an item but what is missing; a text that looks
 * like HTML is read as such.
 * @see https://schema.org/ClaimReview · https://developers.google.com/search/docs/appearance/structured-data/factcheck
 */
import { type Collection, type Detail, type FormatWords, type Item, itemsOf } from '../item.ts'

/** An object of JSON-LD. */
type Thing = Record<string, unknown>

/** What is lost in ClaimReview. */
export const CLAIM_REVIEW_LOSES: readonly Detail[] = ['missing']

/** A collection as JSON-LD, for a page that may show its verdicts. */
export function makeClaimReview(collection: Collection, words: FormatWords): string {
  const graph = itemsOf(collection).map((item) => reviewOf(item, collection, words))
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2)
  // It is to stand in a script tag, which "</script>" in a text would end.
  return `${json.replaceAll('<', '\\u003c')}\n`
}

function reviewOf(item: Item, { url, lang }: Collection, words: FormatWords): Thing {
  return present({
    '@type': 'ClaimReview',
    url,
    inLanguage: lang,
    author: { '@type': 'Organization', name: words.maker },
    claimReviewed: item.claim,
    itemReviewed: claimOf(item),
    reviewRating: { '@type': 'Rating', alternateName: words[item.verdict] },
    reviewBody: item.why,
    citation: item.evidence,
    keywords: item.technique,
    isBasedOn: sourceOf(item),
  })
}

function claimOf({ words, kind, speaker, role, occasion, date }: Item): Thing | undefined {
  const claim = present({
    text: words,
    author: speaker ? present({ '@type': 'Person', name: speaker, jobTitle: role }) : undefined,
    description: occasion,
    datePublished: date,
  })
  if (Object.keys(claim).length === 0) return undefined
  return { '@type': TYPES[kind ?? 'claim'], ...claim }
}

const TYPES = { claim: 'Claim', quote: ['Claim', 'Quotation'], report: ['Claim', 'Report'] }

function sourceOf({ source, url }: Item): Thing | undefined {
  return source || url ? present({ '@type': 'CreativeWork', name: source, url }) : undefined
}

function present(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined))
}
