import type { BibliographyEntry, BibliographyProblem, ParsedBibliography } from './bibliography.js';
import { sourceOfWork } from './bibliography-source.js';
import { lineOf } from './lines.js';
import { uniqueKeys } from './unique-keys.js';

/**
 * The items of a CSL-JSON file (citation-style-language schema, `csl-data.json`): a list of objects. Each is cut out and
 * read alone, so that one that is no JSON costs itself only. Never throws.
 */
export function parseCslJson(text: string, file: string): ParsedBibliography {
  const entries: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  const line = lineOf(text);
  const open = /^\s*\[/.exec(text);
  if (!open) {
    const problem = {
      line: 1,
      key: undefined,
      expected: 'a list of entries in CSL-JSON: [ { "id": … }, … ]',
    };
    return { entries: [], problems: text.trim() === '' ? [] : [problem], unread: [] };
  }
  for (const piece of piecesOf(text, open[0].length)) {
    const at = line(piece.start);
    const item = itemOf(piece.text);
    const key = keyOf(item) ?? /"id"\s*:\s*"([^"\\\r\n]+)"/.exec(piece.text)?.[1];
    if (item === undefined)
      problems.push({
        line: at,
        key,
        expected: 'valid JSON: every quotation mark, bracket and comma in place',
      });
    else if (key === undefined)
      problems.push({ line: at, key, expected: 'an "id" that citations name it by' });
    else entries.push({ key, file, line: at, source: sourceOf(key, item) });
  }
  return uniqueKeys(entries, problems);
}

type Item = Readonly<Record<string, unknown>>;

/** The objects of a list. One that is not closed ends where a line opens the next one. */
function* piecesOf(text: string, from: number): Generator<{ readonly start: number; readonly text: string }> {
  let at = from;
  for (;;) {
    const start = text.indexOf('{', at);
    if (start < 0) return;
    const closed = endOf(text, start);
    const end = closed ?? nextObject(text, start);
    yield { start, text: text.slice(start, end) };
    at = end;
  }
}

function endOf(text: string, start: number): number | undefined {
  const signs = /"(?:[^"\\\r\n]|\\.)*"|[{}]/g;
  signs.lastIndex = start;
  let depth = 0;
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}' && --depth === 0) return signs.lastIndex;
  }
  return undefined;
}

/** The next line that opens an object no further in than this one, or the end. */
function nextObject(text: string, start: number): number {
  const indent = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - 1000), start))?.[0] ?? '';
  const lines = /(?:\r\n|\n|\r)([ \t]*)(?:\},?\s*)?\{/g;
  lines.lastIndex = start;
  for (let match = lines.exec(text); match; match = lines.exec(text)) {
    if ((match[1] ?? '').length <= indent.length) return lines.lastIndex - 1;
  }
  return text.length;
}

function itemOf(piece: string): Item | undefined {
  try {
    return recordOf(JSON.parse(piece));
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Item | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}

function keyOf(item: Item | undefined): string | undefined {
  return item && textOf(item['id']);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Titles may hold the few HTML tags that CSL allows. */
function plain(value: unknown): string | undefined {
  return textOf(value)
    ?.replace(/<\/?(?:i|b|sc|sub|sup|span)\b[^>]*>/gi, '')
    .replace(/\s+/g, ' ');
}

function sourceOf(key: string, item: Item): BibliographyEntry['source'] {
  const identifiers = {
    doi: textOf(item['DOI']),
    pmid: textOf(item['PMID']),
    isbn: textOf(item['ISBN']),
    url: textOf(item['URL']),
  };
  return sourceOfWork({
    key,
    title: plain(item['title']),
    authors: namesOf(item['author'] ?? item['editor']),
    year: yearOf(item['issued']),
    type: textOf(item['type'])?.toLowerCase() ?? '',
    container: plain(item['container-title']),
    publisher: plain(item['publisher']),
    edition: textOf(item['edition']),
    volume: textOf(item['volume']),
    identifiers: Object.fromEntries(Object.entries(identifiers).filter(([, value]) => value !== undefined)),
    remarks: [textOf(item['keyword']) ?? '', textOf(item['note']) ?? ''],
  });
}

function namesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const name = recordOf(one);
    const particle = textOf(name?.['non-dropping-particle']);
    const family = textOf(name?.['family']);
    const whole =
      family === undefined
        ? textOf(name?.['literal'])
        : particle === undefined
          ? family
          : `${particle} ${family}`;
    return whole === undefined ? [] : [whole];
  });
}

/** `{ "date-parts": [[2018, 5]] }`, `{ "raw": "2018" }`, `{ "literal": … }`, and the plain text that some tools write. */
function yearOf(value: unknown): string | undefined {
  const date = recordOf(value);
  const parts: unknown = date?.['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  return Array.isArray(first)
    ? textOf(first[0])
    : (textOf(date?.['raw']) ?? textOf(date?.['literal']) ?? textOf(value));
}
