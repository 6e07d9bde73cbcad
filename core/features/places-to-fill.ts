import type { Analysis } from '../analysis/analysis.js';
import { isWritten } from '../structure/outline.js';
import { identityOf } from '../structure/notes/note-fields.js';
import type { Span } from '../text/span.js';

/**
 * The placeholders that are left to fill, in order of place. In a note those of client, date and signature are none: they stand
 * where an identity would. Never throws.
 */
export function openPlaceholders({ kind, placeholders, text }: Analysis): readonly Span[] {
  return kind === 'note' ? placeholders.filter((span) => identityOf(text, span) === undefined) : placeholders;
}

/** All that a template left to its author: placeholders, and the headings of empty parts. Never throws. */
export function placesToFill(analysis: Analysis): readonly Span[] {
  const sections = (analysis.outline?.parts ?? [])
    .filter(isWritten)
    .filter(({ isEmpty, isOptional }) => isEmpty && !isOptional);
  return [
    ...openPlaceholders(analysis),
    ...sections.map(({ section }) => section.heading),
    ...(analysis.note?.empty ?? []).map(({ at }) => ({ start: at.head.start, end: at.head.end })),
  ];
}

/**
 * The next placeholder to fill that starts at a selection or behind it, other than the one that is selected; past the last one
 * it goes on from the top. Undefined when none is left. Never throws.
 */
export function nextPlaceholder(analysis: Analysis, selection: Span): Span | undefined {
  const open = openPlaceholders(analysis);
  const isSelected = ({ start, end }: Span): boolean => start === selection.start && end === selection.end;
  return open.find((span) => span.start >= selection.start && !isSelected(span)) ?? open[0];
}
