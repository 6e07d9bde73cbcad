import { defineRule } from '../../define-rule.js';
import { moveOf, neighboursOf } from '../part-edits.js';

/** Who reads many notes finds each part by its place. */
export const sectionOrder = defineRule({
  id: 'note/section-order',
  description: 'A part of a note stands elsewhere than in its format.',
  severity: { note: 'warning' },
  repairs: 'offers',
  messages: {
    before:
      'The part “{title}” belongs before “{other}”, where readers of {format} notes look for it. Move it there.',
    after:
      'The part “{title}” belongs behind “{other}”, where readers of {format} notes look for it. Move it there.',
  },

  *check({ note, text }) {
    if (!note) return;
    for (const part of note.misplaced) {
      const { previous, next } = neighboursOf(note, part);
      const other = next ?? previous;
      if (!other) continue;
      const edits = moveOf(note, part, text);
      const { head } = part.at;
      yield {
        at: { start: head.start, end: head.end },
        message: next ? 'before' : 'after',
        values: { title: part.title, other: other.title, format: note.format?.name ?? 'such' },
        offers: edits.length > 0 ? [{ title: `Move “${part.title}” to its place`, edits }] : [],
      };
    }
  },
});
