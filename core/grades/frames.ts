import type { ElementKind } from '../tables/grade-tables.js';
import type { Span } from '../text/span.js';
import { editionsNamed } from './claim-editions.js';
import type { Lexicon } from './lexicon.js';
import type { ReadSentence } from './read-sentence.js';
import { conditions, hedges, negations } from './words.js';

/** What a heading, lead-in, caption or list item says for the lines under it. */
export interface Frame {
  readonly phrase: string | undefined;
  readonly gradeSpan: Span | undefined;
  readonly unsupported: boolean;
  readonly type: ElementKind | undefined;
  readonly editions: readonly string[];
  readonly denied: boolean;
}

/** What a heading or lead-in says for the lines under it; undefined when it says nothing of grades, kinds or editions. */
export function frameOf(
  read: ReadSentence,
  start: number,
  heading: boolean,
  lexicon: Lexicon,
): Frame | undefined {
  const { items } = read;
  const grades = items.items.filter((item) => item.kind === 'grade');
  const types = items.items.filter((item) => item.kind === 'type');
  const editions = editionsNamed(items, lexicon);
  if (grades.length === 0 && types.length === 0 && editions.length === 0) return undefined;
  const one = grades.length === 1 ? grades[0] : undefined;
  const denied =
    items.items.some(
      (item) =>
        item.kind === 'word' &&
        (negations.has(item.lower) ||
          conditions.has(item.lower) ||
          (hedges.has(item.lower) && item.lower !== 'must')),
    ) || /\?\s*$/.test(read.text);
  const named = items.groups.length > 0 && !heading;
  return {
    phrase: named ? undefined : one?.phrase,
    unsupported: one?.unsupported ?? false,
    gradeSpan: one && { start: one.start + start, end: one.end + start },
    type:
      named || (heading && types.length !== 1) ? undefined : types.length === 1 ? types[0]?.type : undefined,
    editions,
    denied,
  };
}
