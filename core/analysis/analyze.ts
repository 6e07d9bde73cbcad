import { findArtefacts } from '../prose/artefacts.js';
import { readSections } from '../prose/sections.js';
import { withFallback } from '../sources/bibliography/bibliography.js';
import { citedEntries } from '../sources/bibliography/cited-entries.js';
import { indexSources } from '../sources/source-index.js';
import { listSources } from '../sources/list-sources.js';
import { findSameWorks } from '../sources/same-work.js';
import type { Analysis } from './analysis.js';
import { foldAttestation } from './fold-attestation.js';
import { foldClaims } from './fold-claims.js';
import { foldDirectives, foldImportMarks } from './fold-directives.js';
import { foldPhi } from './fold-phi.js';
import { foldProse } from './fold-prose.js';
import { foldStructure } from './fold-structure.js';
import type { Sliced } from '../text/sliced.js';
import type { Reading } from './reading.js';
import type { Settings } from './settings.js';
import { summarise } from './summary.js';

/**
 * Everything the detectors find in a document. Its blocks were read one by one, with offsets from their own starts; what
 * needs the whole document (sections, sources, labels that reach over blocks) is folded over them here. Never throws.
 */
export function* foldDocument(reading: Reading, settings: Settings): Sliced<Analysis> {
  const { input, frontmatter, bodyStart, blocks, recognised } = reading;
  const { path, text } = input;
  const { kind } = recognised;
  const tops = blocks.map(({ top }) => top);
  const sections = readSections(tops, new Set(settings.prose.notProse), text.length);
  const { units, facts, ...prose } = yield* foldProse(reading, sections, settings);
  const { sentences } = prose;
  const bibliography = withFallback(input.bibliography, settings.bibliography);
  const cited = citedEntries(
    prose.citations.map(({ tag }) => tag),
    bibliography,
  );
  const sources = listSources(tops, sections, frontmatter, cited, reading.facts);
  const sourceIndex = indexSources(sources);
  return {
    path,
    text,
    kind,
    kindFrom: recognised.from,
    frontmatter,
    sections,
    sources,
    sourceIndex,
    bibliography,
    sameWorks: findSameWorks(sources.filter(({ origin }) => origin !== 'bibliography')),
    ...prose,
    ...(yield* foldClaims(reading, units, sentences, facts, sourceIndex, settings)),
    phi: yield* foldPhi({ text, kind, bodyStart, blocks: tops, sources, sections }, settings, reading.phi),
    artefacts: [...findArtefacts(text.slice(0, bodyStart)), ...prose.artefacts],
    ...(yield* foldStructure(reading, sections, units, sentences, facts, settings)),
    directives: foldDirectives(text, blocks, sentences, sources),
    importMarks: foldImportMarks(text, blocks),
    ...foldAttestation(input, sentences, facts),
    summary: summarise(sentences, blocks),
    settings,
  };
}
