import type { ProvenanceDocument } from '../../core/reports/provenance/model.js';
import type { OverviewRow } from '../../core/reports/provenance/overview.js';

/** What the extension tells a page. Counts, states, places and titles; never a sentence. */
export type ToPage =
  | { readonly type: 'document'; readonly document: ProvenanceDocument }
  /** `remark` says what is not in the list, and why. */
  | { readonly type: 'overview'; readonly rows: readonly OverviewRow[]; readonly remark: string }
  /** Where the cursor stands in the document that is shown, in UTF-16 code units. */
  | { readonly type: 'cursor'; readonly offset: number }
  /** There is nothing to show; `reason` says why and what to do. */
  | { readonly type: 'nothing'; readonly reason: string }
  /** What the page keeps to find its document again after a restart of the editor. */
  | { readonly type: 'keep'; readonly uri: string };

/** What a page tells the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  /** Show this place (UTF-16 code units); `focus`: the cursor goes there too. */
  | { readonly type: 'reveal'; readonly offset: number; readonly focus: boolean }
  /** Open the document of this row of the overview. */
  | { readonly type: 'open'; readonly row: number };
