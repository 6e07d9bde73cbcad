import type { Analysis } from '../../../analysis/analysis.js';
import { isWritten, partsInOrder, type WrittenPart } from '../../../structure/outline.js';
import { insertionAt, replacementOf, type TextEdit } from '../../../text/edit.js';
import { lineBreakOf } from '../../../text/line-break.js';
import { defineRule } from '../../define-rule.js';
import { placeOf, type SectionPlace } from '../section-place.js';

/** Who knows one article of a form finds the way in all of them. */
export const sectionOrder = defineRule({
  id: 'article/section-order',
  description: 'A section stands elsewhere than in the template.',
  severity: { article: 'info' },
  repairs: 'offers',
  messages: {
    before: 'The section “{title}” belongs before “{other}”, where readers look for it. Move it there.',
    after: 'The section “{title}” belongs behind “{other}”, where readers look for it. Move it there.',
  },

  *check(analysis) {
    const { outline } = analysis;
    if (!outline) return;
    const ordered = partsInOrder(outline);
    for (const part of outline.parts.filter(isWritten)) {
      if (ordered.includes(part)) continue;
      const place = placeOf(outline, part);
      const other = place.next ?? place.previous;
      if (!other) continue;
      const edits = moveOf(part, place, analysis);
      yield {
        at: part.section.heading,
        message: place.next ? 'before' : 'after',
        values: { title: part.title, other: other.title },
        offers:
          edits.length > 0
            ? [{ title: 'Move “{title}” to its place', values: { title: part.title }, edits }]
            : [],
      };
    }
  },
});

/** The section with all under it, and without the footer of the page; nothing where one section holds the other. */
function moveOf(part: WrittenPart, { next, previous }: SectionPlace, { text }: Analysis): TextEdit[] {
  const { section, contentEnd } = part;
  const other = next ?? previous;
  if (!other || other.section.level !== section.level) return [];
  const behind = /^\s*/.exec(text.slice(contentEnd))?.[0].length ?? 0;
  const cut = replacementOf({ start: section.start, end: contentEnd + behind }, '');
  const moved = text.slice(section.start, contentEnd);
  const gap = lineBreakOf(text).repeat(2);
  const insertion = next
    ? insertionAt(next.section.start, moved + gap)
    : insertionAt(other.contentEnd, gap + moved);
  return insertion.start > cut.start && insertion.start < cut.end ? [] : [cut, insertion];
}
