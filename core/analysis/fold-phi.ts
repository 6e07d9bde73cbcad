import type { TopBlock } from '../markdown/block.js';
import type { PhiDocument } from '../phi/document.js';
import { detectPhi, searchPhi } from '../phi/detect-phi.js';
import type { PhiMemory } from '../phi/memory.js';
import type { PhiSpan } from '../phi/phi-span.js';
import type { Section } from '../prose/sections.js';
import type { Source } from '../sources/source.js';
import type { DocumentKind } from '../structure/document-kind.js';
import type { Sliced } from '../text/sliced.js';
import type { Settings } from './settings.js';

/** What PHI detection reads of a document that was taken apart before. */
export interface PhiParts {
  readonly text: string;
  readonly kind: DocumentKind;
  readonly bodyStart: number;
  readonly blocks: readonly TopBlock[];
  readonly sources: readonly Source[];
  readonly sections: readonly Section[];
}

/**
 * The PHI of a document, of every confidence, in order of place. Names of those who treat and of facilities take the
 * confidence that the settings give them (spec, section 6); with `off` they are no PHI. Never throws.
 */
export function* foldPhi(
  { text, kind, bodyStart, blocks, sources, sections }: PhiParts,
  settings: Settings,
  memory: PhiMemory,
): Sliced<readonly PhiSpan[]> {
  const listed = [...sources, ...sections.filter(({ role }) => role === 'sources')];
  return weighed(yield* searchPhi({ text, kind, bodyStart, blocks, sources: listed }, memory), settings);
}

/** The same for a document as detection reads it. Never throws. */
export function phiOf(document: PhiDocument, settings: Settings): readonly PhiSpan[] {
  return weighed(detectPhi(document), settings);
}

function weighed(found: readonly PhiSpan[], settings: Settings): readonly PhiSpan[] {
  const { clinicians } = settings.phi;
  if (clinicians === 'low') return found;
  return found.flatMap((span): PhiSpan[] => {
    if (span.reason !== 'provider' && span.reason !== 'facility') return [span];
    return clinicians === 'off' ? [] : [{ ...span, confidence: clinicians }];
  });
}
