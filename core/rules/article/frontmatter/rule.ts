import type { Analysis } from '../../../analysis/analysis.js';
import { frontmatterContext } from '../../../analysis/settings.js';
import { valueAt } from '../../../markdown/frontmatter.js';
import { frontmatterProblems } from '../../../structure/check-frontmatter.js';
import { trimSpan, type Span } from '../../../text/span.js';
import { defineRule } from '../../define-rule.js';

/** Sites, tools and Provenote itself read the frontmatter; what they cannot read they leave out without a word. */
export const frontmatter = defineRule({
  id: 'article/frontmatter',
  description: 'An article has no title, or a frontmatter key has a value of the wrong type.',
  severity: { article: 'warning' },
  repairs: 'none',
  messages: {
    noTitle:
      'This article has no title, so nothing can list it or link to it by name. Add `title:` to its frontmatter, or begin it with a # heading.',
    notKeys:
      'The frontmatter should be {expected}; as it is, nothing in it can be read. Write one key on a line.',
    type: '`{key}` should be {expected}; as it is, sites and tools cannot read it. Correct the value.',
    schema: 'For `{key}`, the schema of this project expects {expected}. Correct the frontmatter.',
    schemaWhole: 'The schema of this project expects {expected}. Correct the frontmatter.',
  },

  *check(analysis) {
    const { frontmatter: written, settings, text } = analysis;
    const untitled = placeOfTitle(analysis);
    if (untitled) yield { at: untitled, message: 'noTitle' };
    const known = frontmatterProblems(written, frontmatterContext(settings));
    for (const { start, end, key, expected } of known)
      yield {
        at: trimSpan(text, { start, end }),
        message: key === '' ? 'notKeys' : 'type',
        values: { key, expected },
      };
    if (!written?.root?.entries || written.faults.length > 0) return;
    for (const { start, end, key, expected } of settings.frontmatterSchema?.problemsIn(written.root) ?? []) {
      // One value is told of once, in our words if they say it.
      if (known.some((one) => one.start === start && one.end === end)) continue;
      const message = key === undefined ? 'schemaWhole' : 'schema';
      yield { at: trimSpan(text, { start, end }), message, values: { key: key ?? '', expected } };
    }
  },
});

/**
 * Where a title is missing; undefined where there is one, or where the text is no page at all: neither frontmatter nor
 * headings. Frontmatter that cannot be read may hold one.
 */
function placeOfTitle({ frontmatter: written, sections }: Analysis): Span | undefined {
  const [first] = sections;
  if (first?.level === 1 || (written && written.faults.length > 0)) return undefined;
  const title = valueAt(written?.root, 'title');
  if (title && (title.items !== undefined || title.entries !== undefined || title.text?.trim()))
    return undefined;
  const key = written?.root?.entries?.find((entry) => entry.key === 'title')?.keySpan;
  if (key) return key;
  return written ? { start: 0, end: 3 } : first?.heading;
}
