import { parseBlocks } from '../markdown/parse-blocks.js';
import { parseFrontmatter } from '../markdown/frontmatter.js';
import { blockHints } from '../prose/block-hints.js';
import { findArtefacts } from '../prose/artefacts.js';
import { readProse } from '../prose/read-prose.js';
import { readSections } from '../prose/sections.js';
import { withFallback, type Bibliography } from '../sources/bibliography/bibliography.js';
import { citedEntries } from '../sources/bibliography/cited-entries.js';
import { indexSources } from '../sources/source-index.js';
import { listSources } from '../sources/list-sources.js';
import { findSameWorks } from '../sources/same-work.js';
import { recogniseKind } from '../structure/document-kind.js';
import type { Analysis, DocumentKind } from './analysis.js';
import { foldClaims } from './fold-claims.js';
import { foldDirectives } from './fold-directives.js';
import { foldPhi } from './fold-phi.js';
import { foldProse, type ReadBlock } from './fold-prose.js';
import { foldStructure } from './fold-structure.js';
import type { Settings } from './settings.js';
import { summarise } from './summary.js';

/** A document with what is known of it from elsewhere. */
export interface DocumentInput {
  /** Relative to the configuration's folder, with `/`. */
  readonly path: string;
  /** The decoded text without BOM. */
  readonly text: string;
  /** Overrides all recognition. */
  readonly kind?: DocumentKind | undefined;
  /** What its frontmatter names under `bibliography`, as the caller found it; it goes before the configuration's. */
  readonly bibliography?: Bibliography | undefined;
}

/**
 * Everything the detectors find in a document. Blocks are read one by one, with offsets from their own starts; what
 * needs the whole document (sections, sources, labels that reach over blocks) is folded over them afterwards, so that
 * an edit need not read the other blocks again. Never throws.
 */
export function analyzeDocument(input: DocumentInput, settings: Settings): Analysis {
  const { path, text } = input;
  const frontmatter = parseFrontmatter(text);
  const bodyStart = frontmatter?.end ?? 0;
  const tops = parseBlocks(text, bodyStart);
  const recognised = recogniseKind(input.kind, frontmatter, path, settings.kinds, tops);
  const options = { names: new Set(settings.tags.named), tables: settings.prose.tables };
  const blocks: ReadBlock[] = tops.map((top) => {
    const hints = blockHints.of(top.text);
    return { top, prose: readProse(top, options, hints), artefacts: findArtefacts(top.text, hints) };
  });
  const sections = readSections(tops, new Set(settings.prose.notProse), text.length);
  const { units, ...prose } = foldProse(text, blocks, sections, recognised.kind, settings);
  const bibliography = withFallback(input.bibliography, settings.bibliography);
  const sources = listSources(
    tops,
    sections,
    frontmatter,
    citedEntries(
      prose.citations.map(({ tag }) => tag),
      bibliography,
    ),
  );
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
    bibliography,
    sameWorks: findSameWorks(sources.filter(({ origin }) => origin !== 'bibliography')),
    ...prose,
    ...claims,
    phi: foldPhi({ text, kind: recognised.kind, bodyStart, blocks: tops, sources, sections }, settings),
    artefacts: [...head, ...prose.artefacts],
    ...foldStructure(input, recognised.kind, tops, sections, units, prose.sentences, frontmatter, settings),
    directives: foldDirectives(text, blocks, prose.sentences, sources),
    summary: summarise(prose.sentences, blocks),
    settings,
  };
}
