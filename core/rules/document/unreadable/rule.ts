import { say } from '../../../language/say.js';
import { namedBibliographies } from '../../../sources/bibliography/named-files.js';
import { defineRule } from '../../define-rule.js';

/**
 * What cannot be read cannot be checked. Files that are no text at all are found where bytes are decoded
 * (`workspace/decode`); here it is the frontmatter, and the bibliography that it names.
 */
export const unreadable = defineRule({
  id: 'document/unreadable',
  description: 'A document, its frontmatter or its bibliography cannot be read.',
  severity: { article: 'error', note: 'error' },
  repairs: 'none',
  messages: {
    frontmatter:
      'The frontmatter cannot be read as YAML: {reason}. Until that is mended, the title, kind and sources in it may be missing.',
    bibliography:
      'This bibliography cannot be read: {reason}. Until that is mended, citations by key are not checked.',
  },

  *check({ bibliography, frontmatter, settings }) {
    const { locale } = settings;
    const fault = frontmatter?.faults[0];
    if (fault) yield { at: fault, message: 'frontmatter', values: { reason: say(locale, fault.reason) } };
    for (const file of namedBibliographies(frontmatter)) {
      const missing = bibliography?.missing.find(({ name }) => name === file.name);
      if (missing)
        yield { at: file, message: 'bibliography', values: { reason: say(locale, missing.reason) } };
    }
  },
});
