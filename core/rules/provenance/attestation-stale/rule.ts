import { stateOf } from '../../../attestation/attested.js';
import type { Analysis } from '../../../analysis/analysis.js';
import type { Span } from '../../../text/span.js';
import { defineRule } from '../../define-rule.js';

/** A sign-off is of the words that were read; of other words nobody has said anything. */
export const attestationStale = defineRule({
  id: 'provenance/attestation-stale',
  description: 'A sentence that somebody signed off has changed since.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'none',
  messages: {
    verified:
      'This sentence has changed since it was verified on {date}, so that sign-off no longer holds. Check it again and sign it off anew.',
    disputed:
      'This sentence has changed since it was disputed on {date}, and nobody has said whether it is right now. Check it again and sign it off anew.',
    rejected:
      'This sentence has changed since it was rejected on {date}, and nobody has said whether it is right now. Check it again and sign it off anew.',
    lost: 'A sentence of this document was signed off on {date} and is changed or gone; where it stood cannot be told. Read what was rewritten, and see `provenote attestations`.',
    lostSome:
      '{count} sentences of this document were signed off and are changed or gone; where they stood cannot be told. Read what was rewritten, and see `provenote attestations`.',
  },

  *check(analysis) {
    const { attested, sentences } = analysis;
    if (attested.states.length > 0)
      for (const [at, sentence] of sentences.entries()) {
        const state = stateOf(attested, at);
        if (state.state !== 'lapsed' || state.by.decision === 'proposed') continue;
        yield { at: sentence, message: state.by.decision, values: { date: state.by.date } };
      }
    const [first] = attested.lost;
    const count = attested.lost.length;
    if (count === 1 && first) yield { at: headOf(analysis), message: 'lost', values: { date: first.date } };
    else if (count > 1) yield { at: headOf(analysis), message: 'lostSome', values: { count } };
  },
});

/** The place that stands for the document: its first heading, the fence of its frontmatter, its first sentence, its start. */
function headOf({ frontmatter, sections, sentences }: Analysis): Span {
  return (
    sections[0]?.heading ?? (frontmatter ? { start: 0, end: 3 } : (sentences[0] ?? { start: 0, end: 0 }))
  );
}
