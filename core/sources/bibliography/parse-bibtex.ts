import { parse, type Field, type Value } from 'bibtex-parse';
import { lineOf } from './lines.js';
import type { BibliographyEntry, BibliographyProblem, ParsedBibliography } from './bibliography.js';
import { sourceOfWork } from './bibliography-source.js';
import { plainTex, splitOutsideBraces } from './tex-text.js';
import { uniqueKeys } from './unique-keys.js';

/**
 * The entries of a BibTeX or BibLaTeX file. The file is cut into entries first and each is parsed alone, so that one
 * that is not closed ends where the next begins, at the start of a line. Never throws.
 */
export function parseBibtex(text: string, file: string): ParsedBibliography {
  const strings = new Map(months);
  const entries: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  const line = lineOf(text);
  for (const piece of piecesOf(text)) {
    const item = piece.isClosed ? itemOf(piece.text) : undefined;
    if (item?.itemtype === 'string') {
      strings.set(item.name.toLowerCase(), textOf(item, strings));
      continue;
    }
    if (item?.itemtype === 'entry' && item.key !== null) {
      const source = sourceOf(item.type, item.key, item.fields, strings);
      entries.push({ key: item.key, file, line: line(piece.start), source });
      continue;
    }
    if (piece.type === 'preamble') continue;
    const key = /^@\w+\s*[{(]\s*([^\s,={}()"]+)\s*(?:,|$)/.exec(piece.text)?.[1];
    const fault = piece.isClosed ? faultIn(piece.text) : unclosedFault;
    problems.push({ line: line(piece.start + fault.at), key, expected: fault.expected });
  }
  return uniqueKeys(entries, problems);
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly type: string;
  readonly isClosed: boolean;
}

/** What opens with `@type{` up to its closing sign; comments and what stands between are left out. */
function* piecesOf(text: string): Generator<Piece> {
  const opening = /@([A-Za-z]+)[ \t\r\n]*([{(])/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index;
    const type = (match[1] ?? '').toLowerCase();
    const lineStart = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
    if (lineStart.trimStart().startsWith('%')) continue;
    const body = opening.lastIndex;
    const { end, isClosed } = endOf(text, body, match[2] ?? '{');
    opening.lastIndex = Math.max(end, body);
    if (type !== 'comment') yield { start, text: text.slice(start, end), type, isClosed };
  }
}

/** The end of a body: behind its closing sign, or where the next entry begins a line before that has come. */
function endOf(text: string, from: number, opener: string): { end: number; isClosed: boolean } {
  const signs = /\\[^]|[{}()]|(?<=[\r\n])@[A-Za-z]+[ \t]*[{(]/g;
  signs.lastIndex = from;
  let depth = 0;
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    const [sign] = match;
    if (sign.startsWith('\\')) continue;
    if (sign.startsWith('@')) return { end: match.index, isClosed: false };
    if (sign === '{') depth++;
    else if (depth === 0 && sign === (opener === '{' ? '}' : ')'))
      return { end: signs.lastIndex, isClosed: true };
    else if (sign === '}') depth--;
  }
  return { end: text.length, isClosed: false };
}

function itemOf(piece: string): ReturnType<typeof parse>[number] | undefined {
  try {
    const [item] = parse(piece, { number: 'string' });
    // The package reads a quotation mark that is never closed as part of a name.
    const isOpen = item?.itemtype === 'entry' && item.fields.some((field) => isOpenQuote(field));
    return isOpen ? undefined : item;
  } catch {
    return undefined;
  }
}

function isOpenQuote({ datatype, value }: Value): boolean {
  return datatype === 'identifier' && String(value).includes('"');
}

interface Fault {
  /** From the start of the entry. */
  readonly at: number;
  readonly expected: string;
}

const unclosedFault: Fault = { at: 0, expected: 'a closing brace for each that this entry opens' };

/** The first line with which an entry stops being one. */
function faultIn(piece: string): Fault {
  if (/^@\w+\s*[{(]\s*[,}=)]/.test(piece)) return { at: 0, expected: 'a key after the opening brace' };
  const closer = /^@\w+\s*\(/.test(piece) ? ')' : '}';
  const ends = [...piece.matchAll(/\r\n|\n|\r/g)].map(({ index }) => index).slice(0, mostLines);
  const good = ends.findLast((end) => itemOf(`${piece.slice(0, end).trimEnd()}${closer}`) !== undefined);
  return {
    at: good === undefined ? 0 : good + 1,
    expected: 'fields as name = {value}, with a comma between them and every quotation mark closed',
  };
}
/** No entry that people write is longer; each line costs a parse. */
const mostLines = 100;

function textOf(value: Value, strings: ReadonlyMap<string, string>): string {
  if (value.datatype === 'identifier') return strings.get(String(value.value).toLowerCase()) ?? '';
  if (Array.isArray(value.value)) return value.value.map((part: Value) => textOf(part, strings)).join('');
  return value.value === null ? '' : String(value.value);
}

const months: readonly (readonly [string, string])[] = 'jan feb mar apr may jun jul aug sep oct nov dec'
  .split(' ')
  .map((name, at) => [name, String(at + 1)] as const);

function sourceOf(
  type: string,
  key: string,
  fields: readonly Field[],
  strings: ReadonlyMap<string, string>,
): BibliographyEntry['source'] {
  const raw = new Map(fields.map((field) => [field.name.toLowerCase(), textOf(field, strings)]));
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => raw.get(name)?.trim()).find((value) => value !== undefined && value !== '');
  const plain = (...names: readonly string[]): string | undefined => {
    const value = first(...names);
    return value === undefined ? undefined : plainTex(value) || undefined;
  };
  // Addresses hold signs that TeX would read.
  const address = (...names: readonly string[]): string | undefined =>
    first(...names)
      ?.replace(/^\\url\{(.*)\}$/, '$1')
      .replace(/\\([_%#&~])/g, '$1');
  const pmid =
    first('pmid') ??
    (first('eprinttype', 'archiveprefix')?.toLowerCase() === 'pubmed' ? first('eprint') : undefined);
  const subtitle = plain('subtitle');
  const title = plain('title');
  return sourceOfWork({
    key,
    title: title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title,
    authors: namesOf(first('author', 'editor') ?? ''),
    year: first('year', 'date'),
    type: type.toLowerCase(),
    container: plain('journal', 'journaltitle', 'booktitle'),
    publisher: plain('publisher', 'institution', 'organization', 'school'),
    edition: plain('edition'),
    volume: plain('volume'),
    identifiers: {
      ...(address('doi') !== undefined && { doi: address('doi') ?? '' }),
      ...(pmid !== undefined && { pmid }),
      ...(first('isbn') !== undefined && { isbn: first('isbn') ?? '' }),
      ...(address('url') !== undefined && { url: address('url') ?? '' }),
    },
    remarks: [first('keywords') ?? '', first('note') ?? ''],
  });
}

/** Family names of `Fern, Ada and de la Otter, Elan and {A Body}`, with what stands before them (`de la`). */
function namesOf(list: string): string[] {
  return splitOutsideBraces(list, /\s+and\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'others')
    .map((name) => {
      if (/^\{(?:[^{}]|\{[^{}]*\})*\}$/.test(name)) return plainTex(name);
      const [family = '', ...given] = splitOutsideBraces(name, /,/);
      if (given.length > 0) return plainTex(family);
      const words = splitOutsideBraces(name, /\s+/);
      const particle = words.findIndex((word, at) => at < words.length - 1 && /^\p{Ll}/u.test(word));
      return plainTex(words.slice(particle < 0 ? -1 : particle).join(' '));
    })
    .filter((name) => name !== '');
}
