import type { Span } from '../text/span.js';
import { sourceKinds } from '../tables/generated/source-kinds.js';
import type { Identifier, IdentifierFault, IdentifierKind } from './source.js';

/**
 * The DOIs, PMIDs, ISBNs and URLs in a text, in order of place; offsets count from `base`. An address of a resolver
 * (`https://doi.org/10.…`) counts as what it resolves. Never throws.
 */
export function findIdentifiers(text: string, base: number): Identifier[] {
  const found: Identifier[] = [];
  const taken: Span[] = [];
  const take = (start: number, raw: string, identifier: Described): void => {
    const span = { start: base + start, end: base + start + raw.length };
    if (taken.some((other) => other.start < span.end && span.start < other.end)) return;
    taken.push(span);
    found.push({ ...identifier, ...span });
  };
  for (const match of text.matchAll(urlPattern)) {
    const url = trimmedUrl(match[0]);
    take(match.index, url, describeUrl(url));
  }
  for (const match of text.matchAll(/\b(?:doi:?\s*)?(10\.[\w.]+\/[^\s"<>\])}]+)/gi)) {
    const doi = trimmedUrl(match[1] ?? '');
    take(match.index + match[0].indexOf(match[1] ?? ''), doi, describeDoi(doi));
  }
  for (const match of text.matchAll(/\bdoi:\s*(\S+)/gi)) {
    const doi = trimmedUrl(match[1] ?? '');
    if (doi) take(match.index + match[0].indexOf(doi), doi, describeDoi(doi));
  }
  for (const match of text.matchAll(/\bPMID:?\s*([\w-]+)/g)) {
    const pmid = match[1] ?? '';
    take(match.index + match[0].length - pmid.length, pmid, describePmid(pmid));
  }
  for (const match of text.matchAll(/\bISBN(?:-1[03])?:?\s*([\dX](?:[\d X–-]*[\dX])?)/gi)) {
    const isbn = match[1] ?? '';
    take(match.index + match[0].length - isbn.length, isbn, describeIsbn(isbn));
  }
  return found.sort((a, b) => a.start - b.start);
}
const urlPattern = /\bhttps?:\/\/[^\s<>"“”]+/gi;

type Described = Omit<Identifier, keyof Span>;

/** An identifier of a known kind, as frontmatter keys give it (`doi:`, `isbn:` …). Never throws. */
export function describeIdentifier(kind: IdentifierKind, raw: string): Described {
  const value = raw.trim();
  switch (kind) {
    case 'doi':
      return describeDoi(value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''));
    case 'pmid':
      return describePmid(value.replace(/^PMID:?\s*/i, ''));
    case 'isbn':
      return describeIsbn(value.replace(/^ISBN(?:-1[03])?:?\s*/i, ''));
    case 'url':
      return describeUrl(value);
  }
}

/** DOI Handbook: prefix `10.` and four to nine digits, a slash, a suffix. */
function describeDoi(raw: string): Described {
  const value = raw.toLowerCase();
  const shaped = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(value);
  const prefix = value.slice(0, value.indexOf('/'));
  const fault =
    sourceKinds.placeholderDoiPrefixes.includes(prefix) || isPlaceholder(value)
      ? 'placeholder'
      : shaped
        ? undefined
        : 'malformed';
  return { kind: 'doi', value, href: `https://doi.org/${raw}`, fault };
}

/** PubMed ids are counted up from 1 and have at most eight digits. */
function describePmid(raw: string): Described {
  const fault = isPlaceholder(raw) ? 'placeholder' : /^[1-9]\d{0,7}$/.test(raw) ? undefined : 'malformed';
  return { kind: 'pmid', value: raw, href: `https://pubmed.ncbi.nlm.nih.gov/${raw}/`, fault };
}

/** ISO 2108: ten digits with a weighted sum modulo 11, or thirteen with one modulo 10. `value` is always the ISBN-13. */
function describeIsbn(raw: string): Described {
  const digits = raw.replace(/[\s–-]/g, '').toUpperCase();
  const href = (isbn: string): string => `https://openlibrary.org/isbn/${isbn}`;
  const faulty = (fault: IdentifierFault): Described => ({
    kind: 'isbn',
    value: digits,
    href: href(digits),
    fault,
  });
  if (/^\d{9}[\dX]$/.test(digits)) {
    const sum = [...digits].reduce(
      (total, digit, at) => total + (10 - at) * (digit === 'X' ? 10 : Number(digit)),
      0,
    );
    if (sum % 11 !== 0) return faulty('check-digit');
    if (/^(\d)\1{8}/.test(digits)) return faulty('placeholder');
    const body = `978${digits.slice(0, 9)}`;
    const value = body + isbn13Check(body);
    return { kind: 'isbn', value, href: href(value), fault: undefined };
  }
  if (!/^97[89]\d{10}$/.test(digits))
    return faulty(/^\d{13}$/.test(digits) && isPlaceholder(digits) ? 'placeholder' : 'malformed');
  if (isbn13Check(digits.slice(0, 12)) !== digits.slice(12))
    return faulty(isPlaceholder(digits) ? 'placeholder' : 'check-digit');
  return {
    kind: 'isbn',
    value: digits,
    href: href(digits),
    fault: /^97[89](\d)\1{8}/.test(digits) ? 'placeholder' : undefined,
  };
}

function isbn13Check(body: string): string {
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

function describeUrl(raw: string): Described {
  const doi = /^https?:\/\/(?:dx\.)?doi\.org\/(.+)$/i.exec(raw)?.[1];
  if (doi !== undefined) return describeDoi(doi);
  const pmid =
    /^https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed)\/(\w+)\/?$/i.exec(raw)?.[1];
  if (pmid !== undefined) return describePmid(pmid);
  const match = /^https?:\/\/([^/?#:\s]+)(?::\d+)?([^\s]*)$/i.exec(raw);
  const host = match?.[1]?.toLowerCase().replace(/^www\./, '') ?? '';
  const path = match?.[2] ?? '';
  const value = host + withoutTracking(path).replace(/\/+$/, '');
  const fault =
    !match || !/^(?:[\w-]+\.)+[a-z][a-z\d-]+$|^localhost$|^\d+(?:\.\d+){3}$|^\[/i.test(host)
      ? 'malformed'
      : isPlaceholderHost(host) || isPlaceholder(path)
        ? 'placeholder'
        : undefined;
  return { kind: 'url', value, href: raw, fault };
}

function isPlaceholderHost(host: string): boolean {
  return sourceKinds.placeholderHosts.some((known) => host === known || host.endsWith(`.${known}`));
}

/** `example3`, `123456`, `0000000`, `xxxx`: something to be filled in. */
function isPlaceholder(value: string): boolean {
  const words = value.toLowerCase().split(/[^a-z\d-]+/);
  const named = words.some((word) =>
    sourceKinds.placeholderWords.some(
      (known) =>
        word === known || (word.startsWith(known) && /^(?:[\d-]+|id)$/.test(word.slice(known.length))),
    ),
  );
  return named || /x{4,}/i.test(value) || (value.match(/\d+/g) ?? []).some((digits) => isCountedUp(digits));
}

/** Six or more digits of which each follows the last (`123456`, `8765432`), or all of which are the same. */
function isCountedUp(digits: string): boolean {
  if (digits.length < 6) return false;
  const steps = [...digits].slice(1).map((digit, at) => Number(digit) - Number(digits[at]));
  return [1, -1, 0].some((step) => steps.every((one) => one === step || (step !== 0 && one === -9 * step)));
}

/** The path and query without parameters that only count visits. */
function withoutTracking(path: string): string {
  const [before = '', query] = path.split('#')[0]?.split('?') ?? [];
  const kept =
    query
      ?.split('&')
      .filter((part) => !/^(?:utm_\w+|fbclid|gclid|ref|source)=/i.test(part))
      .sort() ?? [];
  return before + (kept.length > 0 ? `?${kept.join('&')}` : '');
}

/** A URL or DOI without the punctuation of the sentence around it; a closing bracket stays when it was opened inside. */
function trimmedUrl(raw: string): string {
  let url = raw;
  for (;;) {
    const last = url.at(-1) ?? '';
    const opened = last === ')' ? '(' : last === ']' ? '[' : undefined;
    const balanced = opened !== undefined && url.split(opened).length >= url.split(last).length;
    if (url === '' || balanced || !/[.,;:!?'")\]}*_]/.test(last)) return url;
    url = url.slice(0, -1);
  }
}
