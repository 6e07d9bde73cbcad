import type { Span } from '../text/span.js';
import { findAddresses, type Address } from './addresses.js';
import { findCitations } from './citations.js';
import type { PhiDocument } from './document.js';
import { isExpositoryText } from './exposition.js';
import { readFields, type Field } from './fields.js';
import { findWritten } from './replacements/written.js';
import { readRuns, type Run } from './runs.js';
import { tokenize, type TokenList } from './tokens.js';
import type { WordKinds } from './word-kinds.js';

/** A part of a document by itself, made once for all detectors. Offsets count in its text. */
export interface PhiText {
  readonly document: PhiDocument;
  readonly text: string;
  readonly tokens: TokenList;
  readonly addresses: readonly Address[];
  /** Header fields, `key: value` lines and table cells, with what their labels announce; in order. */
  readonly fields: readonly Field[];
  /** Stretches that cite or list literature, in order. */
  readonly citations: readonly Span[];
  /** The capitalised words of these stretches in lower case. */
  readonly citedHere: ReadonlySet<string>;
}

/** What the whole document tells of each of its parts. */
export interface PhiTraits {
  /** It explains something and tells of nobody in care: names and dates in it are those of the literature. */
  readonly isExpository: boolean;
  /** Hardly a sentence of it begins with a capital letter, so that names may have none either. */
  readonly isLowerCase: boolean;
  /** It has a few lines only. */
  readonly isShort: boolean;
  /** The capitalised words of citations in lower case: who is cited may be named in the text as well. */
  readonly cited: ReadonlySet<string>;
}

/** A part of a document as the detectors read it. */
export interface PhiReading extends PhiText, PhiTraits {
  /** Indexes of the tokens that can begin a name, a place or a date: those with a capital or a digit, all in a text without capitals. */
  readonly candidates: readonly number[];
  /** What words can be, by lexicon and lists. */
  readonly words: WordKinds;
  /** The runs of capitalised words that may be names of people and places, in order. */
  readonly runs: readonly Run[];
}

/** Reads a part of a document for the detectors. Never throws. */
export function readText(document: PhiDocument): PhiText {
  const { text } = document;
  const addresses = findAddresses(text);
  // What de-identification has written is one token that no detector takes for a word.
  const tokens = tokenize(text, merged([...addresses, ...findWritten(text)]));
  const fields = readFields(document, tokens);
  const citations = merged([...findCitations(text), ...literatureOf(document, fields)]);
  return { document, text, tokens, addresses, fields, citations, citedHere: citedNames(tokens, citations) };
}

/** What the parts of a document, all of them in order, tell together. Never throws. */
export function readTraits(parts: readonly PhiText[]): PhiTraits {
  const cited = new Set<string>();
  let tokens = 0;
  for (const part of parts) {
    for (const name of part.citedHere) cited.add(name);
    tokens += part.tokens.length;
  }
  return {
    isExpository: isExpositoryText(parts),
    isLowerCase: isLowerCase(parts),
    isShort: tokens < shortest,
    cited,
  };
}

/** In tokens. */
const shortest = 60;

/** A part of a document with what its document tells. `words` may serve many. Never throws. */
export function readPhi(part: PhiText, traits: PhiTraits, words: WordKinds): PhiReading {
  const { tokens } = part;
  const candidates = traits.isLowerCase
    ? tokens.tokens.flatMap(({ kind }, index) => (kind === 'word' || kind === 'code' ? [index] : []))
    : tokens.notable;
  const read = { ...part, ...traits, candidates, words };
  return { ...read, runs: readRuns(read) };
}

/** What lists sources. In a note a footnote or entry with header fields of a person tells of somebody in care instead. */
function literatureOf({ kind, sources }: PhiDocument, fields: readonly Field[]): readonly Span[] {
  if (kind === 'article') return sources;
  const personal = fields.filter((field) => field.kind !== 'other' && field.kind !== 'provenance');
  return sources.filter(
    ({ start, end }) => !personal.some((field) => start <= field.start && field.end <= end),
  );
}

function citedNames(tokens: TokenList, citations: readonly Span[]): Set<string> {
  const names = new Set<string>();
  for (const { start, end } of citations) {
    for (let index = tokens.indexAt(start); (tokens.at(index)?.start ?? Infinity) < end; index++) {
      const token = tokens.at(index);
      if (token?.kind === 'word' && token.capital && token.end - token.start > 2)
        names.add(tokens.lower(index));
    }
  }
  return names;
}

/** Whether an offset stands in one of some spans that are in order and apart. */
export function isInside(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Infinity) <= offset;
}

function merged(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start);
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

function isLowerCase(parts: readonly PhiText[]): boolean {
  let opening = 0;
  let capital = 0;
  let left = 1000;
  for (const { tokens } of parts) {
    const reads = Math.min(tokens.length, left);
    for (let index = 0; index < reads; index++) {
      const token = tokens.at(index);
      if (token?.kind !== 'word' || !token.opens) continue;
      opening++;
      if (token.capital) capital++;
    }
    left -= reads;
    if (left <= 0) break;
  }
  return opening >= 3 ? capital / opening < 0.2 : opening > 0 && capital === 0;
}
