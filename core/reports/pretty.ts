import type { Severity } from '../analysis/settings.js';
import { padEnd, padStart, printable, widthOf, wrap } from './columns.js';
import { counted, coverageLine } from './coverage.js';
import { coverageTable, type CoverageRow } from './coverage-table.js';
import type { Format, Surface } from './format.js';
import type { FileReport, LocatedFinding, LocatedPlace, Totals } from './located.js';
import type { Palette } from './palette.js';

/**
 * The report for people: each document with findings, its findings in order of place and its coverage; then a table of
 * all documents, and the sum. It shows every finding, as every format does, and no sentence's text.
 */
export const pretty: Format = {
  name: 'pretty',
  description: 'for people (default)',
  forPeople: true,
  start(surface) {
    const rows: CoverageRow[] = [];
    let withFindings = 0;
    let fixable = 0;
    let held: FileReport | undefined;
    return {
      file(report) {
        rows.push(rowOf(report));
        const first = rows.length === 1;
        fixable += report.findings.filter((finding) => finding.fixable).length;
        if (report.findings.length > 0) {
          withFindings++;
          return fileSection(report, surface);
        }
        held = first ? report : undefined;
        return '';
      },
      end(totals) {
        // A clean document is a line of the table; only a run of one document has no table.
        const single = rows.length === 1 && held !== undefined ? fileSection(held, surface) : '';
        const table = rows.length > 1 ? `${coverageTable(rows, surface)}\n` : '';
        return single + table + totalLines(totals, withFindings, fixable, surface.palette);
      },
    };
  },
};

const symbols: Readonly<Record<Severity, string>> = { error: '✖', warning: '⚠', info: 'ℹ', hint: '·' };

function fileSection(report: FileReport, surface: Surface): string {
  const { palette } = surface;
  const path = printable(report.path);
  const findings = [...report.findings].sort((a, b) => a.start.offset - b.start.offset);
  const places = findings.map(({ start }) => `${String(start.line)}:${String(start.column)}`);
  const placeWidth = Math.max(0, ...places.map((place) => place.length));
  const lines = [
    `${palette.underline(palette.bold(path))} ${palette.dim(report.kind)}`,
    ...findings.map((finding, at) => findingLines(finding, padStart(places[at] ?? '', placeWidth), surface)),
    `  ${palette.dim(coverageLine(report.summary))}`,
  ];
  return `${lines.join('\n')}\n\n`;
}

/**
 * Place, severity, message, rule; a message that is too long for the terminal goes on below its own beginning. Other places
 * that it speaks of follow, a line each.
 */
function findingLines(finding: LocatedFinding, place: string, { width, palette }: Surface): string {
  const severity = padEnd(`${symbols[finding.severity]} ${finding.severity}`, '✖ warning'.length);
  const message = printable(finding.message);
  const indent = 2 + widthOf(place) + 2 + widthOf(severity) + 2;
  const start = `  ${palette.dim(place)}  ${severityColour(finding.severity, palette)(severity)}  `;
  const margin = `\n${' '.repeat(indent)}`;
  const related = (finding.related ?? []).map((one) => relatedText(one));
  if (width === undefined) {
    const below = related.map((text) => margin + palette.dim(`↳ ${text}`)).join('');
    return `${start}${message}  ${palette.dim(finding.rule)}${below}`;
  }
  const room = Math.max(24, width - indent);
  const lines = wrap(message, room);
  const last = lines.at(-1) ?? '';
  const fits = widthOf(last) + 2 + widthOf(finding.rule) <= room;
  if (fits) lines[lines.length - 1] = `${last}  ${palette.dim(finding.rule)}`;
  else lines.push(palette.dim(finding.rule));
  for (const text of related) {
    const [first = '', ...rest] = wrap(text, room - 2);
    lines.push(palette.dim(`↳ ${first}`), ...rest.map((line) => palette.dim(`  ${line}`)));
  }
  return start + lines.join(margin);
}

/** Where another place is, with its document unless that is the one it is told of in, and what stands there. */
function relatedText({ path, start, message }: LocatedPlace): string {
  const place = `${String(start.line)}:${String(start.column)}`;
  return printable(`${path === undefined ? place : `${path}:${place}`}  ${message}`);
}

function severityColour(severity: Severity, palette: Palette): (text: string) => string {
  switch (severity) {
    case 'error':
      return palette.red;
    case 'warning':
      return palette.yellow;
    case 'info':
      return palette.blue;
    case 'hint':
      return palette.dim;
  }
}

function totalLines(totals: Totals, withFindings: number, fixable: number, palette: Palette): string {
  const all = totals.error + totals.warning + totals.info + totals.hint;
  if (totals.files === 0) return 'Nothing was checked.\n';
  if (all === 0) return `${palette.green('✔')} No findings in ${counted(totals.files, 'document')}.\n`;
  const counts = (['error', 'warning', 'info', 'hint'] as const)
    .filter((severity) => totals[severity] > 0 || severity === 'error' || severity === 'warning')
    .map((severity) => {
      const count = countOf(totals, severity);
      return totals[severity] > 0 ? severityColour(severity, palette)(count) : count;
    });
  const place =
    totals.files === 1 ? '1 document' : `${String(withFindings)} of ${counted(totals.files, 'document')}`;
  const repairs =
    fixable === 0 ? '' : `${counted(fixable, 'finding')} can be repaired with \`provenote fix\`.\n`;
  return `${palette.bold(counted(all, 'finding'))} in ${place}: ${counts.join(', ')}.\n${repairs}`;
}

function countOf(totals: Totals, severity: Severity): string {
  const count = totals[severity];
  return severity === 'info' ? `${String(count)} info` : counted(count, severity);
}

function rowOf({ path, kind, findings, summary }: FileReport): CoverageRow {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return { path: printable(path), kind, summary, errors: count('error'), warnings: count('warning') };
}
