import type { PhiSpan } from '../phi-span.js';
import { ageReplacement } from './age.js';
import { placeholderOf } from './placeholder.js';
import type { Replacement } from './replacement.js';
import { zipOf } from './zip.js';

/**
 * What becomes of an identifier that is neither name nor date: an age over 89 its class, a place `[LOCATION]` with the three
 * digits of its ZIP code (a code alone those digits), all else its placeholder.
 */
export function otherReplacement(text: string, span: PhiSpan): Replacement {
  const { start, end, category } = span;
  if (category === 'age') return ageReplacement(text, span);
  const placeholder = placeholderOf(category);
  const place = text.slice(start, end);
  const zip = category === 'location' ? zipOf(place) : undefined;
  if (zip === undefined) return { start, end, category, replacement: placeholder };
  const isAlone = /^[\d-]+$/.test(place.trim());
  return { start, end, category, replacement: isAlone ? zip : `${placeholder} ${zip}` };
}
