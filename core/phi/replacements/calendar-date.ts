/** A date as far as it is written: a month with a year or a day at least. Months count from 1. */
export interface CalendarDate {
  readonly year: number | undefined;
  /** The year has two digits only, so that its century is a guess. */
  readonly isShortYear: boolean;
  readonly month: number;
  readonly day: number | undefined;
}

/** In which order figures are read: `mdy` is American, `dmy` European. */
export type DateOrder = 'mdy' | 'dmy';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthWord = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const dayWord = '(\\d{1,2})(?:st|nd|rd|th)?';
const yearWord = "(?:[ ,.-]*(\\d{4})|[ ,.-]*['’‘](\\d\\d))?";
const dayFirst = new RegExp(`^${dayWord}[ -]*(?:of )?${monthWord}${yearWord}$`);
const monthFirst = new RegExp(`^${monthWord},?[ -]*(?:the )?${dayWord}${yearWord}$`);
const monthOnly = new RegExp(`^${monthWord}(?:,| of)?(?:[ -]+(\\d{4})|[ -]*['’‘](\\d\\d))?$`);
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\s+/;

/**
 * A date as its parts; undefined for what is none or cannot be placed ("the 20th", holidays). Figures are read in the
 * given order. `thisYear` settles two-digit years: none lies more than five years after it. Never throws.
 */
export function parseDate(written: string, order: DateOrder, thisYear: number): CalendarDate | undefined {
  const text = withoutWeekday(written).replace(/^the /, '');
  const ymd = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:t.*)?$/.exec(text);
  if (ymd) return dateOf(ymd[1], ymd[3], ymd[4], thisYear);
  const figures = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{2}|\d{4}))?(?:t.*)?$/.exec(text);
  if (figures) {
    const [, a, sign, b, year] = figures;
    const isDayFirst = Number(a) > 12 || (Number(b) <= 12 && (order === 'dmy' || sign === '.'));
    return isDayFirst ? dateOf(year, b, a, thisYear) : dateOf(year, a, b, thisYear);
  }
  const ym = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (ym) return dateOf(ym[1], ym[2], undefined, thisYear);
  const my = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (my) return dateOf(my[2], my[1], undefined, thisYear);
  const dm = dayFirst.exec(text);
  if (dm) return dateOf(dm[3] ?? dm[4], monthNumber(dm[2]), dm[1], thisYear);
  const md = monthFirst.exec(text);
  if (md) return dateOf(md[3] ?? md[4], monthNumber(md[1]), md[2], thisYear);
  const month = monthOnly.exec(text);
  if (month) return dateOf(month[2] ?? month[3], monthNumber(month[1]), undefined, thisYear);
  return undefined;
}

/** The order that the figures of some dates prove: a first part over 12 is a day. Undefined when none proves any. */
export function provenOrder(written: readonly string[]): DateOrder | undefined {
  let american = 0;
  let european = 0;
  for (const text of written) {
    const found = /^(\d{1,2})[-/](\d{1,2})(?:[-/]\d{2,4})?$/.exec(withoutWeekday(text));
    if (!found) continue;
    if (Number(found[1]) > 12) european++;
    else if (Number(found[2]) > 12) american++;
  }
  if (american === european) return undefined;
  return european > american ? 'dmy' : 'mdy';
}

function withoutWeekday(written: string): string {
  return written.trim().toLowerCase().replace(/\s+/g, ' ').replace(weekday, '');
}

/** The number of a full date's day, counted from 1 January 1970. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

function monthNumber(word: string | undefined): string {
  return String(months.indexOf((word ?? '').slice(0, 3)) + 1);
}

function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  thisYear: number,
): CalendarDate | undefined {
  const m = Number(month);
  const d = day === undefined ? undefined : Number(day);
  const isShortYear = year?.length === 2;
  const y = year === undefined ? undefined : isShortYear ? centuryOf(Number(year), thisYear) : Number(year);
  if (!(m >= 1 && m <= 12)) return undefined;
  // 29 February is a day of some years; without a year of a leap year.
  if (d !== undefined && !(d >= 1 && d <= new Date(Date.UTC(y ?? 2000, m, 0)).getUTCDate())) return undefined;
  return { year: y, isShortYear, month: m, day: d };
}

function centuryOf(year: number, thisYear: number): number {
  const near = 2000 + year;
  return near <= thisYear + 5 ? near : near - 100;
}
