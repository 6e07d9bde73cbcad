import type { Artefact } from '../../../analysis/analysis.js';
import { defineRule } from '../../define-rule.js';
import type { Repair } from '../../finding.js';

/** What a chat window leaves in pasted text looks like a citation and leads nowhere. */
export const chatbotArtefact = defineRule({
  id: 'provenance/chatbot-artefact',
  description: 'The text holds traces of a pasted chat.',
  severity: { article: 'error', note: 'error' },
  repairs: 'offers',
  messages: {
    'citation-token':
      'A chat tool left this token where a citation stood; it leads nowhere. Find the source and cite it, or mark the sentence [LLM].',
    tracking:
      'This address was copied out of a chat tool, which may have made it up. Open it, check that it says what is claimed, and remove the tracking part.',
    phrase:
      'This is a chat tool speaking about itself. Remove it, and mark what else was pasted with it [LLM].',
  },

  *check({ artefacts, text }) {
    for (const artefact of artefacts) {
      const offers = artefact.kind === 'tracking' ? [withoutTracking(artefact, text)] : [];
      yield { at: artefact, message: artefact.kind, offers };
    }
  },
});

/** The parameter goes with the sign that joins it to its address; where it is the first of several, the next one takes `?`. */
function withoutTracking({ start, end }: Artefact, text: string): Repair {
  const joint =
    text.charAt(start) === '?' ? (/^&(?:amp;)?/.exec(text.slice(end, end + 5))?.[0].length ?? 0) : 0;
  const edit = joint > 0 ? { start: start + 1, end: end + joint, text: '' } : { start, end, text: '' };
  return { title: 'Remove the tracking part of the address', edits: [edit] };
}
