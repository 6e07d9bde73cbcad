import type { DateFound } from './date-found.js';
import type { TokenList } from './tokens.js';
import { wordSet } from './word-sets.js';
import { withYear } from './month-names.js';

/** Holidays fix a day: "New Year's Eve", "Ash Wednesday, 2019". */
export function dateOfHoliday(tokens: TokenList, index: number, word: string): DateFound | undefined {
  if (!holidayHeads().has(word)) return undefined;
  // The tokenizer parts a possessive from its word: "New Year", "'", "s", "Eve".
  const words: string[] = [];
  const ends: number[] = [];
  for (let at = index; words.length < 4 && at < index + 8; at++) {
    const written = tokens.lower(at);
    if (written === "'" || written === '’') continue;
    if (written === 's' && words.length > 0 && tokens.at(at)?.gap === 0) {
      words[words.length - 1] += "'s";
      ends[ends.length - 1] = at;
      continue;
    }
    words.push(written);
    ends.push(at);
  }
  for (let size = words.length; size >= 1; size--) {
    if (!wordSet('holidays').has(words.slice(0, size).join(' '))) continue;
    const end = ends[size - 1] ?? index;
    const last = withYear(tokens, end);
    if (size === 1 && last === index && tokens.at(index)?.opens === true && word === 'easter')
      return undefined;
    return { first: index, last, confidence: 'medium', reason: 'holiday' };
  }
  return undefined;
}

let heads: ReadonlySet<string> | undefined;

function holidayHeads(): ReadonlySet<string> {
  heads ??= new Set(
    [...wordSet('holidays')].flatMap((holiday) => [
      holiday.split(' ')[0] ?? '',
      (holiday.split(' ')[0] ?? '').replace(/'s$/, ''),
    ]),
  );
  return heads;
}
