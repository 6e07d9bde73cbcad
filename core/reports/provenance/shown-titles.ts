import type { Analysis, Section } from '../../analysis/analysis.js';
import { maskedText } from '../../phi/masked-text.js';
import type { Source } from '../../sources/source.js';
import type { Span } from '../../text/span.js';
import { printable } from '../columns.js';

/** Whether reports may show headings and titles of a document: a note's or a revision's may identify somebody. */
export function showsWords({ kind }: Analysis): boolean {
  return kind === 'article';
}

/** A heading as one line, every piece of possible PHI in it replaced by its category. Never throws. */
export function shownHeading(analysis: Analysis, { heading, title }: Section): string {
  if (!hasPhi(analysis, heading)) return oneLine(title);
  return oneLine(maskedText(analysis.text, heading, analysis.phi).replace(/^[#\s]+|[\s#=-]+$/g, ''));
}

/** The title of a source as one line; where its entry may hold PHI, the entry with that replaced. Never throws. */
export function shownSourceTitle(analysis: Analysis, source: Source): string {
  const isOfFile = source.origin === 'bibliography';
  if (isOfFile || !hasPhi(analysis, source)) return oneLine(source.title ?? source.label);
  return oneLine(maskedText(analysis.text, source, analysis.phi));
}

function hasPhi({ phi }: Analysis, span: Span): boolean {
  return phi.some(({ start, end }) => start < span.end && span.start < end);
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
