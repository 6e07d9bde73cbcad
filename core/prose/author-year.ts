import type { AuthorYear } from './inline.js';
import { isDigit, isWordSign } from './characters.js';

type Work = AuthorYear['works'][number];

/** A parenthesis of citations is no longer than this; the bound keeps the pass over a block linear. */
const longest = 600;

/**
 * The author–year citation whose parenthesis opens at `open`: `(Bordin, 1979)`, or, with its author before it,
 * `Bordin (1979)`; undefined if it is none. What stands before `floor` is not looked at. Never throws.
 */
export function readAuthorYear(text: string, open: number, floor: number): AuthorYear | undefined {
  const end = closingBehindYear(text, open, longest);
  if (end < 0) return undefined;
  const inner = text.slice(open + 1, end - 1).replace(/[*_\s]+/g, ' ');
  if (narrativeYears.test(inner)) return narrative(text, open, end, inner, floor);
  const works = inner
    .split(';')
    .reduce<Work[]>((all, part) => [...all, ...worksOf(part, all.at(-1)?.author)], []);
  return works.length > 0 ? { start: open, end, works, narrative: false } : undefined;
}

/**
 * The end of the parenthesis that opens at `open`, if it closes within `longest` code units, holds no other one, and holds
 * four digits as a year has; else -1. Never throws.
 */
export function closingBehindYear(text: string, open: number, longest: number): number {
  const limit = Math.min(text.length, open + longest);
  let digits = 0;
  let hasYear = false;
  for (let at = open + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) return -1;
    if (code === 41) return hasYear ? at + 1 : -1;
    digits = isDigit(code) ? digits + 1 : 0;
    if (digits === 4) hasYear = true;
  }
  return -1;
}

/** Years of publication in use; four digits outside of it are a number of something. */
const year = String.raw`(?:1[5-9]|20)\d\d`;
const yearSuffix = String.raw`(?:[a-z]\b)?(?:\s?[/–-]\s?(?:${year}|\d\d)\b)?`;
const locator = String.raw`(?:\s*[,:]\s*(?:pp?\.|chs?\.|chap|sec|para|vol|table|fig|§|no\.|n\.|s\.|f|\d|in |emphasis|italics|original|translat|reprint).*)?`;
const narrativeYears = new RegExp(
  String.raw`^ ?${year}${yearSuffix}(?:\s*[,;]\s*${year}${yearSuffix})*${locator} ?$`,
  'i',
);
const bareYears = new RegExp(
  String.raw`^ ?${year}${yearSuffix}(?:\s*,\s*${year}${yearSuffix})*${locator} ?$`,
  'i',
);
const prefix =
  /^ ?(?:(?:but |and )?(?:see(?:,? e\.g\.,?| also| for (?:a )?(?:review|example|instance),?)?|e\.g\.,?|i\.e\.,?|cf\.|also|as (?:cited|quoted) in|(?:as )?reviewed (?:in|by)|for (?:a |an )?(?:review|overview|example|instance|details|discussion)s?(?:,)?(?: see)?|compare|after|adapted from|from|in|by|per|following|both|most recently|more recently|reprinted in) )+/i;
const particle = String.raw`(?:[vV]an|[vV]on|[dD]er|[dD]en|[dD]el|[dD]ella|[dD]e|[dD]i|[dD]a|dos|[dD]u|[lL]a|[lL]e|ter|ten|zu|[aA]l|[eE]l|bin|ibn)`;
const name = String.raw`(?:${particle}[ '’])*(?:[dl]['’])?\p{Lu}[\p{L}\p{M}'’.-]*`;
const citation = new RegExp(
  String.raw`^ ?(${name}(?:,? (?:${name}|&|and|et al\.?|colleagues|co-?workers))*?)(?:,? ?\(?ed(?:s|itor|itors)?\.\)?)?,? (${year})${yearSuffix}((?:\s*,\s*${year}${yearSuffix})*)${locator} ?$`,
  'u',
);

/** What stands before a year without being a name. */
const noAuthors =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Spring|Summer|Autumn|Fall|Winter|In|Since|After|Before|From|By|Until|Between|During|Early|Late|Mid|Circa|Ca|Edition|Ed|Vol(?:ume)?|Year|Published|Founded|Established|Born|Accessed|Updated|Revised|Version|Table|Figure|Fig|Chapter|The|A|An|On|As|And|But|Then|This|That|These|Those|N|Session|Cohort|Wave|Class)\b\.?(?=$|[\s,])/;

function worksOf(part: string, lastAuthor: string | undefined): Work[] {
  if (lastAuthor !== undefined && bareYears.test(part))
    return yearsIn(part).map((one) => ({ author: lastAuthor, year: one }));
  const match = citation.exec(part.slice(0, 300).replace(prefix, ''));
  const author = match?.[1]?.trim().replace(/[\s,]+$/, '');
  if (!match || !author || noAuthors.test(author)) return [];
  return [Number(match[2]), ...yearsIn(match[3] ?? '')].map((one) => ({ author, year: one }));
}

function yearsIn(text: string): number[] {
  return (text.replace(/[,:]\s*(?:pp?|ch).*$/i, '').match(new RegExp(String.raw`\b${year}`, 'g')) ?? []).map(
    Number,
  );
}

const authorBefore = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${name}(?:, ${name})*,? (?:&|and) )?(?<![\p{L}\p{N}])(${name}(?:,? et al\.?| and (?:colleagues|co-?workers|associates))?)(?:['’]s)?[ \t\n]$`,
  'u',
);

/** `Norcross and Wampold (2018)`: the name or names right before the parenthesis. */
function narrative(
  text: string,
  open: number,
  end: number,
  inner: string,
  floor: number,
): AuthorYear | undefined {
  if (open === 0) return undefined;
  const from = Math.max(floor, open - 120);
  const match = authorBefore.exec(text.slice(from, open));
  if (!match) return undefined;
  let start = from + match.index;
  if (start === from && from > floor && isWordSign(text.charCodeAt(from - 1))) return undefined;
  let author = text.slice(start, open).trim();
  const opening = noAuthors.exec(author);
  if (opening) {
    const rest = author.slice(opening[0].length).trimStart();
    start += author.length - rest.length;
    author = rest;
  }
  if (author === '' || !/^\p{L}/u.test(author)) return undefined;
  author = author.replace(/['’]s$/, '');
  return { start, end, works: yearsIn(inner).map((one) => ({ author, year: one })), narrative: true };
}
