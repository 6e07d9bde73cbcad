import { parseBlocks } from '../markdown/parse-blocks.js';
import { parseFrontmatter } from '../markdown/frontmatter.js';
import { findArtefacts } from '../prose/artefacts.js';
import { readProse } from '../prose/read-prose.js';
import { readSections } from '../prose/sections.js';
import { indexSources } from '../sources/source-index.js';
import { listSources } from '../sources/list-sources.js';
import { findSameWorks } from '../sources/same-work.js';
import { recogniseKind } from '../structure/document-kind.js';
import type { Analysis, DocumentKind } from './analysis.js';
import { foldClaims } from './fold-claims.js';
import { foldDirectives, foldImportMarks } from './fold-directives.js';
import { foldPhi } from './fold-phi.js';
import { foldProse, type ReadBlock } from './fold-prose.js';
import { foldStructure } from './fold-structure.js';
import type { Settings } from './settings.js';
import { summarise } from './summary.js';

/**
 * Everything the detectors find in a document. Blocks are read one by one, with offsets from their own starts; what
 * needs the whole document (sections, sources, labels that reach over blocks) is folded over them afterwards, so that
 * an edit need not read the other blocks again. Never throws.
 */
export function analyzeDocument(
  input: { readonly path: string; readonly text: string; readonly kind?: DocumentKind | undefined },
  settings: Settings,
): Analysis {
  const { path, text } = input;
  const frontmatter = parseFrontmatter(text);
  const bodyStart = frontmatter?.end ?? 0;
  const tops = parseBlocks(text, bodyStart);
  const recognised = recogniseKind(input.kind, frontmatter, path, settings.kinds, tops);
  const options = { names: new Set(settings.tags.named), tables: settings.prose.tables };
  const blocks: ReadBlock[] = tops.map((top) => ({
    top,
    prose: readProse(top, options),
    artefacts: findArtefacts(top.text),
  }));
  const sections = readSections(tops, new Set(settings.prose.notProse), text.length);
  const sources = listSources(tops, sections, frontmatter);
  const { units, ...prose } = foldProse(text, blocks, sections, recognised.kind, settings);
  const sourceIndex = indexSources(sources);
  const claims = foldClaims(text, blocks, units, prose.sentences, sourceIndex, frontmatter, settings);
  const head = findArtefacts(text.slice(0, bodyStart));
  return {
    path,
    text,
    kind: recognised.kind,
    kindFrom: recognised.from,
    frontmatter,
    sections,
    sources,
    sourceIndex,
    sameWorks: findSameWorks(sources),
    ...prose,
    ...claims,
    phi: foldPhi({ text, kind: recognised.kind, bodyStart, blocks: tops, sources, sections }, settings),
    artefacts: [...head, ...prose.artefacts],
    ...foldStructure(input, recognised.kind, tops, sections, units, prose.sentences, frontmatter, settings),
    directives: foldDirectives(text, blocks, prose.sentences, sources),
    importMarks: foldImportMarks(text, blocks),
    summary: summarise(prose.sentences, blocks),
    settings,
  };
}
