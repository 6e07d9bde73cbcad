import { parseFrontmatter } from '../../markdown/frontmatter.js';
import { parseBlocks } from '../../markdown/parse-blocks.js';
import { readSections } from '../../prose/sections.js';
import { listSources } from '../../sources/list-sources.js';
import type { PhiDocument } from '../document.js';

/** The document that PHI detection reads, from text alone. Never throws. */
export function phiDocumentOf(text: string, kind: PhiDocument['kind']): PhiDocument {
  const frontmatter = parseFrontmatter(text);
  const bodyStart = frontmatter?.end ?? 0;
  const blocks = parseBlocks(text, bodyStart);
  const sections = readSections(blocks, new Set(), text.length);
  const sources = [
    ...listSources(blocks, sections, frontmatter),
    ...sections.filter(({ role }) => role === 'sources'),
  ];
  return { text, kind, bodyStart, blocks, sources };
}
