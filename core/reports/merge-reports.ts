import { z } from 'zod';
import { severities } from '../analysis/settings.js';
import { addToTotals, noTotals, type FileReport } from './located.js';
import type { ProvenanceDocument } from './provenance/model.js';
import { provenanceDocumentSchema } from './provenance/schema.js';

/** What reports of several runs are together, in order of path. */
export type MergedReports =
  /** Of `provenote check --format json`: the JSON of the run that would have seen all documents. */
  | { readonly kind: 'check'; readonly json: string }
  /** Of `provenote report --format json`. */
  | { readonly kind: 'provenance'; readonly documents: readonly ProvenanceDocument[] }
  /** Why there is no result; `at` is the index of the report at fault. */
  | { readonly kind: 'refused'; readonly at: number; readonly reason: string };

/** Only what merging needs is looked at; the rest stays as it is, in its order, so that the bytes are the same. */
const checkSchema = z.looseObject({
  version: z.literal(1),
  files: z.array(
    z.looseObject({
      path: z.string(),
      findings: z.array(z.looseObject({ severity: z.enum(severities) })),
      summary: z.looseObject({}),
    }),
  ),
  totals: z.looseObject({}),
});

const provenanceSchema = z.strictObject({
  version: z.literal(1),
  report: z.literal('provenance'),
  files: z.array(provenanceDocumentSchema),
});

/**
 * The reports of shards, each parsed from JSON, as one: `check` reports or provenance reports, not both. A document must
 * not be in two of them. Never throws.
 */
export function mergeReports(reports: readonly unknown[]): MergedReports {
  const kinds = reports.map((report) => (isProvenance(report) ? 'provenance' : 'check'));
  const other = kinds.findIndex((kind) => kind !== kinds[0]);
  if (other >= 0)
    return refused(
      other,
      'it is of another command than the first one; merge those of check and of report apart',
    );
  return kinds[0] === 'provenance' ? mergeProvenance(reports) : mergeChecks(reports);
}

function mergeProvenance(reports: readonly unknown[]): MergedReports {
  const files: ProvenanceDocument[] = [];
  for (const [at, report] of reports.entries()) {
    const parsed = provenanceSchema.safeParse(report);
    if (!parsed.success) return refused(at, notOurs);
    const twice = pathInBoth(files, parsed.data.files);
    if (twice !== undefined) return refused(at, `${twice} is in an earlier report too`);
    files.push(...parsed.data.files);
  }
  return { kind: 'provenance', documents: files.sort(byPath) };
}

function mergeChecks(reports: readonly unknown[]): MergedReports {
  const files: FileReport[] = [];
  for (const [at, report] of reports.entries()) {
    if (!checkSchema.safeParse(report).success) return refused(at, notOurs);
    const own = (report as { readonly files: readonly FileReport[] }).files;
    const twice = pathInBoth(files, own);
    if (twice !== undefined) return refused(at, `${twice} is in an earlier report too`);
    files.push(...own);
  }
  files.sort(byPath);
  const totals = files.reduce(addToTotals, noTotals);
  return { kind: 'check', json: `${JSON.stringify({ version: 1, files, totals }, null, 2)}\n` };
}

const notOurs = 'it is no JSON of `provenote check` or `provenote report`';

function refused(at: number, reason: string): MergedReports {
  return { kind: 'refused', at, reason };
}

function isProvenance(report: unknown): boolean {
  return typeof report === 'object' && report !== null && 'report' in report;
}

interface WithPath {
  readonly path: string;
}

function pathInBoth(files: readonly WithPath[], more: readonly WithPath[]): string | undefined {
  const known = new Set(files.map(({ path }) => path));
  return more.find(({ path }) => known.has(path))?.path;
}

/** By UTF-16 code units, as runs report them. */
function byPath(a: WithPath, b: WithPath): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
