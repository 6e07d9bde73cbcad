import { isMeasurable } from './measurable.js';
import type { SmartLetter } from './objective.js';
import { isSpecific } from './specific.js';
import { isTimeBound } from './time-bound.js';
import { wordingOf } from './wording.js';

/** What a plan writes beside an objective, in fields or columns of their own. Inner markdown. */
export interface ObjectiveFields {
  /** How it is measured. */
  readonly measure?: string;
  /** By when, or how often. */
  readonly time?: string;
}

/**
 * The letters that an objective lacks, from its inner markdown; `names` are the named sources in lower case. A field
 * beside it gives the letter that it is for. Never throws.
 */
export function judgeObjective(
  inner: string,
  fields: ObjectiveFields,
  names: ReadonlySet<string>,
): SmartLetter[] {
  const wording = wordingOf(inner, names);
  const missing: SmartLetter[] = [];
  if (!isSpecific(wording)) missing.push('S');
  if (!isMeasurable(wording) && !(fields.measure && isMeasurable(wordingOf(fields.measure, names))))
    missing.push('M');
  if (!isTimeBound(wording) && !(fields.time && isTimeBound(wordingOf(`by ${fields.time}`, names))))
    missing.push('T');
  return missing;
}
