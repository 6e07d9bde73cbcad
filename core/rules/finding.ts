import type { Severity } from '../analysis/settings.js';
import type { PhiConfidence } from '../phi/phi-span.js';
import type { TextEdit } from '../text/edit.js';
import type { Span } from '../text/span.js';

/** A change that a person can take up. Edits count in the document's text and hold together. */
export interface Repair {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Another place that a finding speaks of. */
export interface RelatedPlace extends Span {
  readonly message: string;
}

/**
 * What a rule found. Messages never hold document text where it could identify somebody: a `phi/*` finding has only
 * its category and place (spec, section 6). Offsets are UTF-16 code units into the document's text.
 */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** How sure the detector is; left out where no evidence was weighed. */
  readonly confidence?: PhiConfidence;
  /** Safe to apply unread; belongs to fix-all. */
  readonly fix?: Repair;
  /** For a person to choose from, one by one. */
  readonly offers?: readonly Repair[];
  readonly related?: readonly RelatedPlace[];
}

/** A place where a rule of the workspace fires if other documents give it reason to. */
export interface Candidate extends Span {
  readonly rule: string;
  readonly severity: Severity;
  /** What would hold the finding back; `index` counts in the document's directives or the settings' allow list. */
  readonly silencedBy: { readonly by: 'directive' | 'allow'; readonly index: number } | undefined;
}
