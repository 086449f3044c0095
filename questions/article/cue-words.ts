import type { Suggestion } from './types.ts'

const NO_RECEIPTS: Suggestion = { verdict: 'baseless', basis: 'no-receipts' }
const OTHERWISE: Suggestion = { verdict: 'baseless', basis: 'evidence-says-otherwise' }
const CONFIRMED: Suggestion = { verdict: 'supported', basis: 'official-confirmation' }

/** A journalist's words as an expression without marks of its beginning and end, and what they may mean. */
export type CueWords = readonly (readonly [words: string, suggests: Suggestion])[]

/** By language tag. What stands earlier in a list is found first: "not confirmed" before "confirmed". */
export const CUE_WORDS: Readonly<Record<string, CueWords>> = {
  en: [
    ['(?:baselessly|baseless|groundless|unfounded|unsubstantiated|unproven)', NO_RECEIPTS],
    [
      '(?:without (?:any |offering |providing |giving |presenting |citing )*(?:evidence|proof)|(?:no|little) evidence)',
      NO_RECEIPTS,
    ],
    [
      '(?:erroneously|falsely|wrongly|incorrectly|inaccurately|misleadingly|debunked|disproved|disproven|refuted)',
      OTHERWISE,
    ],
    ['false (?:claims?|statements?|assertions?|accusations?|rumou?rs?)', OTHERWISE],
    [
      '(?:(?:not|never|nor|cannot|yet to|declined to|refused to) (?:be |been )?(?:independently )?(?:confirm|verif)\\p{L}+|unconfirmed|unverified)',
      { basis: 'no-receipts' },
    ],
    ['(?:independently )?confirm(?:ed|s)', CONFIRMED],
    ['(?:opinion )?(?:polls?|surveys?)', { basis: 'poll' }],
    [
      '(?:court|internal|official|leaked|public) (?:documents?|records?|filings?|e-?mails?|papers)',
      { basis: 'document' },
    ],
    ['(?:documents?|records|filings?) (?:seen|obtained|reviewed|show(?:s|ed)?)', { basis: 'document' }],
    ['(?:video|footage|photographs?|photos|recordings?) show(?:s|ed|ing)?', { basis: 'witnessed-event' }],
    ['(?:track record|has (?:long|repeatedly|previously|often)|in the past)', { basis: 'past-conduct' }],
    ['according to', {}],
  ],
  de: [
    [
      '(?:haltlos\\p{L}*|unbelegt\\p{L}*|grundlos|ohne (?:jeden |jegliche )?(?:beleg|beweis)e?|keine (?:belege|beweise))',
      NO_RECEIPTS,
    ],
    ['(?:fälschlich(?:erweise)?|irrtümlich(?:erweise)?|zu unrecht|widerlegt\\p{L}*)', OTHERWISE],
    ['(?:nicht (?:unabhängig )?(?:bestätig|überprüf)\\p{L}+|unbestätigt\\p{L}*)', { basis: 'no-receipts' }],
    ['bestätigt(?:e|en)?', CONFIRMED],
    ['umfragen?', { basis: 'poll' }],
    ['(?:laut|nach angaben)', {}],
  ],
  fr: [
    ['(?:sans (?:aucune |la moindre )?preuves?|infondée?s?|sans fondement|aucune preuve)', NO_RECEIPTS],
    ['(?:à tort|faussement|par erreur|démentie?s?)', OTHERWISE],
    ['(?:a|ont) confirmé', CONFIRMED],
    ['sondages?', { basis: 'poll' }],
    ["(?:selon|d[’']après)", {}],
  ],
  es: [
    ['(?:sin (?:ninguna |aportar )?pruebas?|infundad[oa]s?|sin fundamento)', NO_RECEIPTS],
    ['(?:falsamente|erróneamente|por error|desmentid[oa]s?)', OTHERWISE],
    ['(?:confirmó|confirmaron|ha confirmado)', CONFIRMED],
    ['(?:encuesta|sondeo)s?', { basis: 'poll' }],
    ['(?:según|de acuerdo con)', {}],
  ],
}
