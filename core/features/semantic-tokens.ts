import type { Analysis } from '../analysis/analysis.js';
import type { Tag } from '../prose/tag.js';
import { isWhiteSpace, type Span } from '../text/span.js';
import { allTags } from './tags-at.js';

/** The kinds of tokens, in the order in which the protocol numbers them. */
export const tokenTypes = ['sourceMarker', 'llmTag', 'namedSource'] as const;
/** What more a token can be, in the order of its bits. `unresolved`: it names no source of the document. */
export const tokenModifiers = ['declaration', 'unresolved'] as const;

/** A piece of a tag, or the number of an entry. It lies in one line. */
export interface SemanticToken extends Span {
  readonly type: (typeof tokenTypes)[number];
  readonly modifier: (typeof tokenModifiers)[number] | undefined;
}

/**
 * The tags of a stretch of the document and the numbers and labels of its sources, so that an editor can colour them;
 * never whole sentences. In order of place; none crosses a line, none overlaps another, as some clients take neither.
 * Never throws.
 */
export function semanticTokens(analysis: Analysis, range: Span): readonly SemanticToken[] {
  const { sourceIndex, sources, text } = analysis;
  const found: SemanticToken[] = [];
  const add = (
    { start, end }: Span,
    type: SemanticToken['type'],
    modifier: SemanticToken['modifier'],
  ): void => {
    if (start < range.end && range.start < end)
      for (const piece of linesOf(text, start, end)) found.push({ ...piece, type, modifier });
  };
  for (const tag of allTags(analysis)) {
    const isUnresolved = tag.kind === 'source' && tag.sources.some((name) => !sourceIndex.has(name));
    add(tag, typeOf(tag), isUnresolved ? 'unresolved' : undefined);
  }
  for (const { idSpan, origin } of sources)
    if (idSpan && (origin === 'section' || origin === 'footnote')) add(idSpan, 'sourceMarker', 'declaration');
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  return found.filter(({ start, end }) => {
    if (start < at) return false;
    at = end;
    return true;
  });
}

function typeOf({ kind }: Tag): SemanticToken['type'] {
  switch (kind) {
    case 'source':
      return 'sourceMarker';
    case 'llm':
      return 'llmTag';
    case 'named':
      return 'namedSource';
  }
}

/** A stretch line by line, without the white space and marks of quotations at the start of a line. */
function linesOf(text: string, start: number, end: number): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 10;
    if (code !== 10 && code !== 13) continue;
    while (from > start && from < at && (isWhiteSpace(text.charCodeAt(from)) || text[from] === '>')) from++;
    if (at > from) pieces.push({ start: from, end: at });
    from = at + 1;
  }
  return pieces;
}
