import type { ProvenanceDocument } from './model.js';

/** The report as JSON: one `ProvenanceDocument` for each document, in order of path. */
export function provenanceJson(documents: readonly ProvenanceDocument[]): string {
  return `${JSON.stringify({ version: 1, report: 'provenance', files: documents }, null, 2)}\n`;
}
