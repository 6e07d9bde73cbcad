import { objectiveWords } from '../../tables/generated/objective-words.js';
import { phiWords } from '../../tables/generated/phi-words.js';

type ListName = keyof typeof objectiveWords;

const wordsOf = (list: string): string[] => list.split(' ').map((word) => word.replaceAll('_', ' '));

/** A list of `data/objective-words.yaml` as the inside of a regular expression: its words as alternatives, longest first. */
export function anyOf(name: ListName): string {
  return wordsOf(objectiveWords[name])
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', String.raw`\s`))
    .join('|');
}

/** A list of `data/objective-words.yaml` as a set of lower-case words. */
export function setOf(name: ListName): ReadonlySet<string> {
  return new Set(wordsOf(objectiveWords[name]));
}

/** Who can act in a plan: its own words, kin, and those who treat. */
export const persons: ReadonlySet<string> = new Set([
  ...setOf('persons'),
  ...wordsOf(phiWords.kin),
  ...wordsOf(phiWords.providers),
]);

/** English month names and their short forms, as alternatives; `may` is told from the verb by what stands before it. */
export const months: string = wordsOf(phiWords.months)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
