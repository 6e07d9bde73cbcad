import type { DateFound } from './date-found.js';
import { hasTime, weekdayBefore } from './date-short.js';
import { endOfOrdinal, isForeignMonth, isLongMonth, isMonth, isRomanMonth, withYear } from './month-names.js';
import type { TokenList } from './tokens.js';
import { wordSet } from './word-sets.js';

/** `12 March 2020`, `the 12th of January`, `on the 6th`, `the evening of the 2nd`. */
export function dayThenMonth(tokens: TokenList, index: number, ordinal: boolean): DateFound | undefined {
  let at = index + 1;
  if (/^(?:of|de|-)$/.test(tokens.lower(at))) at++;
  // "ab 1. April"; a number with a full stop that opens its line numbers a list.
  else if (
    tokens.written(at) === '.' &&
    tokens.at(at)?.gap === 0 &&
    tokens.at(index)?.gap === 1 &&
    (isMonth(tokens, at + 1) || isForeignMonth(tokens, at + 1))
  )
    at++;
  if (isForeignMonth(tokens, at) || isRomanMonth(tokens, at))
    return {
      first: startOfRange(tokens, index),
      last: withYear(tokens, at),
      confidence: 'high',
      reason: 'calendar',
    };
  if (
    isMonth(tokens, at) &&
    (tokens.at(at)?.capital === true ||
      ordinal ||
      /^(?:jan|feb|apr|jun|jul|aug|sep|oct|nov)$/.test(tokens.lower(at)) ||
      isLongMonth(tokens.lower(at)))
  ) {
    const last = withYear(tokens, at);
    return {
      first: startOfRange(tokens, index),
      last,
      confidence: 'high',
      reason: 'calendar',
    };
  }
  const weekday = weekdayBefore(tokens, index);
  if (weekday === undefined && !ordinal) return undefined;
  const next = tokens.at(index + 1);
  const closes =
    !next ||
    next.gap >= 2 ||
    (next.kind === 'mark' && /[.,;:)!?]/.test(tokens.written(index + 1))) ||
    /^(?:and|but|at|when|because|if|with|for|by|to|she|he|they|i|from|after|before|until|w|w\/|works|suits|instead|please|re|via|as|so|which|that|then|is|was|about|said|says)$/.test(
      tokens.lower(index + 1),
    );
  if (!closes && !hasTime(tokens, index)) return undefined;
  // "Friday 16th", "Tues 12"; a time behind the weekday is none.
  if (
    weekday !== undefined &&
    !/^[:.]\d/.test(tokens.text.slice(tokens.at(index)?.end ?? 0, (tokens.at(index)?.end ?? 0) + 2))
  )
    return tokens.at(weekday)?.capital === true || ordinal
      ? { first: weekday, last: index, confidence: ordinal ? 'high' : 'medium', reason: 'calendar' }
      : undefined;
  if (!ordinal) return undefined;
  if (tokens.lower(index - 1) !== 'the')
    return /^(?:on|by|until|till|since|due|next|nxt|w\/c|w\/e|of|review|appt|appointment|f\/u|fu|rtc|recheck|seen|returns?|back)$/.test(
      tokens.lower(index - 1),
    )
      ? { first: index, last: index, confidence: 'medium', reason: 'calendar' }
      : undefined;
  let first = index - 1;
  const before = tokens.lower(first - 1);
  if (before === 'of' && /^(?:morning|evening|night|afternoon|day)$/.test(tokens.lower(first - 2))) {
    first -= tokens.lower(first - 3) === 'the' ? 3 : 2;
    return { first, last: index, confidence: 'high', reason: 'calendar' };
  }
  if (wordSet('weekdays').has(before))
    return { first: first - 1, last: index, confidence: 'high', reason: 'calendar' };
  const announced =
    /^(?:on|by|until|since|from|before|after|visit|appointment|for|till|next|return|due|review|through|session|meeting|joint|starting)$/.test(
      before,
    );
  return announced ? { first, last: index, confidence: 'medium', reason: 'calendar' } : undefined;
}

/** "8 to 12 April", "the 3rd of May": the index where the days begin. */
function startOfRange(tokens: TokenList, index: number): number {
  let first = index;
  while (
    index - first < 12 &&
    /^(?:to|-|–|and|or|until|&|,)$/.test(tokens.lower(first - 1)) &&
    /^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens.lower(first - 2))
  )
    first -= 2;
  if (tokens.lower(first - 1) === 'the') first--;
  return weekdayBefore(tokens, first) ?? first;
}

/** `March 12th, 2020`, `Jan 20th '23`, `Tues. Jan 9`, `July 2022`, `In April`. */
export function dateOfMonth(tokens: TokenList, index: number, word: string): DateFound | undefined {
  let at = index + 1;
  if (tokens.written(at) === '.' && tokens.at(at)?.gap === 0 && word.length <= 4) at++;
  const next = tokens.at(at);
  const first = weekdayBefore(tokens, index) ?? index;
  if (next && next.gap <= 2 && next.kind === 'code') {
    const written = tokens.written(at);
    const day = /^(\d{1,2})(?:st|nd|rd|th)?(?:[-–/]\d{1,2}(?:st|nd|rd|th)?)?$/i.exec(written);
    if (
      day &&
      Number(day[1]) >= 1 &&
      Number(day[1]) <= 31 &&
      !/^(?:mg|%|weeks?|days?|of)$/.test(tokens.lower(at + 1)) &&
      !isVerbMay(tokens, index, word, at)
    )
      return { first, last: withYear(tokens, endOfDays(tokens, at)), confidence: 'high', reason: 'calendar' };
    if (/^(?:19|20)\d\d$/.test(written))
      return { first: index, last: at, confidence: 'medium', reason: 'month' };
  }
  if (
    next &&
    (tokens.written(at) === ',' || tokens.lower(at) === 'of') &&
    /^(?:19|20)\d\d$/.test(tokens.written(at + 1))
  )
    return { first: index, last: at + 1, confidence: 'medium', reason: 'month' };
  if (
    /^['’‘]$/.test(tokens.written(at)) &&
    /^\d\d$/.test(tokens.written(at + 1)) &&
    tokens.at(at + 1)?.gap === 0
  )
    return { first: index, last: at + 1, confidence: 'medium', reason: 'month' };
  if (next && tokens.lower(at) === 'the' && /^\d{1,2}(?:st|nd|rd|th)$/.test(tokens.lower(at + 1)))
    return { first, last: withYear(tokens, at + 1), confidence: 'high', reason: 'calendar' };
  const before = tokens.lower(index - 1);
  // "February the twenty-second", "March first": without an article only where nothing but a day follows.
  const ordinal = endOfOrdinal(tokens, tokens.lower(at) === 'the' ? at + 1 : at);
  if (
    ordinal !== undefined &&
    next?.gap === 1 &&
    (tokens.lower(at) === 'the' || closesDay(tokens, ordinal + 1))
  )
    return { first, last: withYear(tokens, ordinal), confidence: 'high', reason: 'calendar' };
  if (before === 'of') {
    // "the fourteenth of May", "the end of May"
    const day = [index - 2, index - 3].find((from) => {
      const end = endOfOrdinal(tokens, from);
      return end === index - 2;
    });
    if (day !== undefined) {
      const from = tokens.lower(day - 1) === 'the' ? day - 1 : day;
      return { first: from, last: withYear(tokens, index), confidence: 'high', reason: 'calendar' };
    }
    if (/^(?:end|start|beginning|middle|close|half|week|weekend)$/.test(tokens.lower(index - 2)))
      return { first: index, last: index, confidence: 'medium', reason: 'month' };
  }
  if (
    /^(?:in|since|last|this|next|until|till|by|late|early|mid|from|during|of|for|before|after|every|through|to)$/.test(
      before,
    )
  ) {
    if (
      (word === 'may' || word === 'march' || word === 'mar') &&
      !/^(?:in|since|last|this|next|until|by|late|early|mid|of)$/.test(before)
    )
      return undefined;
    const sure = /^(?:in|since|last|this|next|until|till|by|late|early|mid|during)$/.test(before);
    return word.length > 3 || word === 'may' || (sure && word !== 'mar')
      ? { first: index, last: index, confidence: sure ? 'medium' : 'low', reason: 'month' }
      : undefined;
  }
  return undefined;
}

/** "April 3, 10 and 24": the last of more days of the same month, each later than the one before and followed by a mark. */
function endOfDays(tokens: TokenList, day: number): number {
  let last = day;
  for (let count = 0; count < 6; count++) {
    let at = last + 1;
    if (tokens.written(at) === ',') at++;
    if (/^(?:and|&)$/.test(tokens.lower(at))) at++;
    const isNext = at > last + 1 && /^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens.written(at));
    const later = parseInt(tokens.written(at), 10);
    if (!isNext || later > 31 || later <= parseInt(tokens.written(last), 10)) break;
    const next = tokens.at(at + 1);
    if (next && next.gap < 2 && !/^(?:[,.;)&]|and|at|\d{4})$/.test(tokens.lower(at + 1))) break;
    last = at;
  }
  return last;
}

/** "May 5 people" and "She may 2…" are rare; `May` that opens a sentence before a number counts as the month. */
function isVerbMay(tokens: TokenList, index: number, word: string, at: number): boolean {
  return (
    (word === 'may' || word === 'march') &&
    tokens.at(index)?.capital !== true &&
    !/(?:st|nd|rd|th)$/i.test(tokens.written(at))
  );
}

/** Whether a clause ends before a token: a mark, a line end, or a word that begins the next one. */
function closesDay(tokens: TokenList, index: number): boolean {
  const next = tokens.at(index);
  return (
    !next ||
    next.gap >= 2 ||
    next.kind !== 'word' ||
    /^(?:and|at|with|for|to|by|if|when|because|in)$/.test(tokens.lower(index))
  );
}
