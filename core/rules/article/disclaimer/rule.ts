import type { Analysis } from '../../../analysis/analysis.js';
import { insertionAt } from '../../../text/edit.js';
import { lineBreakOf } from '../../../text/line-break.js';
import { defineRule } from '../../define-rule.js';
import type { Repair } from '../../finding.js';
import { headOfModelPage } from '../page.js';

/** Who opens a page in a hurry must learn at once that a model wrote of it, before acting on it with a client. */
export const disclaimer = defineRule({
  id: 'article/disclaimer',
  description: 'An article has LLM sentences, but no line that asks to verify it before clinical use.',
  severity: { article: 'info' },
  repairs: 'fix',
  messages: {
    missing:
      'Parts of this article are marked as written by a model, but nothing tells readers to verify it before clinical use. Add such a line at the top.',
  },

  *check(analysis) {
    if (analysis.hasDisclaimer) return;
    const at = headOfModelPage(analysis);
    if (at) yield { at, message: 'missing', fix: lineAtTop(analysis) };
  },
});

const line = '> ⚠︎ LLM-generated — verify before clinical use.';

/** The line below the frontmatter or at the top, set apart from what follows, which would else be read as part of it. */
function lineAtTop({ text, frontmatter }: Analysis): Repair {
  const title = 'Add the line “verify before clinical use”';
  const lineBreak = lineBreakOf(text);
  const end = frontmatter?.end ?? 0;
  if (end === 0) return { title, edits: [insertionAt(0, line + lineBreak + lineBreak)] };
  const isApart = /^(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r|$)/.test(text.slice(end));
  return { title, edits: [insertionAt(end, lineBreak + lineBreak + line + (isApart ? '' : lineBreak))] };
}
