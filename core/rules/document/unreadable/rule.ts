import { defineRule } from '../../define-rule.js';

/**
 * What cannot be read cannot be checked. Files that are no text at all are found where bytes are decoded
 * (`workspace/decode`); here it is the frontmatter.
 */
export const unreadable = defineRule({
  id: 'document/unreadable',
  description: 'A document, or its frontmatter, cannot be read.',
  severity: { article: 'error', note: 'error' },
  repairs: 'none',
  messages: {
    frontmatter:
      'The frontmatter cannot be read as YAML: {reason}. Until that is mended, the title, kind and sources in it may be missing.',
  },

  *check({ frontmatter }) {
    const fault = frontmatter?.faults[0];
    if (fault) yield { at: fault, message: 'frontmatter', values: { reason: fault.reason } };
  },
});
