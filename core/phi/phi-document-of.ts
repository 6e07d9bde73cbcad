import { parseFrontmatter } from '../markdown/frontmatter.js';
import { parseBlocks } from '../markdown/parse-blocks.js';
import { readSections, type Section } from '../prose/sections.js';
import { listSources } from '../sources/list-sources.js';
import type { Span } from '../text/span.js';
import type { PhiDocument } from './document.js';

/** The document that PHI detection reads, from text alone. Never throws. */
export function phiDocumentOf(text: string, kind: PhiDocument['kind']): PhiDocument {
  const frontmatter = parseFrontmatter(text);
  const bodyStart = frontmatter?.end ?? 0;
  const blocks = parseBlocks(text, bodyStart);
  const sections = readSections(blocks, new Set(), text.length);
  const sources = literatureSpans(listSources(blocks, sections, frontmatter), sections);
  return { text, kind, bodyStart, blocks, sources };
}

/** Where a document lists its literature: its sources, and the sections that hold them. */
export function literatureSpans(sources: readonly Span[], sections: readonly Section[]): readonly Span[] {
  return [...sources, ...sections.filter(({ role }) => role === 'sources')];
}
