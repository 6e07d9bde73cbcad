import { nameKey, type Instrument } from '../../tables/instruments.js';
import type { Span } from '../../text/span.js';

/** The instruments of the tables in the form in which text is searched for them. Made once for a configuration. */
export interface InstrumentNames {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly byName: ReadonlyMap<string, Instrument>;
  /**
   * The names, the longest first, by the two signs that they open with, in lower case; by the first alone where a space may
   * stand behind it. Sticky.
   */
  readonly patterns: ReadonlyMap<string, RegExp>;
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
    patterns: patternsByHead(written),
    subscales,
  };
}

/** All names of instruments in a text, in order. Never throws. */
export function findMentions(text: string, { patterns, byName }: InstrumentNames): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && isWordSign(text.charCodeAt(at - 1))) continue;
    const head = text.slice(at, at + 2).toLowerCase();
    const pattern = patterns.get(head) ?? patterns.get(head.charAt(0));
    if (!pattern) continue;
    pattern.lastIndex = at;
    const name = pattern.exec(text)?.[0];
    if (name === undefined) continue;
    const instrument = byName.get(nameKey(name));
    const end = at + name.length;
    const isTag = /\[[a-z]{1,20}:[ ]?$/i.test(text.slice(Math.max(0, at - 24), at));
    if (instrument) found.push({ instrument, start: at, end, isTag });
    at = end - 1;
  }
  return found;
}

/** Letters and digits of ASCII and the underscore, behind which no name begins. */
function isWordSign(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  );
}

function patternsByHead(names: readonly string[]): Map<string, RegExp> {
  const heads = new Set(names.map(headOf));
  return new Map(
    [...heads].map((head) => {
      const own = names.filter((name) => headOf(name) === head || headOf(name) === head.charAt(0));
      return [head, new RegExp(`${before}(?:${alternatives(own)})${after}`, 'uy')];
    }),
  );
}

function headOf(name: string): string {
  const head = /^[\p{L}\p{N}]{2}/u.exec(name)?.[0] ?? name.charAt(0);
  return head.slice(0, 2).toLowerCase();
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
