import { replacementOf } from '../../../text/edit.js';
import { defineRule } from '../../define-rule.js';
import { shownNumber } from '../../shown-number.js';

/** What looks like a tag to its writer and is none to everybody else leaves the sentence without a source. */
export const tagMalformed = defineRule({
  id: 'provenance/tag-malformed',
  description: 'Something was meant as a tag, but is none.',
  severity: { article: 'error', note: 'error' },
  repairs: 'both',
  messages: {
    llm: 'This looks like the LLM tag, but is not written as one, so the sentence counts as untagged. Write {meant}.',
    named:
      'This looks like a named source, but is not written as one, so the sentence counts as untagged. Write {meant} if that is the source.',
    number:
      'This looks like a source marker, but is not written as one, so the sentence has no source. Write {meant} if that is the source.',
  },

  *check({ sentences }) {
    for (const { malformed } of sentences) {
      for (const tag of malformed) {
        const meant = shownNumber(tag.meant);
        const repair = { title: 'Write {meant}', values: { meant }, edits: [replacementOf(tag, tag.meant)] };
        yield {
          at: tag,
          message: tag.kind,
          values: { meant },
          ...(tag.kind === 'llm' ? { fix: repair } : { offers: [repair] }),
        };
      }
    }
  },
});
