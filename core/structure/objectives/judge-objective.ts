import { givesAmount, isMeasurable } from './measurable.js';
import type { SmartLetter } from './objective.js';
import { isSpecific } from './specific.js';
import { isTimeBound } from './time-bound.js';
import { wordingOf, type Wording } from './wording.js';

/** What a plan writes beside an objective, in fields or columns of their own. Inner markdown. */
export interface ObjectiveFields {
  /** How it is measured. */
  readonly measure?: string;
  /** By when, or how often. */
  readonly time?: string;
}

/**
 * The letters that an objective lacks, in their order; `inner` is inner markdown, `names` are the named sources in lower
 * case. A field beside the objective gives the letter that it is for. Never throws.
 */
export function judgeObjective(
  inner: string,
  fields: ObjectiveFields,
  names: ReadonlySet<string>,
): SmartLetter[] {
  const wording = wordingOf(inner, names);
  const field = (text: string | undefined, gives: (wording: Wording) => boolean): boolean =>
    text !== undefined && gives(wordingOf(text, names));
  const shows: readonly (readonly [SmartLetter, boolean])[] = [
    ['S', isSpecific(wording)],
    ['M', isMeasurable(wording) || field(fields.measure, givesAmount)],
    ['T', isTimeBound(wording) || field(fields.time && `by ${fields.time}`, isTimeBound)],
  ];
  return shows.flatMap(([letter, isShown]) => (isShown ? [] : [letter]));
}
