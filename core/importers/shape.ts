import { scanInline } from '../prose/scan-inline.js';
import { endsTagged } from './read-markers.js';
import type { Part } from './part.js';
import type { Extent } from './read-parts.js';
import { hasTier, withTier } from './source-lines.js';

/** What a text shows of having been copied from a rendered page. */
export interface Evidence {
  /** It has something to import. */
  readonly isRendered: boolean;
  /** There is so much of it that an editor may offer the import without being asked. */
  readonly isConvincing: boolean;
}

/**
 * Whether a text is markdown already: it has frontmatter, marks of an import, or more tags in brackets than lines that
 * end in bare ones. Never throws.
 */
export function isMarkdown(text: string): boolean {
  if (/^\ufeff?---[ \t]*(?:\r?\n|\r)/.test(text) || text.includes('<!-- provenote-')) return true;
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  if (lines.some((line) => /^(?:```|~~~|\|?[ \t]{0,9}:?-{3,}:?[ \t]{0,9}\|)/.test(line))) return true;
  // At the start of a line brackets number a source.
  const tagsIn = (line: string): number => scanInline(line.replace(/^\[\d{1,4}\]\s/, ''), none).tags.length;
  const tags = lines.reduce((sum, line) => sum + tagsIn(line), 0);
  return tags > 0 && tags >= lines.filter((line) => endsTagged(line)).length;
}
const none: ReadonlySet<string> = new Set();

/** Weighs what a text was read as, by the parts and by the markdown made of them. Never throws. */
export function evidenceIn(text: string, parts: readonly Part[], body: string, extent: Extent): Evidence {
  const before = countTags(text);
  const after = countTags(body);
  const llm = after.llm - before.llm;
  const tags = after.all - before.all;
  const entries = parts.flatMap((part) => (part.kind === 'entry' ? [part.text] : []));
  const tiers = entries.filter(hasTier).length;
  const gluedTiers = entries.filter((entry) => withTier(entry).text !== entry).length;
  const footer = parts.some(({ kind }) => kind === 'footer') ? 1 : 0;
  const prose = parts.filter((part) => 'reading' in part && part.reading === 'prose').length;
  const isPage = extent === 'document' && tiers + footer > 0;
  const isTelling = llm + gluedTiers + footer > 0;
  return {
    isRendered: tags + gluedTiers > 0 || isPage || asked.test(body),
    isConvincing: isTelling ? tags + gluedTiers > 1 : tags >= Math.max(3, prose * 0.6),
  };
}

function countTags(text: string): { all: number; llm: number } {
  const { tags } = scanInline(text, none);
  return { all: tags.length, llm: tags.filter(({ kind }) => kind === 'llm').length };
}

/** A mark at a marker that has at least one reading. */
const asked = /<!-- provenote-import: [^\n]{1,99} is \[/;
