import type { PhiSpan } from '../phi-span.js';
import { placeholderOf } from './placeholder.js';
import type { Replacement } from './replacement.js';

/**
 * The edit that makes an age over 89 a class: "she is 93 years old" becomes "she is 90 or older", "a 93-year-old woman" "a
 * 90-or-older woman". What belongs to the number ("years old", "yo") goes with it. A year of birth that tells such an
 * age becomes `[DATE]`.
 */
export function ageReplacement(text: string, span: PhiSpan): Replacement {
  const { start, end, category } = span;
  if (span.reason === 'birth-year') return { start, end, category, replacement: placeholderOf('date') };
  const written = text.slice(start, end).toLowerCase();
  if (written.endsWith('arian')) return { start, end, category, replacement: 'person aged 90 or older' };
  const after = text.slice(end, end + 16);
  if (/-olds?$/.test(written) || /^(?:-| ?-? ?)years?[- ]olds?\b(?<!years old)/i.test(after)) {
    const rest = /^(?:-| ?-? ?)years?[- ]olds?\b/i.exec(after)?.[0].length ?? 0;
    return { start, end: end + rest, category, replacement: '90-or-older' };
  }
  const rest =
    /^[- ]?(?:years?|yrs?)(?:[- ]olds?| of age)\b|^[- ]?y(?:rs?)?\/?o\b|^ ?y\.o\.?(?= |$)/i.exec(after)?.[0]
      .length ?? 0;
  const isJoined = rest === 0 && /^\p{L}/u.test(after);
  return { start, end: end + rest, category, replacement: isJoined ? '90 or older ' : '90 or older' };
}
