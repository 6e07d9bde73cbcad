import type { Span } from '../text/span.js';

/** A year by which a sentence dates a work. Offsets count in the sentence. */
export interface Dating extends Span {
  readonly year: number;
  /** `work`: "a 2023 meta-analysis", "published in 2019"; `author`: "In 2021 Norcross and Lambert …". */
  readonly kind: 'work' | 'author';
  /** For `author`: the surname. */
  readonly author: string | undefined;
}

const work = String.raw`(?:meta-?analys[ei]s|article|articles|study|studies|review|paper|report|book|chapter|synthesis|trial|handbook|publication|monograph|survey|manuscript|overview|compendium|paper's|dissertation|editorial|commentary)`;
const year = String.raw`(?<year>(?:19|20)\d\d)`;
const patterns: readonly { readonly kind: Dating['kind']; readonly pattern: RegExp }[] = [
  {
    kind: 'work',
    pattern: new RegExp(
      String.raw`(?<![\d–-])${year}\s+(?:(?!and\b|to\b|or\b|edition\b)[\p{L}-]+\s+){0,3}?${work}\b`,
      'giu',
    ),
  },
  {
    kind: 'work',
    pattern: new RegExp(
      String.raw`\b${work}\s+(?:(?:by|from)\s+(?:[\p{Lu}][\p{L}'’-]+(?:\s+(?:and|&)\s+)?\s*){1,4},?\s*)?(?:of|from|in|dated|printed in|published in|published back in|that appeared in|which appeared in|appeared in|dating from|out in)\s+${year}\b`,
      'giu',
    ),
  },
  {
    kind: 'work',
    pattern: new RegExp(
      String.raw`\b(?:published|appeared|came out|printed|issued|released|wrote|written|writing|dated|dating|in print)\s+(?:(?:it|this|back|in|only|first|as|early|late|from|since)\s+){0,3}${year}\b`,
      'giu',
    ),
  },
  {
    kind: 'work',
    pattern: new RegExp(
      String.raw`\b(?:published|appeared|came out|printed|issued|released)\s+(?:their|his|her|its|the|a|an)\s+(?:[\p{L}-]+\s+){1,5}in\s+${year}\b`,
      'giu',
    ),
  },
  {
    kind: 'author',
    pattern: new RegExp(
      String.raw`\b[Ii]n\s+${year},?\s+(?:that\s+)?(?<author>\p{Lu}[\p{L}'’-]+)(?=\s+(?:and|&|et al|,|\p{L}+(?:ed|s)\b|found|wrote|showed|put|set|gave|drew))`,
      'gu',
    ),
  },
  {
    kind: 'author',
    pattern: new RegExp(
      String.raw`\b(?<author>\p{Lu}[\p{L}'’-]+)(?:\s+(?:and|&)\s+(?:\p{Lu}[\p{L}'’-]+|colleagues|co-workers|co-authors|others|her team|his team|their team)|\s+et al\.?)?\s+(?:[\p{L}-]+ed|found|showed|wrote|set out|gave|put)\s+(?:[\p{L}-]+\s+){0,8}in\s+${year}\b`,
      'gu',
    ),
  },
];

/** Years that bound what a review covers are no dates of it. */
const coverage =
  /\b(?:between|from|since|through|until|till|up to|to|before|after|through to|and|covering|years?)\s*$/i;

/** The years by which a sentence dates works, in order. Never throws. */
export function findDatings(text: string): Dating[] {
  if ((!text.includes('20') && !text.includes('19')) || !/\b(?:19|20)\d\d\b/.test(text)) return [];
  const found: Dating[] = [];
  for (const { kind, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const written = match.groups?.['year'] ?? '';
      const start = match.index + match[0].lastIndexOf(written);
      const before = text.slice(0, start);
      const after = text.slice(start + 4);
      const preceding = match[0].slice(0, match[0].lastIndexOf(written));
      if (
        coverage.test(before) &&
        !/\b(?:of|in|dated|published in)\s*$/i.test(preceding) &&
        !(kind === 'work' && /^\s*$/.test(preceding) && /\b(?:from|since|the)\s*$/i.test(before))
      )
        continue;
      if (/^\s*(?:-|–|to|through|and|until)\s*(?:19|20)\d\d\b/.test(after)) continue;
      if (/\b(?:from|between)\s+(?:19|20)\d\d\s+(?:to|and|through|until)\s*$/i.test(before)) continue;
      if (found.some((one) => one.start === start)) continue;
      found.push({ kind, year: Number(written), author: match.groups?.['author'], start, end: start + 4 });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
