import type { Analysis } from '../../../analysis/analysis.js';
import type { Vignette } from '../../../structure/vignettes.js';
import { insertionAt, type TextEdit } from '../../../text/edit.js';
import { lineBreakOf } from '../../../text/line-break.js';
import { defineRule } from '../../define-rule.js';
import type { Repair } from '../../finding.js';

/** A scene reads like something that happened. Readers take it for evidence unless a label says that it was made up. */
export const exampleLabel = defineRule({
  id: 'article/example-label',
  description: 'An invented clinical vignette has no label that says so.',
  severity: { article: 'warning' },
  repairs: 'offers',
  messages: {
    unlabelled:
      'This reads like a scene from a session, and nothing says that it is invented. Label it as an LLM-generated example, or cite the case that it comes from.',
  },

  *check(analysis) {
    for (const vignette of analysis.vignettes)
      yield { at: vignette.opening, message: 'unlabelled', offers: [labelOf(vignette, analysis)] };
  },
});

const label = '**LLM-generated illustrative example (not a guideline):** ';

/** The label, and around paragraphs a quotation, as far as the label reaches. */
function labelOf({ opening, end, opensPassage, isPlain }: Vignette, { text }: Analysis): Repair {
  const title = 'Label as an LLM-generated example';
  if (!isPlain) return { title, edits: [insertionAt(opening.start, label)] };
  const lineBreak = lineBreakOf(text);
  const lead = opensPassage ? '' : lineBreak + lineBreak;
  const edits: TextEdit[] = [insertionAt(opening.start, `${lead}> ${label}`)];
  for (const match of text.slice(opening.start, end).matchAll(/\r\n|\n|\r/g)) {
    const at = opening.start + match.index + match[0].length;
    edits.push(insertionAt(at, /^[ \t]*[\r\n]/.test(text.slice(at)) ? '>' : '> '));
  }
  return { title, edits };
}
