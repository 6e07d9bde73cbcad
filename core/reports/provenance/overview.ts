import type { DocumentKind } from '../../analysis/analysis.js';
import type { Severity } from '../../analysis/settings.js';
import type { LocatedFinding } from '../located.js';
import type { ProvenanceDocument } from './model.js';
import { countedIn, type StateCounts } from './states.js';

/** One document among many: what the wiki-wide overview tells of it. */
export interface OverviewRow {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly counts: StateCounts;
  /** Those that need a tag. */
  readonly sentences: number;
  readonly coverage: number | null;
  readonly errors: number;
  readonly warnings: number;
}

/** The row of a document. */
export function overviewRowOf({ path, kind, counts, coverage, findings }: ProvenanceDocument): OverviewRow {
  const found = (wanted: Severity): number =>
    findings.reduce((sum, { severity, places }) => sum + (severity === wanted ? places.length : 0), 0);
  return {
    path,
    kind,
    counts,
    sentences: countedIn(counts),
    coverage,
    errors: found('error'),
    warnings: found('warning'),
  };
}

/** A row with findings that other documents give reason to. */
export function withFindings(row: OverviewRow, findings: readonly LocatedFinding[]): OverviewRow {
  const found = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  return { ...row, errors: row.errors + found('error'), warnings: row.warnings + found('warning') };
}
