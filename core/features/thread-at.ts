import type { Analysis } from '../analysis/analysis.js';
import { touches, type Span } from '../text/span.js';

/** A place of a document that names an id of the golden thread. */
export interface ThreadIdPlace extends Span {
  readonly id: string;
  readonly role: 'declaration' | 'mention';
}

/** All ids of a plan or a note, in order of place; none in other documents. Never throws. */
export function threadIds({ thread }: Analysis): readonly ThreadIdPlace[] {
  if (!thread) return [];
  return [
    ...thread.declarations.map(({ id, start, end }) => ({ id, start, end, role: 'declaration' as const })),
    ...thread.mentions.map(({ id, start, end }) => ({ id, start, end, role: 'mention' as const })),
  ].sort((a, b) => a.start - b.start);
}

/** The id that a cursor touches; undefined where none stands. Never throws. */
export function threadIdAt(analysis: Analysis, offset: number): ThreadIdPlace | undefined {
  return threadIds(analysis).find((place) => touches(place, offset));
}
