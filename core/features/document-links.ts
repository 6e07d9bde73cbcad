import type { Analysis } from '../analysis/analysis.js';
import type { IdentifierKind } from '../sources/source.js';
import type { Span } from '../text/span.js';
import { isWrittenHere } from './tags-at.js';

/** A DOI, PMID, ISBN or address that opens the work it names. */
export interface DocumentLink extends Span {
  readonly kind: IdentifierKind;
  /** On the web (`https:` or `http:`). */
  readonly href: string;
}

/**
 * The identifiers of the document's sources, wherever these are declared, in order of place, none over another. What is
 * malformed or a placeholder leads nowhere and is left out. Never throws.
 */
export function documentLinks({ sources }: Analysis): readonly DocumentLink[] {
  const links = sources
    .filter(isWrittenHere)
    .flatMap(({ identifiers }) => identifiers)
    .filter(({ fault, href, start, end }) => fault === undefined && end > start && /^https?:\/\//i.test(href))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  return links.flatMap(({ kind, href, start, end }) => {
    if (start < at) return [];
    at = end;
    return [{ kind, href, start, end }];
  });
}
