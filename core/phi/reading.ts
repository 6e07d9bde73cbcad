import type { Span } from '../text/span.js';
import { findAddresses, type Address } from './addresses.js';
import { findCitations } from './citations.js';
import type { PhiDocument } from './document.js';
import { isExpositoryText } from './exposition.js';
import { readFields, type Field } from './fields.js';
import { readRuns, type Run } from './runs.js';
import { tokenize, type TokenList } from './tokens.js';
import { WordKinds } from './word-kinds.js';

/** A document as the detectors read it, made once for all of them. */
export interface PhiReading {
  readonly document: PhiDocument;
  readonly text: string;
  readonly tokens: TokenList;
  /** Indexes of the tokens that can begin a name, a place or a date: those with a capital or a digit, all in a text without capitals. */
  readonly candidates: readonly number[];
  /** What words can be, by lexicon and lists. */
  readonly words: WordKinds;
  readonly addresses: readonly Address[];
  /** Header fields, `key: value` lines and table cells, with what their labels announce; in order. */
  readonly fields: readonly Field[];
  /** Stretches that cite or list literature, in order. */
  readonly citations: readonly Span[];
  /** The capitalised words of these stretches in lower case: who is cited may be named in the text as well. */
  readonly cited: ReadonlySet<string>;
  /** The document explains something and tells of nobody in care: names and dates in it are those of the literature. */
  readonly isExpository: boolean;
  /** Hardly a sentence of it begins with a capital letter, so that names may have none either. */
  readonly isLowerCase: boolean;
  /** The runs of capitalised words that may be names of people and places, in order. */
  readonly runs: readonly Run[];
}

/** Reads a document for the detectors. Never throws. */
export function readPhi(document: PhiDocument): PhiReading {
  const { text } = document;
  const addresses = findAddresses(text);
  const tokens = tokenize(text, addresses);
  const citations = merged([...findCitations(text), ...document.sources]);
  const lowerCase = isLowerCase(tokens);
  const fields = readFields(document, tokens);
  const read = {
    document,
    text,
    tokens,
    candidates: lowerCase
      ? tokens.tokens.flatMap(({ kind }, index) => (kind === 'word' || kind === 'code' ? [index] : []))
      : tokens.notable,
    words: new WordKinds(),
    addresses,
    fields,
    citations,
    cited: citedNames(tokens, citations),
    isExpository: isExpositoryText({ document, tokens, addresses, fields, citations }),
    isLowerCase: lowerCase,
  };
  return { ...read, runs: readRuns(read) };
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

function isLowerCase(tokens: TokenList): boolean {
  let opening = 0;
  let capital = 0;
  const reads = Math.min(tokens.length, 1000);
  for (let index = 0; index < reads; index++) {
    const token = tokens.at(index);
    if (token?.kind !== 'word' || !token.opens) continue;
    opening++;
    if (token.capital) capital++;
  }
  return opening >= 3 ? capital / opening < 0.2 : opening > 0 && capital === 0;
}
