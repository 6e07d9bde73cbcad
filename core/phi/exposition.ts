import type { Span } from '../text/span.js';
import type { Address } from './addresses.js';
import type { PhiDocument } from './document.js';
import type { Field } from './fields.js';
import type { TokenList } from './tokens.js';
import { wordSet } from './word-sets.js';

/** What a stretch of text has of either kind: words of care, and words of the literature. */
interface Signals {
  words: number;
  /** Words and labels that only a text about somebody in care has. */
  care: number;
  /** Pronouns of one person, `client`, `patient`: both kinds of text have them, but not equally often. */
  persons: number;
  /** What is said of theories, studies and their authors. */
  literature: number;
}

/** What of a reading tells a sentence of the literature. */
export interface LiteratureSource {
  readonly tokens: TokenList;
  /** The document has a few lines only, where one sign is too little. */
  readonly isShort: boolean;
}

/** What of a part of a document these are counted in. */
export interface ExpositionSource {
  readonly document: PhiDocument;
  readonly tokens: TokenList;
  readonly addresses: readonly Address[];
  readonly fields: readonly Field[];
  readonly citations: readonly Span[];
}

const care = 1;
const person = 2;
const literature = 4;
const kin = 8;

let table: ReadonlyMap<string, number> | undefined;

function signalTable(): ReadonlyMap<string, number> {
  if (table) return table;
  const made = new Map<string, number>();
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) made.set(word, (made.get(word) ?? 0) | bit);
  };
  add(wordSet('careWords'), care);
  add(wordSet('literatureWords'), literature);
  add(wordSet('kin'), kin);
  add(['he', 'she', 'him', 'her', 'his', 'hers', 'client', 'patient', 'session'], person);
  return (table = made);
}

/** In tokens: what stands at the beginning tells of what kind a document is. */
const longestHead = 1600;

/** Whether a document, in parts, explains something and tells of nobody in care. Reads its beginning alone; never throws. */
export function isExpositoryText(parts: readonly ExpositionSource[]): boolean {
  const found: Signals = { words: 0, care: 0, persons: 0, literature: 0 };
  let left = longestHead;
  for (const part of parts) {
    const read = signalsOf(part, Math.min(part.tokens.length, left));
    found.words += read.words;
    found.care += read.care;
    found.persons += read.persons;
    found.literature += read.literature;
    left -= part.tokens.length;
    if (left <= 0) break;
  }
  const isNote = parts[0]?.document.kind === 'note';
  if (found.words < 12) return !isNote;
  const density = (100 * found.persons) / found.words;
  if (found.care === 0) {
    if (!isNote) return density < 6 || found.literature >= 2;
    if (found.literature >= (found.words < 25 ? 3 : 2))
      return found.words < 25 ? found.persons === 0 : found.persons <= 2 * found.literature && density < 8;
    return density < 2.5 && (found.words >= 60 || (density === 0 && startsWithHeading(parts[0])));
  }
  // A case, a name of a client in passing: what is said of the literature weighs more.
  return found.literature >= 3 && found.care * (isNote ? 3 : 2) <= found.literature;
}

function signalsOf({ tokens, addresses, fields, citations }: ExpositionSource, upTo: number): Signals {
  const limit = tokens.at(upTo - 1)?.end ?? 0;
  const found = count(tokens, 0, upTo);
  for (const { kind, start } of addresses) if (kind === 'email' && start < limit) found.care++;
  for (const { kind, start } of fields)
    if (start < limit && kind !== 'other' && kind !== 'provenance') found.care += kind === 'person' ? 2 : 1;
  for (const { start } of citations) if (start < limit) found.literature++;
  return found;
}

/**
 * Whether the sentence of a token, in a document about somebody in care, speaks of the literature: it says what people
 * do who make theories, and nothing of anybody in care. Reads at most forty tokens to either side; never throws.
 */
export function isSentenceOfLiterature({ tokens, isShort }: LiteratureSource, index: number): boolean {
  let first = index;
  while (first > 0 && index - first < 40 && !startsSentence(tokens, first)) first--;
  let last = index + 1;
  while (last < tokens.length && last - index < 40 && !startsSentence(tokens, last)) last++;
  const found = count(tokens, first, last);
  return found.literature >= (isShort ? 2 : 1) && found.care === 0 && found.persons === 0;
}

function startsWithHeading(part: ExpositionSource | undefined): boolean {
  return /^\s*#{1,6}\s/.test(part?.document.text ?? '');
}

function startsSentence(tokens: TokenList, index: number): boolean {
  const token = tokens.at(index);
  if (!token || token.gap >= 2) return true;
  return token.opens && /^[.!?]$/.test(tokens.written(index - 1));
}

function count(tokens: TokenList, from: number, to: number): Signals {
  const found: Signals = { words: 0, care: 0, persons: 0, literature: 0 };
  const signals = signalTable();
  for (let index = from; index < to; index++) {
    const token = tokens.at(index);
    if (!token || token.kind === 'mark' || token.kind === 'address') continue;
    if (token.kind === 'code') {
      const length = token.end - token.start;
      if ((length === 4 || length === 5) && isYearAlone(tokens, index)) found.literature++;
      else if (length >= 8 && personalNumber.test(tokens.written(index))) found.care++;
      else if (length >= 3 && /^(?:\d{1,2}-?(?:yo|y\/o|year-old)|[a-z\d]+\/[uo])$/.test(tokens.lower(index)))
        found.care++;
      continue;
    }
    found.words++;
    if (token.opens && isNoteLabel(tokens, index)) found.care++;
    const bits = signals.get(tokens.lower(index));
    if (bits === undefined) continue;
    if (bits & care && isCareWord(tokens, index)) found.care++;
    if (bits & person) found.persons++;
    if (bits & literature) found.literature++;
    if (bits & kin && possessives.test(tokens.lower(index - 1))) found.care++;
  }
  return found;
}

/** "his mother", "Amara's mother" */
const possessives = /^(?:his|her|their|my|whose|s)$/;

/** Dates with a day and numbers of telephones. */
const personalNumber = /^(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\d{3}-\d{3,4}(?:-\d{4})?|\d{3}\.\d{3}\.\d{4})$/;

/** A year that is no part of a date. */
function isYearAlone(tokens: TokenList, index: number): boolean {
  if (!/^(?:1[6-9]|20)\d\ds?$/.test(tokens.written(index))) return false;
  const before = tokens.written(index - 1) === ',' ? index - 2 : index - 1;
  return (
    !wordSet('months').has(tokens.lower(before)) && !/^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens.lower(before))
  );
}

/** `SI` and `HI` are such words in capitals alone. */
function isCareWord(tokens: TokenList, index: number): boolean {
  const token = tokens.at(index);
  if (!token) return false;
  if (token.end - token.start > 2) return true;
  const written = tokens.written(index);
  if (/^(?:SI|HI)$/i.test(written)) return token.shouted;
  // "Mr. Z": a case of the literature has a letter.
  if (/^(?:mr|ms)$/i.test(written)) {
    const name = tokens.written(index + 1) === '.' ? index + 2 : index + 1;
    return (tokens.at(name)?.end ?? 0) - (tokens.at(name)?.start ?? 0) > 1;
  }
  return !token.shouted || /^(?:PT|YO)$/.test(written);
}

/** `S:`, `**P:**`, "A –", "Plan:" at the head of a line. */
function isNoteLabel(tokens: TokenList, index: number): boolean {
  const token = tokens.at(index);
  if (!token || (token.gap < 2 && index > 0)) return false;
  const next = tokens.written(index + 1);
  if (token.end - token.start === 1)
    return token.capital && /^[:–—-]$/.test(next) && /^[SOAPDBIREG]$/.test(tokens.written(index));
  return /^[:–—-]$/.test(next) && wordSet('noteLabels').has(tokens.lower(index));
}
