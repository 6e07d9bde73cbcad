import type { Span } from '../text/span.js';

/** A word, a number or one sign of a sentence. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'stop';
  readonly text: string;
  readonly lower: string;
  /** For comparison with names: lower case, without a possessive or a plural s. */
  readonly norm: string;
}

const pattern =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?:\p{L}+))?|\d+(?:st|nd|rd|th)\b|(?<![\p{L}\p{N}])\.\d+|\d+(?:[.,]\d+)*|\S/gu;

/** The words, numbers and signs of a text, in order. Offsets count in it. Never throws. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const [found] = match;
    const lower = found.toLowerCase();
    const kind = /^\p{L}/u.test(found) ? 'word' : /^\.?\d/.test(found) ? 'number' : 'stop';
    tokens.push({
      kind: found === '&' ? 'word' : kind,
      text: found,
      lower: found === '&' ? 'and' : lower,
      norm: found === '&' ? 'and' : kind === 'word' ? normal(lower) : lower,
      start: match.index,
      end: match.index + found.length,
    });
  }
  return tokens;
}

function normal(lower: string): string {
  const bare = lower.replace(/['’]s?$/, '').replace(/s['’]$/, '');
  return bare.length > 3 && bare.endsWith('s') && !/(?:ss|us|is)$/.test(bare) ? bare.slice(0, -1) : bare;
}

/**
 * A sentence with its markup and tags replaced by as many blanks, so that words stand as they are read and offsets
 * stay. `tags` count in the sentence.
 */
export function readable(text: string, tags: readonly Span[]): string {
  let result = text;
  for (const { start, end } of tags)
    result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end);
  return result
    .replace(/<!--[^]*?-->|<\/?[a-z][^>]*>/gi, blank)
    .replace(/\]\([^)\s]*\)|!?\[(?=[^\]]*\]\()/g, blank)
    .replace(/[*`~]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, blank)
    .replace(/["“”„«»]/g, ' ');
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}
