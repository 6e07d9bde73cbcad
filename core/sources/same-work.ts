import type { Source } from './source.js';

/** Why two entries are taken for one work. */
export type SameWork = 'doi' | 'pmid' | 'isbn' | 'url' | 'title';

/**
 * Whether two entries are the same work: an identifier in common, or near-equal title, volume and authors. Placeholder
 * identifiers identify nothing (spec, section 5). Undefined when they are not. Never throws.
 */
export function sameWork(a: Source, b: Source): SameWork | undefined {
  if (differ(a.volume, b.volume) || differ(a.edition, b.edition)) return undefined;
  for (const identifier of a.identifiers) {
    if (identifier.fault !== undefined) continue;
    const same = b.identifiers.some(
      (other) =>
        other.kind === identifier.kind && other.fault === undefined && other.value === identifier.value,
    );
    if (same && (identifier.kind !== 'url' || identifier.value.includes('/'))) return identifier.kind;
  }
  return isSameTitle(a, b) ? 'title' : undefined;
}

function isSameTitle(a: Source, b: Source): boolean {
  if (a.title === undefined || b.title === undefined) return false;
  if ((a.volume === undefined) !== (b.volume === undefined)) return false;
  if (
    isVideo(a) !== isVideo(b) ||
    (a.year !== undefined && b.year !== undefined && Math.abs(a.year - b.year) > 1)
  )
    return false;
  if (!shareAuthors(a.authors, b.authors)) return false;
  const [first, second] = [normalTitle(a.title), normalTitle(b.title)];
  if (likeness(first.whole, second.whole) >= nearEqual) return true;
  const oneHasNoSubtitle = first.main === first.whole || second.main === second.whole;
  return (
    oneHasNoSubtitle && first.main.split(' ').length >= 3 && likeness(first.main, second.main) >= nearEqual
  );
}
const nearEqual = 0.92;

/** Different authors, different works; an entry without authors can still be told by its title. */
function shareAuthors(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const surnames = new Set(b.map((author) => author.toLowerCase()));
  return a.filter((author) => surnames.has(author.toLowerCase())).length * 2 >= Math.min(a.length, b.length);
}

function isVideo(source: Source): boolean {
  return source.type === 'video';
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function normalTitle(title: string): { whole: string; main: string } {
  const clean = (part: string): string =>
    part
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(
        /\b(?:vol(?:ume|\.)?\s*(?:\d+|[ivx]+)\b|(?:\d+(?:st|nd|rd|th)|second|third|revised)\s+ed(?:ition|\.|n)?\b)/g,
        ' ',
      )
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const whole = clean(title);
  return { whole, main: clean(title.split(/[:–—]|\?\s/)[0] ?? '') || whole };
}

/** Dice's coefficient over pairs of letters: 1 for equal strings, 0 for strings with no pair in common. */
function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at++)
    pairs.set(a.slice(at, at + 2), (pairs.get(a.slice(at, at + 2)) ?? 0) + 1);
  let shared = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const left = pairs.get(b.slice(at, at + 2)) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(b.slice(at, at + 2), left - 1);
    }
  }
  return a.length + b.length < 4 ? 0 : (2 * shared) / (a.length + b.length - 2);
}
