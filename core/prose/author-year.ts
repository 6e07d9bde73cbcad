import type { AuthorYear } from './inline.js';

const longest = 240;
const name = String.raw`\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:van|von|de|der|den|da|di|la|le|del)\s+)?\p{Lu}[\p{L}'’.-]*){0,6}`;
const authors = String.raw`${name}(?:,\s+${name}){0,6}(?:,?\s+(?:&|and)\s+${name})?(?:,?\s+et\s+al\.?)?`;
const work = new RegExp(
  String.raw`^(?:(?:see|see also|e\.g\.|i\.e\.|cf\.|for a review,?|reviewed in|as in),?\s+)?(${authors}),?\s+((?:1[89]|20)\d\d)[a-z]?(?:\s*[,:]\s*[^;]*)?$`,
  'iu',
);
const onlyYear = /^((?:1[89]|20)\d\d)[a-z]?(?:\s*[,:]\s*(?:pp?\.\s*)?[\d–-]+)?$/;
const nameBefore = new RegExp(
  String.raw`(?:^|[^\p{L}])(\p{Lu}[\p{L}'’-]+(?:(?:,?\s+(?:&|and)\s+|,\s+)\p{Lu}[\p{L}'’-]+){0,4}(?:\s+et\s+al\.?)?)(?:['’]s?)?\s$`,
  'u',
);

/**
 * The author–year citation between the parentheses at `open` and `close` (the next closing one, -1 for none), or undefined: `(Bordin, 1979)`, `(see Oakes & Marsh, 2018a,
 * p. 4; APA, 2006)`, and `Bordin (1979)` with the author before it. Looks at no more than a few hundred signs. Never throws.
 */
export function readAuthorYear(text: string, open: number, close: number): AuthorYear | undefined {
  if (close < 0 || close - open > longest) return undefined;
  const content = text.slice(open + 1, close);
  if (!/(?:1[89]|20)\d\d/.test(content) || content.includes('(')) return undefined;
  const year = onlyYear.exec(content)?.[1];
  if (year !== undefined) {
    const before = nameBefore.exec(text.slice(Math.max(0, open - 100), open));
    const author = before?.[1];
    if (author === undefined || before === null) return undefined;
    const start = open - (before[0].length - before[0].indexOf(author));
    return { start, end: close + 1, narrative: true, works: [{ author, year: Number(year) }] };
  }
  const works: { author: string; year: number }[] = [];
  for (const part of content.split(/;\s*/)) {
    const match = work.exec(part.trim());
    if (!match) return undefined;
    works.push({ author: match[1] ?? '', year: Number(match[2]) });
  }
  return { start: open, end: close + 1, narrative: false, works };
}
