import type { Basis } from '../../questions/model/pack.ts'
import type { Technique } from '../../questions/model/terms.ts'
import * as m from '../messages/later.ts'

/** What a verdict rests on, in words. */
export const BASIS_WORDS: Record<Basis, () => string> = {
  poll: m.basis_poll,
  document: m.basis_document,
  'official-confirmation': m.basis_official_confirmation,
  'on-record': m.basis_on_record,
  'witnessed-event': m.basis_witnessed_event,
  'past-conduct': m.basis_past_conduct,
  'expert-with-reasons': m.basis_expert_with_reasons,
  'no-receipts': m.basis_no_receipts,
  'evidence-says-otherwise': m.basis_evidence_says_otherwise,
}

/** A technique's name and its one-line definition. */
export const TECHNIQUE_WORDS: Record<Technique, { name: () => string; line: () => string }> = {
  'no-receipts': { name: m.technique_no_receipts, line: m.technique_no_receipts_line },
  'evidence-says-otherwise': {
    name: m.technique_evidence_says_otherwise,
    line: m.technique_evidence_says_otherwise_line,
  },
  'mystery-source': { name: m.technique_mystery_source, line: m.technique_mystery_source_line },
  'wrong-expert': { name: m.technique_wrong_expert, line: m.technique_wrong_expert_line },
  'cherry-pick': { name: m.technique_cherry_pick, line: m.technique_cherry_pick_line },
  'too-big-a-jump': { name: m.technique_too_big_a_jump, line: m.technique_too_big_a_jump_line },
  'mixed-up-cause': { name: m.technique_mixed_up_cause, line: m.technique_mixed_up_cause_line },
  'out-of-context': { name: m.technique_out_of_context, line: m.technique_out_of_context_line },
  'made-up-or-faked': { name: m.technique_made_up_or_faked, line: m.technique_made_up_or_faked_line },
  'headline-mismatch': { name: m.technique_headline_mismatch, line: m.technique_headline_mismatch_line },
  'feelings-first': { name: m.technique_feelings_first, line: m.technique_feelings_first_line },
  'attack-or-dodge': { name: m.technique_attack_or_dodge, line: m.technique_attack_or_dodge_line },
  'crowd-says-so': { name: m.technique_crowd_says_so, line: m.technique_crowd_says_so_line },
}
