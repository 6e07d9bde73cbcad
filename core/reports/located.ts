import type { DocumentKind, Summary } from '../analysis/analysis.js';
import type { Severity } from '../analysis/settings.js';
import type { Finding } from '../rules/finding.js';
import { indexLines, positionAt, type LineIndex } from '../text/line-index.js';
import type { Span } from '../text/span.js';

/** A place in a report: line and column from 1, offset from 0, all in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/**
 * A finding as every report shows it: with lines and columns, and without anything that could hold the document's text.
 * The keys stand in the order of the specification (section 7), which is the order of the JSON.
 */
export interface LocatedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
  /** Findings that weigh no evidence are `high`. */
  readonly confidence: 'high' | 'medium' | 'low';
  /** The rule's page, as a path inside the package. */
  readonly docs: string;
  /** Whether `provenote fix` repairs it. */
  readonly fixable: boolean;
  /** Other places that it speaks of; left out where there are none. */
  readonly related?: readonly LocatedPlace[];
}

/** Another place that a finding speaks of. */
export interface LocatedPlace {
  /** The document that it stands in, as the reader knows it; left out where that is the finding's own. */
  readonly path?: string;
  readonly start: Place;
  readonly end: Place;
  readonly message: string;
}

/** What a report says of one document. */
export interface FileReport {
  /** As the reader knows it: relative to the folder of the run, with `/`. */
  readonly path: string;
  readonly kind: DocumentKind;
  readonly findings: readonly LocatedFinding[];
  readonly summary: Summary;
}

/** Documents and findings of a whole run. */
export interface Totals {
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

export const noTotals: Totals = { files: 0, error: 0, warning: 0, info: 0, hint: 0 };

/** The findings of one text with their places. `text` is what their offsets count in. */
export function locateFindings(findings: readonly Finding[], text: string): LocatedFinding[] {
  const lines = indexLines(text);
  return findings.map((finding) => locate(finding, lines));
}

/** The place of an offset. */
export function placeOf(lines: LineIndex, offset: number): Place {
  const { line, character } = positionAt(lines, offset, 'utf-16');
  return { line: line + 1, column: character + 1, offset };
}

/** The places where a span starts and ends. */
export function placesOf(lines: LineIndex, span: Span): { readonly start: Place; readonly end: Place } {
  return { start: placeOf(lines, span.start), end: placeOf(lines, span.end) };
}

/** The page of a rule, as a path inside the package. */
export function docsOf(rule: string): string {
  return `docs/rules/${rule}.md`;
}

/** Totals with one more document counted in. */
export function addToTotals(totals: Totals, file: FileReport): Totals {
  const counts = { ...totals, files: totals.files + 1 };
  for (const { severity } of file.findings) counts[severity]++;
  return counts;
}

function locate(finding: Finding, lines: LineIndex): LocatedFinding {
  const related = (finding.related ?? []).map((place) => ({
    ...placesOf(lines, place),
    message: place.message,
  }));
  return locatedFinding(finding, placesOf(lines, finding), related);
}

/** A finding whose places are known already, its text being elsewhere by now. */
export function locatedFinding(
  { rule, severity, message, confidence = 'high', fix }: Omit<Finding, 'start' | 'end' | 'related'>,
  { start, end }: { readonly start: Place; readonly end: Place },
  related: readonly LocatedPlace[],
): LocatedFinding {
  return {
    rule,
    severity,
    message,
    start,
    end,
    confidence,
    docs: docsOf(rule),
    fixable: fix !== undefined && fix.edits.length > 0,
    ...(related.length > 0 && { related }),
  };
}

/** Two lists of a document's findings as one: by place; at one place by rule id, as the rules give them. */
export function mergeFindings(
  findings: readonly LocatedFinding[],
  more: readonly LocatedFinding[],
): LocatedFinding[] {
  return [...findings, ...more].sort(
    (a, b) =>
      a.start.offset - b.start.offset ||
      a.end.offset - b.end.offset ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
