import { counted } from '../core/reports/coverage.js';
import { printable } from '../core/reports/columns.js';
import { locateFindings, placeOf, type FileReport, type Place } from '../core/reports/located.js';
import type { Palette } from '../core/reports/palette.js';
import { indexLines } from '../core/text/line-index.js';
import type { CheckedAnalysis } from '../core/index.js';
import type { AnalyzedFile } from '../workspace/analyze-files.js';
import { documentFacts, type DocumentFacts } from '../workspace/document-facts.js';
import { reasonOf } from '../workspace/file-system.js';
import { fixDocument } from '../workspace/fix.js';
import { writeFixed } from '../workspace/write-fixed.js';
import type { Context } from './context.js';

/** What happens to safe fixes: nothing, a list of them, the file is written, or the text goes to standard output. */
export type FixMode = 'none' | 'preview' | 'write' | 'print';

/** What is kept of a document once it is done. */
export interface RepairedFile {
  readonly report: FileReport;
  /** What others can be held against. */
  readonly facts: DocumentFacts;
  readonly mode: FixMode;
  /** Places count in the document as it was before. */
  readonly applied: readonly { readonly rule: string; readonly title: string; readonly start: Place }[];
  /** Why the repaired text could not be written; then nothing was applied. */
  readonly writeProblem?: string;
  /** The repaired text, in mode `print` only. */
  readonly text?: string;
}

/** Applies the safe fixes of a document as the mode says. A file without fixes is not written. */
export async function repairFile(context: Context, file: AnalyzedFile, mode: FixMode): Promise<RepairedFile> {
  const { analysis } = file;
  if (mode === 'none') return { ...keptOf(file, analysis), mode, applied: [] };
  const fixed = fixDocument(file.project.analyzer, analysis);
  const lines = indexLines(analysis.text);
  const applied = fixed.applied.map(({ rule, title, start }) => ({
    rule,
    title,
    start: placeOf(lines, start),
  }));
  if (mode === 'preview') return { ...keptOf(file, analysis), mode, applied };
  if (mode === 'print') {
    const text = (file.bom ? '\ufeff' : '') + fixed.analysis.text;
    return { ...keptOf(file, fixed.analysis), mode, applied, text };
  }
  if (applied.length === 0) return { ...keptOf(file, analysis), mode, applied };
  const writeProblem = await write(context, file, fixed.analysis.text);
  if (writeProblem !== undefined) {
    return { ...keptOf(file, analysis), mode, applied: [], writeProblem };
  }
  return { ...keptOf(file, fixed.analysis), mode, applied };
}

async function write(context: Context, file: AnalyzedFile, after: string): Promise<string | undefined> {
  try {
    const outcome = await writeFixed(context.fs, file.file, file.analysis.text, after);
    if (outcome === 'written') return undefined;
    return 'Somebody changed this file while it was being checked, so it was left alone. Run fix again.';
  } catch (error) {
    return `The repaired document could not be written (${reasonOf(error)}); it is as it was.`;
  }
}

function keptOf({ path }: AnalyzedFile, analysis: CheckedAnalysis): Pick<RepairedFile, 'report' | 'facts'> {
  const { kind, findings, summary, text } = analysis;
  const report = { path, kind, findings: locateFindings(findings, text), summary };
  return { report, facts: documentFacts(analysis) };
}

/** The repairs of one document, a line each: place, rule, and what the repair does. */
export function fixListOf(path: string, { applied, mode }: RepairedFile, palette: Palette): string {
  if (applied.length === 0) return '';
  const word = mode === 'preview' ? 'would be repaired' : 'repaired';
  const lines = applied.map(
    ({ rule, title, start }) =>
      `  ${palette.dim(`${String(start.line)}:${String(start.column)}`)}  ${printable(title)}  ${palette.dim(rule)}`,
  );
  return `${palette.green('✔')} ${palette.bold(printable(path))}: ${counted(applied.length, 'place')} ${word}\n${lines.join('\n')}\n\n`;
}

/** One line for the end of a run that repairs, or would. */
export function fixSumOf(mode: FixMode, fixes: number, files: number): string {
  if (mode === 'none') return '';
  if (fixes === 0) return 'Nothing to repair.\n';
  const sum = `${counted(fixes, 'place')} in ${counted(files, 'document')}`;
  return mode === 'preview'
    ? `${sum} would be repaired by \`provenote fix\`; nothing was written.\n`
    : `${sum} repaired.\n`;
}
