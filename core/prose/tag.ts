import type { InlineTag } from './inline.js';

/** A tag of a sentence. Offsets count in the document. */
export type Tag = InlineTag;

/** Where a sentence says it comes from (spec, sections 2 and 10). `mixed`: a source and the LLM tag. */
export type Provenance = 'source' | 'llm' | 'named' | 'mixed' | 'none' | 'exempt';

/** The kind of prose a sentence stands in. */
export type ProseKind = 'paragraph' | 'item' | 'quote' | 'row' | 'cell' | 'definition' | 'html';

/** Why a sentence needs no tag. */
export type Exemption = 'lead-in' | 'label' | 'disclaimer';
