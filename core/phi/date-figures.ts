import type { DateFound } from './date-found.js';
import { dayThenMonth } from './date-words.js';
import { isLongMonth, isMonthName, withYear } from './month-names.js';
import { hasTime, isAnnounced, shortDate, weekdayBefore } from './date-short.js';
import { isDigit, type TokenList } from './tokens.js';

const full = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{2,4})(?:t\d.*)?$/i;
const pair = /^(\d{1,2})([-/])(\d{1,2})$/;
const range = /^(\d{1,2})\/(\d{1,2})[-–](\d{1,2})\/(\d{1,2})$/;
const dotted = /^(\d{1,2})\.(\d{1,2})$/;
const monthYear = /^(0?[1-9]|1[0-2])[-/.]((?:19|20)\d\d)$/;
const yearMonth = /^((?:19|20)\d\d)[-/](0[1-9]|1[0-2])$/;
/** `20241105`, `2024年11月5日`: without separators, and in Chinese and Japanese. */
const compact = /^(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:\d{4}年)?\d{1,2}月\d{1,2}日)$/;
/** `Apr-01-2024`, `NOV05` */
const monthFirst = /^(\p{L}{3,9})[-./]?(\d{1,2})(?:[-./](?:19|20)?\d\d)?$/iu;
/** `16/17 Nov`, `3-5 May` */
const twoDays = /^(\d{1,2})[-–/](\d{1,2})$/;
/** `05NOV2024`, `04-Oct-1972`, `06NOV`, and `9.iv.15`. */
const named = /^(\d{1,2})[-./]?(\p{L}{3,9})[-./]?((?:19|20)?\d\d)?$/iu;
const roman = /^(\d{1,2})[-./](i{1,3}|i?v|vi{1,3}|i?x|xi{1,2})[-./]((?:19|20)?\d\d)$/i;

/** The date that begins at a token with a digit. Never throws. */
export function dateOfFigures(tokens: TokenList, index: number): DateFound | undefined {
  const written = tokens.written(index);
  const { length } = written;
  if (length > 25) return undefined;
  // A number alone is a day, or a day, month and year without separators.
  if (length > 2 && length !== 8 && isNumber(written)) return undefined;
  const whole = length >= 6 ? full.exec(written) : null;
  if (whole) {
    if (!isCalendarDate(Number(whole[1]), Number(whole[3]), Number(whole[4]), whole[4]?.length ?? 0))
      return undefined;
    if (isListOfLimits(tokens, index)) return undefined;
    const isPadded = /^\d\d\.\d\d\.\d\d$/.test(written);
    if (whole[2] === '.' && (whole[4]?.length ?? 0) < 4 && !isPadded && !isAnnounced(tokens, index))
      return undefined;
    return dateAt(tokens, index, 'high');
  }
  if ((length === 6 || length === 7) && (monthYear.test(written) || yearMonth.test(written)))
    return { first: index, last: index, confidence: 'medium', reason: 'month' };
  if ((length === 8 || written.endsWith('日')) && compact.test(written))
    return dateAt(tokens, index, 'medium');
  if (length >= 3 && length <= 5 && twoDays.test(written)) {
    const found = dayThenMonth(tokens, index, false);
    if (found) return found;
  }
  const short = length >= 3 && length <= 5 ? pair.exec(written) : null;
  if (short) return shortDate(tokens, index, Number(short[1]), Number(short[3]), short[2] ?? '/');
  const days = length >= 7 ? range.exec(written) : null;
  if (days) return isRangeOfDays(days.slice(1).map(Number)) ? dateAt(tokens, index, 'medium') : undefined;
  if (length >= 5) {
    const month = named.exec(written);
    if (month && isDay(Number(month[1])) && isMonthName(month[2] ?? ''))
      return dateAt(tokens, index, 'high', withYear(tokens, index));
    const reversed = tokens.at(index)?.capital === true ? monthFirst.exec(written) : null;
    if (reversed && isDay(Number(reversed[2])) && isMonthName(reversed[1] ?? ''))
      return dateAt(tokens, index, 'high');
    const numeral = roman.exec(written);
    if (numeral && isDay(Number(numeral[1]))) return dateAt(tokens, index, 'high');
  }
  const short2 = length >= 3 && length <= 5 ? dotted.exec(written) : null;
  if (short2) return dottedDate(tokens, index, Number(short2[1]), Number(short2[2]));
  // `12 March 2020`, `3rd of May`, `the 6th`
  const day = length <= 4 ? /^(\d{1,2})(st|nd|rd|th)?$/i.exec(written) : null;
  if (!day || !isDay(Number(day[1]))) return undefined;
  const spaced = dateInGroups(tokens, index);
  if (spaced) return spaced;
  // "june 24" in lower case
  if (isPlainMonth(tokens, index - 1) && tokens.at(index)?.gap === 1 && !isCounted(tokens, index + 1))
    return {
      first: weekdayBefore(tokens, index - 1) ?? index - 1,
      last: withYear(tokens, index),
      confidence: 'high',
      reason: 'calendar',
    };
  return dayThenMonth(tokens, index, day[2] !== undefined);
}

/** A date from a token on, with the weekday before it. */
function dateAt(
  tokens: TokenList,
  index: number,
  confidence: DateFound['confidence'],
  last = index,
): DateFound {
  return { first: weekdayBefore(tokens, index) ?? index, last, confidence, reason: 'calendar' };
}

function isNumber(written: string): boolean {
  for (let at = 0; at < written.length; at++) if (!isDigit(written.charCodeAt(at))) return false;
  return true;
}

function isDay(day: number): boolean {
  return day >= 1 && day <= 31;
}

function isCalendarDate(a: number, b: number, c: number, lastLength: number): boolean {
  if (a > 999) return isYear(a) && b >= 1 && b <= 12 && c >= 1 && c <= 31 && lastLength <= 2;
  if (a > 31 || a < 1 || b < 1 || b > 31 || lastLength === 3 || (lastLength === 4 && !isYear(c)))
    return false;
  return (a <= 12 && b <= 31) || (a <= 31 && b <= 12);
}

function isYear(year: number): boolean {
  return year >= 1850 && year <= 2100;
}

/** "cut-offs 5/10/15": the limits of a scale. */
function isListOfLimits(tokens: TokenList, index: number): boolean {
  for (let at = index - 1; at > index - 4; at--)
    if (/^(?:cut-?offs?|cutoffs?|cut|thresholds?|bands?|points|limits?)$/.test(tokens.lower(at))) return true;
  return false;
}

/** `8/2-8/9`; strengths are written so as well, but no higher than five. */
function isRangeOfDays([a = 0, b = 0, c = 0, d = 0]: readonly number[]): boolean {
  const isOne = (x: number, y: number): boolean =>
    Math.min(x, y) >= 1 && Math.min(x, y) <= 12 && Math.max(x, y) <= 31;
  return isOne(a, b) && isOne(c, d) && Math.max(a, b, c, d) > 5 && !(b === d && b <= 10 && a <= b && c <= d);
}

/** `27.3.`, `21.03.`: with a full stop that closes no sentence, a weekday before or a time behind. */
function dottedDate(tokens: TokenList, index: number, a: number, b: number): DateFound | undefined {
  if (!isDay(a) || b < 1 || b > 12) return undefined;
  const weekday = weekdayBefore(tokens, index);
  const stops = tokens.written(index + 1) === '.' && tokens.at(index + 1)?.gap === 0;
  const date: DateFound = { first: weekday ?? index, last: index, confidence: 'high', reason: 'calendar' };
  if (weekday !== undefined && (stops || hasTime(tokens, index))) return date;
  if (!stops) return undefined;
  const next = tokens.at(index + 2);
  const goesOn =
    next?.gap === 0
      ? /^[,:;)]$/.test(tokens.written(index + 2))
      : next?.gap === 1 && (tokens.written(index + 2) === '(' || (next.kind === 'word' && !next.capital));
  return goesOn ? date : undefined;
}

/** `DOB 12 12 58`: a day, a month and a year that only spaces part, behind a word that announces a day. */
function dateInGroups(tokens: TokenList, index: number): DateFound | undefined {
  const month = tokens.at(index + 1);
  const year = tokens.at(index + 2);
  if (month?.kind !== 'code' || month.gap !== 1 || year?.kind !== 'code' || year.gap !== 1) return undefined;
  if (!/^(?:\d\d|(?:19|20)\d\d)$/.test(tokens.written(index + 2))) return undefined;
  const [a, b] = [Number(tokens.written(index)), Number(tokens.written(index + 1))];
  if (!(Math.min(a, b) >= 1 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31)) return undefined;
  const label = tokens.written(index - 1) === ':' ? index - 2 : index - 1;
  return /^(?:dob|d\.o\.b\.?|born|birth|date|dos|doa|dod|b)$/.test(tokens.lower(label))
    ? { first: index, last: index + 2, confidence: 'high', reason: 'calendar' }
    : undefined;
}

/** A month in lower case that is no other word. */
function isPlainMonth(tokens: TokenList, index: number): boolean {
  const token = tokens.at(index);
  if (token?.kind !== 'word' || token.capital) return false;
  return (
    /^(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov)$/.test(tokens.lower(index)) ||
    isLongMonth(tokens.lower(index))
  );
}

function isCounted(tokens: TokenList, index: number): boolean {
  return /^(?:mg|%|weeks?|days?|of|times|people)$/.test(tokens.lower(index));
}
