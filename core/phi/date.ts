import { wordsBefore } from './context.js';
import { dateOfFigures } from './date-figures.js';
import type { DateFound } from './date-found.js';
import { dateOfHoliday } from './date-holiday.js';
import { dateOfMonth } from './date-words.js';
import type { PhiConfidence, PhiSpan } from './phi-span.js';
import { isInside, type PhiReading } from './reading.js';
import type { TokenList } from './tokens.js';
import { wordSet } from './word-sets.js';

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

function dateOfWords(tokens: TokenList, index: number, reading: PhiReading): DateFound | undefined {
  const token = tokens.at(index);
  if (!token) return undefined;
  const length = token.end - token.start;
  if (length < 3 || length > 15) return undefined;
  if (isPartOfMonth(tokens, index))
    return { first: index, last: index, confidence: 'medium', reason: 'month' };
  if (!token.capital && !reading.isLowerCase && !token.shouted) return undefined;
  const word = tokens.lower(index);
  if (wordSet('months').has(word)) return dateOfMonth(tokens, index, word);
  return dateOfHoliday(tokens, index, word);
}

/** "mid-March", "early-June": the hyphen makes one word of them, which no capital need begin. */
function isPartOfMonth(tokens: TokenList, index: number): boolean {
  const word = tokens.lower(index);
  const hyphen = word.indexOf('-');
  return (
    hyphen > 2 &&
    /^(?:mid|early|late)$/.test(word.slice(0, hyphen)) &&
    wordSet('months').has(word.slice(hyphen + 1))
  );
}
