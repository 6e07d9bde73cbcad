import type { InlineTag } from '../prose/inline.js';
import type { Span } from '../text/span.js';

/** A name inside a marker as it is written: `2` in `[1, 2]`, `1–3` as a whole, `@marlow` with its sign, `bond` in `[^bond]`. */
export interface WrittenName extends Span {
  /** What it stands for, as in `Tag.sources`; several for a range. */
  readonly names: readonly string[];
  /** The name without signs: what a rename replaces. The whole of it for numbers. */
  readonly inner: Span;
}

/**
 * The names of a marker with their places, in order; none for tags that name no source. What stands in the marker beside
 * them (`p. 12`) is left out. Offsets are UTF-16 code units into the text that the tag counts in. Never throws.
 */
export function writtenNames(text: string, tag: InlineTag): readonly WrittenName[] {
  if (tag.kind !== 'source') return [];
  switch (tag.style) {
    case 'bracket':
      return numbersIn(text.slice(tag.start, tag.end), tag);
    case 'superscript':
      return numbersIn(withoutMarkup(text.slice(tag.start, tag.end)), tag);
    case 'unicode':
      return numbersIn(lowered(text.slice(tag.start, tag.end)), tag);
    case 'footnote': {
      const inner = { start: tag.start + 2, end: tag.end - 1 };
      return [{ ...inner, inner, names: tag.sources }];
    }
    case 'pandoc':
      return keysIn(text.slice(tag.start, tag.end), tag);
    case 'llm':
    case 'named':
      return [];
  }
}

/** Numbers and ranges in the order of the names that the tag spells out; what comes after the last of them is no name. */
function numbersIn(written: string, { start, sources }: InlineTag): WrittenName[] {
  const found: WrittenName[] = [];
  let next = 0;
  for (const match of written.matchAll(/\d+(?:\s*[-–—‐‑−]{1,2}\s*\d+)?/g)) {
    if (next >= sources.length) break;
    const [from = 0, to = from] = match[0].split(/\s*[-–—‐‑−]{1,2}\s*/).map(Number);
    if (sources[next] !== String(from)) continue;
    let until = next;
    while (until < sources.length && Number(sources[until]) <= to && Number(sources[until]) >= from) until++;
    const place = { start: start + match.index, end: start + match.index + match[0].length };
    found.push({ ...place, inner: place, names: sources.slice(next, Math.max(until, next + 1)) });
    next = Math.max(until, next + 1);
  }
  return found;
}

function keysIn(written: string, { start, sources }: InlineTag): WrittenName[] {
  const found: WrittenName[] = [];
  let next = 0;
  for (const match of written.matchAll(/@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_][^\s,;[\]{}]*))/gu)) {
    const name = sources[next];
    if (name === undefined) break;
    const braced = match[1] !== undefined;
    const key = match[1] ?? match[2] ?? '';
    if (!key.startsWith(name.slice(1))) continue;
    const at = start + match.index + (braced ? 2 : 1);
    const inner = { start: at, end: at + name.length - 1 };
    found.push({ start: start + match.index, end: inner.end + (braced ? 1 : 0), inner, names: [name] });
    next++;
  }
  return found;
}

/** The same length with spaces for HTML tags and link targets, whose digits are no names. */
function withoutMarkup(written: string): string {
  return written.replace(/<[^<>]*>|\]\([^()\s]*\)/g, (markup) => ' '.repeat(markup.length));
}

/** Raised digits and signs as level ones, sign for sign. */
function lowered(written: string): string {
  return [...written].map((sign) => levels.get(sign) ?? sign).join('');
}

/** Raised digits in their order. */
export const raisedDigits = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];
const levels = new Map([
  ...raisedDigits.map((sign, digit): [string, string] => [sign, String(digit)]),
  ['⁻', '-'],
]);
