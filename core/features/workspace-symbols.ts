import type { Analysis } from '../analysis/analysis.js';
import { elementName } from '../grades/wording.js';
import type { Span } from '../text/span.js';
import { titleOf } from './complete-tags.js';
import { isWrittenHere } from './tags-at.js';

/** Something of a document that can be looked for over a workspace. */
export interface WorkspaceSymbol extends Span {
  readonly kind: 'source' | 'element' | 'thread';
  /** Never empty. */
  readonly name: string;
  /** The source's tier, the grade that the document gives the element, or what an id of a plan stands for. */
  readonly detail: string;
}

/**
 * The sources that a document declares, the elements that it grades, and the ids that a plan declares (without its words,
 * which may be anybody's), each at its place, in that order. Never throws.
 */
export function workspaceSymbols(analysis: Analysis): readonly WorkspaceSymbol[] {
  const { tables } = analysis.settings.lexicon;
  const sources = analysis.sources.filter(isWrittenHere).map((source): WorkspaceSymbol => {
    const { id, start, end, tier } = source;
    return { kind: 'source', name: titleOf(source) || `[${id}]`, detail: tier ?? 'no tier', start, end };
  });
  const graded = new Map<string, WorkspaceSymbol>();
  for (const { element, elementSpan, grade } of analysis.gradeClaims) {
    const key = `${element} ${String(elementSpan.start)}`;
    const { start, end } = elementSpan;
    if (!graded.has(key))
      graded.set(key, { kind: 'element', name: elementName(tables, element), detail: grade, start, end });
  }
  const ids = (analysis.thread?.declarations ?? []).map(({ id, kind, start, end }): WorkspaceSymbol => {
    return { kind: 'thread', name: id, detail: kind, start, end };
  });
  return [...sources, ...graded.values(), ...ids];
}

/** Whether the signs of a query stand in a name in their order, case aside, as editors look for symbols. Never throws. */
export function matchesQuery(name: string, query: string): boolean {
  const signs = name.toLowerCase();
  let at = 0;
  for (const sign of query.toLowerCase().replace(/\s+/g, '')) {
    at = signs.indexOf(sign, at);
    if (at < 0) return false;
    at += sign.length;
  }
  return true;
}
