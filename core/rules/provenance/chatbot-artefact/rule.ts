import { defineRule } from '../../define-rule.js';

/** What a chat window leaves in pasted text looks like a citation and leads nowhere. */
export const chatbotArtefact = defineRule({
  id: 'provenance/chatbot-artefact',
  description: 'The text holds traces of a pasted chat.',
  severity: { article: 'error', note: 'error' },
  repairs: 'none',
  messages: {
    'citation-token':
      'A chat tool left this token where a citation stood; it leads nowhere. Find the source and cite it, or mark the sentence [LLM].',
    tracking:
      'This address was copied out of a chat tool, which may have made it up. Open it, check that it says what is claimed, and remove the tracking part.',
    phrase:
      'This is a chat tool speaking about itself. Remove it, and mark what else was pasted with it [LLM].',
  },

  *check({ artefacts }) {
    for (const artefact of artefacts) yield { at: artefact, message: artefact.kind };
  },
});
