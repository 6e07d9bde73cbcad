import { wordsBefore } from './context.js';
import type { PhiConfidence, PhiReason, PhiSpan } from './phi-span.js';
import { isInside, type PhiReading } from './reading.js';
import type { TokenList } from './tokens.js';
import { wordSet } from './word-sets.js';

interface DateFound {
  /** Indexes of its first and last token. */
  readonly first: number;
  readonly last: number;
  readonly confidence: PhiConfidence;
  readonly reason: PhiReason;
}

/** Dates finer than a year: figures, days of a month in words, months with a year, holidays. Years and weekdays are none. */
export function* findDates(reading: PhiReading): Generator<PhiSpan> {
  const { tokens, citations, isExpository, document } = reading;
  const provenance = reading.fields.filter((field) => field.kind === 'provenance');
  let done = -1;
  for (const index of reading.candidates) {
    if (index <= done) continue;
    const token = tokens.at(index);
    if (!token) continue;
    const found = token.kind === 'code' ? dateOfFigures(tokens, index) : dateOfWords(tokens, index, reading);
    if (!found) continue;
    const start = tokens.at(found.first)?.start ?? token.start;
    const end = tokens.at(found.last)?.end ?? token.end;
    done = found.last;
    if (isInside(citations, start) || isOfDocument(tokens, found.first)) continue;
    if (isInside(provenance, start) || (start < document.bodyStart && document.kind !== 'note')) continue;
    const confidence = isExpository ? weaker(found, document.kind) : found.confidence;
    yield { start, end, category: 'date', confidence, reason: found.reason };
  }
}

/** In a text about nobody in care a full date may still be somebody's; months and holidays are the literature's. */
function weaker({ confidence, reason }: DateFound, kind: string): PhiConfidence {
  return kind === 'note' && confidence === 'high' && reason === 'calendar' ? 'medium' : 'low';
}

/** "Page updated 2 May 2024", "accessed 3 June 2023": the document's own dates and those of its sources. */
function isOfDocument(tokens: TokenList, first: number): boolean {
  for (const index of wordsBefore(tokens, first, 4)) {
    const word = tokens.lower(index);
    if (documentWords.has(word)) return true;
    if (
      /^(?:reviewed|revised|posted)$/.test(word) &&
      /^(?:last|page|article|by)$/.test(tokens.lower(index - 1))
    )
      return true;
  }
  return false;
}

const documentWords = new Set(
  'generated updated accessed retrieved published reissued copyright edition version archived downloaded'.split(
    ' ',
  ),
);

const full = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{2,4})(?:t\d.*)?$/i;
const pair = /^(\d{1,2})([-/])(\d{1,2})$/;
const monthYear = /^(0?[1-9]|1[0-2])[/-]((?:19|20)\d\d)$/;
const yearMonth = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])$/;

function dateOfFigures(tokens: TokenList, index: number): DateFound | undefined {
  const written = tokens.written(index);
  const { length } = written;
  if (length > 25) return undefined;
  const whole = length >= 6 ? full.exec(written) : null;
  if (whole) {
    if (!isCalendarDate(Number(whole[1]), Number(whole[3]), Number(whole[4]), whole[4]?.length ?? 0))
      return undefined;
    if (whole[2] === '.' && (whole[4]?.length ?? 0) < 4 && !isAnnounced(tokens, index)) return undefined;
    return { first: index, last: index, confidence: 'high', reason: 'calendar' };
  }
  if (monthYear.test(written) || yearMonth.test(written))
    return { first: index, last: index, confidence: 'medium', reason: 'month' };
  const joined = length >= 5 ? dayMonthJoined.exec(written) : null;
  if (joined && Number(joined[1]) >= 1 && Number(joined[1]) <= 31)
    return { first: index, last: index, confidence: 'high', reason: 'calendar' };
  const short = pair.exec(written);
  if (short && isTimed(tokens, index, Number(short[1]), Number(short[3])))
    return { first: index, last: index, confidence: 'high', reason: 'calendar' };
  if (short) return shortDate(tokens, index, Number(short[1]), Number(short[3]), short[2] ?? '/');
  // `12 March 2020`, `3rd of May`, `the 6th`
  const day = /^(\d{1,2})(st|nd|rd|th)?$/i.exec(written);
  if (!day || Number(day[1]) < 1 || Number(day[1]) > 31) return undefined;
  return dayThenMonth(tokens, index, day[2] !== undefined);
}

/** `04-Oct-1972`, `05NOV2024`, `06NOV`: exports and service logs write them in one piece. */
const dayMonthJoined =
  /^(\d{1,2})[-.]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}(?:[-.]?(?:19|20)?\d\d)?$/i;

const clock = /^(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d)?(?:[ap]m?)?$/i;

/** A weekday before it, or a time of day behind it: "Thurs 4/7", "7/29 09:12", "12/13 at 2:15", "nxt 9/2 11am". */
function isTimed(tokens: TokenList, index: number, a: number, b: number): boolean {
  if (!((a >= 1 && a <= 12 && b >= 1 && b <= 31) || (a <= 31 && b >= 1 && b <= 12 && a >= 1))) return false;
  if (wordSet('weekdays').has(tokens.lower(index - 1).replace(/\.$/, ''))) return true;
  const next = tokens.lower(index + 1) === 'at' || tokens.lower(index + 1) === '@' ? index + 2 : index + 1;
  const time = tokens.at(next);
  if (!time || time.gap >= 2 || time.kind !== 'code') return false;
  const written = tokens.written(next);
  return clock.test(written) && /[:hap]/i.test(written);
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

/** Words after which `6/18` is a day, and never a score. */
const dayWords = new Set(
  'on by until till since next nxt recheck hui return returns returning review follow-up followup f/u fu visit appointment appt scheduled rescheduled due dated date meeting intake call joins starts starting from through before after between session imaginal check-in recheck comes come coming back attends attend attending resumes resume leaves leaving arrives arriving expires ends begins seen admitted discharged dos dob exposure evaluation hearing court'.split(
    ' ',
  ),
);
const dayNouns =
  /^(?:deadline|birthday|wedding|funeral|surgery|trial|session|visit|appointment|meeting|date|call|contact|review|group|class|check-in|hearing|exposure|imaginal)$/;
/** Words beside which it is a score, a share or a rate. */
const shareWords =
  /^(?:occasions?|items?|days?|nights?|weeks?|times?|sessions?|homework|meals?|questions?|tasks?|hours?|hrs?|h|hx|of|pain|severity|intensity|ago|strength|murmur|systolic|diastolic|holosystolic|correct|points?|done|completed?|grade|motor|bilateral|bilaterally|throughout|today|reps?|sets?|out|met|negative|positive|a|per|both|in|tablets?|power|muscle)$/;
const scoreWords =
  /^(?:grade|pain|score|scored|rated|rates|rating|mood|anxiety|anger|urge|urges|craving|suds|scale|strength|motor|moca|mmse|cage|gcs|apgar|audit|dast|level|intensity|severity|session|week|sessions|sleep|panic|voices|reflexes|pulses|acuity|vision|murmur|blood|bp|pressure|power|distress|confidence|motivation|at|a|is|was|to|of|about|day|days|homework|attendance|dose|ratio|energy|importance|os|od|ou|muscle|hba1c|stage|ii|iii|iv|for)$/;

function shortDate(
  tokens: TokenList,
  index: number,
  a: number,
  b: number,
  sign: string,
): DateFound | undefined {
  if (a < 1 || a > 12 || b < 1 || b > 31) {
    // `18/6` is a day only where days are expected.
    if (!(a >= 13 && a <= 31 && b >= 1 && b <= 12) || sign !== '/') return undefined;
    return isAnnounced(tokens, index)
      ? { first: index, last: index, confidence: 'medium', reason: 'calendar' }
      : undefined;
  }
  const after =
    tokens.at(index + 1)?.gap === 1 || tokens.at(index + 1)?.gap === 0 ? tokens.lower(index + 1) : '';
  if (shareWords.test(after) || after === '%' || after === '→' || after === '-' || after === '–')
    return undefined;
  const near = /^(?:about|around|approximately|roughly|circa|~)$/.test(tokens.lower(index - 1))
    ? index - 1
    : index;
  const before = tokens.lower(near - 1);
  const nearest = before === ':' || before === '(' || before === ',' ? tokens.lower(near - 2) : before;
  const announced = isAnnounced(tokens, index);
  const isNext = /^(?:next|joint|first|final|last)$/.test(tokens.lower(index - 2)) && dayNouns.test(before);
  // "Court date is 10/14"
  const isStated = /^(?:is|was|for|now)$/.test(before) && dayNouns.test(tokens.lower(near - 2));
  const strong =
    isNext ||
    isStated ||
    /^(?:on|by|until|till|since|dated|next|nxt|recheck|date|due|visit|appointment|review|return|joins|starts|starting|f\/u|follow-up|dos|through|scheduled)$/.test(
      nearest,
    );
  if (sign === '-' && !strong) return undefined;
  if (scoreWords.test(nearest) && !strong) return undefined;
  if (strong) return { first: index, last: index, confidence: 'high', reason: 'calendar' };
  // Tens, fives and tens' parts are scores more often than days.
  if (dayWords.has(nearest)) return { first: index, last: index, confidence: 'medium', reason: 'calendar' };
  if (b === 10 || b === 5 || b === 4 || b === 3 || b === 7)
    return announced && nearest !== before
      ? { first: index, last: index, confidence: 'low', reason: 'calendar' }
      : undefined;
  return announced ? { first: index, last: index, confidence: 'medium', reason: 'calendar' } : undefined;
}

function isAnnounced(tokens: TokenList, index: number): boolean {
  for (const at of wordsBefore(tokens, index, 5)) {
    const word = tokens.lower(at);
    if (
      scoreWords.test(word) &&
      index - at <= 1 &&
      word !== 'at' &&
      word !== 'to' &&
      word !== 'is' &&
      word !== 'was' &&
      word !== 'for'
    )
      return false;
    // Prepositions tell only of what stands right behind them.
    if (
      dayWords.has(word) &&
      (index - at <= 2 || !/^(?:on|by|from|before|after|since|between|through|call|exposure)$/.test(word))
    )
      return true;
  }
  return false;
}

/** `12 March 2020`, `the 12th of January`, `on the 6th`, `the evening of the 2nd`. */
function dayThenMonth(tokens: TokenList, index: number, ordinal: boolean): DateFound | undefined {
  let at = index + 1;
  if (tokens.lower(at) === 'of' || tokens.written(at) === '-') at++;
  if (isMonth(tokens, at) && (tokens.at(at)?.capital === true || ordinal || isLongMonth(tokens.lower(at)))) {
    const last = withYear(tokens, at);
    return {
      first: startOfRange(tokens, index),
      last,
      confidence: 'high',
      reason: 'calendar',
    };
  }
  if (!ordinal || tokens.lower(index - 1) !== 'the') return undefined;
  const next = tokens.at(index + 1);
  const closes =
    !next ||
    next.gap >= 2 ||
    (next.kind === 'mark' && /[.,;:)!?]/.test(tokens.written(index + 1))) ||
    /^(?:and|but|at|when|because|if|with|for|by|to|she|he|they|i|from|after|before|until)$/.test(
      tokens.lower(index + 1),
    );
  if (!closes) return undefined;
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
  const isRange =
    /^(?:to|-|–|and|or|until)$/.test(tokens.lower(index - 1)) &&
    /^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens.lower(index - 2));
  const first = isRange ? index - 2 : index;
  return tokens.lower(first - 1) === 'the' ? first - 1 : first;
}

function isMonth(tokens: TokenList, index: number): boolean {
  const token = tokens.at(index);
  return token?.kind === 'word' && token.gap <= 2 && wordSet('months').has(tokens.lower(index));
}

function isLongMonth(word: string): boolean {
  return word.length > 3 && word !== 'march' && word !== 'mar' && word !== 'dec';
}

/** The index of the last token of a date whose month stands at `month`: a full stop, a comma and a year may follow. */
function withYear(tokens: TokenList, month: number): number {
  let at = month + 1;
  if (tokens.written(at) === '.' && tokens.at(at)?.gap === 0) at++;
  if (tokens.written(at) === ',' || tokens.written(at) === '-') at++;
  if (tokens.written(at) === "'" || tokens.written(at) === '’' || tokens.written(at) === '‘') {
    if (/^\d\d$/.test(tokens.written(at + 1))) return at + 1;
  }
  const token = tokens.at(at);
  return token && token.gap <= 2 && /^(?:19|20)\d\d$/.test(tokens.written(at)) ? at : month;
}

function dateOfWords(tokens: TokenList, index: number, reading: PhiReading): DateFound | undefined {
  const token = tokens.at(index);
  if (!token) return undefined;
  const length = token.end - token.start;
  if (length < 3 || length > 12) return undefined;
  if (!token.capital && !reading.isLowerCase && !token.shouted) return undefined;
  const word = tokens.lower(index);
  if (wordSet('months').has(word)) return dateOfMonth(tokens, index, word);
  return dateOfHoliday(tokens, index, word);
}

/** `March 12th, 2020`, `Jan 20th '23`, `Tues. Jan 9`, `July 2022`, `In April`. */
function dateOfMonth(tokens: TokenList, index: number, word: string): DateFound | undefined {
  let at = index + 1;
  if (tokens.written(at) === '.' && tokens.at(at)?.gap === 0 && word.length <= 4) at++;
  const next = tokens.at(at);
  const first = withWeekday(tokens, index);
  if (next && next.gap <= 2 && next.kind === 'code') {
    const written = tokens.written(at);
    const day = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(written);
    if (
      day &&
      Number(day[1]) >= 1 &&
      Number(day[1]) <= 31 &&
      !/^(?:mg|%|weeks?|days?|of)$/.test(tokens.lower(at + 1)) &&
      !isVerbMay(tokens, index, word, at)
    )
      return { first, last: withYear(tokens, at), confidence: 'high', reason: 'calendar' };
    if (/^(?:19|20)\d\d$/.test(written))
      return { first: index, last: at, confidence: 'medium', reason: 'month' };
  }
  if (
    next &&
    (tokens.written(at) === ',' || tokens.lower(at) === 'of') &&
    /^(?:19|20)\d\d$/.test(tokens.written(at + 1))
  )
    return { first: index, last: at + 1, confidence: 'medium', reason: 'month' };
  if (next && tokens.lower(at) === 'the' && /^\d{1,2}(?:st|nd|rd|th)$/.test(tokens.lower(at + 1)))
    return { first, last: withYear(tokens, at + 1), confidence: 'high', reason: 'calendar' };
  const before = tokens.lower(index - 1);
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
    return word.length > 3 || word === 'may'
      ? { first: index, last: index, confidence: sure ? 'medium' : 'low', reason: 'month' }
      : undefined;
  }
  return undefined;
}

/** "May 5 people" and "She may 2…" are rare; `May` that opens a sentence before a number counts as the month. */
function isVerbMay(tokens: TokenList, index: number, word: string, at: number): boolean {
  return (
    (word === 'may' || word === 'march') &&
    tokens.at(index)?.capital !== true &&
    !/(?:st|nd|rd|th)$/i.test(tokens.written(at))
  );
}

function withWeekday(tokens: TokenList, index: number): number {
  let at = index - 1;
  if (tokens.written(at) === ',' || tokens.written(at) === '.') at--;
  return wordSet('weekdays').has(tokens.lower(at)) && (tokens.at(at + 1)?.gap ?? 3) < 2 ? at : index;
}

/** Holidays fix a day: "New Year's Eve", "Ash Wednesday, 2019". */
function dateOfHoliday(tokens: TokenList, index: number, word: string): DateFound | undefined {
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
