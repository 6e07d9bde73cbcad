import type { Analysis } from '../../../analysis/analysis.js';
import { isWritten, type Outline, type OutlinePart } from '../../../structure/outline.js';
import { placeholdersIn } from '../../../structure/placeholders.js';
import { insertionAt, type TextEdit } from '../../../text/edit.js';
import { lineBreakOf } from '../../../text/line-break.js';
import type { Span } from '../../../text/span.js';
import { defineRule } from '../../define-rule.js';
import { placeOf } from '../section-place.js';

/** Readers go to a section by its name; one that is missing or has nothing under it leaves them without an answer. */
export const sectionMissing = defineRule({
  id: 'article/section-missing',
  description: 'A section of the template is missing or empty, or a place of the template is not filled in.',
  severity: { article: 'warning' },
  repairs: 'offers',
  messages: {
    missing:
      'The section “{title}” is missing, which articles of this form have. Add it here, or name another form with `sections:` in the frontmatter.',
    empty:
      'The section “{title}” is empty, so a reader who looks here finds nothing. Write it, or say in it that nothing is known.',
    placeholder: 'This place of the template is still to be filled in. Write what belongs here.',
    unknownTemplate: 'There is no section template of this name. Write one of: {known}, or off for none.',
  },

  *check(analysis) {
    const { outline, placeholders, sentences, unknownTemplate } = analysis;
    if (unknownTemplate)
      yield {
        at: unknownTemplate,
        message: 'unknownTemplate',
        values: { known: unknownTemplate.known.join(', ') },
      };
    // In a sentence without a tag, `provenance/tag-required` tells of them.
    const told = new Set(
      sentences
        .filter(({ provenance }) => provenance === 'none')
        .flatMap((sentence) => placeholdersIn(placeholders, sentence)),
    );
    for (const placeholder of placeholders)
      if (!told.has(placeholder)) yield { at: placeholder, message: 'placeholder' };
    if (!outline) return;
    const missing = outline.parts.filter((part) => !part.isOptional && !isWritten(part));
    const all = missing.flatMap((part) => insertionOf(outline, part, analysis));
    for (const part of outline.parts) {
      const values = { title: part.title };
      if (isWritten(part)) {
        if (part.isEmpty && !part.isOptional) yield { at: part.section.heading, message: 'empty', values };
      } else if (!part.isOptional) {
        const offers = [
          {
            title: 'Insert the heading “{title}”',
            values,
            edits: insertionOf(outline, part, analysis),
          },
          ...(missing.length > 1 ? [{ title: 'Insert all missing headings', edits: all }] : []),
        ];
        yield { at: nearestHeading(outline, part, analysis), message: 'missing', values, offers };
      }
    }
  },
});

/** The heading, before the section that follows in the template, or behind the one that precedes. */
function insertionOf(outline: Outline, part: OutlinePart, { text }: Analysis): TextEdit[] {
  const { previous, next } = placeOf(outline, part);
  const lineBreak = lineBreakOf(text);
  const heading = `${'#'.repeat((next ?? previous)?.section.level ?? 2)} ${part.title}`;
  if (next) return [insertionAt(next.section.heading.start, heading + lineBreak + lineBreak)];
  const lead = lineBreak + lineBreak + heading;
  if (previous) return [insertionAt(previous.contentEnd, lead)];
  return [insertionAt(text.trimEnd().length, text.trim() === '' ? heading : lead)];
}

/** What a finding points at that has no place of its own: the heading beside it, or the first line. */
function nearestHeading(
  outline: Outline,
  part: OutlinePart,
  { text, frontmatter, sections }: Analysis,
): Span {
  const { previous, next } = placeOf(outline, part);
  const heading = (next ?? previous)?.section.heading ?? sections[0]?.heading;
  if (heading) return heading;
  const body = text.slice(frontmatter?.end ?? 0);
  const start = text.length - body.trimStart().length;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0;
  return line > 0 ? { start, end: start + line } : { start: 0, end: Math.min(3, text.length) };
}
