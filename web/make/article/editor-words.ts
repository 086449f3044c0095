import type { Shown } from '../../../questions/article/bounds.ts'
import type { Tell } from '../../../questions/article/draft-tells.ts'
import * as m from '../../messages/index.ts'
import type { Gap } from './work.ts'

/** What is missing of a question, in words. */
export const GAP_WORDS: Record<Gap, () => string> = {
  words: m.editor_gap_words,
  name: m.editor_gap_name,
  role: m.editor_gap_role,
  occasion: m.editor_gap_occasion,
  claim: m.editor_gap_claim,
  verdict: m.editor_gap_verdict,
  basis: m.editor_gap_basis,
  technique: m.editor_gap_technique,
  evidence: m.editor_gap_evidence,
  moved: m.editor_gap_moved,
  explanation: m.editor_gap_explanation,
  reason: m.editor_gap_reason,
  discuss: m.editor_gap_discuss,
}

/** What gives the verdicts away, in words. */
export const TELL_WORDS: Record<Tell, () => string> = {
  lopsided: m.editor_tell_lopsided,
  'words-length': m.editor_tell_words_length,
  'claim-length': m.editor_tell_claim_length,
  exclaims: m.editor_tell_exclaims,
  figures: m.editor_tell_figures,
  hedges: m.editor_tell_hedges,
  kind: m.editor_tell_kind,
  speaker: m.editor_tell_speaker,
}

/** What players see of the article, in words. */
export const SHOWN_WORDS: Record<Shown, { name: () => string; hint: () => string }> = {
  passages: { name: m.editor_shown_passages, hint: m.editor_shown_passages_hint },
  whole: { name: m.editor_shown_whole, hint: m.editor_shown_whole_hint },
  quotations: { name: m.editor_shown_quotations, hint: m.editor_shown_quotations_hint },
}
