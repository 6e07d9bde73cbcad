import type { Source, Tier } from './source.js';

/** Why two entries are taken for one work. */
export type SameWork = 'doi' | 'pmid' | 'isbn' | 'url' | 'title';

/** Two entries of one work. */
export interface SameWorkPair {
  readonly source: Source;
  readonly earlier: Source;
  readonly why: SameWork;
}

/**
 * Entries that are the same work as an earlier one: an identifier in common, or near-equal title, volume and authors.
 * Placeholder identifiers identify nothing (spec, section 5). Each entry is paired with the first such entry, and with
 * the first of another tier. In order of the later entry. Never throws.
 */
export function findSameWorks(sources: readonly Source[]): SameWorkPair[] {
  const works = sources.map((source) => ({ source, title: normalTitle(source.title ?? '') }));
  const pairs: SameWorkPair[] = [];
  for (const [index, work] of works.entries()) {
    const tiers = new Set<Tier | undefined>();
    for (let at = 0; at < index && tiers.size < mostTiers; at++) {
      const earlier = works[at];
      if (!earlier || tiers.has(earlier.source.tier)) continue;
      const why = sameWork(earlier, work);
      if (!why) continue;
      pairs.push({ source: work.source, earlier: earlier.source, why });
      tiers.add(earlier.source.tier);
    }
  }
  return pairs;
}
/** One for each tier and one for none. */
const mostTiers = 4;

interface Work {
  readonly source: Source;
  readonly title: NormalTitle;
}

interface NormalTitle {
  readonly whole: string;
  /** The title without its subtitle. */
  readonly main: string;
  /** The numbers in it, which tell parts of a series apart. */
  readonly numbers: string;
}

function sameWork(a: Work, b: Work): SameWork | undefined {
  const [first, second] = [a.source, b.source];
  if (differ(first.volume, second.volume) || differ(first.edition, second.edition)) return undefined;
  for (const identifier of first.identifiers) {
    if (identifier.fault !== undefined) continue;
    const same = second.identifiers.some(
      (other) =>
        other.kind === identifier.kind && other.fault === undefined && other.value === identifier.value,
    );
    if (same && (identifier.kind !== 'url' || identifier.value.includes('/'))) return identifier.kind;
  }
  return isSameTitle(a, b) ? 'title' : undefined;
}

function isSameTitle(a: Work, b: Work): boolean {
  if (a.title.whole === '' || b.title.whole === '') return false;
  const [first, second] = [a.source, b.source];
  if ((first.volume === undefined) !== (second.volume === undefined)) return false;
  if (isVideo(first) !== isVideo(second)) return false;
  if (first.year !== undefined && second.year !== undefined && Math.abs(first.year - second.year) > 1)
    return false;
  if (a.title.numbers !== b.title.numbers || !shareAuthors(first.authors, second.authors)) return false;
  if (likeness(a.title.whole, b.title.whole) >= nearEqual) return true;
  const oneHasNoSubtitle = a.title.main === a.title.whole || b.title.main === b.title.whole;
  const isTelling = a.title.main.split(' ').length >= 3;
  return oneHasNoSubtitle && isTelling && likeness(a.title.main, b.title.main) >= nearEqual;
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

function normalTitle(title: string): NormalTitle {
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
  return {
    numbers: (whole.match(/\b(?:\d+|[ivx]+)\b/g) ?? []).join(' '),
    whole,
    main: clean(title.split(/[:–—]|\?\s/)[0] ?? '') || whole,
  };
}

/** Dice's coefficient over pairs of letters: 1 for equal strings, 0 for strings with no pair in common. */
function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  // Two strings of very different lengths cannot have enough pairs in common.
  if (2 * Math.min(a.length, b.length) < nearEqual * (a.length + b.length) - 2) return 0;
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
