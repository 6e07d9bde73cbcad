import type { Span } from '../../text/span.js';
import { phiCategories } from '../phi-span.js';
import { roleNouns, takenPairs } from './surrogate.js';

const categories = phiCategories.map((category) => category.toUpperCase()).join('|');
const nouns = Object.values(roleNouns).join('|');

/** What de-identification writes for persons and places: `[NAME]`, `[LOCATION] 021`, `Client A`, `Person-B`. */
const written = new RegExp(
  `\\[(?:${categories})\\](?: \\d{3}(?!\\d))?|` +
    `(?<![\\p{L}\\p{N}])(?:${nouns})[ -](?:[A-Z]|(?!${takenPairs.join('|')})[A-Z]{2}\\d{0,4})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** The stretches of a text that stand for an identifier and are none. In order, apart. Never throws. */
export function findWritten(text: string): Span[] {
  return [...text.matchAll(written)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
  }));
}

/** A text without these stretches. */
export function withoutWritten(text: string): string {
  return text.replace(written, '');
}
