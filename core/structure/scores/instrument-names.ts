import { nameKey, type Instrument } from '../../tables/instruments.js';
import type { Span } from '../../text/span.js';

/** The instruments of the tables in the form in which text is searched for them. Made once for a configuration. */
export interface InstrumentNames {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly byName: ReadonlyMap<string, Instrument>;
  /** Finds the names, the longest first. */
  readonly pattern: RegExp;
  /** The names of the subscales, by instrument. */
  readonly subscales: ReadonlyMap<string, SubscaleNames>;
}

/** `pattern` is sticky. */
export interface SubscaleNames {
  readonly pattern: RegExp;
  readonly byName: ReadonlyMap<string, string>;
}

/** A place that names an instrument. Offsets are UTF-16 code units into the text that was searched. */
export interface Mention extends Span {
  readonly instrument: Instrument;
  /** It stands in a tag, `[measure: PHQ-9]`: what it tells is of the sentence before. */
  readonly isTag: boolean;
}

/** The forms in which text is searched for instruments. Where two have one name, the later holds. Never throws. */
export function compileInstruments(instruments: readonly Instrument[]): InstrumentNames {
  const byName = new Map<string, Instrument>();
  const written: string[] = [];
  const subscales = new Map<string, SubscaleNames>();
  for (const instrument of instruments) {
    for (const name of [instrument.name, ...(instrument.aliases ?? [])]) {
      byName.set(nameKey(name), instrument);
      written.push(name);
    }
    if (instrument.subscales) subscales.set(instrument.id, subscaleNames(instrument.subscales));
  }
  return {
    instruments: new Map(instruments.map((instrument) => [instrument.id, instrument])),
    byName,
    pattern: new RegExp(`${before}(?:${alternatives(written)})${after}`, 'gu'),
    subscales,
  };
}

/** All names of instruments in a text, in order. Never throws. */
export function findMentions(text: string, { pattern, byName }: InstrumentNames): Mention[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const instrument = byName.get(nameKey(match[0]));
    if (!instrument) return [];
    const start = match.index;
    const isTag = /\[[a-z]{1,20}:[ ]?$/i.test(text.slice(Math.max(0, start - 24), start));
    return [{ instrument, start, end: start + match[0].length, isTag }];
  });
}

const before = String.raw`(?<![\p{L}\p{N}_]|[\p{L}\p{N}][-‐‑])`;
/** Not the beginning of another name: "SRS-2", "ACE-III". */
const after = String.raw`(?!\p{L}|\p{N}|[-‐‑][\p{L}\p{N}])`;

function subscaleNames(subscales: NonNullable<Instrument['subscales']>): SubscaleNames {
  const byName = new Map<string, string>();
  for (const { name, aliases = [] } of subscales)
    for (const each of [name, ...aliases]) byName.set(nameKey(each), name);
  const names = subscales.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  return { byName, pattern: new RegExp(`(?:${alternatives(names)})${after}`, 'uy') };
}

function alternatives(names: readonly string[]): string {
  return names
    .toSorted((a, b) => b.length - a.length)
    .map(patternOf)
    .join('|');
}

/** Capitals alone are an abbreviation and no word in small letters: "AUDIT". All else is found in any case. */
function patternOf(name: string): string {
  const isCaseless = /[\p{Ll}\p{N}]/u.test(name);
  return [...name]
    .map((sign) => {
      if (sign === '-') return '[-‐‑– ]?';
      if (sign === ' ') return String.raw`[-\s]?`;
      if (isCaseless && /\p{L}/u.test(sign)) return `[${sign.toLowerCase()}${sign.toUpperCase()}]`;
      return /[\p{L}\p{N}]/u.test(sign) ? sign : `\\${sign}`;
    })
    .join('');
}
