import { restrictedZipPrefixes } from '../../tables/generated/zip-prefixes.js';
import { wordSet } from '../word-sets.js';

/**
 * The first three digits of the US ZIP code that ends a place, `000` for the restricted prefixes; undefined where the
 * place ends in none. Five digits after an address may be a house or a foreign code: a state has to stand before them,
 * unless they are all there is.
 */
export function zipOf(place: string): string | undefined {
  const found = /^(.*?)(\d{5})(?:-\d{4})?$/s.exec(place.trim());
  if (!found) return undefined;
  const [, before = '', digits = ''] = found;
  if (before !== '' && !endsWithState(before)) return undefined;
  const prefix = digits.slice(0, 3);
  return restrictedZipPrefixes.includes(prefix) ? '000' : prefix;
}

function endsWithState(before: string): boolean {
  if (/(?<!\p{L})[A-Z]{2}\.?,?\s+$/u.test(before)) return true;
  const words = before.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [last = '', previous = ''] = words.reverse();
  return wordSet('regions').has(last) || wordSet('regions').has(`${previous} ${last}`);
}
