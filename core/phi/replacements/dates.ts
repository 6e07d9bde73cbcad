import type { PhiDocument } from '../document.js';
import type { PhiSpan } from '../phi-span.js';
import { lastBirthYear } from '../age.js';
import { dayNumber, parseDate, provenOrder, type CalendarDate, type DateOrder } from './calendar-date.js';
import { placeholderOf } from './placeholder.js';
import type { DateStyle, Replacement } from './replacement.js';
import { surroundingsOf } from './label.js';

/** A stretch that is one date or a range of two, read. */
interface ReadDate {
  readonly document: number;
  readonly start: number;
  readonly end: number;
  readonly parts: readonly (CalendarDate | undefined)[];
  readonly isBirth: boolean;
  readonly isSession: boolean;
}

/** The dates of a run: what each becomes. It holds the zero day, so it lives in memory alone. */
export class RunDates {
  readonly #documents: readonly PhiDocument[];
  /** One list a document, in order. */
  readonly #dates: readonly (readonly ReadDate[])[];
  readonly #thisYear: number;
  /** The day that is `day 1`, as `dayNumber` counts. */
  readonly #first: number | undefined;
  /** The number of the session of each day on which there was one. */
  readonly #sessions: ReadonlyMap<number, number>;
  /** For each document the days that its own full dates name; they tell the year of those without one. */
  readonly #anchors: readonly (readonly number[])[];

  /**
   * Reads the dates of all documents of a run. `spans` are those of the category `date`, one list a document. `year` is
   * the year that ages count to; without one it is the latest year of the documents.
   */
  constructor(
    documents: readonly PhiDocument[],
    spans: readonly (readonly PhiSpan[])[],
    year: number | undefined,
  ) {
    this.#documents = documents;
    const written = spans.flatMap((list, at) =>
      list.map(({ start, end }) => documents[at]?.text.slice(start, end) ?? ''),
    );
    const years = written.map((text) => Number(/(?:19|20)\d\d/.exec(text)?.[0] ?? 0));
    this.#thisYear = year ?? years.reduce((a, b) => Math.max(a, b), lastBirthYear + 90);
    const fallback = provenOrder(written) ?? 'mdy';
    this.#dates = documents.map((document, at) => {
      const own = (spans[at] ?? []).map(({ start, end }) => document.text.slice(start, end));
      const order = provenOrder(own) ?? fallback;
      return (spans[at] ?? []).map((span) => readDate(document, at, span, order, this.#thisYear));
    });
    this.#anchors = anchorsOf(this.#dates, this.#thisYear);
    const days = this.#dates
      .flat()
      .filter(({ isBirth }) => !isBirth)
      .map((date) => ({ isSession: date.isSession, days: this.#daysOf(date) }));
    const all = days.flatMap((one) => one.days);
    this.#first = all.length === 0 ? undefined : all.reduce((a, b) => Math.min(a, b));
    const sessions = [...new Set(days.flatMap((one) => (one.isSession ? one.days : [])))];
    this.#sessions = new Map(sessions.sort((a, b) => a - b).map((day, at) => [day, at + 1]));
  }

  /** What the dates of a document become in a style, in order. */
  replacements(document: number, style: DateStyle): Replacement[] {
    const text = this.#documents[document]?.text ?? '';
    return (this.#dates[document] ?? []).map((date): Replacement => {
      const { start, end } = date;
      const replacement = this.#write(date, style);
      // "on March 4, 2026" becomes "in 2026".
      const on =
        /^\d{4}$/.test(replacement) && /\bon $/i.exec(text.slice(Math.max(0, start - 4), start))?.[0];
      if (!on) return { start, end, category: 'date', replacement };
      const opens = on.startsWith('O') ? 'In' : 'in';
      return { start: start - 3, end, category: 'date', replacement: `${opens} ${replacement}` };
    });
  }

  #write(date: ReadDate, style: DateStyle): string {
    const placeholder = placeholderOf('date');
    if (style === 'placeholder' || date.parts.length === 0) return placeholder;
    if (date.isBirth) return this.#birthYear(date) ?? placeholder;
    const texts = date.parts.map((part) => part && this.#writePart(date, part, style));
    const distinct = [...new Set(texts)];
    if (distinct.includes(undefined)) return placeholder;
    return distinct.join(style === 'year' ? '–' : ' to ');
  }

  #writePart(date: ReadDate, part: CalendarDate, style: DateStyle): string | undefined {
    // What is no offset stays out of a text with offsets: a year beside a day would tell when day 1 was.
    if (style === 'year') return part.year === undefined ? undefined : String(part.year);
    const day = this.#dayOf(date, part);
    if (day === undefined || this.#first === undefined) return undefined;
    if (style === 'offset') return `day ${String(day - this.#first + 1)}`;
    const number = this.#sessions.get(day);
    return number === undefined ? undefined : `session ${String(number)}`;
  }

  /** The year of a birth unless it tells, or may tell, an age over 89 (45 CFR 164.514(b)(2)(i)(C)). */
  #birthYear({ parts }: ReadDate): string | undefined {
    const [part] = parts;
    if (part?.year === undefined || parts.length > 1) return undefined;
    const oldest = part.isShortYear && part.year >= 2000 ? part.year - 100 : part.year;
    const isKnown = part.year > lastBirthYear && this.#thisYear - part.year <= 89;
    // `04/12/30` may be of 1930 or of a child: neither is said.
    const isClear = !part.isShortYear || this.#thisYear - oldest > 119 || oldest === part.year;
    return isKnown && isClear ? String(part.year) : undefined;
  }

  #daysOf(date: ReadDate): number[] {
    return date.parts.flatMap((part) => (part ? (this.#dayOf(date, part) ?? []) : []));
  }

  /** The day of a date; where no year is written, the one that brings it nearest to the document's full dates. */
  #dayOf({ document }: ReadDate, part: CalendarDate): number | undefined {
    const full = fullDay(part);
    if (full !== undefined || part.day === undefined || part.year !== undefined) return full;
    const anchors = this.#anchors[document] ?? [];
    const { month, day } = part;
    const found = new Set<number>();
    for (const anchor of anchors) {
      const year = new Date(anchor * 86_400_000).getUTCFullYear();
      const near = [year - 1, year, year + 1]
        .map((one) => dayNumber(one, month, day))
        .find((one) => Math.abs(one - anchor) <= nearestDays);
      if (near === undefined) return undefined;
      found.add(near);
    }
    const [only] = found;
    return found.size === 1 ? only : undefined;
  }
}

/**
 * The days of the full dates of each document. A run of one document that has none counts from its first day without a
 * year: whichever year that is, the intervals are the same but for a leap day.
 */
function anchorsOf(dates: readonly (readonly ReadDate[])[], thisYear: number): number[][] {
  const partsOf = (own: readonly ReadDate[]): CalendarDate[] =>
    own.filter(({ isBirth }) => !isBirth).flatMap(({ parts }) => parts.filter((part) => part !== undefined));
  const anchors = dates.map((own) => partsOf(own).flatMap((part) => fullDay(part) ?? []));
  if (dates.length !== 1 || (anchors[0]?.length ?? 0) > 0) return anchors;
  const first = partsOf(dates[0] ?? []).find(({ year, day }) => year === undefined && day !== undefined);
  return [first?.day === undefined ? [] : [dayNumber(thisYear, first.month, first.day)]];
}

/** A date without a year belongs to a full one when it lies within a quarter of it, in days. */
const nearestDays = 92;

function fullDay({ year, month, day }: CalendarDate): number | undefined {
  return year === undefined || day === undefined ? undefined : dayNumber(year, month, day);
}

const birth =
  /(?:\bd\.?\s?o\.?\s?b\b\.?|\bborn\b|\bbirth[ _-]?(?:date|day)s?\b|\b(?:date|day)[ _]of[ _]birth\b|\bdob\b|\bb\.)['’s]*[\s:*_|("=-]*(?:[\p{L}]+,? ){0,3}[*_"']*$/u;
const session =
  /\b(?:sessions?|seen|visit(?:ed|s)?|dos|date|intake|follow[- ]?up|f\/u|next|review|appointments?|appt|return(?:s|ing)?|met|meets?|meeting|group|today|scheduled|due|assessment|evaluation|contact|call|admitted|discharged|admission|discharge)\b[^.;]{0,40}$/;

function readDate(
  document: PhiDocument,
  at: number,
  span: PhiSpan,
  order: DateOrder,
  thisYear: number,
): ReadDate {
  const { start, end } = wholeRange(document.text, span);
  const { before, labels } = surroundingsOf(document, span);
  const texts = [before, ...labels.map((label) => `${label} `)];
  return {
    document: at,
    start,
    end,
    parts: span.reason === 'holiday' ? [] : readParts(document.text.slice(start, end), order, thisYear),
    isBirth: texts.some((text) => birth.test(text)),
    isSession: texts.some((text) => session.test(text)),
  };
}

/** The span with the rest of a range of which the detector saw one end: `3/4–` before it, `–12, 2026` behind it. */
function wholeRange(text: string, { start, end }: PhiSpan): { readonly start: number; readonly end: number } {
  const before = /(?<![\d/.])\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\s?(?:[–—-]|to|through)\s?$/.exec(
    text.slice(Math.max(0, start - 24), start),
  )?.[0];
  const isFigures = /^\d{1,2}[/.]\d/.test(text.slice(start, start + 4));
  const after = /^[–—]\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?(?![\d/.:]\d|\d)/.exec(
    text.slice(end, end + 16),
  )?.[0];
  const isDay = /\p{L}\.? \d{1,2}(?:st|nd|rd|th)?$/u.test(text.slice(start, end));
  return {
    start: isFigures && before !== undefined ? start - before.length : start,
    end: isDay && after !== undefined ? end + after.length : end,
  };
}

/** One date or the two of a range; where one lacks what the other says, it takes it. Empty when it cannot be read. */
function readParts(text: string, order: DateOrder, thisYear: number): (CalendarDate | undefined)[] {
  const whole = parseDate(text, order, thisYear);
  if (whole) return [whole];
  const found = /^(.*?)\s*(?:–|—|\bto\b|\buntil\b|\bthrough\b|\band\b|\bor\b|-)\s*(.*)$/is.exec(text);
  const [, left = '', right = ''] = found ?? [];
  if (!found) return [];
  const last = parseDate(right, order, thisYear);
  if (last) {
    const day = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)?$/i.exec(left);
    const first = day ? { ...last, day: Number(day[1]) } : parseDate(left, order, thisYear);
    return [first && { ...first, year: first.year ?? last.year }, last];
  }
  const first = parseDate(left, order, thisYear);
  const rest = /^(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(right);
  if (!first || !rest) return [];
  const year = first.year ?? (rest[2] === undefined ? undefined : Number(rest[2]));
  return [
    { ...first, year },
    { ...first, year, day: Number(rest[1]) },
  ];
}
