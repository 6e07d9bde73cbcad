import type { TopBlock } from '../markdown/block.js';
import { scanInline } from './scan-inline.js';
import { unspokenOf } from './words.js';
import type { Span } from '../text/span.js';

/** A heading and the text it heads, up to the next heading of its level or above. Offsets count in the document. */
export interface Section extends Span {
  readonly title: string;
  readonly level: number;
  readonly heading: Span;
  /** `sources`: its lists are source entries; `aside`: navigation and forms, no prose (spec, section 2). */
  readonly role: 'prose' | 'sources' | 'aside';
}

/** Titles under which a list of sources stands, in lower case. */
export const sourceTitles: ReadonlySet<string> = new Set([
  'sources',
  'references',
  'reference list',
  'source list',
  'bibliography',
  'works cited',
  'literature',
]);

/** Titles of navigation and forms, which are no prose (spec, section 2), in lower case. */
export const usualAsides: readonly string[] = [
  'see also',
  'resources & further reading',
  'resources and further reading',
  'suggest a revision',
];

/**
 * The sections of a document in order. Headings inside quotes and lists head nothing. A part of a sources or aside
 * section has its role. `notProse` holds the titles of asides in lower case. Never throws.
 */
export function readSections(
  tops: readonly TopBlock[],
  notProse: ReadonlySet<string>,
  textEnd: number,
): Section[] {
  const open: { -readonly [Key in keyof Section]: Section[Key] }[] = [];
  const all: Section[] = [];
  for (const top of tops) {
    for (const block of top.blocks) {
      if (block.kind !== 'heading' || block.containers.length > 0) continue;
      const start = top.start + block.start;
      while ((open.at(-1)?.level ?? 0) >= block.level) {
        const closed = open.pop();
        if (closed) closed.end = start;
      }
      const title = plainHeading(block.inner.text);
      const inherited = open.find((section) => section.role !== 'prose')?.role;
      const section = {
        title,
        level: block.level,
        heading: { start, end: top.start + block.end },
        start,
        end: textEnd,
        role: inherited ?? roleOf(title, notProse),
      };
      open.push(section);
      all.push(section);
    }
  }
  return all;
}

/** A heading's words: marks, tags, links' targets and comments away, white space folded. Never throws. */
export function plainHeading(inner: string): string {
  const scan = scanInline(inner, new Set());
  let text = '';
  let at = 0;
  for (const gap of unspokenOf(scan)) {
    if (gap.start < at) continue;
    text += inner.slice(at, gap.start);
    at = gap.end;
  }
  text += inner.slice(at);
  return text
    .replace(/^[\s#=-]+(?=\S)|[\s#]+$/g, '')
    .replace(/\n\s*[=-]+\s*$/, '')
    .replace(/[*_`~]|\]\s*$|^\s*\[/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function roleOf(title: string, notProse: ReadonlySet<string>): Section['role'] {
  const key = title
    .toLowerCase()
    .replace(/^[\d.]+\s+/, '')
    .replace(/[:.]$/, '');
  if (sourceTitles.has(key)) return 'sources';
  return notProse.has(key) ? 'aside' : 'prose';
}
