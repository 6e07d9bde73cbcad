import { groupsOf } from './lines.js';
import type { Part } from './part.js';
import { readParts } from './read-parts.js';
import type { KnownSources } from './readings.js';
import { vocabularyOf, type KnownHeadings } from './vocabulary.js';

/** Whether the sources came without any number, so that their order has to tell. */
export function areUnnumbered(parts: readonly Part[]): boolean {
  return parts.every((part) => part.kind !== 'entry' || part.number === undefined);
}

/** The numbers of the sources that a rendered text lists; undefined when it lists none. Never throws. */
export function sourceNumbersIn(text: string, headings: KnownHeadings = {}): KnownSources {
  return knownSourcesOf(readParts(groupsOf(text), vocabularyOf(headings), 'fragment'));
}

/**
 * The numbers of the sources that the parts list, counted where the text has none, or nothing but `1.` (spec, section 3);
 * undefined when they list none.
 */
export function knownSourcesOf(parts: readonly Part[]): KnownSources {
  const numbers = parts.flatMap((part) => (part.kind === 'entry' ? [part.number] : []));
  if (numbers.length === 0) return undefined;
  const isCounted =
    numbers.every((number) => number === undefined) || numbers.every((number) => number === 1);
  if (isCounted) return new Set(numbers.map((_number, at) => at + 1));
  return new Set(numbers.filter((number) => number !== undefined));
}
