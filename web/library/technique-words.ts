import type { SUPPORT_BASES, Technique } from '../../questions/model/terms.ts'
import * as m from '../messages/index.ts'

/** A technique's example, and the evidence that would turn a claim that uses it into a supported one. */
export const TECHNIQUE_LESSONS: Record<Technique, { example: () => string; mind: () => string }> = {
  'no-receipts': { example: m.technique_no_receipts_example, mind: m.technique_no_receipts_mind },
  'evidence-says-otherwise': {
    example: m.technique_evidence_says_otherwise_example,
    mind: m.technique_evidence_says_otherwise_mind,
  },
  'mystery-source': { example: m.technique_mystery_source_example, mind: m.technique_mystery_source_mind },
  'wrong-expert': { example: m.technique_wrong_expert_example, mind: m.technique_wrong_expert_mind },
  'cherry-pick': { example: m.technique_cherry_pick_example, mind: m.technique_cherry_pick_mind },
  'too-big-a-jump': { example: m.technique_too_big_a_jump_example, mind: m.technique_too_big_a_jump_mind },
  'mixed-up-cause': { example: m.technique_mixed_up_cause_example, mind: m.technique_mixed_up_cause_mind },
  'out-of-context': { example: m.technique_out_of_context_example, mind: m.technique_out_of_context_mind },
  'made-up-or-faked': { example: m.technique_made_up_or_faked_example, mind: m.technique_made_up_or_faked_mind },
  'headline-mismatch': { example: m.technique_headline_mismatch_example, mind: m.technique_headline_mismatch_mind },
  'feelings-first': { example: m.technique_feelings_first_example, mind: m.technique_feelings_first_mind },
  'attack-or-dodge': { example: m.technique_attack_or_dodge_example, mind: m.technique_attack_or_dodge_mind },
  'crowd-says-so': { example: m.technique_crowd_says_so_example, mind: m.technique_crowd_says_so_mind },
}

/** What each kind of record is, in a line. */
export const SUPPORT_LINES: Record<(typeof SUPPORT_BASES)[number], () => string> = {
  poll: m.basis_poll_line,
  document: m.basis_document_line,
  'official-confirmation': m.basis_official_confirmation_line,
  'on-record': m.basis_on_record_line,
  'witnessed-event': m.basis_witnessed_event_line,
  'past-conduct': m.basis_past_conduct_line,
  'expert-with-reasons': m.basis_expert_with_reasons_line,
}
